import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { namesStatus } from '../../dictionary/bought-words.ts';
import {
  asksWhetherReturned,
  findReturnCodes,
  isOfOthers,
  reducesPrice,
  takesSaleBack,
} from '../../dictionary/lines/return-words.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';

/** Tells the rows of a list of sales that take a sale back, or lower its price. */
export type ReturnedSales = {
  readonly isReturn: (line: SourceLine) => boolean;
  /** Whether a row lowers the price of goods that stay with the customer: it sells nothing and takes nothing back. */
  readonly isReduction: (line: SourceLine) => boolean;
  /** What a row adds to the units that are sold. */
  readonly readUnits: (line: SourceLine, units: number) => number;
  /** The column that says so. */
  readonly place: number;
};

/** A column of more different words than these says no kind of document, unless each has the number of its document behind. */
const MOST_KINDS = 12;
/** Lines by which a column is known to hold more than that. */
const FIRST_LINES = 200;
/** Columns that may say the kind of document, beside those without a meaning. */
const MAY_SAY_KIND = ['line-kind', 'kind', 'blocked', 'line-status', 'category', 'document', 'procurement'] as const;

/** An amount below 0 as it is written: `-5`, `5-`, `(5)`, `▲5`. */
const BELOW_ZERO = /^(?:[-−–▲△]\s?\d|\(\s?\d)|\d\s?[-−]$/u;

/**
 * The rows of a list of sales that a column marks as credit notes, goods that came back or reversed invoices; null where no column does, or
 * where all rows are such.
 */
export function findReturnedSales(
  { source, columns }: Pick<ForeignTable, 'source' | 'columns'>,
  amounts: number,
): ReturnedSales | null {
  const open = new Set(MAY_SAY_KIND.flatMap((meaning) => columns.get(meaning) ?? []));
  const used = new Set([...columns.values()].flat().filter((place) => !open.has(place)));
  for (const [place, header] of source.header.entries()) {
    if (used.has(place)) continue;
    const read = (line: SourceLine): string => (line.cells[place] ?? '').trim();
    // Numbers of documents, names and texts differ within the first lines already; a list may have a million.
    if (countKinds(source.lines.slice(0, FIRST_LINES).map(read)) > MOST_KINDS) continue;
    const cells = [...new Set(source.lines.map(read))].filter((cell) => cell !== '');
    const heading = foldHeader(header).text;
    const isBack = createTest(heading, cells);
    const back = cells.filter((cell) => isBack(cell) || reducesPrice(cell));
    if (back.length === 0 || back.length === cells.length) continue;
    if (isOfOthers(heading) && !asksWhetherReturned(heading)) continue;
    const isReturn = (line: SourceLine): boolean => isBack(read(line));
    const isReduction = (line: SourceLine): boolean => reducesPrice(read(line));
    const written = source.lines.filter(isReturn).map(({ cells: own }) => (own[amounts] ?? '').trim());
    // A correction that takes 1,000 back and delivers 900 writes the signs of both.
    const writesSigns =
      written.some((cell) => BELOW_ZERO.test(cell)) &&
      written.some((cell) => /[1-9]/.test(cell) && !BELOW_ZERO.test(cell));
    // An order whose status says that it came back is the sale and its return in one row.
    const isOfOrders = namesStatus(heading);
    const readUnits = (line: SourceLine, units: number): number => {
      if (isReduction(line)) return 0;
      if (!isReturn(line) || writesSigns) return units;
      return isOfOrders ? Math.min(0, units) : -Math.abs(units);
    };
    return { isReturn, isReduction, readUnits, place };
  }
  return null;
}

/** How many different words cells have, without the figures in them. */
function countKinds(cells: readonly string[]): number {
  return new Set(cells.map((cell) => cell.replaceAll(/[\d\s/.#№-]+/g, ' ').trim())).size;
}

function createTest(heading: string, cells: readonly string[]): (cell: string) => boolean {
  if (asksWhetherReturned(heading) && cells.every((cell) => parseYesNo(cell) !== null))
    return (cell) => parseYesNo(cell) === true;
  const codes = findReturnCodes(heading, cells);
  if (codes !== null) return (cell) => codes.test(cell);
  // `Возврат товаров 0001` bears the number of its document.
  return countKinds(cells) <= MOST_KINDS ? takesSaleBack : () => false;
}
