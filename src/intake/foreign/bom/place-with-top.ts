import type { TableTranslation } from '../table-translation.ts';
import type { BomLayout } from './bom-layout.ts';
import { placeLines, type Placement, type Structure } from './bom-structure.ts';
import type { ReadLine } from './read-line.ts';
import { findTopPart, type TopPart } from './top-part.ts';

/** Lines in their places, and the assembly of the whole table where some lie below no other line. */
export type Placed = { readonly structure: Structure; readonly top: TopPart | null };

/**
 * Places the lines of a BOM. A single line at level 1 that opens all others is the whole, or goes into what a title, the sheet or the file bears the number of.
 * Lines at the top are parts of the assembly that the table is named after, unless no title says that there is one, each of
 * them has lines below it, and the files sell them, or they alone have no quantity: then they are products, one list behind the other.
 */
export function placeWithTop(
  translation: TableTranslation,
  lines: readonly ReadLine[],
  partNumbers: readonly string[],
  layout: BomLayout,
): Placed {
  const rows = lines.map(({ row }) => row);
  const structure = placeLines(translation.cells, rows, layout);
  const { cells, findPart, sold } = translation;
  const findTop = (): TopPart => findTopPart(cells.table, findPart, new Set(partNumbers), sold);
  if (structure.opensWithOne && lines[0]?.quantity.value !== null) {
    const top = findTop();
    const placements = structure.placements.with(0, { under: 'file' });
    return top.isNamed ? { structure: { ...structure, placements }, top } : { structure, top: null };
  }
  if (!structure.placements.some(({ under }) => under === 'file')) return { structure, top: null };
  const top = findTop();
  const isGuess = top.from === 'file' || top.from === 'sheet' || top.from === 'sold';
  const roots = listRoots(structure.placements, partNumbers);
  const areProducts =
    roots.open && (areUncounted(lines, roots.at) || areSold(roots.at, partNumbers, new Set(sold), top.from));
  if (!isGuess || !areProducts) return { structure, top };
  const placements = structure.placements.map((placement): Placement =>
    placement.under === 'file' ? { under: 'nothing' } : placement,
  );
  return { structure: { ...structure, placements }, top: null };
}

/** The lines at the top, by their places, and whether each of them has lines below it (`open`). */
function listRoots(
  placements: readonly Placement[],
  partNumbers: readonly string[],
): { readonly at: readonly number[]; readonly open: boolean } {
  const at = placements.flatMap(({ under }, index) => (under === 'file' ? [index] : []));
  const rows = new Set(placements.flatMap((placement) => (placement.under === 'row' ? [placement.index] : [])));
  const names = new Set(placements.flatMap((placement) => (placement.under === 'part' ? [placement.partNumber] : [])));
  return { at, open: at.every((index) => rows.has(index) || names.has(partNumbers[index] ?? '')) };
}

/** Whether so many of the lines at the top are sold: all beside a product that stands elsewhere, else one. */
function areSold(
  roots: readonly number[],
  partNumbers: readonly string[],
  sold: ReadonlySet<string>,
  how: TopPart['from'],
): boolean {
  const isSold = (index: number): boolean => sold.has(partNumbers[index] ?? '');
  return how === 'sold' ? roots.every(isSold) : roots.some(isSold);
}

/** Whether no line at the top says how many of it go into anything, and every other line does. */
function areUncounted(lines: readonly ReadLine[], roots: readonly number[]): boolean {
  const tops = new Set(roots);
  return lines.every(({ quantity }, index) => (quantity.value === null) === tops.has(index));
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
