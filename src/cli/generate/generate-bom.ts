import type { BomLine } from '../../domain/dataset.ts';
import { createDraws } from '../../engine/numeric/counter-random.ts';
import type { GeneratedPart } from './generate-parts.ts';
import { PURPOSES } from './generate-purposes.ts';

/** Mean number of parents beyond the first. */
const MORE_PARENTS = 0.45;
const MOST_PARENTS = 8;

const PARENT_COUNT = 0;
const LINE = 10;

/**
 * Returns the BOM: every part but the products stands in at least one parent of an earlier tier, mostly the one before, and some in several.
 * Parents early in their tier are drawn far more often, so a few assemblies hold very many parts.
 */
export function generateBom(parts: readonly GeneratedPart[], seed: number): BomLine[] {
  const draws = createDraws(seed, PURPOSES.bom);
  const holders = listHolders(parts);
  const lines: BomLine[] = [];
  for (const [row, { record, tier }] of parts.entries()) {
    if (tier === 0) continue;
    const more = Math.floor(Math.log(1 - draws(row, PARENT_COUNT)) / Math.log(MORE_PARENTS / (1 + MORE_PARENTS)));
    const parents = new Set<number>();
    for (let at = 0; at < Math.min(MOST_PARENTS, 1 + more); at++) {
      const first = LINE + 10 * at;
      const parent = drawParent(holders, tier, draws(row, first), draws(row, first + 1));
      if (parents.has(parent)) continue;
      parents.add(parent);
      lines.push({
        parent: parts[parent]!.record.partNumber,
        child: record.partNumber,
        quantity:
          record.unit === 'pcs'
            ? 1 + Math.floor(4 * draws(row, first + 2) ** 2)
            : roundTo(0.02 * 50 ** draws(row, first + 2), 4),
        unit: record.unit,
        yield: draws(row, first + 3) < 0.2 ? roundTo(0.85 + 0.15 * draws(row, first + 4), 3) : 1,
        essential: draws(row, first + 5) < 0.97,
        rows: [],
      });
    }
  }
  return lines;
}

/** Rows of the possible parents, by tier. */
function listHolders(parts: readonly GeneratedPart[]): number[][] {
  const holders: number[][] = [];
  for (const [row, { tier, holdsParts }] of parts.entries()) {
    holders[tier] ??= [];
    if (holdsParts) holders[tier].push(row);
  }
  return holders;
}

function drawParent(holders: readonly number[][], tier: number, whichTier: number, which: number): number {
  let parentTier = whichTier < 0.8 ? tier - 1 : Math.floor((whichTier - 0.8) * 5 * tier);
  while (holders[parentTier]!.length === 0) parentTier--;
  const pool = holders[parentTier]!;
  return pool[Math.floor(which ** 1.5 * pool.length)]!;
}

function roundTo(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
