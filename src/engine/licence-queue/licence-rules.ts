import type { Share } from '../../domain/units.ts';
import type { FirmLuck } from './firm-review.ts';

/** How applications fare from a period on: the review time of those filed, the approval of those decided. */
export type ReviewPhase = {
  /** First period, counted from the start of the queue. */
  readonly from: number;
  /** Probability of a decision d periods after filing, d = 0, 1, …; the rest to 1 stays pending for good. */
  readonly reviewTime: ArrayLike<number>;
  /** Mean periods of a review where the law goes on beyond those; none given: the rest counts as long as they do. */
  readonly meanPeriods?: number;
  /** Probability of an approval in a decision. */
  readonly approval: Share;
};

/** Parameters of one flow's queue. Periods are whole steps of the caller's length. */
export type LicenceRules = {
  /** By `from`; the first starts at 0. */
  readonly phases: readonly ReviewPhase[];
  /** Probability of another filing of a refused quantity in the next period; else it is lost. */
  readonly refiling: Share;
  /** Usable periods of an approval, the one of the approval included; `Infinity`: no end. */
  readonly validity: number;
  /** Largest quantity of one application; `Infinity`: one application a filing. */
  readonly lotCap: number;
  /** Decisions of the regulator in a period for this flow, first due first decided; `Infinity`: no limit. */
  readonly decisionsPerPeriod: number;
  /** Whether every application has its own luck, or a customer one for all, as when approvals go by customer. */
  readonly luck: 'application' | 'customer';
  /** Periods of filings in one application, with one review time and one fate; none given: 1. */
  readonly periodsTogether?: number;
  /** Owner of the applications; null: a firm like all others. Buyers expect `phases` all the same. */
  readonly firm?: FirmLuck | null;
};

/** Licences of a flow on file when the queue starts. */
export type OpeningLicences = {
  /** Licences held: quantity left (`Infinity`: a general licence) and the last usable period. */
  readonly held: readonly { readonly quantity: number; readonly lastPeriod: number }[];
  /** Applications without a decision: quantity, and periods since filing, 1 or more. */
  readonly pending: readonly { readonly quantity: number; readonly age: number }[];
};

export const NOTHING_ON_FILE: OpeningLicences = { held: [], pending: [] };

/** Units settled by a review in one period. */
export type Decisions = { decided: number; approved: number; lost: number };

/** Key of drawn luck: a seed, the replication of the simulation, and the flow. */
export type LuckKey = { readonly seed: number; readonly replication: number; readonly flow: number };

/** Results of one period, in units. */
export type QueuePeriod = Decisions & { shipped: number; expired: number };

/**
 * A period while it goes on: beside its results, its filing and the most to be shipped. It is handed on as a whole, since numbers between
 * functions cost memory each.
 */
export type PeriodAtHand = QueuePeriod & { filed: number; wanted: number };

/** Decides filings; periods follow each other from 0. */
export type Review = {
  /** Files a period's filing, decides due ones, and writes the result there. */
  readonly step: (period: PeriodAtHand) => void;
  /** Quantity filed and not decided, refiled quantities of the next period included. */
  readonly getPending: () => number;
};

/** Queues share phases, and each list of them is looked at once. */
const sound = new WeakSet<readonly ReviewPhase[]>();

/**
 * Throws for unsound rules: a program passing them has not checked its input.
 * @throws RangeError with the name of the value.
 */
export function assertLicenceRules({ phases, refiling, validity, lotCap, decisionsPerPeriod }: LicenceRules): void {
  if (!sound.has(phases)) assertPhases(phases);
  sound.add(phases);
  assertShare('Refiling', refiling);
  if (!(validity >= 1)) throw new RangeError(`A licence is valid for a period or more, not ${validity}`);
  if (!(lotCap > 0)) throw new RangeError(`A licence is for more than 0 units, not ${lotCap}`);
  if (!(decisionsPerPeriod >= 0))
    throw new RangeError(`A regulator makes 0 decisions or more, not ${decisionsPerPeriod}`);
}

function assertPhases(phases: readonly ReviewPhase[]): void {
  if (phases[0]?.from !== 0) throw new RangeError('The first phase of a licence queue starts at period 0');
  for (const [row, { from, reviewTime, approval }] of phases.entries()) {
    if (row > 0 && !(from > phases[row - 1]!.from)) throw new RangeError(`Phase ${row} starts at ${from}, too early`);
    assertShare('An approval', approval);
    let sum = 0;
    for (let delay = 0; delay < reviewTime.length; delay++) {
      assertShare('A review time', reviewTime[delay]!);
      sum += reviewTime[delay]!;
    }
    if (sum > 1 + 1e-9) throw new RangeError(`Probabilities of review times add up to ${sum}`);
  }
}

function assertShare(what: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${what} has a probability from 0 to 1, not ${value}`);
}

/** Row of the phase of a period. */
export function findPhase(phases: readonly ReviewPhase[], period: number): number {
  let row = 0;
  while (row + 1 < phases.length && phases[row + 1]!.from <= period) row += 1;
  return row;
}
