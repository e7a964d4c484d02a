import * as columns from './columns';
import { getRow, ROW_BYTES, RUNS, setRow } from './rows';

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

/**
 * Sends units of a lane of a class of drawn leads on their way in one run; its first row begins at `place`. Returns the units there at once, for
 * goods leaving now (`isNow`) and not in the step before.
 */
export function sendDrawn(leadClass: i32, run: i32, place: usize, units: f64, isNow: bool): f64 {
  const row = RUNS * leadClass + run;
  const late = units * load<f64>(columns.classLate + ((<usize>row) << 3));
  const soon = units - late;
  const first = PLACES * row + (isNow ? 1 : 0);
  const after = place + <usize>getRow(columns.classPlace, first + 1);
  store<f64>(after, load<f64>(after) + late);
  if (isNow && getRow(columns.classSteps, row) === 0) return soon;
  const at = place + <usize>getRow(columns.classPlace, first);
  store<f64>(at, load<f64>(at) + soon);
  return 0;
}
