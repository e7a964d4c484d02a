import type { Grid } from '../../base/grid.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { nameCell } from '../workbook/cell-address.ts';
import { createBlankedCells, noteCells } from '../workbook/note-cells.ts';
import { createSheetBuilder, createSheetRoom } from '../workbook/sheet-builder.ts';
import type { PageReading } from './read-page.ts';
import type { PageTable } from './page-table.ts';

/** A longer text beside the tables is cut where it is noted. */
const LONGEST_FOUND = 300;
/** Tables that are set aside are named up to this number. */
const MOST_LISTED = 12;

/**
 * The sheet that a spreadsheet program makes of a page: its tables below each other, a blank row between. Hidden tables stay out, unless no other is
 * there. What is not read is noted. Null where it holds more than there is room for.
 */
export function buildPageGrid(
  { file, sheet, hidden }: { readonly file: string; readonly sheet: string | null; readonly hidden: boolean },
  { tables: all, aside, beside, hiddenTexts }: Extract<PageReading, { ok: true }>,
  log: ProblemLog,
  room = createSheetRoom(),
): Grid | null {
  const visible = all.filter((table) => !table.hidden);
  const tables = visible.length === 0 ? all : visible;
  const builder = createSheetBuilder(room);
  const blanked = createBlankedCells();
  const columns = new Set<number>();
  let above = 0;
  for (const table of tables) {
    const height = table.countRows();
    for (const { row, column, text } of table.cells) if (!builder.put(above + row, column, text)) return null;
    for (const range of table.merged) {
      const [firstRow, lastRow] = [above + range.firstRow, above + Math.min(range.lastRow, height)];
      builder.merge({ ...range, firstRow, lastRow });
    }
    for (const row of table.hiddenRows) blanked.hiddenRows.push(above + row + 1);
    for (const { row, column, text } of table.errors)
      blanked.errors.push({ address: nameCell(above + row, column), value: text });
    for (const column of table.hiddenColumns) columns.add(column);
    above += height + 1;
  }
  blanked.hiddenColumns.push(
    ...[...columns].toSorted((a, b) => a - b).map((column) => nameCell(0, column).slice(0, -1)),
  );
  const grid = { ...builder.finish(sheet ?? '', hidden), sheet, ...(beside.length > 0 ? { beside } : {}) };
  noteCells(file, grid, blanked, log);
  const place = { file, sheet };
  noteAside(place, aside, 'lies in one cell of a larger one, or around it,', log);
  if (visible.length > 0)
    noteAside(
      place,
      all.filter((table) => table.hidden),
      'is hidden',
      log,
    );
  if (hiddenTexts > 0) {
    const what = hiddenTexts === 1 ? 'A piece of text in a cell is' : `${hiddenTexts} pieces of text in cells are`;
    log.note({ code: 'page-text-hidden', ...place, message: `${what} hidden in the page and not read.` });
  }
  if (beside.length > 0)
    log.note({
      code: 'page-text-not-read',
      ...place,
      found: beside.join(' ').slice(0, LONGEST_FOUND),
      message: 'Of this page the tables are read, and not the text beside them.',
    });
  return grid;
}

function noteAside(
  place: { readonly file: string; readonly sheet: string | null },
  tables: readonly PageTable[],
  why: string,
  log: ProblemLog,
): void {
  for (const table of tables.slice(0, MOST_LISTED)) {
    const [rows, filled] = [table.countRows(), table.cells.length];
    log.note({
      code: 'page-table-set-aside',
      ...place,
      found: table.cells
        .slice(0, 8)
        .map(({ text }) => text.trim())
        .join(', '),
      message: `A table of ${rows} ${rows === 1 ? 'row' : 'rows'} with ${filled} filled ${filled === 1 ? 'cell' : 'cells'} ${why} and is not read.`,
    });
  }
  if (tables.length > MOST_LISTED)
    log.note({
      code: 'page-table-set-aside',
      ...place,
      message: `${tables.length - MOST_LISTED} more tables of the page are not read for the same reason.`,
    });
}
