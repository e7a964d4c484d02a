import type { ForeignTable } from '../../base/foreign-table.ts';
import { readHeaderLot } from '../../values/header-lot.ts';
import { foldUnit } from '../../values/parse-amount.ts';
import { findBase } from '../../values/title-base.ts';
import { decideDecimalComma } from '../column-profile.ts';

/** `1.250`, `1,250`: a thousand and a quarter, or one and a quarter. */
export const OPEN = /^[^\d]*[1-9]\d{0,2}[.,]\d{3}[^\d.,]*$/;
/** The output of an assembly, as `-1` or `1,000-`. */
const BELOW_ZERO = /^\s*[-−–]|[-−–]\s*$/;
/** A number without any mark, too small to need one. */
const BARE = /^\s*\d{1,3}\s*$/;
/** Fewer lines with a mark before three digits in each may be thousands by chance. */
const FEWEST_LINES = 2;
/** A list for so many assemblies may need thousands of every component. */
const MANY_ASSEMBLIES = 100;

/**
 * The table with the style of its quantities if all of them, or all in one unit, have one mark before three digits, as systems print `1,000` for one
 * piece: an assembly with a thousand or more of each of its components, and of none fewer, is not to be met. Systems print pieces without decimals
 * and kilograms with three: `6` EA says nothing of `2.400` KG. Left as it is if the list is for a hundred assemblies or more. The heads of bills
 * print their number of assemblies in the same way.
 */
export function decideQuantities(table: ForeignTable): ForeignTable {
  const { purpose, source, columns, titles = [], decimalCommas } = table;
  const isHeads = purpose === 'bill-list';
  const place = columns.get(isHeads ? 'base-quantity' : 'quantity')?.[0];
  if ((purpose !== 'bom' && !isHeads) || place === undefined) return table;
  const [unit] = columns.get('unit') ?? [];
  const lines = source.lines.flatMap(({ cells }) => {
    const cell = cells[place] ?? '';
    // What comes out is written in a style of its own, and decides nothing of what goes in.
    if (!/\d/.test(cell) || BELOW_ZERO.test(cell)) return [];
    return [{ cell, unit: unit === undefined || isHeads ? '' : foldUnit(cells[unit] ?? '') }];
  });
  const cells = lines.map(({ cell }) => cell);
  // A mark that is not before three digits, or thousands without one, decide for all units.
  if (decideDecimalComma(cells.filter((cell) => !BARE.test(cell))) !== null) return table;
  const styles = new Set(
    [...Map.groupBy(lines, (line) => line.unit).values()].flatMap((group) => {
      const style = decideGroup(
        group.map(({ cell }) => cell),
        isHeads ? 1 : FEWEST_LINES,
        isForMany(table, titles),
      );
      return style === null ? [] : [style];
    }),
  );
  const [style] = styles;
  const commas = new Map(decimalCommas);
  if (style !== undefined && styles.size === 1) commas.set(place, style);
  else commas.delete(place);
  return { ...table, decimalCommas: commas };
}

/** Whether the quantities in one unit have a decimal comma; null if they leave it open. */
function decideGroup(cells: readonly string[], fewest: number, isForSeveral: boolean): boolean | null {
  const marks = new Set(cells.map((cell) => cell.replaceAll(/[^.,]/g, '')));
  const [mark] = marks;
  if (cells.length >= fewest && cells.every((cell) => OPEN.test(cell)) && marks.size === 1 && !isForSeveral)
    return mark === ',';
  return decideDecimalComma(cells);
}

/** Whether a list is for many assemblies at once by its own words, in a number with one reading only. */
function isForMany({ source, columns }: ForeignTable, titles: readonly string[]): boolean {
  const base = columns.get('base-quantity')?.[0];
  const stated = base === undefined ? [] : source.lines.map(({ cells }) => cells[base] ?? '');
  const headed = (columns.get('quantity') ?? []).map((place) => readHeaderLot(source.header[place] ?? '')?.units ?? 1);
  if (headed.some((units) => units >= MANY_ASSEMBLIES)) return true;
  const below = titles.flatMap((title, index) => {
    const rest = findBase(title);
    return rest === null ? [] : [rest === '' ? (titles[index + 1] ?? '') : rest];
  });
  return [...stated, ...below].some((cell) => Number(/^\d+(?![\d.,])/.exec(cell.trim())?.[0] ?? 0) >= MANY_ASSEMBLIES);
}
