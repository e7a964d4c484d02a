import type { Share } from '../../domain/units.ts';
import type { LicenceRules } from './licence-rules.ts';
import { followReview } from './review-time.ts';

/** Where a queue under the rules of its last phase ends up. */
export type LongRun = {
  /** Share of the plan to get through in the end, refilings included. */
  readonly suppliedShare: Share;
  /** Applications due in a period over possible decisions; 0 if there is no limit. */
  readonly load: number;
  /** Whether the wait stays bounded: a load of 1 or more makes it grow for ever, and no mean of it exists. */
  readonly stable: boolean;
};

/** Returns the long run of a flow with new applications at a steady rate. */
export function computeLongRun(
  { phases, refiling, decisionsPerPeriod }: LicenceRules,
  filingsPerPeriod: number,
): LongRun {
  const { reviewTime, approval } = phases.at(-1)!;
  const decided = followReview(reviewTime).sums.at(-1) ?? 0;
  const again = decided * (1 - approval) * refiling;
  // An embargo under which every refusal is filed again piles up applications without an end.
  const rounds = again < 1 ? 1 / (1 - again) : Infinity;
  const due = filingsPerPeriod > 0 ? filingsPerPeriod * decided * rounds : 0;
  const load = decisionsPerPeriod === Infinity || due === 0 ? 0 : due / decisionsPerPeriod;
  return { suppliedShare: again < 1 ? decided * approval * rounds : 0, load, stable: load < 1 };
}
