import type { Category } from '../../../catalogue/schema.ts';
import { STAGES, type Stage } from '../../../domain/closed-lists.ts';
import type { Sourcing } from '../../../domain/dataset.ts';
import type { Share, TerritoryCode } from '../../../domain/units.ts';
import { getMarketSources, type MarketSources } from '../../network/market-sources.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { AlternateStep } from './alternate-report.ts';

/** Something on the way to the mine; `partNumber` null: typical contents of a category. */
type Goods = { readonly partNumber: string | null; readonly name: string; readonly category: Category | null };

const CHINA = 'CN';

/**
 * Returns a function listing the origins of the stages behind a part, from the plant of an alternate down to the mine. Inputs are the children
 * of the part, or the typical contents of its category; things without anything named by a rule are passed over. A stage with nothing on file is
 * told as not known, never left out.
 */
export function createStepList({
  network,
  dataset,
  catalogue,
}: PreparedExposure): (part: number, siteId: string, country: TerritoryCode | null) => AlternateStep[] {
  const categories = new Map(catalogue.categories.map((category) => [category.id, category]));
  const market = getMarketSources(catalogue);
  const childrenOf = Map.groupBy(
    dataset.bom.filter(({ essential }) => essential),
    ({ parent }) => parent,
  );
  const rowsOf = Map.groupBy(dataset.sourcing, ({ partNumber }) => partNumber);
  const countryOf = new Map(dataset.sites.map((site) => [site.siteId, site.country]));
  const goodsOf = new Map(
    network.parts.map(({ partNumber, description, category }): [string, Goods] => [
      partNumber,
      { partNumber, name: description, category: categories.get(category ?? '') ?? null },
    ]),
  );

  function listInputs({ partNumber, category }: Goods): Goods[] {
    const lines = childrenOf.get(partNumber ?? '') ?? [];
    if (lines.length > 0) return lines.flatMap(({ child }) => goodsOf.get(child) ?? []);
    return (category?.contents ?? []).flatMap((content) => {
      const inside = categories.get(content.category);
      return inside === undefined ? [] : [{ partNumber: null, name: inside.name, category: inside }];
    });
  }

  function findSources(goods: Goods, siteId: string): Omit<AlternateStep, 'stage' | 'goods'> {
    const rows = (rowsOf.get(goods.partNumber ?? '') ?? []).filter(({ buyerSiteId }) => buyerSiteId === siteId);
    if (rows.length > 0) return { ...spreadRows(rows, (site) => countryOf.get(site) ?? null), basis: 'rows' };
    const shares = market.get(goods.category?.id ?? '');
    return shares === undefined ? { countries: [], unknown: 1, basis: 'none' } : { ...spread(shares), basis: 'market' };
  }

  return (part, siteId, country) => {
    const made = goodsOf.get(network.parts[part]!.partNumber)!;
    const own = made.category?.stage ?? 'component';
    const steps = new Map<Stage, AlternateStep>([
      [
        own,
        {
          stage: own,
          goods: made.name,
          countries: country === null ? [] : [{ country, share: 1 }],
          unknown: country === null ? 1 : 0,
          basis: 'plant',
        },
      ],
    ]);
    const seen = new Set([made.partNumber ?? made.name]);
    let level = listInputs(made);
    while (level.length > 0) {
      const next: Goods[] = [];
      for (const goods of level) {
        const key = goods.partNumber ?? goods.name;
        if (seen.has(key) || (goods.category?.closedReason ?? null) !== null) continue;
        seen.add(key);
        const stage = goods.category?.stage ?? 'component';
        const step = { stage, goods: goods.name, ...findSources(goods, siteId) };
        const known = steps.get(stage);
        if (stage !== own && (known === undefined || weigh(step) > weigh(known))) steps.set(stage, step);
        next.push(...listInputs(goods));
      }
      level = next;
    }
    return [...steps.values()].toSorted((a, b) => STAGES.indexOf(b.stage) - STAGES.indexOf(a.stage));
  };
}

/** China before the unknown, and that before anywhere else. */
function weigh({ countries, unknown }: AlternateStep): number {
  return 2 * (countries.find(({ country }) => country === CHINA)?.share ?? 0) + unknown;
}

function spread({ countries, unknown }: MarketSources): Pick<AlternateStep, 'countries' | 'unknown'> {
  return { countries: countries.toSorted((a, b) => b.share - a.share), unknown };
}

/** Shares of rows by country; the open rest is not known. */
function spreadRows(
  rows: readonly Sourcing[],
  countryOf: (siteId: string) => TerritoryCode | null,
): Pick<AlternateStep, 'countries' | 'unknown'> {
  const open = rows.filter(({ share }) => share === null);
  const rest = Math.max(0, 1 - rows.reduce((sum, { share }) => sum + (share ?? 0), 0));
  const shares = new Map<TerritoryCode, Share>();
  let known = 0;
  for (const row of rows) {
    const country = row.originCountry ?? countryOf(row.siteId);
    // Of several rows without a share nobody knows which takes what.
    const share = row.share ?? (open.length === 1 ? rest : 0);
    if (country === null || share === 0) continue;
    shares.set(country, (shares.get(country) ?? 0) + share);
    known += share;
  }
  return spread({
    label: '',
    countries: [...shares].map(([country, share]) => ({ country, share })),
    unknown: Math.max(0, 1 - known) < 1e-9 ? 0 : 1 - known,
  });
}
