import type { Dataset } from '../../domain/dataset.ts';
import type { PartExposure } from '../exposure/report.ts';

const WEEKS_A_YEAR = 365 / 7;
const DAYS_A_WEEK = 7;

/** Weeks of need in stock; `isShared`: of all buyers of the part together, since no file says whose it is. Null: no stock or no need is on file. */
export type BuyerStock = { readonly weeks: number | null; readonly isShared: boolean };

/**
 * Returns how long the stock of a part lasts one of its buyers: what lies at that buyer against its own need, since stock of one plant does not
 * serve another. Where a file names no place, or none at this buyer, the stock of all buyers against the need of all, and says so.
 */
export function weighStock(
  part: Pick<PartExposure, 'partNumber' | 'weeksOfCover' | 'sources'>,
  buyerSiteId: string | null,
  { inventory, parts }: Pick<Dataset, 'inventory' | 'parts'>,
): BuyerStock {
  const { partNumber, weeksOfCover, sources } = part;
  if (weeksOfCover === null || new Set(sources.map((source) => source.buyerSiteId)).size < 2)
    return { weeks: weeksOfCover, isShared: false };
  const rows = inventory.filter((row) => row.partNumber === partNumber);
  const isPooled =
    rows.some(({ siteId }) => siteId === null) ||
    parts.some((one) => one.partNumber === partNumber && one.stock !== null);
  const here = rows.filter(({ siteId }) => siteId !== null && siteId === buyerSiteId);
  if (isPooled || here.length === 0) return { weeks: weeksOfCover, isShared: true };
  const need = sources.reduce(
    (sum, source) => (source.buyerSiteId === buyerSiteId ? sum + (source.yearlyUnits ?? Number.NaN) : sum),
    0,
  );
  const quantity = here.reduce((sum, row) => sum + (row.quantity ?? Number.NaN), 0);
  if (need > 0 && !Number.isNaN(quantity)) return { weeks: (quantity / need) * WEEKS_A_YEAR, isShared: false };
  const days = here.flatMap(({ daysOfCover }) => daysOfCover ?? []);
  return days.length === 0
    ? { weeks: weeksOfCover, isShared: true }
    : { weeks: Math.min(...days) / DAYS_A_WEEK, isShared: false };
}
