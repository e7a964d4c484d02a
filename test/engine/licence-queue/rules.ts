import type { LicenceRules, ReviewPhase } from '../../../src/engine/licence-queue/licence-rules.ts';

/** Rules of one phase under which every application is approved at once and for good, but for what is given. */
export function rulesWith({ reviewTime, approval, ...changed }: Partial<LicenceRules & ReviewPhase>): LicenceRules {
  return {
    phases: [{ from: 0, reviewTime: reviewTime ?? [1], approval: approval ?? 1 }],
    refiling: 0,
    validity: Infinity,
    lotCap: Infinity,
    decisionsPerPeriod: Infinity,
    luck: 'application',
    ...changed,
  };
}
