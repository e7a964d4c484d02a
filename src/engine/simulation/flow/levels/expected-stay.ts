import { findPhase } from '../../../licence-queue/licence-rules.ts';
import type { Course } from '../course.ts';
import type { LaneHold, Passage } from '../passage.ts';

/** An approval below this is counted as so much: nobody files twice as much again because next to nothing is granted. */
const LEAST_APPROVAL = 0.5;

const means = new WeakMap<ArrayLike<number>, number>();

/**
 * Returns by step the expected days of a unit sent now at the border of a lane, with refused goods taking more turns; of a review that may
 * never be decided the rest counts as long as its law is followed. 0 before the control, where nothing is held, and where customers get a
 * licence on a day of their own: then it lets all through. Null: never any.
 */
export function computeStay(hold: LaneHold, stepDays: number): Course | null {
  if (hold.turns !== undefined) return addStays(hold.turns, stepDays);
  let stay: Course | null = null;
  for (const { share, passage } of hold.passages) {
    if (passage.kind === 'customers') continue;
    stay ??= new Float64Array(hold.held.length);
    for (let step = hold.fromStep; step < stay.length; step++) {
      stay[step]! += share * stayIn(hold, passage, step, stepDays);
    }
  }
  return stay;
}

/** Of several controls of a lane each counts while it holds goods. */
function addStays(turns: readonly LaneHold[], stepDays: number): Course | null {
  let sum: Course | null = null;
  for (const turn of turns) {
    const stay = computeStay(turn, stepDays);
    if (stay !== null) sum = sum === null ? stay : sum.map((days, step) => days + stay[step]!);
  }
  return sum;
}

/**
 * Returns by step the level's part for goods at a border, from its part for each step's goods alone (days, times the share of the lane): as long
 * as earlier goods may still wait, no less than for them. Otherwise a buyer with a faster way would take the waiting goods for arrivals to come,
 * and order nothing by it. The part ends with the last waiting goods.
 */
export function keepWhileWaiting(days: Course, stay: Course, stepDays: number): Course {
  const falls = days.some((one, step) => step > 0 && one < days[step - 1]! && stay[step]! > 0);
  if (!falls) return days;
  const kept = days.slice();
  for (let sent = 0; sent < days.length; sent++) {
    const until = sent + stay[sent]! / stepDays;
    for (let step = sent + 1; step < until && step < days.length && stay[step]! > 0; step++)
      kept[step] = Math.max(kept[step]!, days[sent]!);
  }
  return kept;
}

function stayIn(
  { held, fromStep }: LaneHold,
  { free, options }: Extract<Passage, { kind: 'applications' }>,
  step: number,
  stepDays: number,
): number {
  const waits = held[step]! * (1 - (free?.[step] ?? 0));
  if (waits === 0) return 0;
  const { phases } = options.rules;
  const { reviewTime, meanPeriods, approval } = phases[findPhase(phases, step - fromStep)]!;
  const granted = Math.max(LEAST_APPROVAL, approval);
  return (waits * ((meanPeriods ?? computeMean(reviewTime)) + (1 - granted)) * stepDays) / granted;
}

function computeMean(reviewTime: ArrayLike<number>): number {
  const known = means.get(reviewTime);
  if (known !== undefined) return known;
  let decided = 0;
  let mean = 0;
  for (let delay = 0; delay < reviewTime.length; delay++) {
    decided += reviewTime[delay]!;
    mean += delay * reviewTime[delay]!;
  }
  const found = mean + Math.max(0, 1 - decided) * reviewTime.length;
  means.set(reviewTime, found);
  return found;
}
