/** `="000123"`, `=T("000123")`: how exports keep a spreadsheet from taking a text for a number. */
const AS_FORMULA = /^\s*=\s*(?:T\(\s*)?"((?:[^"]|"")*)"\s*\)?\s*$/i;
/** `'000123`: the same by an apostrophe, as it is typed into a cell. */
const AS_APOSTROPHE = /^'(?=\d[^']*$)/;
const APOSTROPHE = 39;
/** Where a text has none of these, no cell of it is marked. */
const MARKS = /=\s*(?:T\(\s*)?"|'\d/i;

/** A cell between two apostrophes. */
const QUOTED = /^'(.*)'$/s;

/** Takes the apostrophes off all cells where these quote every filled cell of the rows below the first. */
function unquote(rows: string[][]): void {
  const isQuoted = (cell: string): boolean => cell.trim() === '' || QUOTED.test(cell.trim());
  if (rows.length < 2 || !rows.every((row, at) => at === 0 || row.every(isQuoted))) return;
  for (const row of rows)
    for (let column = 0; column < row.length; column++) row[column] = (row[column] ?? '').trim().replace(QUOTED, '$1');
}

/** Takes the marks off all cells of `text` that are marked as text for a spreadsheet: what is between them is what the cell shows. */
export function readTextCells(text: string, rows: string[][]): void {
  if (text.includes("'")) unquote(rows);
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
