import type { CellDecision, FactDecision, MergeDecision, RememberedMapping, RowDecision } from './decisions.ts';

/** What a workspace remembers for the next import: all that was decided about files, records and parts. */
export type Remembered = {
  readonly mappings: readonly RememberedMapping[];
  readonly merges: readonly MergeDecision[];
  readonly facts: readonly FactDecision[];
  readonly corrections: readonly CellDecision[];
  readonly leftOut: readonly RowDecision[];
};

/** Nothing remembered. */
export const NOTHING_REMEMBERED: Remembered = { mappings: [], merges: [], facts: [], corrections: [], leftOut: [] };

/** Which proposals of the import are taken without a person: none, those that the company's own words bear out, or all. */
export const ACCEPT_PROPOSALS = ['none', 'confident', 'all'] as const;
export type AcceptProposals = (typeof ACCEPT_PROPOSALS)[number];

/** The one version of decisions files that there is. */
export const DECISIONS_VERSION = 1;
