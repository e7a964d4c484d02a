import type { SourceLine } from '../base/source-table.ts';
import type { ForeignCells } from './foreign-cells.ts';

/** How far the shares of a plant may miss 100 % and still be rounding. */
const ROUNDING = 0.5;

/** What the shares of a part at one plant say: their sum, and who delivers how much. */
type OfPlant = { sum: number; readonly sources: string[] };

/**
 * Tells the shares of a list that states 100 % of a part for each of several plants, where no list says that these are the company's own (`isOwn`): where each of them buys alike, those
 * of the first stand for all, else none does, since nobody knows how much each plant needs. True for a line whose share counts for nothing.
 */
export function findSharesByPlant(
  cells: ForeignCells,
  counts: (line: SourceLine) => boolean,
  isOwn: (siteId: string) => boolean,
): (line: SourceLine) => boolean {
  if (!cells.has('share') || !(cells.has('site') || cells.has('site-id'))) return () => false;
  const plantOf = (line: SourceLine): string => cells.get(line, 'site-id') || cells.get(line, 'site');
  const parts = new Map<string, Map<string, OfPlant>>();
  for (const line of cells.table.source.lines) {
    const share = cells.amount(line, 'share')?.value ?? null;
    const plant = plantOf(line);
    if (share === null || plant === '' || isOwn(plant) || !counts(line)) continue;
    const part = cells.get(line, 'part-number');
    const plants = parts.get(part) ?? new Map<string, OfPlant>();
    parts.set(part, plants);
    const known = plants.get(plant) ?? { sum: 0, sources: [] };
    plants.set(plant, known);
    known.sum += share;
    known.sources.push(JSON.stringify([cells.get(line, 'supplier-id') || cells.get(line, 'supplier'), share]));
  }
  /** By part the plant whose shares stand for all, '' for none. */
  const standing = new Map<string, string>();
  for (const [part, plants] of parts) {
    const all = [...plants.values()];
    if (all.length < 2 || all.some(({ sum }) => Math.abs(sum - 100) > ROUNDING)) continue;
    const areAlike = new Set(all.map(({ sources }) => sources.toSorted().join(' '))).size === 1;
    standing.set(part, areAlike ? ([...plants.keys()][0] ?? '') : '');
  }
  return (line) => {
    const plant = standing.get(cells.get(line, 'part-number'));
    return plant !== undefined && plant !== plantOf(line);
  };
}
