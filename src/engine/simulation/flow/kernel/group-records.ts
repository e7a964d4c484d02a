/** Place of each number in the record of a group, in bytes: numbers read together lie together, four runs in a row. */

export const GROUP_BYTES: usize = 320;
export const INPUT_STOCK: usize = 0;
/** Under way, and waiting at borders. */
export const ON_WAY: usize = 32;
export const AT_BORDER: usize = 256;
export const TARGET: usize = 64;
/** What its users want to make of it, and of that what is not owed; the second where several have a say. */
export const NEED: usize = 128;
export const PLANNED: usize = 160;
/** Parts of the level: usual use until goods arrive, most beside the target, usual goods under way. */
export const LEAD_USE: usize = 192;
export const CEILING: usize = 224;
export const USUAL_WAY: usize = 96;
/** Flags of the runs, a byte each; the first three and whether goods of a lane were sent off already lie in one number. */
export const FLAGS: usize = 288;
export const IS_RATIONED: usize = 288;
export const CALLS_OTHERS: usize = 289;
export const STANDS_BY: usize = 290;
export const IS_SENT_OFF: usize = 291;
export const IS_SCARCE: usize = 292;
export const HAS_STAND_IN: usize = 293;

/** By row of the groups in the order of a step: the place of the group in the records of groups, the bytes of the places of its lanes, the place of its one user in the records of nodes, the number of the group, how much that user needs for a unit, and 1 if its lanes have one lead for all runs and none turns back in a loop. */
export const VISIT_BYTES: usize = 32;
export const VISITED: usize = 0;
export const LANES: usize = 4;
export const USER: usize = 8;
export const NUMBER: usize = 12;
export const QUANTITY: usize = 16;
export const IS_EVEN: usize = 24;
/** Instead of a user: there are several, or none. */
export const SEVERAL: i32 = -1;

/** Begin of the record of a group. */
@inline
export function locateGroup(groupState: usize, group: i32): usize {
  return groupState + (<usize>group) * GROUP_BYTES;
}
