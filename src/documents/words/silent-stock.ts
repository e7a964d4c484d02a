import type { Dataset } from '../../domain/dataset.ts';
import type { OutageRow, ResilienceReport } from '../../engine/resilience/report.ts';

/** The kinds of things to be down. */
type OutageLevel = keyof Pick<ResilienceReport, 'countries' | 'suppliers' | 'sites' | 'nodes'>;

/** Whether the time to survive of a row is 0 only because nobody has said how much stock there is. */
export type IsSilent = (level: OutageLevel, row: Pick<OutageRow, 'id' | 'timeToSurvive'>) => boolean;

/**
 * Tells sales stopped at once by an empty store from sales without stock on file. The analysis counts both as 0 days; only the first is known. A list
 * of stock with all places says of a missing part that there is none.
 */
export function findSilentStock(dataset: Dataset): IsSilent {
  if (dataset.settings.stockListed === 'all') return () => false;
  const stocks = sumStocks(dataset);
  const sites = new Map(dataset.sites.map((site) => [site.siteId, site]));
  const ids = new Set(sites.keys());
  const partsBy = (
    idOf: (siteId: string | null) => string | null | undefined,
  ): ReadonlyMap<string, readonly string[]> => {
    const found = Map.groupBy(dataset.sourcing, ({ siteId }) => idOf(siteId) ?? '');
    return new Map([...found].map(([id, rows]) => [id, rows.map(({ partNumber }) => partNumber)]));
  };
  const parts = {
    sites: partsBy((siteId) => siteId),
    suppliers: partsBy((siteId) => sites.get(siteId ?? '')?.supplierId),
    countries: partsBy((siteId) => sites.get(siteId ?? '')?.country),
  };
  return (level, { id, timeToSurvive }) => {
    if (timeToSurvive !== 0) return false;
    const down = level === 'nodes' ? [splitNode(id, ids).partNumber] : (parts[level].get(id) ?? []);
    return (
      !down.some((part) => stocks.get(part) === 0) && (down.length === 0 || down.some((part) => !stocks.has(part)))
    );
  };
}

/** Stock on file by part, above 0 if there is any; a part without an entry has none on file. */
function sumStocks({ parts, inventory }: Dataset): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const add = (partNumber: string, amount: number | null): void => {
    if (amount !== null) sums.set(partNumber, (sums.get(partNumber) ?? 0) + amount);
  };
  for (const { partNumber, stock } of parts) add(partNumber, stock);
  for (const { partNumber, quantity, daysOfCover } of inventory) add(partNumber, quantity ?? daysOfCover);
  return sums;
}

/** Site and part of `site/part`; both may have slashes in them, so the first cut with a known site counts. */
export function splitNode(id: string, sites: ReadonlySet<string>): { siteId: string; partNumber: string } {
  let at = id.indexOf('/');
  for (let next = at; next >= 0; next = id.indexOf('/', next + 1)) {
    if (sites.has(id.slice(0, next))) {
      at = next;
      break;
    }
  }
  return { siteId: id.slice(0, Math.max(0, at)), partNumber: id.slice(at + 1) };
}
