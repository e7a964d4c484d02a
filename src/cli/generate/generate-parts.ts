import type { Category } from '../../catalogue/schema.ts';
import type { PartKind } from '../../domain/closed-lists.ts';
import type { Part } from '../../domain/dataset.ts';
import { createDraws } from '../../engine/numeric/counter-random.ts';
import { PURPOSES } from './generate-purposes.ts';

/** A part of a synthetic workspace with the other tables' needs of it. */
export type GeneratedPart = {
  readonly record: Part;
  /** 0 product … 6 mined; a part's children stand in later tiers. */
  readonly tier: number;
  /** Its nature; the record may not say so. */
  readonly category: Category | null;
  /** How many sites supply it. */
  readonly sources: number;
  /** Whether it can hold other parts. */
  readonly holdsParts: boolean;
};

export const TIERS = 7;
/** One product, one part in every other tier, and room for a second source here and there. */
export const LEAST_NODES = 12;
const MOST_SOURCES = 12;

const NODES_PER_PART = 2.5;
/** Share of all parts in each tier, products first. */
const TIER_SHARES = [0.001, 0.02, 0.379, 0.25, 0.15, 0.12, 0.08];
const TIER_OF_STAGE: Record<Category['stage'], number> = {
  assembly: 1,
  pack: 1,
  motor: 2,
  cell: 2,
  component: 2,
  magnet: 3,
  CAM: 3,
  anode: 3,
  electrolyte: 3,
  separator: 3,
  'copper-foil': 3,
  'aluminium-foil': 3,
  metal: 4,
  pCAM: 4,
  'electrolyte-salt': 4,
  refining: 5,
  separation: 5,
  mining: 6,
};
const KIND_OF_TIER: readonly PartKind[] = [
  'product',
  'assembly',
  'component',
  'component',
  'material',
  'material',
  'material',
];
const PREFIXES = ['PRD', 'ASM', 'CMP', 'INT', 'MET', 'REF', 'ORE'];

/** Draws by their decision. */
const CATEGORY = 0;
const SOURCES = 1;
const HAS_CATEGORY = 2;
const HAS_FORM = 3;
const PRICE = 4;
const HAS_PRICE = 5;
const DEMAND = 6;
const STOCK = 7;

/**
 * Returns the parts, tier by tier, with as many sources in sum as there are to be nodes. One part in ten does not state its
 * category, one in six not its form, one in thirty no price.
 */
export function generateParts(options: {
  nodes: number;
  seed: number;
  categories: readonly Category[];
}): GeneratedPart[] {
  const { nodes, seed } = options;
  const draws = createDraws(seed, PURPOSES.parts);
  const byTier = listCategoriesByTier(options.categories);
  const tiers = drawTiers(Math.max(TIERS, Math.round(nodes / NODES_PER_PART)));
  const sources = drawSources(tiers, nodes, draws);
  const width = String(tiers.length).length;
  return tiers.map((tier, row) => {
    const pool = byTier[tier]!;
    const category = pool[Math.floor(draws(row, CATEGORY) * pool.length)] ?? null;
    const closed = category !== null && category.closedReason !== null;
    const price = (category?.unitPriceUsd ?? (tier === 0 ? 20_000 : 3)) * (0.6 + draws(row, PRICE));
    return {
      record: {
        partNumber: `${PREFIXES[tier]}-${String(row + 1).padStart(width, '0')}`,
        description: category === null ? `Synthetic part ${row + 1}` : `${category.name} ${row + 1}`,
        kind: KIND_OF_TIER[tier]!,
        category: draws(row, HAS_CATEGORY) < 0.9 ? (category?.id ?? null) : null,
        form: draws(row, HAS_FORM) < 0.84 ? (category?.form ?? null) : null,
        hsCode: null,
        unit: category?.unit ?? 'pcs',
        unitPrice: tier > 0 && draws(row, HAS_PRICE) < 0.03 ? null : Math.round(price * 100) / 100,
        currency: 'EUR',
        stock: tier > 0 && draws(row, STOCK) < 0.3 ? Math.round(draws(row, STOCK) * 10_000) : null,
        annualDemand: tier === 0 ? Math.round(1000 * 200 ** draws(row, DEMAND)) : null,
        unitMargin: tier === 0 ? Math.round(price * 8) / 100 : null,
        rows: [],
      },
      tier,
      category,
      sources: sources[row]!,
      holdsParts: !closed && tier < TIERS - 1,
    };
  });
}

/** Categories drawn by a tier; whole vehicles, contained in nothing, are the products. */
function listCategoriesByTier(categories: readonly Category[]): Category[][] {
  const contained = new Set(categories.flatMap(({ contents }) => contents.map(({ category }) => category)));
  const byTier: Category[][] = Array.from({ length: TIERS }, () => []);
  for (const category of categories) {
    const tier = TIER_OF_STAGE[category.stage];
    const isProduct = category.stage === 'assembly' && !contained.has(category.id);
    byTier[isProduct ? 0 : tier]!.push(category);
  }
  return byTier;
}

/** Tier of each part, ascending, with at least one part in each. */
function drawTiers(count: number): number[] {
  const sizes = TIER_SHARES.map((share) => Math.max(1, Math.round(share * count)));
  // The rest, up or down, goes to the largest tier.
  sizes[2] = Math.max(1, count - sizes.reduce((sum, size) => sum + size, 0) + sizes[2]!);
  return sizes.flatMap((size, tier) => Array.from({ length: size }, () => tier));
}

/** Sources of each part: most have one or two, a few a dozen, and all together as many as asked for. */
function drawSources(tiers: readonly number[], nodes: number, draws: (row: number, index: number) => number): number[] {
  const sources = tiers.map((tier, row) => {
    if (tier === 0) return 1;
    // Discrete Pareto law of exponent 1.5.
    return Math.min(MOST_SOURCES, Math.floor((1 - draws(row, SOURCES)) ** (-1 / 1.5)));
  });
  let missing = nodes - sources.reduce((sum, count) => sum + count, 0);
  for (let row = 0; missing !== 0; row = (row + 1) % sources.length) {
    if (tiers[row] === 0) continue;
    const step = Math.sign(missing);
    const next = sources[row]! + step;
    if (next < 1 || next > MOST_SOURCES) continue;
    sources[row] = next;
    missing -= step;
  }
  return sources;
}
