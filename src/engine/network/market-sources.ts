import type { Catalogue, Category, MarketShare } from '../../catalogue/schema.ts';
import type { Share, TerritoryCode } from '../../domain/units.ts';

/** Countries standing in for the unseen sources of a category, with the unknown rest; `label` is printed with the result. */
export type MarketSources = {
  label: string;
  countries: readonly { country: TerritoryCode; share: Share }[];
  unknown: Share;
};

/**
 * Market shares by category: the group of its material and stage, counted by place of production before capacity and never by nationality, in
 * the newest year. Unknown supply (`ZZ`) and the undivided part of the group stay unknown. Categories without a usable group are absent.
 */
export function getMarketSources(
  catalogue: Pick<Catalogue, 'marketShares' | 'categories'>,
): ReadonlyMap<string, MarketSources> {
  const groups = Map.groupBy(catalogue.marketShares, (row) => `${row.material}\n${row.stage}`);
  const sources = new Map<string, MarketSources>();
  for (const category of catalogue.categories) {
    const rows = category.marketGroup && groups.get(`${category.marketGroup.material}\n${category.marketGroup.stage}`);
    const chosen = rows && chooseRows(rows);
    if (chosen) sources.set(category.id, toSources(category, chosen));
  }
  return sources;
}

function chooseRows(rows: readonly MarketShare[]): readonly MarketShare[] | null {
  for (const countedBy of ['production', 'capacity'] as const) {
    const counted = rows.filter((row) => row.countedBy === countedBy);
    if (counted.length === 0) continue;
    const newest = Math.max(...counted.map((row) => row.year));
    return counted.filter((row) => row.year === newest);
  }
  return null;
}

function toSources(category: Category, rows: readonly MarketShare[]): MarketSources {
  const named = rows.filter((row) => row.country !== 'ZZ' && row.share > 0);
  const known = named.reduce((sum, row) => sum + row.share, 0);
  // Published shares are rounded: a group may add up to a little more than 1.
  const scale = known > 1 ? 1 / known : 1;
  const countries = named
    .map(({ country, share }) => ({ country, share: share * scale }))
    .toSorted((a, b) => (a.country < b.country ? -1 : 1));
  const first = rows[0];
  const label = first ? `${first.material}, ${first.stage}, ${first.year}, by ${first.countedBy}` : category.id;
  return { label, countries, unknown: known > 1 - 1e-9 ? 0 : 1 - known };
}
