import type { ForeignTable } from '../../base/foreign-table.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { asksWhetherReturned, findReturnCodes, takesSaleBack } from '../../dictionary/lines/return-words.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';

/** Tells the rows of a list of sales that take a sale back. */
export type ReturnedSales = {
  readonly isReturn: (line: SourceLine) => boolean;
  /** The column that says so. */
  readonly place: number;
};

/** A column of more different words than these says no kind of document, unless each has the number of its document behind. */
const MOST_KINDS = 12;
/** Lines by which a column is known to hold more than that. */
const FIRST_LINES = 200;
/** Columns that may say the kind of document, beside those without a meaning. */
const MAY_SAY_KIND = ['line-kind', 'kind', 'blocked', 'line-status', 'category', 'document', 'procurement'] as const;

/**
 * The rows of a list of sales that a column marks as credit notes, goods that came back or reversed invoices; null where no column does, or
 * where all rows are such.
 */
export function findReturnedSales({ source, columns }: Pick<ForeignTable, 'source' | 'columns'>): ReturnedSales | null {
  const open = new Set(MAY_SAY_KIND.flatMap((meaning) => columns.get(meaning) ?? []));
  const used = new Set([...columns.values()].flat().filter((place) => !open.has(place)));
  for (const [place, header] of source.header.entries()) {
    if (used.has(place)) continue;
    const read = (line: SourceLine): string => (line.cells[place] ?? '').trim();
    // Numbers of documents, names and texts differ within the first lines already; a list may have a million.
    if (countKinds(source.lines.slice(0, FIRST_LINES).map(read)) > MOST_KINDS) continue;
    const cells = [...new Set(source.lines.map(read))].filter((cell) => cell !== '');
    const isBack = createTest(foldHeader(header).text, cells);
    const back = cells.filter(isBack);
    if (back.length === 0 || back.length === cells.length) continue;
    return { isReturn: (line) => isBack(read(line)), place };
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
