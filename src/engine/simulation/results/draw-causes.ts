import type { CauseShare } from './report.ts';

/** Weeks of a run by part number, counted from 0 and rising. */
export type WeeksByPart = ReadonlyMap<string, readonly number[]>;

/** A cause at its place: the limit, its part, its source. */
export type Cause = Pick<CauseShare, 'kind' | 'part' | 'source' | 'gate'>;

export type Shares = ReadonlyMap<string, number>;

/** What one draw says of its causes: all found on the way, in their order, money of unsold units, shares of the first short day, and weeks in which a part was short. */
export type DrawCauses = {
  readonly causes: ReadonlyMap<string, Cause>;
  readonly money: Shares;
  /** Those behind unsold units that have no price, beside others that have one. */
  readonly unpriced: ReadonlySet<string>;
  readonly first: Shares;
  readonly short: WeeksByPart;
};
