import fc from 'fast-check';
import type { SupplyModel } from '../../../src/engine/resilience/supply-model.ts';

/** Units of stock or a day. */
export const amount = fc.integer({ min: 0, max: 40 });
const NODES = 6;
/** Products at nodes 0 and 1, their parts from nodes 2 and 3, raw material from nodes 4 and 5; any lane may be missing, and one may lead back up. */
export const model: fc.Arbitrary<SupplyModel> = fc.record({
  capacity: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: NODES, maxLength: NODES }),
  stock: fc.array(amount, { minLength: NODES, maxLength: NODES }),
  groups: fc.tuple(
    ...[0, 1, 2, 3].map((node) =>
      fc.record({ inputStock: amount, users: fc.integer({ min: 1, max: 3 }).map((quantity) => [{ node, quantity }]) }),
    ),
  ),
  lanes: fc.subarray([
    ...[0, 1, 2, 3].flatMap((group) =>
      (group < 2 ? [2, 3] : [4, 5]).map((source) => ({ group, source, mostPerDay: Infinity })),
    ),
    { group: 2, source: 3, mostPerDay: 7 },
    { group: 3, source: 2, mostPerDay: Infinity },
  ]),
  // Of the second product, which goes into others as well.
  pools: fc.oneof(
    fc.constant([]),
    amount.map((quantity) => [{ quantity, groups: [0, 2], product: 1 }]),
  ),
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
/** Nodes that are down together. */
export const nodes = fc.subarray([0, 1, 2, 3, 4, 5]);
