import { RUNS_PER_BATCH } from './batch.ts';

/**
 * Numbers of a node's record, and where in it each run has its own: the same as in `kernel/node-records.ts`, counted in numbers. A step reads and
 * writes most of them one after another.
 */
export const NODE_STATE = {
  size: 40,
  /** Units asked of a node by customers in this step, and units still waited for. */
  due: 0,
  dueOwed: 8,
  /** Units called off by buyers in this step, and owed to them. */
  asked: 4,
  askedOwed: 12,
  /** Target of a node's finished stock, and units made and not shipped. */
  stock: 16,
  output: 20,
  /** Most units of a node in a step, and the part left by a disruption. */
  most: 24,
  cutTo: 36,
  /** Units asked of a node in this step, by anyone. */
  fresh: 28,
  /** Units a node would make in this step; afterwards, units made. */
  wanted: 32,
} as const;

/** The same of a group: `kernel/group-records.ts`. The last four numbers are bytes, most of them flags of runs. */
export const GROUP_STATE = {
  size: 40,
  /** Units in the buyer's input stock, and their target. */
  inputStock: 0,
  inputStockTarget: 8,
  /** Units under way to a group's buyer, and at borders before it. */
  onWay: 4,
  atBorder: 32,
  /** Units needed for all that the users want to make, and for what is asked for in this step; of groups with one user the second stays empty. */
  need: 16,
  planned: 20,
  /** Parts of the order-up-to level. */
  leadUse: 24,
  ceiling: 28,
  usualWay: 12,
} as const;

/** Bytes of a group's record with flags of runs: its part is rationed, its sources take over from others, a lever's source or a stand-in is there. */
export const GROUP_FLAGS = { isRationed: 288, callsOthers: 289, standsBy: 290, hasStandIn: 293 } as const;

const BYTES = Float64Array.BYTES_PER_ELEMENT;
export const NODE_BYTES = NODE_STATE.size * BYTES;
export const GROUP_BYTES = GROUP_STATE.size * BYTES;

/** Where one of the numbers of a node begins, for the first of the runs. */
export function locateNode(node: number, what: number): number {
  return node * NODE_STATE.size + what;
}

/** Where one of the numbers of a group begins, for the first of the runs. */
export function locateGroup(group: number, what: number): number {
  return group * GROUP_STATE.size + what;
}

/** Where a group has a byte of flags. */
export function locateFlag(group: number, flag: keyof typeof GROUP_FLAGS): number {
  return group * GROUP_BYTES + GROUP_FLAGS[flag];
}

type NumberOf = { readonly what: number; readonly of: ArrayLike<number> };

/** Records of so many rows with `size` numbers in each, equal in all runs; 0 if no list gives a number. */
export function listRecords(rows: number, size: number, numbers: readonly NumberOf[]): Float64Array<ArrayBuffer> {
  const records = new Float64Array(rows * size);
  for (const { what, of } of numbers) {
    for (let row = 0; row < of.length; row++)
      records.fill(of[row]!, row * size + what, row * size + what + RUNS_PER_BATCH);
  }
  return records;
}
