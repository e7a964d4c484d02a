import { findPhase, type LicenceRules, type OpeningLicences, type PeriodAtHand, type Review } from './licence-rules.ts';
import { followReview } from './review-time.ts';

/**
 * Returns a review in expected quantities: decided in t = sum over d of f_d × filed in t - d, and of the refused share `refiling` is filed again
 * one period later. Where decisions are limited, due quantities wait in the order of their due periods, and an application is decided in part.
 * `periods` bounds its run.
 */
export function createFluidReview(rules: LicenceRules, opening: OpeningLicences, periods: number): Review {
  const { phases, refiling, lotCap, decisionsPerPeriod } = rules;
  const filed = new Float64Array(periods);
  const filedLots = new Float64Array(periods);
  const phaseOf = new Int32Array(periods);
  const due = new Float64Array(periods);
  const dueLots = new Float64Array(periods);
  scheduleOpening(rules, opening, due, dueLots);
  let pending = opening.pending.reduce((sum, { quantity }) => sum + quantity, 0);
  let [refiled, refiledLots] = [0, 0];
  let now = -1;
  let first = 0;

  const step = (out: PeriodAtHand): void => {
    const quantity = out.filed;
    now += 1;
    filed[now] = quantity + refiled;
    filedLots[now] = countLots(quantity, lotCap) + refiledLots;
    phaseOf[now] = findPhase(phases, now);
    pending += quantity;
    for (let period = 0; period <= now; period++) {
      const { reviewTime } = phases[phaseOf[period]!]!;
      const share = now - period < reviewTime.length ? reviewTime[now - period]! : 0;
      due[now]! += share * filed[period]!;
      dueLots[now]! += share * filedLots[period]!;
    }
    let [decided, decidedLots] = [0, 0];
    for (; first <= now; first++) {
      const left = decisionsPerPeriod - decidedLots;
      const share = dueLots[first]! > left ? left / dueLots[first]! : 1;
      decided += due[first]! * share;
      decidedLots += dueLots[first]! * share;
      due[first]! *= 1 - share;
      dueLots[first]! *= 1 - share;
      if (share < 1) break;
    }
    const { approval } = phases[phaseOf[now]!]!;
    refiled = decided * (1 - approval) * refiling;
    refiledLots = decidedLots * (1 - approval) * refiling;
    out.decided = decided;
    out.approved = decided * approval;
    out.lost = decided * (1 - approval) * (1 - refiling);
    pending -= out.approved + out.lost;
  };
  return { step, getPending: () => pending };
}

/** A quotient may miss a whole number by rounding. */
const ROUNDING = 1e-9;

/** Applications of a filing. */
export function countLots(quantity: number, lotCap: number): number {
  if (!(quantity > 0)) return 0;
  return lotCap === Infinity ? 1 : Math.max(1, Math.ceil(quantity / lotCap - ROUNDING));
}

/** Due periods of waiting applications, given no decision so far. An overdue one is due at once. */
function scheduleOpening(
  { phases, lotCap }: LicenceRules,
  { pending }: OpeningLicences,
  due: Float64Array,
  dueLots: Float64Array,
): void {
  const { reviewTime } = phases[0]!;
  const decidedBy = followReview(reviewTime).sums;
  const decidedAtLast = decidedBy.at(-1) ?? 0;
  for (const { quantity, age } of pending) {
    const before = decidedBy[age - 1] ?? decidedAtLast;
    const left = 1 - before;
    const lots = countLots(quantity, lotCap);
    // A review time may go on with zeros after all is decided: then nothing is left to share out over later periods.
    if (before > 1 - 1e-9) {
      due[0]! += quantity;
      dueLots[0]! += lots;
      continue;
    }
    for (let period = 0; period < due.length && age + period < reviewTime.length; period++) {
      due[period]! += (quantity * reviewTime[age + period]!) / left;
      dueLots[period]! += (lots * reviewTime[age + period]!) / left;
    }
  }
}
