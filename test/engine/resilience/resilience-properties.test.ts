import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import type { OpenLinearProgram } from '../../../src/engine/resilience/linear-program.ts';
import { OutageSweep } from '../../../src/engine/resilience/outage-sweep.ts';
import type { SupplyModel } from '../../../src/engine/resilience/supply-model.ts';
import { loadHighsSolver } from '../../../src/worker/highs-solver.ts';

let open: OpenLinearProgram;
beforeAll(async () => {
  open = await loadHighsSolver();
});

const amount = fc.integer({ min: 0, max: 40 });
const NODES = 6;
/** Products at nodes 0 and 1, their parts from nodes 2 and 3, raw material from nodes 4 and 5; any lane may be missing. */
const model: fc.Arbitrary<SupplyModel> = fc.record({
  capacity: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: NODES, maxLength: NODES }),
  stock: fc.array(amount, { minLength: NODES, maxLength: NODES }),
  groups: fc.tuple(
    ...[0, 1, 2, 3].map((node) =>
      fc.record({ shelf: amount, users: fc.integer({ min: 1, max: 3 }).map((quantity) => [{ node, quantity }]) }),
    ),
  ),
  lanes: fc.subarray(
    [0, 1, 2, 3].flatMap((group) =>
      (group < 2 ? [2, 3] : [4, 5]).map((source) => ({ group, source, mostPerDay: Infinity })),
    ),
  ),
  pools: fc.constant([]),
  lines: fc.constant([]),
  products: fc.tuple(
    ...[0, 1].map((node) =>
      fc.record({
        demand: fc.integer({ min: 1, max: 10 }),
        lossPerUnit: fc.integer({ min: 1, max: 9 }),
        sources: fc.constant([node]),
        finished: fc.constant(0),
      }),
    ),
  ),
});
const nodes = fc.subarray([0, 1, 2, 3, 4, 5]);
const SLACK = 1e-5;

/** Loss over some lengths and the time to survive; the loss may be a rounding error of the largest possible one off. */
function ask(one: SupplyModel, down: readonly number[], days: readonly number[]): { time: number; losses: number[] } {
  const sweep = new OutageSweep(one, open);
  try {
    return {
      time: sweep.computeTimeToSurvive(down).value ?? Number.NaN,
      losses: days.map((length) => sweep.computeLeastLoss(down, length).value?.loss ?? Number.NaN),
    };
  } finally {
    sweep.dispose();
  }
}

describe('the loss of an outage', () => {
  it('is 0 for no time, never falls with time, bends upwards only, and is at most all sales', () => {
    fc.assert(
      fc.property(model, nodes, (one, down) => {
        const { losses } = ask(one, down, [0, 4, 8, 12, 16]);
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
      fc.property(model, nodes, (one, down) => {
        const { time } = ask(one, down, []);
        const lasts = Math.min(time, 500);
        const [within, beyond] = ask(one, down, [lasts, lasts + 1]).losses;
        return within! <= SLACK && (time > 500 || beyond! > SLACK);
      }),
    );
  });
});

describe('more to draw on', () => {
  it('never shortens survival or adds loss: stock, capacity, lanes, fewer outages', () => {
    fc.assert(
      fc.property(model, nodes, amount, fc.integer({ min: 0, max: 5 }), (one, down, more, node) => {
        const { time, losses } = ask(one, down, [15]);
        const add = (values: readonly number[]): number[] =>
          values.map((value, row) => value + (row === node ? more : 0));
        const richer: [SupplyModel, readonly number[]][] = [
          [{ ...one, stock: add(one.stock) }, down],
          [{ ...one, capacity: add(one.capacity) }, down],
          [{ ...one, lanes: [...one.lanes, { group: node % 2, source: 2 + (node % 2), mostPerDay: Infinity }] }, down],
          [one, down.filter((other) => other !== node)],
        ];
        return richer.every(([other, still]) => {
          const found = ask(other, still, [15]);
          return found.time >= time * (1 - SLACK) - SLACK && found.losses[0]! <= losses[0]! + SLACK;
        });
      }),
    );
  });

  it('leaves survival as it is where all quantities grow alike', () => {
    fc.assert(
      fc.property(model, nodes, (one, down) => {
        const scaled: SupplyModel = {
          ...one,
          capacity: one.capacity.map((value) => value * 7),
          stock: one.stock.map((value) => value * 7),
          groups: one.groups.map((group) => ({ ...group, shelf: group.shelf * 7 })),
          products: one.products.map((product) => ({ ...product, demand: product.demand * 7 })),
        };
        const [time, other] = [ask(one, down, []).time, ask(scaled, down, []).time];
        return time === other || Math.abs(time - other) <= SLACK * Math.max(1, time);
      }),
    );
  });
});
