import type { CellDecision, FactDecision, MergeDecision, RememberedMapping, RowDecision } from './decisions.ts';

/** A workspace's memory for the next import: all decisions about files, records and parts. */
export type Remembered = {
  readonly mappings: readonly RememberedMapping[];
  readonly merges: readonly MergeDecision[];
  readonly facts: readonly FactDecision[];
  readonly corrections: readonly CellDecision[];
  readonly leftOut: readonly RowDecision[];
};

/** Nothing remembered. */
export const NOTHING_REMEMBERED: Remembered = { mappings: [], merges: [], facts: [], corrections: [], leftOut: [] };

/** Proposals of the import taken without a person: none, those borne out by the company's own words, or all. */
export const ACCEPT_PROPOSALS = ['none', 'confident', 'all'] as const;
export type AcceptProposals = (typeof ACCEPT_PROPOSALS)[number];

/** The one version of decisions files. */
export const DECISIONS_VERSION = 1;
