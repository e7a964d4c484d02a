import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import { OutageSweep } from '../../../src/engine/resilience/outage-sweep.ts';
import type { SupplyModel } from '../../../src/engine/resilience/supply-model.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { drawOnce } from '../../fixtures/companies/draw-once.ts';
import { amount, model, nodes } from './random-model.ts';

let open: OpenLinearProgram;
beforeAll(async () => {
  open = await loadHighsSolver();
});

const SLACK = 1e-5;

/** Three properties are asked of the same networks and outages. */
const drawn = drawOnce(fc.tuple(model, nodes));
/** Times to survive by network and by the nodes that are down. */
const times = new WeakMap<SupplyModel, Map<string, number>>();

function sweepOnce<T>(one: SupplyModel, question: (sweep: OutageSweep) => T): T {
  const sweep = new OutageSweep(one, open);
  try {
    return question(sweep);
  } finally {
    sweep.dispose();
  }
}

/** The time to survive. */
function askTime(one: SupplyModel, down: readonly number[]): number {
  return sweepOnce(one, (sweep) => sweep.computeTimeToSurvive(down).value ?? Number.NaN);
}

/** The same of a network and an outage that several properties ask about. */
function askTimeOnce(one: SupplyModel, down: readonly number[]): number {
  const known = times.get(one) ?? new Map<string, number>();
  times.set(one, known);
  const time = known.get(down.join()) ?? askTime(one, down);
  known.set(down.join(), time);
  return time;
}

/** Loss over some lengths; it may be a rounding error of the largest possible one off. */
function askLosses(one: SupplyModel, down: readonly number[], days: readonly number[]): number[] {
  return sweepOnce(one, (sweep) =>
    days.map((length) => sweep.computeLeastLoss(down, length).value?.loss ?? Number.NaN),
  );
}

/** Both, one after the other. */
function ask(one: SupplyModel, down: readonly number[], days: number): { time: number; loss: number } {
  return sweepOnce(one, (sweep) => ({
    time: sweep.computeTimeToSurvive(down).value ?? Number.NaN,
    loss: sweep.computeLeastLoss(down, days).value?.loss ?? Number.NaN,
  }));
}

describe('the loss of an outage', () => {
  it('is 0 for no time, never falls with time, bends upwards only, and is at most all sales', () => {
    fc.assert(
      fc.property(drawn, ([one, down]) => {
        const losses = askLosses(one, down, [0, 4, 8, 12, 16]);
        const all = one.products.reduce((sum, { demand, lossPerUnit }) => sum + demand * lossPerUnit, 0);
        return (
          losses[0]! <= SLACK &&
          losses.every((loss, row) => loss <= all * row * 4 + SLACK) &&
          losses.slice(1).every((loss, row) => loss >= losses[row]! - SLACK) &&
          losses.slice(2).every((loss, row) => loss - losses[row + 1]! >= losses[row + 1]! - losses[row]! - SLACK)
        );
      }),
    );
  });

  it('is 0 exactly as long as sales survive', () => {
    fc.assert(
      fc.property(drawn, ([one, down]) => {
        const time = askTimeOnce(one, down);
        const lasts = Math.min(time, 500);
        const [within, beyond] = askLosses(one, down, [lasts, lasts + 1]);
        return within! <= SLACK && (time > 500 || beyond! > SLACK);
      }),
    );
  });
});

describe('more to draw on', () => {
  it('never shortens survival or adds loss: stock, capacity, lanes, fewer outages', () => {
    fc.assert(
      fc.property(model, nodes, amount, fc.integer({ min: 0, max: 5 }), (one, down, more, node) => {
        const { time, loss } = ask(one, down, 15);
        const add = (values: readonly number[]): number[] =>
          values.map((value, row) => value + (row === node ? more : 0));
        const richer: [SupplyModel, readonly number[]][] = [
          [{ ...one, stock: add(one.stock) }, down],
          [{ ...one, capacity: add(one.capacity) }, down],
          [{ ...one, lanes: [...one.lanes, { group: node % 2, source: 2 + (node % 2), mostPerDay: Infinity }] }, down],
          ...(down.includes(node)
            ? [[one, down.filter((other) => other !== node)] satisfies (typeof richer)[number]]
            : []),
        ];
        return richer.every(([other, still]) => {
          const found = ask(other, still, 15);
          return found.time >= time * (1 - SLACK) - SLACK && found.loss <= loss + SLACK;
        });
      }),
    );
  });

  it('leaves survival as it is where all quantities grow alike', () => {
    fc.assert(
      fc.property(drawn, ([one, down]) => {
        const scaled: SupplyModel = {
          ...one,
          capacity: one.capacity.map((value) => value * 7),
          stock: one.stock.map((value) => value * 7),
          groups: one.groups.map((group) => ({ ...group, inputStock: group.inputStock * 7 })),
          lanes: one.lanes.map((lane) => ({ ...lane, mostPerDay: lane.mostPerDay * 7 })),
          pools: one.pools.map((pool) => ({ ...pool, quantity: pool.quantity * 7 })),
          products: one.products.map((product) => ({ ...product, demand: product.demand * 7 })),
        };
        const [time, other] = [askTimeOnce(one, down), askTime(scaled, down)];
        return time === other || Math.abs(time - other) <= SLACK * Math.max(1, time);
      }),
    );
  });
});
