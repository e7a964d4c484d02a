import { drawFour, entity, first, index, replication, second, third } from '../../../../numeric/kernel/philox-kernel';
import * as columns from '../columns';
import { getRow, RUNS, setRow } from '../rows';
import {
  APPLICATION_BYTES,
  APPROVAL,
  ATTEMPT,
  CHAIN_FIRST,
  CHAIN_LAST,
  DELAYS,
  FIRST_PHASE,
  FREE,
  FROM_STEP,
  GUIDE,
  GUIDE_PARTS,
  HAS_BOOK,
  HELD,
  LANE,
  LICENSED,
  NEXT,
  NOBODY,
  NOW,
  PERIODS,
  PERIODS_TOGETHER,
  PHASE_BYTES,
  PHASE_COUNT,
  PHASE_FROM,
  REFILED,
  REFILING,
  REFUSED,
  ROW,
  RULES,
  SETTLED_BYTES,
  SOURCE,
  SUMS,
  UNITS,
  WAITING,
} from './gate-records';
import { serve, sumLicences } from './licence-book';

/**
 * Gates with drawn luck for each application, known at its filing by the period of approval, loss or another filing, and gates opened by a
 * licence of the customer. Their numbers lie in the store of gates, and a gate is the start of its record: `gate-records.ts`.
 */

/** The name of an application for its luck, as in `licence-queue/drawn-review.ts`: each period has room for so many, and each of those for so many attempts. */
const PERIOD_NAMES: i32 = 1 << 19;
const MOST_ATTEMPTS: i32 = (1 << 6) - 1;

/** Above this, probabilities add up to 1 but for rounding. */
const WHOLE: f64 = 1 - 1e-9;
/** Divisor of a random word for a number below 1. */
const PER_WORD: f64 = 1.0 / 4294967296.0;

/** Draws for all gates the luck of their likely next filing, four at once, where it was not drawn before. */
export function drawLuck(): void {
  for (let row = 0; row < columns.gateCount; row += 4) {
    const at = (<usize>row) << 2;
    const names = v128.load(index + at);
    if (!v128.any_true(i32x4.ne(names, v128.load(columns.gateDrawn + at)))) continue;
    drawFour(row);
    v128.store(columns.gateDrawn + at, names);
  }
}

/** Lets shipments on the lanes of a level pass its gates, in all runs but those in `byHand`: writes the units leaving, and gives refused ones back to the source. */
export function passGates(level: i32, byHand: i32): void {
  const ranges = columns.gateRanges;
  for (let run = 0; run < RUNS; run++) {
    if (((byHand >> run) & 1) !== 0) continue;
    const end = getRow(ranges, 2 * (RUNS * level + run) + 1);
    for (let row = getRow(ranges, 2 * (RUNS * level + run)); row < end; row++) {
      const gate = <usize>getRow(columns.gateList, row);
      passGate(gate, load<u32>(gate, LANE));
      const source = load<i32>(gate, SOURCE);
      if (source === NOBODY) continue;
      const to = columns.nodeState + <usize>source;
      store<f64>(to, load<f64>(to) + load<f64>(gate, REFUSED));
    }
  }
}

/** Lets the shipment on a lane of a run, so many bytes from the start of its columns, pass a gate. */
export function passGate(gate: usize, lane: usize): void {
  const step = columns.now;
  const shipped = load<f64>(columns.shipped + lane);
  const leaving = columns.leaving + lane;
  store<f64>(gate, 0, REFUSED);
  store<f64>(columns.returned + lane, 0);
  if (step < load<i32>(gate, FROM_STEP)) {
    store<f64>(leaving, shipped);
    return;
  }
  const share = readCourse(load<u32>(gate, HELD), step);
  const course = <usize>load<u32>(gate, FREE);
  const free: f64 = course === 0 ? 0 : readCourse(course, step);
  const before = load<f64>(gate, WAITING);
  if (share === 0 || free === 1) {
    store<f64>(gate, 0, WAITING);
    store<f64>(leaving, shipped + before);
    return;
  }
  const stopped = shipped * share * (1 - free);
  const waiting = before + stopped;
  const licensed = <usize>load<u32>(gate, LICENSED);
  if (licensed !== 0) {
    const admitted = admit(licensed, step, load<i32>(gate, FROM_STEP), waiting, stopped);
    store<f64>(gate, waiting - admitted, WAITING);
    store<f64>(leaving, shipped - stopped + admitted);
    return;
  }
  const now = load<i32>(gate, NOW);
  const hasBook = load<i32>(gate, HAS_BOOK) !== 0;
  if (load<i32>(gate, REFILED) !== 0) fileAgain(gate, now);
  // What a licence on file covers needs no application.
  const filed = hasBook ? stopped - min(stopped, sumLicences(gate)) : stopped;
  if (filed > 0) file(gate, now, now, 0, filed);
  const settled = locateSettled(gate, now);
  const approved = load<f64>(columns.gateApproved + settled);
  store<i32>(gate, load<i32>(columns.gateChains + settled, CHAIN_FIRST), REFILED);
  store<i32>(gate, now + 1, NOW);
  setRow(index, load<i32>(gate, ROW), nameOrigin(<usize>load<u32>(gate, RULES), now + 1));
  const released = !hasBook && approved <= waiting ? approved : serve(gate, now, approved, waiting);
  const refused = min(load<f64>(columns.gateLost + settled), max(0, waiting - released));
  store<f64>(gate, refused, REFUSED);
  store<f64>(columns.returned + lane, refused);
  store<f64>(gate, waiting - (released + refused), WAITING);
  store<f64>(leaving, shipped - stopped + released);
}

