/** Place of each number in the record of a node, in bytes: numbers read together lie together, four runs in a row. */

export const NODE_BYTES: usize = 320;
/** Asked for by customers in this step and waited for by them; the same of buyers, called off and owed. */
export const DUE: usize = 0;
export const ASKED: usize = 32;
export const DUE_OWED: usize = 64;
export const ASKED_OWED: usize = 96;
/** Target of the finished stock, and that stock. */
export const STOCK: usize = 128;
export const OUTPUT: usize = 160;
/** Most of a step. */
export const MOST: usize = 192;
/** All that is asked for in this step, and the wish to make; afterwards, what was made. */
export const FRESH: usize = 224;
export const WANTED: usize = 256;
/** What a disruption leaves of the most. */
export const CUT_TO: usize = 288;

/** Begin of the record of a node. */
@inline
export function locateNode(nodeState: usize, node: i32): usize {
  return nodeState + (<usize>node) * NODE_BYTES;
}
