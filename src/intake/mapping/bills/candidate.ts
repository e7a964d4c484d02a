import type { ForeignColumn } from '../../base/foreign-table.ts';

/** A possible meaning of a column, before all columns have been looked at together. */
export type Candidate = {
  readonly meaning: ForeignColumn | null;
  readonly confidence: number;
  readonly reason: string;
};

/** Returns the columns chosen for a meaning, by place and from the left. */
export function listPlaces(chosen: readonly Candidate[], meaning: ForeignColumn): number[] {
  return chosen.flatMap((candidate, place) => (candidate.meaning === meaning ? [place] : []));
}
