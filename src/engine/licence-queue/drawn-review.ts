import { createFourDraws } from '../numeric/counter-random.ts';
import { countLots } from './fluid-review.ts';
import {
  accumulate,
  type Decisions,
  findPhase,
  type LicenceRules,
  type OpeningLicences,
  type Review,
} from './licence-rules.ts';

/** Purpose of the draws of licence queues, which no other draw has. */
const LICENCE_PURPOSE = 200;
/** How an application's number is written in one 32-bit index: period of filing, number among those of the period, attempt. */
const LOTS_PER_PERIOD = 2 ** 13;
const ATTEMPTS = 2 ** 6;
const NONE = -1;

/** Whose luck is drawn: a seed, the replication of the simulation, and the flow. */
export type LuckKey = { readonly seed: number; readonly replication: number; readonly flow: number };

/**
 * Returns a review that draws a review time, an outcome and whether it is filed again for every application, by inversion from
 * numbers that belong to the period in which the quantity was first filed, its number there and the attempt. So two policies see the
 * same luck: an application that is approved under some rules is approved no later under rules that approve more. `periods` bounds
 * how long it runs.
 *
 * @throws RangeError for more than 8192 applications of one filing.
 */
export function createDrawnReview(
  rules: LicenceRules,
  opening: OpeningLicences,
  periods: number,
  key: LuckKey,
): Review {
  const { phases, refiling, lotCap, decisionsPerPeriod } = rules;
  const decidedBy = phases.map(({ reviewTime }) => accumulate(reviewTime));
  const draws = createFourDraws(key.seed, LICENCE_PURPOSE);
  const luck = new Float64Array(4);
  /** Applications, and a chain of those that fall due in each period. */
  const quantities: number[] = [];
  const origins: number[] = [];
  const attempts: number[] = [];
  const next: number[] = [];
  /** What decides over each application: whether it is approved, and if not, whether it is filed again. */
  const approvalLuck: number[] = [];
  const refilingLuck: number[] = [];
  const firstDue = new Int32Array(periods).fill(NONE);
  const lastDue = new Int32Array(periods).fill(NONE);
  let refiled: number[] = [];
  let pending = 0;
  let now = 0;
  let oldest = 0;
  let allowance = 0;

  const drawLuck = (application: number): void => {
    const origin = rules.luck === 'customer' ? 0 : origins[application]!;
    draws(luck, key.replication, key.flow, origin * ATTEMPTS + Math.min(attempts[application]!, ATTEMPTS - 1));
  };
  const file = (quantity: number, origin: number, attempt: number, age: number): void => {
    const application = quantities.push(quantity) - 1;
    origins.push(origin);
    attempts.push(attempt);
    next.push(NONE);
    drawLuck(application);
    approvalLuck.push(luck[1]!);
    refilingLuck.push(luck[2]!);
    const delay = drawDelay(decidedBy[findPhase(phases, now)]!, luck[0]!, age);
    const period = now + Math.max(0, delay - age);
    if (!(period < periods)) return;
    if (lastDue[period] === NONE) firstDue[period] = application;
    else next[lastDue[period]!] = application;
    lastDue[period] = application;
  };
  const fileLots = (quantity: number, firstLot: number, age: number): number => {
    const lots = countLots(quantity, lotCap);
    if (firstLot + lots > LOTS_PER_PERIOD)
      throw new RangeError(`A filing of ${quantity} units makes ${lots} applications`);
    pending += quantity;
    for (let lot = 0; lot < lots; lot++) {
      const size = lot < lots - 1 ? lotCap : quantity - lotCap * (lots - 1);
      file(lots === 1 ? quantity : size, now * LOTS_PER_PERIOD + firstLot + lot, 0, age);
    }
    return firstLot + lots;
  };

  let openingLots = 0;
  for (const { quantity, age } of opening.pending) openingLots = fileLots(quantity, openingLots, age);

  const step = (quantity: number, out: Decisions): void => {
    const again = refiled;
    refiled = [];
    for (const application of again)
      file(quantities[application]!, origins[application]!, attempts[application]! + 1, 0);
    fileLots(quantity, now === 0 ? openingLots : 0, 0);
    // A fraction of a decision is kept for the next period; a whole one that was not needed is gone.
    allowance += decisionsPerPeriod;
    const { approval } = phases[findPhase(phases, now)]!;
    out.decided = 0;
    out.approved = 0;
    out.lost = 0;
    for (; oldest <= now; oldest++) {
      while (firstDue[oldest] !== NONE && allowance >= 1) {
        const application = firstDue[oldest]!;
        firstDue[oldest] = next[application]!;
        allowance -= 1;
        const size = quantities[application]!;
        out.decided += size;
        if (approvalLuck[application]! < approval) out.approved += size;
        else if (refilingLuck[application]! < refiling) refiled.push(application);
        else out.lost += size;
      }
      if (firstDue[oldest] !== NONE) break;
    }
    allowance = allowance === Infinity ? 0 : allowance - Math.floor(allowance);
    pending -= out.approved + out.lost;
    now += 1;
  };
  return { step, getPending: () => pending };
}

/** The delay by inversion, given that `age` periods went by without a decision; `Infinity`: never. One that is overdue is due at once. */
function drawDelay(decidedBy: Float64Array, luck: number, age: number): number {
  const last = decidedBy[decidedBy.length - 1] ?? 0;
  const before = age === 0 ? 0 : (decidedBy[age - 1] ?? last);
  if (before > 1 - 1e-9) return age;
  const at = before + luck * (1 - before);
  // The sum of probabilities that add up to 1 may fall short by rounding.
  if (at >= last) return last > 1 - 1e-9 ? decidedBy.length - 1 : Infinity;
  let [low, high] = [0, decidedBy.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (decidedBy[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
