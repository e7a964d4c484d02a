import type { Stage } from '../../domain/closed-lists.ts';
import type { Site, Supplier } from '../../domain/dataset.ts';
import { createDraws } from '../../engine/numeric/counter-random.ts';
import { type GeneratedPart, TIERS } from './generate-parts.ts';
import { PURPOSES } from './generate-purposes.ts';

export type GeneratedSites = {
  readonly suppliers: Supplier[];
  readonly sites: Site[];
  /** Sites of each tier's suppliers. */
  readonly pools: readonly (readonly string[])[];
};

/** Weights of made-up companies over territories, near the product's tiers and far from them; none of them is a market share. */
const NEAR = { DE: 26, PL: 9, CZ: 8, HU: 7, IT: 7, FR: 7, US: 7, MX: 5, JP: 7, KR: 5, CN: 12 };
const FAR = { CN: 46, JP: 10, KR: 7, AU: 6, CL: 4, ID: 4, VN: 3, MY: 3, IN: 3, US: 5, DE: 4, ZA: 2, TW: 3 };
const STAGE_OF_TIER: readonly (Stage | null)[] = [
  'assembly',
  'assembly',
  'component',
  null,
  null,
  'refining',
  'mining',
];
/** A site supplies five parts on average. */
export const NODES_PER_SITE = 5;
const OWN_SUPPLIER = 'OWN';

const COUNTRY = 0;
const NEW_SUPPLIER = 1;
const PARENT = 2;
const PARENT_ROW = 3;
const RECOVERY = 4;
const ORIGIN = 5;

/**
 * Returns suppliers and their sites, an own plant for every tenth product first; one site in fifty does not state its country. With
 * `siteCount` there are exactly so many sites.
 */
export function generateSites(parts: readonly GeneratedPart[], seed: number, siteCount?: number): GeneratedSites {
  const draws = createDraws(seed, PURPOSES.sites);
  const sizes = sizePools(parts, siteCount);
  const suppliers: Supplier[] = [
    { supplierId: OWN_SUPPLIER, name: 'Synthetic company', country: 'DE', parentId: null, role: 'own', rows: [] },
  ];
  const sites: Site[] = [];
  const pools: string[][] = [];
  for (const [tier, count] of sizes.entries()) {
    const pool: string[] = [];
    for (let at = 0; at < count; at++) {
      const row = sites.length;
      const country = tier === 0 ? 'DE' : drawCountry(tier < 3 ? NEAR : FAR, draws(row, COUNTRY));
      // A supplier has one site and a half on average, all in tiers that stand together in this list.
      if (tier > 0 && (suppliers.length === 1 || draws(row, NEW_SUPPLIER) < 0.66)) {
        const number = suppliers.length;
        const parent =
          draws(row, PARENT) < 0.15 && number > 1 ? 1 + Math.floor(draws(row, PARENT_ROW) * (number - 1)) : null;
        suppliers.push({
          supplierId: `S${number}`,
          name: `Synthetic supplier ${number}`,
          country,
          parentId: parent === null ? null : `S${parent}`,
          role: null,
          rows: [],
        });
      }
      const siteId = tier === 0 ? `OWN-${at + 1}` : `SITE-${row + 1}`;
      pool.push(siteId);
      sites.push({
        siteId,
        supplierId: suppliers.at(-1)!.supplierId,
        name: tier === 0 ? `Own plant ${at + 1}` : `Synthetic site ${row + 1}`,
        country,
        city: null,
        latitude: null,
        longitude: null,
        stage: STAGE_OF_TIER[tier] ?? null,
        timeToRecoverDays: draws(row, RECOVERY) < 0.7 ? Math.round(7 + 170 * draws(row, RECOVERY)) : null,
        technologyOrigin: country !== 'CN' && draws(row, ORIGIN) < 0.03 ? 'CN' : null,
        status: 'operating',
        unnamed: false,
        rows: [],
      });
    }
    pools.push(pool);
  }
  return { suppliers, sites, pools };
}

/** Number of sites of each tier: one for `NODES_PER_SITE` sources, and room for the part with the most sources and a candidate beside them. */
function sizePools(parts: readonly GeneratedPart[], siteCount: number | undefined): number[] {
  if (siteCount !== undefined && !(Number.isSafeInteger(siteCount) && siteCount >= TIERS)) {
    throw new RangeError(`A synthetic workspace has at least ${TIERS} sites, not ${siteCount}`);
  }
  const sources = new Float64Array(TIERS);
  const mostSources = new Float64Array(TIERS);
  for (const { tier, sources: count } of parts) {
    sources[tier] = sources[tier]! + count;
    mostSources[tier] = Math.max(mostSources[tier]!, count);
  }
  const sizes = Array.from(sources, (count, tier) =>
    tier === 0 ? Math.ceil(count / 10) : Math.max(mostSources[tier]! + 1, Math.ceil(count / NODES_PER_SITE)),
  );
  let missing = siteCount === undefined ? 0 : siteCount - sizes.reduce((sum, size) => sum + size, 0);
  for (; missing !== 0; missing -= Math.sign(missing)) {
    const largest = sizes.indexOf(Math.max(...sizes));
    sizes[largest] = sizes[largest]! + Math.sign(missing);
  }
  return sizes;
}

function drawCountry(weights: Readonly<Record<string, number>>, draw: number): string | null {
  if (draw >= 0.98) return null;
  const entries = Object.entries(weights);
  let left = (draw / 0.98) * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [country, weight] of entries) {
    left -= weight;
    if (left < 0) return country;
  }
  return entries.at(-1)![0];
}
