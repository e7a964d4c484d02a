import type { TableTranslation } from '../table-translation.ts';
import type { ForeignRow } from '../lines/fold-continuations.ts';
import type { BomLayout } from './bom-layout.ts';
import { placeLines, type Placement, type Structure } from './bom-structure.ts';
import type { ReadLine } from './read-line.ts';
import { findTopPart, type TopPart } from './top-part.ts';

/** Lines in their places, and the assembly of the whole table where some lie below no other line. */
export type Placed = { readonly structure: Structure; readonly top: TopPart | null };

/**
 * Places the lines of a BOM. Lines at the top are parts of the assembly that the table is named after, unless no title says that there is one, each of
 * them has lines below it, and the files sell them: then they are products, one list behind the other.
 */
export function placeWithTop(
  translation: TableTranslation,
  rows: readonly ForeignRow[],
  partNumbers: readonly string[],
  layout: BomLayout,
): Placed {
  const structure = placeLines(translation.cells, rows, layout);
  if (!structure.placements.some(({ under }) => under === 'file')) return { structure, top: null };
  const { cells, findPart, sold } = translation;
  const top = findTopPart(cells.table, findPart, new Set(partNumbers), sold);
  const isGuess = top.from === 'file' || top.from === 'sheet' || top.from === 'sold';
  if (!isGuess || !areSold(structure.placements, partNumbers, new Set(sold), top.from)) return { structure, top };
  const placements = structure.placements.map((placement): Placement =>
    placement.under === 'file' ? { under: 'nothing' } : placement,
  );
  return { structure: { ...structure, placements }, top: null };
}

/** Whether each line at the top has lines below it, and so many of them are sold: all beside a product that stands elsewhere, else one. */
function areSold(
  placements: readonly Placement[],
  partNumbers: readonly string[],
  sold: ReadonlySet<string>,
  how: TopPart['from'],
): boolean {
  const roots = placements.flatMap(({ under }, index) => (under === 'file' ? [index] : []));
  const rows = new Set(placements.flatMap((placement) => (placement.under === 'row' ? [placement.index] : [])));
  const names = new Set(placements.flatMap((placement) => (placement.under === 'part' ? [placement.partNumber] : [])));
  const opens = (index: number): boolean => rows.has(index) || names.has(partNumbers[index] ?? '');
  const isSold = (index: number): boolean => sold.has(partNumbers[index] ?? '');
  return roots.every(opens) && (how === 'sold' ? roots.every(isSold) : roots.some(isSold));
}

/**
 * How many of the unit that a part is counted in one of the unit is for which its bill is written, by part: the row of the whole says so, as for a kilogram of
 * what is sold by the tonne.
 */
export function readUnitsOfTops(
  { toUnitOfPart }: TableTranslation,
  { placements }: Structure,
  lines: readonly ReadLine[],
): ReadonlyMap<string, number> {
  const units = new Map<string, number>();
  for (const [index, { identity, quantity }] of lines.entries()) {
    if (placements[index]?.under !== 'nothing') continue;
    const one = toUnitOfPart(identity.partNumber, 1, quantity.unit) ?? 1;
    if (one > 0) units.set(identity.partNumber, one);
  }
  return units;
}
