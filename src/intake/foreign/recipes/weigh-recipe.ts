import { nameSome } from '../../base/name-some.ts';
import { isRestOfBatch, readRecipeBase } from '../../dictionary/units/recipe-words.ts';
import { readMassPerPiece } from '../../values/units/mass-per-piece.ts';
import { findConversion } from '../../values/unit-sizes.ts';
import type { ReadLine } from '../bom/read-line.ts';
import type { TableTranslation } from '../table-translation.ts';

const HUNDRED = 100;
/** Shares whose sum is further off leave some of the batch open. */
const NEARLY = 0.02;
/** Digits beyond these are rounding. */
const DIGITS = 12;
const NAMED = 3;

/**
 * The lines of a recipe as what goes into one unit of what it makes: shares of a batch, thousandths of a tonne or parts of their own sum. What is made is counted by its mass,
 * or weighs what a list says; where nobody says, the shares are kilograms. What goes into a piece has the unit of its header. Null for a table whose quantities are no shares (`place` is their column).
 */
export function weighRecipe(
  translation: TableTranslation,
  lines: readonly ReadLine[],
  parents: readonly (string | null)[],
  place: number | null,
): ReadLine[] | null {
  const { cells, log } = translation;
  const { file, sheet, header, headerRow } = cells.table.source;
  const name = place === null ? '' : (header[place] ?? '');
  const mass = readMassPerPiece(name);
  if (mass !== null)
    return lines.map((line) => ({ ...line, quantity: { ...line.quantity, unit: line.quantity.unit || mass } }));
  const base = place === null ? null : readRecipeBase(name);
  if (place === null || base === null || cells.has('base-quantity')) return null;
  const sums = new Map<string, number>();
  for (const [at, { quantity }] of lines.entries())
    sums.set(parents[at] ?? '', (sums.get(parents[at] ?? '') ?? 0) + (quantity.value ?? 0));
  // A workbook keeps 98 % as 0.98.
  const isOfOne = base === HUNDRED && [...sums.values()].every((sum) => sum > 0 && sum <= 1 + NEARLY);
  const whole = isOfOne ? 1 : base;
  const wholeOf = (parent: string): number => (whole === 'sum' ? (sums.get(parent) ?? 0) : whole);
  const hasRest = new Set(lines.flatMap((line, at) => (isRest(line) ? [parents[at] ?? ''] : [])));
  const unweighed = new Set<string>();
  const open = [...sums].filter(
    ([parent, sum]) => !hasRest.has(parent) && Math.abs(sum / wholeOf(parent) - 1) > NEARLY,
  );
  const weighed = lines.map((line, at) => {
    const parent = parents[at] ?? '';
    const left = wholeOf(parent) - (sums.get(parent) ?? 0);
    const amount = isRest(line) && left > 0 ? left : line.quantity.value;
    if (amount === null || wholeOf(parent) <= 0) return line;
    const { times, unit } = massOf(parent);
    const value = Number(((amount / wholeOf(parent)) * times).toPrecision(DIGITS));
    return { ...line, quantity: { ...line.quantity, value, text: String(value), unit } };
  });
  const made = [...sums.keys()].filter((parent) => parent !== '');
  const asKilograms =
    unweighed.size === 0
      ? ''
      : ` ${nameSome([...unweighed], NAMED, (each) => each)} ${unweighed.size === 1 ? 'is' : 'are'} counted in pieces, and nothing says what one weighs: the shares are kilograms of it.`;
  const leavesOpen =
    open.length === 0
      ? ''
      : ` Of ${nameSome(open, NAMED, ([parent, sum]) => `${parent} (${Number(((sum / wholeOf(parent)) * HUNDRED).toPrecision(4))} %)`)} they do not come to all of it.`;
  log.note({
    code: 'recipe-shares',
    file,
    sheet,
    row: headerRow,
    column: name,
    message: `“${name}” says which share of a batch each line is: they count for one unit of what is made (${nameSome(made, NAMED, (each) => each)}).${leavesOpen}${asKilograms}`,
  });
  return weighed;

  function isRest({ row, quantity }: ReadLine): boolean {
    return quantity.value === null && isRestOfBatch(row.line.cells[place ?? 0] ?? '');
  }
  /** By what a share of one unit of what is made is multiplied, and the unit of the product. */
  function massOf(parent: string): { readonly times: number; readonly unit: string } {
    const own = translation.unitOf(parent) ?? '';
    if (own !== '' && findConversion(own, 'pcs') === null && findConversion(own, own) !== null)
      return { times: 1, unit: own };
    const pieces = translation.toUnitOfPart(parent, 1, 'kg');
    // 1 as it stands says that nobody knows the unit.
    if (pieces !== null && pieces !== 1 && pieces > 0)
      return { times: Number((1 / pieces).toPrecision(DIGITS - 3)), unit: 'kg' };
    if (own !== '') unweighed.add(parent);
    return { times: 1, unit: 'kg' };
  }
}
