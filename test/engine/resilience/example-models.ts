import type { SupplyModel } from '../../../src/engine/resilience/supply-model.ts';

const NO_LIMIT = Number.POSITIVE_INFINITY;
const lane = (group: number, source: number) => ({ group, source, mostPerDay: NO_LIMIT });

/** Supplier S (node 0) of an assembler F (node 1) who sells ten a day at a margin of 5. */
export function oneSupplier(inputStock = 0): SupplyModel {
  return {
    capacity: [12, 12],
    stock: [30, 20],
    groups: [{ inputStock, users: [{ node: 1, quantity: 1 }] }],
    lanes: [lane(0, 0)],
    pools: [],
    lines: [],
    products: [{ demand: 10, lossPerUnit: 5, sources: [1], finished: 0 }],
  };
}

/** Two products (nodes 2, 3) of margins 10 and 3 that need one unit each of a part from S1 (node 0) or S2 (node 1). */
export const TWO_PRODUCTS: SupplyModel = {
  capacity: [20, 5, 4, 6],
  stock: [40, 0, 0, 0],
  groups: [
    { inputStock: 0, users: [{ node: 2, quantity: 1 }] },
    { inputStock: 0, users: [{ node: 3, quantity: 1 }] },
  ],
  lanes: [lane(0, 0), lane(0, 1), lane(1, 0), lane(1, 1)],
  pools: [],
  lines: [],
  products: [
    { demand: 4, lossPerUnit: 10, sources: [2], finished: 0 },
    { demand: 6, lossPerUnit: 3, sources: [3], finished: 0 },
  ],
};

export const [P, A1, A2, B1, M1, M2] = [0, 1, 2, 3, 4, 5] as const;
/** A product of two A and one B in two tiers: the network of `test/engine/example-network.ts` with stocks and capacities. */
export const TWO_TIERS: SupplyModel = {
  capacity: [12, 15, 9, 12, 60, 40],
  stock: [15, 20, 10, 40, 50, 0],
  groups: [
    { inputStock: 0, users: [{ node: P, quantity: 2 }] },
    { inputStock: 0, users: [{ node: P, quantity: 1 }] },
    { inputStock: 0, users: [{ node: A1, quantity: 3 }] },
    { inputStock: 0, users: [{ node: A2, quantity: 3 }] },
    { inputStock: 0, users: [{ node: B1, quantity: 1 }] },
  ],
  lanes: [lane(0, A1), lane(0, A2), lane(1, B1), lane(2, M1), lane(3, M1), lane(3, M2), lane(4, M2)],
  pools: [],
  lines: [],
  products: [{ demand: 10, lossPerUnit: 20, sources: [P], finished: 0 }],
};
