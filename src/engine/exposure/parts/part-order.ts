import type { PartExposure } from '../report.ts';

/** Order of a list of parts. */
export type PartRank = Pick<PartExposure, 'partNumber' | 'revenueAtRisk' | 'spend'>;

/** Parts by revenue at risk as far as possible, then as far as nobody knows, then by spend and number: the weightiest first. */
export function comparePartRisk(a: PartRank, b: PartRank): number {
  return (
    b.revenueAtRisk.possible - a.revenueAtRisk.possible ||
    b.revenueAtRisk.ifUnknown - a.revenueAtRisk.ifUnknown ||
    (b.spend ?? 0) - (a.spend ?? 0) ||
    (a.partNumber < b.partNumber ? -1 : a.partNumber > b.partNumber ? 1 : 0)
  );
}