/** Units leaving to customers with a licence: their whole shipment of this step, and in its first step everything that has waited. */
function admit(licensed: usize, step: i32, fromStep: i32, waiting: f64, stopped: f64): f64 {
  const now = readCourse(licensed, step);
  const before: f64 = step > fromStep ? readCourse(licensed, step - 1) : 0;
  const newly: f64 = now > before ? (now - before) / (1 - before) : 0;
  return min(waiting, now * stopped + newly * (waiting - stopped));
}

@inline
function readCourse(course: usize, step: i32): f64 {
  return load<f64>(course + ((<usize>step) << 3));
}

/** Bytes from the start of what is settled to a gate's in a period. */
@inline
function locateSettled(gate: usize, period: i32): usize {
  return <usize>(period * columns.gateCount + load<i32>(gate, ROW)) * SETTLED_BYTES;
}

@inline
function locateApplication(gate: usize, application: i32): usize {
  return columns.gateApplications + <usize>((application - 1) * columns.gateCount + load<i32>(gate, ROW)) * APPLICATION_BYTES;
}

/** Files the goods refused in the period before and free for another try. */
function fileAgain(gate: usize, now: i32): void {
  let application = load<i32>(gate, REFILED);
  while (application !== 0) {
    const at = locateApplication(gate, application);
    const after = load<i32>(at, NEXT);
    file(gate, now, application - 1, load<i32>(at, ATTEMPT) + 1, load<f64>(at, UNITS));
    application = after;
  }
}

/** Looks at the luck of an application once: the period of its decision, and the decision. */
function file(gate: usize, now: i32, origin: i32, attempt: i32, units: f64): void {
  const rules = <usize>load<u32>(gate, RULES);
  const row = lookAtLuck(load<i32>(gate, ROW), nameOrigin(rules, origin) + min(attempt, MOST_ATTEMPTS));
  const delay = findDelay(findPhase(rules, now), readUniform(first, row));
  const period = now + delay;
  // What comes later than it runs stays pending for good.
  if (delay < 0 || period >= load<i32>(gate, PERIODS)) return;
  const settled = locateSettled(gate, period);
  if (readUniform(second, row) < load<f64>(findPhase(rules, period), APPROVAL)) {
    const approved = columns.gateApproved + settled;
    store<f64>(approved, load<f64>(approved) + units);
  } else if (readUniform(third, row) < load<f64>(rules, REFILING)) keepForRefiling(gate, settled, origin, attempt, units);
  else {
    const lost = columns.gateLost + settled;
    store<f64>(lost, load<f64>(lost) + units);
  }
}

/** Name of the application with the filings of a period, before any attempt. */
@inline
function nameOrigin(rules: usize, period: i32): i32 {
  return (period - (period % load<i32>(rules, PERIODS_TOGETHER))) * PERIOD_NAMES;
}

/** Puts an application at the end of the chain of those filed again after a period. */
function keepForRefiling(gate: usize, settled: usize, origin: i32, attempt: i32, units: f64): void {
  const application = origin + 1;
  const at = locateApplication(gate, application);
  store<f64>(at, units, UNITS);
  store<i32>(at, attempt, ATTEMPT);
  store<i32>(at, 0, NEXT);
  const chain = columns.gateChains + settled;
  const last = load<i32>(chain, CHAIN_LAST);
  if (last === 0) store<i32>(chain, application, CHAIN_FIRST);
  else store<i32>(locateApplication(gate, last), application, NEXT);
  store<i32>(chain, application, CHAIN_LAST);
}

/** Returns the row of an application's luck: that of its gate if drawn ahead, else one behind all gates, drawn now. */
@inline
function lookAtLuck(row: i32, name: i32): i32 {
  return getRow(columns.gateDrawn, row) === name ? row : drawNow(row, name);
}

function drawNow(row: i32, name: i32): i32 {
  const apart = (columns.gateCount + 3) & ~3;
  setRow(index, apart, name);
  setRow(entity, apart, getRow(entity, row));
  setRow(replication, apart, getRow(replication, row));
  drawFour(apart);
  return apart;
}

@inline
function readUniform(words: usize, row: i32): f64 {
  return (<f64>(<u32>getRow(words, row)) + 0.5) * PER_WORD;
}

/** Begin of the phase of a period. */
@inline
function findPhase(rules: usize, period: i32): usize {
  const count = load<i32>(rules, PHASE_COUNT);
  let phase = rules + FIRST_PHASE;
  for (let row = 1; row < count && load<i32>(phase + PHASE_BYTES, PHASE_FROM) <= period; row++) phase += PHASE_BYTES;
  return phase;
}

/** Periods from filing to decision by inversion, as `licence-queue/review-time.ts` finds them; -1: never. */
@inline
function findDelay(phase: usize, luck: f64): i32 {
  const delays = load<i32>(phase, DELAYS);
  const sums = <usize>load<u32>(phase, SUMS);
  const last: f64 = delays === 0 ? 0 : readCourse(sums, delays - 1);
  // The sum of probabilities that add up to 1 may fall short by rounding.
  if (luck >= last) return last > WHOLE ? delays - 1 : -1;
  let delay = getRow(load<u32>(phase, GUIDE), <i32>(luck * GUIDE_PARTS));
  while (readCourse(sums, delay) <= luck) delay += 1;
  return delay;
}
