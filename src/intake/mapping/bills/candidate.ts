import type { ForeignColumn } from '../../base/foreign-table.ts';

/** What a column may mean, before all columns have been looked at together. */
export type Candidate = {
  readonly meaning: ForeignColumn | null;
  readonly confidence: number;
  readonly reason: string;
};

/** Returns the columns, by place and from the left, that were chosen for a meaning. */
export function listPlaces(chosen: readonly Candidate[], meaning: ForeignColumn): number[] {
  return chosen.flatMap((candidate, place) => (candidate.meaning === meaning ? [place] : []));
}
