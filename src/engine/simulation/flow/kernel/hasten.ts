import * as columns from './columns';
import { INPUT_STOCK, IS_SENT_OFF, ON_WAY } from './group-records';
import {
  AIR,
  CARRIED,
  GROUP,
  locateEnds,
  locatePlaces,
  locateState,
  OWED,
  RATIO,
  REGULAR,
  RING,
  SETTLING,
  TURN,
} from './lane-records';
import { getFlags, getRow, locate, RUNS, setFlags, setRow } from './rows';
import { findLeadClass } from './turn-rings';

/** No lane comes next. */
const NONE: i32 = -1;

/** Marks the lanes into a group with hastened goods in the runs in need of them, where hastening is faster. */
export function markHastened(first: i32, last: i32, group: i32, low: i32): void {
  for (let lane = first; lane < last; lane++) {
    const leadClass = findLeadClass(load<u32>(locatePlaces(columns.lanePlaces, lane), TURN));
    let flags = 0;
    for (let run = 0; run < RUNS; run++) {
      if (((low >> run) & 1) === 0) continue;
      const at = (<usize>run) << 3;
      const usual =
        leadClass < 0
          ? load<f64>(columns.laneDays + ((<usize>lane) << 3))
          : load<f64>(columns.classDays + ((<usize>(RUNS * leadClass)) << 3) + at);
      if (load<f64>(locate(columns.airDays, group) + at) < usual) flags |= 1 << run;
    }
    if (flags === 0) continue;
    setFlags(columns.isHastened, lane, flags);
    const level = getRow(columns.sourceLevel, lane);
    setRow(columns.hastenedNext, lane, getRow(columns.hastenedFirst, level));
    setRow(columns.hastenedFirst, level, lane);
  }
}

/** Sends the goods leaving a level on marked lanes by the faster way. */
export function departHastened(level: i32): void {
  let lane = getRow(columns.hastenedFirst, level);
  setRow(columns.hastenedFirst, level, NONE);
  for (; lane !== NONE; lane = getRow(columns.hastenedNext, lane)) {
    const flags = getFlags(columns.isHastened, lane);
    setFlags(columns.isHastened, lane, 0);
    for (let run = 0; run < RUNS; run++) if (((flags >> run) & 1) !== 0) hasten(lane, run);
  }
}

/** Whether a lane is sent off by itself in a run: a border has a say, or it departs in the step itself, with its units in `departed`. */
@inline
function hasDeparted(lane: i32, run: i32): bool {
  const places = locatePlaces(columns.lanePlaces, lane);
  const settling = load<u32>(places, SETTLING);
  return load<f64>(columns.ratio + settling + ((<usize>run) << 3)) < 0;
}

function hasten(lane: i32, run: i32): void {
  const at = (<usize>run) << 3;
  const state = locateState(columns.laneState, lane) + at;
  const places = locatePlaces(columns.lanePlaces, lane);
  const leadClass = findLeadClass(load<u32>(places, TURN));
  const record = columns.groupState + load<u32>(locateEnds(columns.laneEnds, lane), GROUP);
  const group = record + at;
  let units = load<f64>(locate(columns.departed, lane) + at);
  if (!hasDeparted(lane, run)) {
    const ratio = load<u32>(locateEnds(columns.laneEnds, lane), RATIO) + at;
    const part = load<f64>(columns.ratio + ratio);
    const partOwed = load<f64>(columns.ratioOwed + ratio);
    const regular = load<f64>(state, REGULAR);
    const owed = load<f64>(state, OWED);
    units = regular * part + owed * partOwed;
    store<f64>(state, regular * (1 - part) + owed * (1 - partOwed), OWED);
    store<f64>(locate(columns.departed, lane) + at, units);
    setFlags(columns.isSentOff, lane, getFlags(columns.isSentOff, lane) | (1 << run));
    store<u8>(record, 1, IS_SENT_OFF);
    if (leadClass < 0) {
      // Nothing joins what comes a step later than it left.
      const place = columns.ring + load<u32>(places, RING) + <usize>getRow(columns.ringTurn + load<u32>(places, TURN), 0) + at;
      store<f64>(place, load<f64>(state, CARRIED));
      store<f64>(state, 0, CARRIED);
    }
  }
  const days = load<f64>(columns.airDays + load<u32>(locateEnds(columns.laneEnds, lane), AIR) + at) / columns.stepDays;
  const whole = Math.floor(days);
  const late = units * (days - whole);
  const soon = units - late;
  const sum = locate(columns.hastened, lane) + at;
  store<f64>(sum, load<f64>(sum) + units);
  const spent = columns.hastenSpent + at;
  store<f64>(spent, load<f64>(spent) + units * load<f64>(locate(columns.hastenCost, lane) + at));
  arrive(places, state, at, leadClass, <i32>whole, soon, late);
  if (whole > 0) store<f64>(group, load<f64>(group, ON_WAY) + units, ON_WAY);
  else {
    store<f64>(group, load<f64>(group, INPUT_STOCK) + soon, INPUT_STOCK);
    store<f64>(group, load<f64>(group, ON_WAY) + late, ON_WAY);
  }
}

/** Adds units to the arrivals in so many steps, none of them where they are there at once, and others to those a step later. */
@inline
function arrive(places: usize, state: usize, at: usize, leadClass: i32, steps: i32, soon: f64, late: f64): void {
  const turn = load<u32>(places, TURN);
  let rows: i32;
  let bytes: i32;
  let most: i32;
  if (leadClass < 0) {
    rows = <i32>(turn >> 3);
    bytes = rows === 0 ? 0 : getRow(columns.ringWidth, rows) << 5;
    // Beyond that it is carried until the row comes round; of drawn leads there are rows for the longest.
    most = max(1, rows);
  } else {
    rows = getRow(columns.classRows, leadClass);
    bytes = getRow(columns.classWidth, leadClass) << 5;
    most = rows;
  }
  const ring = columns.ring + load<u32>(places, RING) + at;
  const now = getRow(columns.ringTurn + turn, 0);
  const end = rows * bytes;
  if (steps + 1 > most) carry(state, late);
  else addTo(ring, now + (steps + 1) * bytes, end, late);
  if (steps === 0) return;
  if (steps > most) carry(state, soon);
  else addTo(ring, now + steps * bytes, end, soon);
}

@inline
function carry(state: usize, units: f64): void {
  store<f64>(state, load<f64>(state, CARRIED) + units, CARRIED);
}

/** Adds units to a row of arrivals; behind the last one the first comes again. */
@inline
function addTo(ring: usize, row: i32, end: i32, units: f64): void {
  const place = ring + <usize>(row >= end ? row - end : row);
  store<f64>(place, load<f64>(place) + units);
}
