import * as columns from './columns';

/** Place of each number in the records of a lane, in bytes: numbers read together lie together. */

/** Numbers of each run on a lane: four for each of these. */
export const STATE_BYTES: usize = 96;
/** Called off in this step, and asked for before and not shipped. */
export const REGULAR: usize = 0;
export const OWED: usize = 32;
export const CARRIED: usize = 64;

/**
 * Bytes from the start of other columns to the orders at the source, to the ratio for settling the lane a step later (that of a source without
 * shipments, where it departs in the step itself), to the first arrival and to the turn of the ring. Behind them two constants: the share of a
 * step by which goods come late, and the called-off share of its buyer's plan, where no run of the four says otherwise.
 */
export const PLACES_BYTES: usize = 32;
export const ASKED: usize = 0;
export const SETTLING: usize = 4;
export const RING: usize = 8;
export const TURN: usize = 12;
export const LATE: usize = 16;
export const SHARE: usize = 24;

/** The same for lanes departing in the step itself: the ratio, the record of the group and its days under way by the faster way, and the ratio of the lane alone, valid where its source is a special one in some run. */
export const ENDS_BYTES: usize = 16;
export const RATIO: usize = 0;
export const GROUP: usize = 4;
export const OWN: usize = 8;
export const AIR: usize = 12;

/** Instead of where the source is asked: the lane turns back in a loop and orders elsewhere. */
export const NOWHERE: i32 = -1;

/** Begin of the record of each run's numbers on a lane. */
@inline
export function locateState(laneState: usize, lane: i32): usize {
  return laneState + (<usize>lane) * STATE_BYTES;
}

/** Begin of the record of places read by a lane in each step. */
@inline
export function locatePlaces(lanePlaces: usize, lane: i32): usize {
  return lanePlaces + (<usize>lane) * PLACES_BYTES;
}

/** The lane with these places. */
@inline
export function findLane(places: usize): i32 {
  return <i32>((places - columns.lanePlaces) / PLACES_BYTES);
}

/** Begin of the record of places read by a lane when it departs. */
@inline
export function locateEnds(laneEnds: usize, lane: i32): usize {
  return laneEnds + (<usize>lane) * ENDS_BYTES;
}

/** Whether goods on a lane with these places, turning with others of `turn`, are there as soon as they leave, without any ever under way. */
@inline
export function isThereAtOnce(places: usize, turn: u32): bool {
  return turn === 0 && isWhole(places);
}

/** Whether goods on a lane take whole steps, and none of them comes a step later. */
@inline
export function isWhole(places: usize): bool {
  return load<u64>(places, LATE) === 0;
}
