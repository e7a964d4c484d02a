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
  // Which plants are the company's own is known once the first line is asked for.
  let known: ReadonlyMap<string, string> | null = null;
  return (line) => {
    known ??= findStanding(cells, plantOf, (one) => !isOwn(plantOf(one)) && counts(one));
    const plant = known.get(cells.get(line, 'part-number'));
    return plant !== undefined && plant !== plantOf(line);
  };
}

/** By part the plant whose shares stand for those of all plants, '' for none; a part that the lines say in another way is not in it. */
function findStanding(
  cells: ForeignCells,
  plantOf: (line: SourceLine) => string,
  counts: (line: SourceLine) => boolean,
): ReadonlyMap<string, string> {
  const parts = new Map<string, Map<string, OfPlant>>();
  for (const line of cells.table.source.lines) {
    const share = cells.amount(line, 'share')?.value ?? null;
    const plant = plantOf(line);
    if (share === null || plant === '' || !counts(line)) continue;
    const part = cells.get(line, 'part-number');
    const plants = parts.get(part) ?? new Map<string, OfPlant>();
    parts.set(part, plants);
    const ofPlant = plants.get(plant) ?? { sum: 0, sources: [] };
    plants.set(plant, ofPlant);
    ofPlant.sum += share;
    ofPlant.sources.push(JSON.stringify([cells.get(line, 'supplier-id') || cells.get(line, 'supplier'), share]));
  }
  const standing = new Map<string, string>();
  for (const [part, plants] of parts) {
    const all = [...plants.values()];
    if (all.length < 2 || all.some(({ sum }) => Math.abs(sum - 100) > ROUNDING)) continue;
    const areAlike = new Set(all.map(({ sources }) => sources.toSorted().join(' '))).size === 1;
    standing.set(part, areAlike ? ([...plants.keys()][0] ?? '') : '');
  }
  return standing;
}
