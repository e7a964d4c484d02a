type Cell = string | number | null;

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Rows under a header as CSV (comma, quoted where needed, `\n`), safe to open in a spreadsheet. */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => row.map(writeCell).join(',')).join('\n') + '\n';
}
