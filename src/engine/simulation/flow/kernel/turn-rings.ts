import * as columns from './columns';
import { getRow, HALF, locate, ROW_BYTES, RUNS, setRow } from './rows';

/** Bytes of a line of the processor's cache. */
const LINE_BYTES: i32 = 64;
/** Places of a class of drawn leads in a run: goods of the step before, of now, and of a step later. */
const PLACES: i32 = 3;

/** Finds the rows of arrivals of this step: goods of each number of steps use theirs in turn. */
export function turnRings(): void {
  const now = columns.now;
  const ringTurn = columns.ringTurn;
  const ringWidth = columns.ringWidth;
  // Rings lie one after another, and the first is that of lanes with no whole step.
  let ring = columns.ring + <usize>(getRow(ringWidth, 0) << 5);
  for (let steps = 1; steps <= columns.mostSteps; steps++) {
    const bytes = getRow(ringWidth, steps) << 5;
    if (bytes === 0) continue;
    const turn = (now % steps) * bytes;
    setRow(ringTurn, 2 * steps, turn);
    setRow(ringTurn, 2 * steps + 1, ((now + steps - 1) % steps) * bytes);
    touch(ring + <usize>turn, bytes);
    ring += <usize>(steps * bytes);
  }
  for (let leadClass = 0; leadClass < columns.classCount; leadClass++) {
    const rows = getRow(columns.classRows, leadClass);
    const bytes = getRow(columns.classWidth, leadClass) * <i32>ROW_BYTES;
    const turn = (now % rows) * bytes;
    setRow(ringTurn, 2 * (columns.mostSteps + 1 + leadClass), turn);
    touch(ring + <usize>turn, bytes);
    for (let run = 0; run < RUNS; run++) {
      const steps = getRow(columns.classSteps, RUNS * leadClass + run);
      for (let place = 0; place < PLACES; place++) {
        setRow(columns.classPlace, PLACES * (RUNS * leadClass + run) + place, ((now + rows - 1 + steps + place) % rows) * bytes);
      }
      touch(ring + <usize>getRow(columns.classPlace, PLACES * (RUNS * leadClass + run) + 1), bytes);
    }
    ring += <usize>(rows * bytes);
  }
}

/**
 * Reads a row of arrivals once from end to end. It was last looked at as many steps ago as it is long, and nothing else runs through it in its
 * order: so the processor waits for all of it together, and not for each lane by itself.
 */
@inline
function touch(row: usize, bytes: i32): void {
  let seen = 0;
  for (let at = 0; at < bytes; at += LINE_BYTES) seen |= load<i32>(row + <usize>at);
  columns.touched = seen;
}

/** Class of drawn leads of a lane, by its bytes into the turns of the rings; below 0: its lead is not drawn. */
@inline
export function findLeadClass(turn: u32): i32 {
  return (<i32>turn >> 3) - columns.mostSteps - 1;
}

/** Places in the rows for goods of a class of drawn leads in one run: of the step before, of now, and of a step later. */
@inline
function locateClassPlaces(leadClass: i32, run: i32): usize {
  return columns.classPlace + ((<usize>(PLACES * (RUNS * leadClass + run))) << 2);
}

/** Sends units gone in the step before on a lane of a class of drawn leads on their way, in all runs; its first row begins at `place`. */
@inline
export function sendDrawn(leadClass: i32, place: usize, units: v128, unitsOther: v128): void {
  const lateShare = locate(columns.classLate, leadClass);
  const late = f64x2.mul(units, v128.load(lateShare));
  const lateOther = f64x2.mul(unitsOther, v128.load(lateShare, HALF));
  const soon = f64x2.sub(units, late);
  const soonOther = f64x2.sub(unitsOther, lateOther);
  const places = locateClassPlaces(leadClass, 0);
  join(place, places, 0, f64x2.extract_lane(soon, 0), f64x2.extract_lane(late, 0));
  join(place, places, 1, f64x2.extract_lane(soon, 1), f64x2.extract_lane(late, 1));
  join(place, places, 2, f64x2.extract_lane(soonOther, 0), f64x2.extract_lane(lateOther, 0));
  join(place, places, 3, f64x2.extract_lane(soonOther, 1), f64x2.extract_lane(lateOther, 1));
}

/** Adds what comes after the whole steps of one run, and what comes a step later. */
@inline
function join(place: usize, places: usize, run: i32, soon: f64, late: f64): void {
  const at = place + ((<usize>run) << 3);
  const own = places + ((<usize>(PLACES * run)) << 2);
  const after = at + <usize>load<u32>(own, 4);
  store<f64>(after, load<f64>(after) + late);
  const first = at + <usize>load<u32>(own);
  store<f64>(first, load<f64>(first) + soon);
}

/**
 * Sends units of a lane of such a class leaving now on their way in one run; its first row begins at `place`. Returns the units there at once.
 */
export function sendDrawnNow(leadClass: i32, run: i32, place: usize, units: f64): f64 {
  const row = RUNS * leadClass + run;
  const late = units * load<f64>(columns.classLate + ((<usize>row) << 3));
  const soon = units - late;
  const own = locateClassPlaces(leadClass, run);
  const after = place + <usize>load<u32>(own, 8);
  store<f64>(after, load<f64>(after) + late);
  if (getRow(columns.classSteps, row) === 0) return soon;
  const at = place + <usize>load<u32>(own, 4);
  store<f64>(at, load<f64>(at) + soon);
  return 0;
}
