/** Rows of cells, and the rows (counted from 1) whose quotes are not as they should be. */
export type CutText = {
  readonly rows: string[][];
  /** Rows with a quote that never closes; the cell is taken as written. */
  readonly openQuotes: readonly number[];
  /** Rows with a quote inside a quoted cell that is not doubled; the cell is taken as written. */
  readonly strayQuotes: readonly number[];
};

const QUOTE = 34;
const BLANK = 32;
const CR = 13;
const LF = 10;

/**
 * Cuts text into rows and cells (RFC 4180, read generously): LF, CRLF, CR and CR CR LF each end a row; a quoted cell may hold the
 * delimiter and line breaks, which become LF; blanks before its quotes stay part of it, blanks behind them do not. A quote that is not the first sign of its
 * cell is text. Stops after `maxRows` rows. `delimiter` is one character.
 */
export function cutCells(text: string, delimiter: string, maxRows = Number.POSITIVE_INFINITY): CutText {
  const rows: string[][] = [];
  const openQuotes: number[] = [];
  const strayQuotes: number[] = [];
  const delimiterCode = delimiter.charCodeAt(0);
  // The cells of the present row. Each row is a copy of its own length: a list that grew by itself keeps room for many more.
  const row: string[] = [];
  let width = 0;
  let at = 0;

  /** Where the plain cell that starts at `from` ends: at the next delimiter or line break. */
  function findEnd(from: number): number {
    let end = from;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === delimiterCode || code === LF || code === CR) break;
    }
    return end;
  }

  /** A cell that says the same as the one above it is that string: units, countries and parents stand in many rows in a row. */
  function addCell(cell: string): void {
    if (row[width] !== cell) row[width] = cell;
    width += 1;
  }

  function endRow(): void {
    rows.push(row.slice(0, width));
    width = 0;
  }

  /** Goes past the line break at `at`; a run of CR without LF is as many breaks as it has signs. */
  function endLine(): void {
    let end = at;
    while (text.charCodeAt(end) === CR) end++;
    endRow();
    if (text.charCodeAt(end) === LF) at = end + 1;
    else {
      for (let extra = at + 1; extra < end; extra++) endRow();
      at = end;
    }
  }

  while (at < text.length && rows.length < maxRows) {
    let start = at;
    while (text.charCodeAt(start) === BLANK) start++;
    let end: number | null = null;
    if (text.charCodeAt(start) === QUOTE) {
      const quoted = cutQuoted(text, start, delimiterCode);
      if (typeof quoted === 'string') (quoted === 'open' ? openQuotes : strayQuotes).push(rows.length + 1);
      else {
        addCell(text.slice(at, start) + quoted.cell);
        end = quoted.end;
      }
    }
    if (end === null) {
      end = findEnd(at);
      addCell(text.slice(at, end));
    }
    at = end;
    if (at >= text.length) break;
    if (text.charCodeAt(at) === delimiterCode) {
      at += 1;
      if (at === text.length) addCell('');
    } else endLine();
  }
  if (width > 0 && rows.length < maxRows) endRow();
  return { rows, openQuotes, strayQuotes };
}

/** The quoted cell that opens at `start` and where it ends; or what is wrong with its quotes. */
function cutQuoted(
  text: string,
  start: number,
  delimiterCode: number,
): { readonly cell: string; readonly end: number } | 'open' | 'stray' {
  let close = text.indexOf('"', start + 1);
  let doubled = false;
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close === -1) return 'open';
  let end = close + 1;
  while (text.charCodeAt(end) === BLANK) end++;
  const next = text.charCodeAt(end);
  if (end < text.length && next !== delimiterCode && next !== LF && next !== CR) return 'stray';
  let cell = text.slice(start + 1, close);
  if (doubled) cell = cell.replaceAll('""', '"');
  if (cell.includes('\r')) cell = cell.replaceAll(/\r+\n|\r/g, '\n');
  return { cell, end };
}
