import type { ExportCell, ExportHeader, ExportTable } from './export-table.ts';
import { writeGuardedText } from './guard-text.ts';

/** A byte order mark: without it Excel takes UTF-8 for the old code page. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Text open to a spreadsheet as a formula is guarded; numbers stay numbers, and infinite or missing ones are left empty. */
function writeCell(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const guarded = writeGuardedText(cell);
  // Blanks at an end are quoted, because some readers drop them.
  return /[",;\t\n\r\uFEFF]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Rows under a header as CSV (comma, quoted where needed, `\n`), safe to open in a spreadsheet. */
export function writeCsv(header: readonly string[], rows: readonly (readonly ExportCell[])[]): string {
  return [header, ...rows].map((row) => row.map(writeCell).join(',')).join('\n') + '\n';
}

/** A table as a CSV file for a spreadsheet: a byte order mark, the header block and an empty line if there is a block, headings, rows. */
export function writeTableCsv(header: ExportHeader, { columns, rows }: ExportTable): string {
  const names = columns.map(({ name }) => name);
  const [first, ...rest] = header;
  const text = first === undefined ? writeCsv(names, rows) : writeCsv(first, [...rest, [], names, ...rows]);
  return BYTE_ORDER_MARK + text;
}
