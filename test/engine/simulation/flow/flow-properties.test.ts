import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualConditions } from '../../../../src/engine/simulation/flow/conditions.ts';
import type { RunRecorder } from '../../../../src/engine/simulation/flow/run-recorder.ts';
import { company, demandShift, drawCompany, forgetFrom, makeConditions, STEPS, trouble } from '../random-flow.ts';
import { courseOf, flowFromText, findNode, startAlone, sumLost } from '../flow-text.ts';

const close = (one: number, other: number, size = 1) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(size));

describe('flow of goods', () => {
  it('keeps every stock and rate where nothing happens, at either step', () => {
    fc.assert(
      fc.property(company, fc.constantFrom(1, 7), (numbers, stepDays) => {
        const { net } = drawCompany(numbers, { stepDays });
        const { run, step: go } = startAlone(net, usualConditions(STEPS, 0));
        for (let step = 0; step < STEPS; step++) {
          go(step);
          net.products.forEach(({ demand }, row) => {
            expect(run.sales.getGivenUp(row)).toBe(0);
            expect(close(run.sales.getMade(row), demand * stepDays, demand)).toBe(true);
          });
        }
        net.stock.forEach((units, node) => expect(close(run.getOutput(node), units, 1e3)).toBe(true));
      }),
      { numRuns: 50 },
    );
  });

  it('balances at every source, input stock and lane in every step, and nothing is negative', () => {
    fc.assert(
      fc.property(company, trouble, fc.constantFrom(1, 7), (numbers, what, stepDays) => {
        const drawn = drawCompany(numbers, { stepDays });
        const { net } = drawn;
        const { run, step: go } = startAlone(net, makeConditions(drawn, what));
        const output = net.stock.map((_, node) => run.getOutput(node));
        const inputStock = net.inputStock.map((_, group) => run.getInputStock(group));
        const lanes = new Float64Array(net.laneCount);
        const recorder: RunRecorder = {
          make: (node, units) => (output[node]! += units),
          use: (input, units) => (inputStock[net.inputGroup[input]!]! -= units),
          ship: (lane, left, departed, refused) => {
            const source = net.laneSource[lane]!;
            if (source >= 0) output[source]! += refused - left;
            lanes[lane]! += departed;
          },
          receive: (lane, units) => {
            lanes[lane]! -= units;
            inputStock[net.laneGroup[lane]!]! += units;
          },
          sell: (node, units) => (output[node]! -= units),
          destroy: (node, units) => (output[node]! -= units),
          add: (group, units) => (inputStock[group]! += units),
        };
        const underWay = net.laneLead.map(
          (lead, lane) => lead * net.laneShare[lane]! * net.groupRate[net.laneGroup[lane]!]!,
        );
        const before = net.products.map(() => 0);
        for (let step = 0; step < STEPS; step++) {
          go(step, recorder);
          const faults: string[] = [];
          const hold = (holds: boolean, fact: string, place: number) => {
            if (!holds) faults.push(`step ${step}: ${fact} ${place}`);
          };
          for (let node = 0; node < net.nodeCount; node++) {
            hold(close(output[node]!, run.getOutput(node), 1e4), 'balance of output', node);
            hold(run.getOutput(node) >= 0, 'output', node);
          }
          for (let group = 0; group < net.groupCount; group++) {
            hold(close(inputStock[group]!, run.getInputStock(group), 1e4), 'balance of input', group);
            hold(run.getInputStock(group) >= 0, 'input', group);
          }
          for (let lane = 0; lane < net.laneCount; lane++) {
            hold(underWay[lane]! + lanes[lane]! >= -1e-9 * Math.max(1, underWay[lane]!), 'balance of lane', lane);
            hold(run.traffic.lanes.getOwed(lane) >= 0, 'owed on lane', lane);
            hold((run.traffic.borders.border[lane]?.getWaiting() ?? 0) >= -1e-9, 'waiting at the border of lane', lane);
          }
          expect(faults).toEqual([]);
          net.products.forEach(({ demand }, row) => {
            const waiting = run.sales.getWaiting(row);
            const gone = [run.sales.getOnTime(row), run.sales.getLate(row), run.sales.getGivenUp(row)];
            const balance = gone.reduce((rest, units) => rest - units, before[row]! + demand * stepDays);
            expect(close(balance, waiting, 1e3)).toBe(true);
            expect(Math.min(...gone, waiting)).toBeGreaterThanOrEqual(0);
            before[row] = waiting;
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not know what comes later', () => {
    fc.assert(
      fc.property(
        company,
        trouble,
        demandShift,
        fc.integer({ min: 1, max: STEPS - 1 }),
        (numbers, what, shift, now) => {
          const drawn = drawCompany(numbers);
          const conditions = { ...makeConditions(drawn, what), demand: new Map([[0, courseOf(STEPS, ...shift)]]) };
          const one = startAlone(drawn.net, conditions);
          const other = startAlone(drawn.net, forgetFrom(conditions, now));
          for (let step = 0; step < now; step++) {
            one.step(step);
            other.step(step);
          }
          const { nodeCount, groupCount, laneCount } = drawn.net;
          for (let node = 0; node < nodeCount; node++) expect(one.run.getOutput(node)).toBe(other.run.getOutput(node));
          for (let row = 0; row < groupCount; row++)
            expect(one.run.getInputStock(row)).toBe(other.run.getInputStock(row));
          for (let lane = 0; lane < laneCount; lane++) {
            expect(one.run.traffic.lanes.getDeparted(lane)).toBe(other.run.traffic.lanes.getDeparted(lane));
          }
          drawn.net.products.forEach((_, row) =>
            expect(one.run.sales.getGivenUp(row)).toBe(other.run.sales.getGivenUp(row)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('scales: everything in units times a factor loses that many times as much', () => {
    fc.assert(
      fc.property(company, trouble, (numbers, what) => {
        const [one, many] = [drawCompany(numbers), drawCompany(numbers, { scale: 8 })];
        const lost = sumLost(one.net, makeConditions(one, what));
        sumLost(many.net, makeConditions(many, what, 8)).forEach((units, row) => {
          expect(close(units, 8 * lost[row]!, 1e4)).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on names', () => {
    fc.assert(
      fc.property(company, trouble, (numbers, what) => {
        // With the prefix the order of all sites stays; what changes is every name.
        const [one, other] = [drawCompany(numbers), drawCompany(numbers, { prefix: 'x' })];
        expect(sumLost(other.net, makeConditions(other, what))).toStrictEqual(
          sumLost(one.net, makeConditions(one, what)),
        );
      }),
    );
  });

  it('loses nothing in no time', () => {
    const { net } = drawCompany(fc.sample(company, { numRuns: 1, seed: 1 })[0]!);
    expect(sumLost(net, usualConditions(0, 0))).toStrictEqual([0, 0]);
  });
});

/** A chain with one source for each part: here more of anything never hurts. */
const CHAIN = (stock: number, inputStock: number, capacity: number) => `
  make M @ S =
  make K @ T = 2 M
  make P @ F = 1 K
  buy M @ T = 1 S
  buy K @ F = 1 T
  product P @ F = 3650 at 5
  has M @ S stock ${2 * stock} capacity ${2 * capacity}
  has K @ T stock ${stock} capacity ${capacity}
  has P @ F stock ${stock} capacity ${capacity}
  inputStock M @ T ${inputStock}
  inputStock K @ F ${inputStock}
  lead M @ T from S 3
  lead K @ F from T 2`;

describe('more of anything on a chain', () => {
  const numbers = fc.record({
    stock: fc.integer({ min: 0, max: 40 }),
    inputStock: fc.integer({ min: 0, max: 40 }),
    capacity: fc.integer({ min: 11, max: 20 }),
    from: fc.integer({ min: 0, max: 10 }),
    length: fc.integer({ min: 0, max: 30 }),
  });
  type Numbers = { stock: number; inputStock: number; capacity: number; from: number; length: number };
  const lose = ({ stock, inputStock, capacity, from, length }: Numbers, site = 'S'): number => {
    const { network, net } = flowFromText(CHAIN(stock, inputStock, capacity));
    const part = site === 'S' ? 'M' : 'K';
    const capacityLeft = new Map([[findNode(network, part, site), courseOf(80, from, from + length)]]);
    return sumLost(net, { ...usualConditions(80, 0), capacityLeft })[0]!;
  };

  it.each(['stock', 'inputStock', 'capacity'] as const)('never loses more with more %s', (field) => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 20 }), fc.constantFrom('S', 'T'), (one, more, site) => {
        expect(lose({ ...one, [field]: one[field] + more }, site)).toBeLessThanOrEqual(lose(one, site) + 1e-9);
      }),
    );
  });

  it('never loses more in a shorter outage', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 10 }), (one, more) => {
        expect(lose(one)).toBeLessThanOrEqual(lose({ ...one, length: one.length + more }) + 1e-9);
      }),
    );
  });
});
