import type { Evidence } from '../../domain/closed-lists.ts';
import type { IsoDate } from '../../domain/units.ts';

export type LawStatus = 'in-force' | 'suspended' | 'not-yet' | 'ended' | 'unconfirmed';

/** Law statuses as numbers in the columns of a picture, the weightiest first; 0 stands for no rule at all. */
export const STATUS_CODES = [
  'in-force',
  'unconfirmed',
  'suspended',
  'not-yet',
  'ended',
] as const satisfies readonly LawStatus[];

export type Match = 'none' | 'failed' | 'met' | 'partial' | 'missing';

export type Verdict = 'not-listed' | 'not-required' | 'licence-required' | 'may-require';

/** A fact no company can state: the unread part of the act itself. */
export const UNREAD_TEXT = 'text of the act';

export type CriterionResult = {
  property: string;
  result: 'met' | 'failed' | 'open' | 'touched';
  found: string | null;
  expected: string;
  /** Evidence of the found fact; null for none. */
  evidence: Evidence | 'derived' | null;
  /** Destination, origin, end use: conditions of the lane, never enough for a partial match. */
  laneCondition: boolean;
};

/** A licence on file for a finding; `covers` says whether it lets the goods pass on the law date, `why` why or why not. */
export type LicenceCover = { status: string; validTo: IsoDate | null; covers: boolean; why: string };
