/** `="000123"`, `=T("000123")`: how exports keep a spreadsheet from taking a text for a number. */
const AS_FORMULA = /^\s*=\s*(?:T\(\s*)?"((?:[^"]|"")*)"\s*\)?\s*$/i;
/** `'000123`: the same by an apostrophe, as it is typed into a cell. */
const AS_APOSTROPHE = /^'(?=\d[^']*$)/;
const APOSTROPHE = 39;
/** Where a text has none of these, no cell of it is marked. */
const MARKS = /=\s*(?:T\(\s*)?"|'\d/i;

/** Takes the marks off all cells of `text` that are marked as text for a spreadsheet: what is between them is what the cell shows. */
export function readTextCells(text: string, rows: string[][]): void {
  if (!MARKS.test(text)) return;
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) row[column] = readTextCell(row[column] ?? '');
  }
}

function readTextCell(cell: string): string {
  if (cell.charCodeAt(0) === APOSTROPHE) return cell.replace(AS_APOSTROPHE, '');
  if (!cell.includes('"')) return cell;
  return AS_FORMULA.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;
}
