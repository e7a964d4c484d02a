/** Where in the records of a lane each number lies, in bytes: what is read together lies together. */

/** What each run has on a lane: four numbers for each of these. */
export const STATE_BYTES: usize = 128;
export const OPEN: usize = 0;
export const ON_ORDER: usize = 32;
export const CARRIED: usize = 64;
export const SHARE: usize = 96;

/** What no run changes: the part of its order-up-to level that does not hang on need, and the share of a step by which goods come late. */
export const AMOUNTS_BYTES: usize = 16;
export const BASE: usize = 0;
export const LATE: usize = 8;

/** Bytes from the start of other columns: what is asked of the source, its ratio (twice), the first arrival, the turn of the ring. */
export const PLACES_BYTES: usize = 32;
export const ASKED: usize = 0;
export const RATIO: usize = 4;
/** The ratio by which the lane is settled a step later; that of a source that ships nothing, where it departs in the step itself. */
export const SETTLING: usize = 8;
export const RING: usize = 12;
export const TURN: usize = 16;
export const GROUP: usize = 20;
/** The ratio of the lane alone, which counts where its source is a special one in some run. */
export const OWN: usize = 24;

/** Instead of where the source is asked: the lane turns back in a loop and orders elsewhere. */
export const NOWHERE: i32 = -1;

@inline
export function locateState(laneState: usize, lane: i32): usize {
  return laneState + (<usize>lane) * STATE_BYTES;
}

@inline
export function locateAmounts(laneAmounts: usize, lane: i32): usize {
  return laneAmounts + (<usize>lane) * AMOUNTS_BYTES;
}

@inline
export function locatePlaces(lanePlaces: usize, lane: i32): usize {
  return lanePlaces + (<usize>lane) * PLACES_BYTES;
}
