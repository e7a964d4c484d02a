/** Where in the records of a lane each number lies, in bytes: what is read together lies together. */

/** What each run has on a lane: four numbers for each of these. */
export const STATE_BYTES: usize = 96;
/** Called off in this step, and asked for before and not shipped. */
export const REGULAR: usize = 0;
export const OWED: usize = 32;
export const CARRIED: usize = 64;

/** What no run changes: the share of a step by which goods come late, and the share of its buyer's plan that is called off on it, where no run of the four says otherwise. */
export const AMOUNTS_BYTES: usize = 16;
export const LATE: usize = 0;
export const SHARE: usize = 8;

/**
 * Bytes from the start of other columns to what is asked of the source, to the ratio by which the lane is settled a step later (that of a
 * source that ships nothing, where it departs in the step itself), to the first arrival and to the turn of the ring.
 */
export const PLACES_BYTES: usize = 16;
export const ASKED: usize = 0;
export const SETTLING: usize = 4;
export const RING: usize = 8;
export const TURN: usize = 12;

/** The same for what is looked at where a lane departs in the step itself: the ratio, the group, and the ratio of the lane alone, which counts where its source is a special one in some run. */
export const ENDS_BYTES: usize = 16;
export const RATIO: usize = 0;
export const GROUP: usize = 4;
export const OWN: usize = 8;

/** Instead of where the source is asked: the lane turns back in a loop and orders elsewhere. */
export const NOWHERE: i32 = -1;

/** Where the record begins of what each run has on a lane. */
@inline
export function locateState(laneState: usize, lane: i32): usize {
  return laneState + (<usize>lane) * STATE_BYTES;
}

/** Where the record begins of the amounts of a lane that no run changes. */
@inline
export function locateAmounts(laneAmounts: usize, lane: i32): usize {
  return laneAmounts + (<usize>lane) * AMOUNTS_BYTES;
}

/** Where the record begins of the places that a lane reads in each step. */
@inline
export function locatePlaces(lanePlaces: usize, lane: i32): usize {
  return lanePlaces + (<usize>lane) * PLACES_BYTES;
}

/** Where the record begins of the places that a lane reads when it departs. */
@inline
export function locateEnds(laneEnds: usize, lane: i32): usize {
  return laneEnds + (<usize>lane) * ENDS_BYTES;
}

/** Whether goods on a lane, which turns with others of `turn`, are there as soon as they leave, so that none are ever under way. */
@inline
export function isThereAtOnce(laneAmounts: usize, lane: i32, turn: u32): bool {
  return turn === 0 && load<f64>(locateAmounts(laneAmounts, lane), LATE) === 0;
}
