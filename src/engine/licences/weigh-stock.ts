import type { Dataset, Inventory } from '../../domain/dataset.ts';
import type { PartExposure } from '../exposure/report.ts';

const WEEKS_A_YEAR = 365 / 7;
const DAYS_A_WEEK = 7;

/** Weeks of need in stock; `isShared`: of all buyers of the part together, since no file says whose it is. Null: no stock or no need is on file. */
export type BuyerStock = { readonly weeks: number | null; readonly isShared: boolean };

/** What is on file of the stock of each part: rows by part number, and the parts whose own record states one, of no place. */
export type StockOnFile = {
  readonly rows: ReadonlyMap<string, readonly Inventory[]>;
  readonly withoutPlace: ReadonlySet<string>;
};

/** Returns the stocks of a company by part; made once for all cases. */
export function indexStock({ inventory, parts }: Pick<Dataset, 'inventory' | 'parts'>): StockOnFile {
  return {
    rows: Map.groupBy(inventory, ({ partNumber }) => partNumber),
    withoutPlace: new Set(parts.flatMap(({ partNumber, stock }) => (stock === null ? [] : [partNumber]))),
  };
}

/**
 * Returns how long the stock of a part lasts one of its buyers: what lies at that buyer against its own need, since stock of one plant does not
 * serve another. Where a file names no place, or none at this buyer, the stock of all buyers against the need of all, and says so.
 */
export function weighStock(
  part: Pick<PartExposure, 'partNumber' | 'weeksOfCover' | 'sources'>,
  buyerSiteId: string | null,
  onFile: StockOnFile,
): BuyerStock {
  const { partNumber, weeksOfCover, sources } = part;
  if (weeksOfCover === null || new Set(sources.map((source) => source.buyerSiteId)).size < 2)
    return { weeks: weeksOfCover, isShared: false };
  const rows = onFile.rows.get(partNumber) ?? [];
  const isPooled = onFile.withoutPlace.has(partNumber) || rows.some(({ siteId }) => siteId === null);
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
