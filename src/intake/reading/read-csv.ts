import type { TextEncoding } from '../../domain/texts/text-encodings.ts';
import { cutCells } from './cut-cells.ts';
import { cutColumns } from './cut-columns.ts';
import { cutTree } from './cut-tree.ts';
import { decodeText } from './decode-text.ts';
import { DELIMITERS, detectDialect } from './detect-delimiter.ts';
import type { Grid } from '../base/grid.ts';
import { MAX_ROWS, trimGrid } from '../base/grid-bounds.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { NeighbourEncoding } from './latin-neighbours.ts';
import { noteEncoding } from './note-encoding.ts';
import { readTextCells } from './text-cells.ts';

/** Rows whose quotes are off are listed up to this number; a broken file would else fill the log. */
const MOST_QUOTE_NOTES = 100;

/**
 * The one sheet of a file of delimited text, in whatever encoding, delimiter and line ending it comes. What was judged rather than
 * stated is noted in `log`, unless a person chose the encoding (`shared`: that of other files given with it); a quote that never closes is an error of its row there. Rows count records: a quoted line break starts no row.
 */
export function readCsv(
  file: string,
  bytes: Uint8Array,
  log: ProblemLog,
  chosen: TextEncoding | null = null,
  shared: NeighbourEncoding | null = null,
): Grid {
  const decoded = decodeText(bytes, chosen, shared);
  noteEncoding(file, decoded, chosen, log);
  const text = dropBlankEnd(dropZeros(file, decoded.text, log));
  const judged = decoded.certain ? {} : { encoding: decoded.encoding };
  const tree = cutTree(text);
  if (tree !== null) return { sheet: null, hidden: false, rows: tree, merged: [], decimalComma: false, ...judged };
  const dialect = detectDialect(text);
  const columns = dialect.regular && !onlyInNumbers(dialect.delimiter, text) ? null : cutColumns(text);
  if (columns !== null) {
    log.note({
      code: 'fixed-width',
      file,
      message: 'The cells of this file are parted by blanks alone; they were told apart by where its columns begin.',
    });
    return { sheet: null, hidden: false, rows: trimGrid(columns), merged: [], decimalComma: false, ...judged };
  }
  // One row beyond the bound breaks it: blank rows by the million cost memory and say no more.
  const cut = cutCells(text, dialect.delimiter, MAX_ROWS + 1);
  if (dialect.namedInFirstLine) cut.rows[0] = [];
  cutHeaderApart(file, cut.rows, dialect.delimiter, log);
  for (const row of cut.openQuotes.slice(0, MOST_QUOTE_NOTES)) {
    log.error({
      code: 'broken-quotes',
      file,
      row,
      found: (cut.rows[row - 1] ?? []).join(dialect.delimiter),
      expected: 'a quoted cell that closes, with quotes inside it doubled',
      message: 'A quote of this row does not close, so its cells cannot be told apart.',
    });
  }
  for (const row of cut.strayQuotes.slice(0, MOST_QUOTE_NOTES)) {
    log.note({
      code: 'stray-quotes',
      file,
      row,
      found: (cut.rows[row - 1] ?? []).join(dialect.delimiter),
      expected: 'quotes inside a quoted cell doubled',
      message: 'A quote inside a quoted cell of this row is not doubled; the cell was read as it is written.',
    });
  }
  if (dialect.delimiter === ',') dropBlankAfterComma(cut.rows);
  readTextCells(text, cut.rows);
  return {
    sheet: null,
    hidden: false,
    // What is cut off behind the bound holds something: trimmed, the rows before it would pass for all there are.
    rows: cut.rows.length > MAX_ROWS ? cut.rows : trimGrid(cut.rows),
    merged: [],
    decimalComma: dialect.delimiter === ';',
    ...judged,
  };
}

/** The text without signs of code 0, with which systems fill up cells of a fixed width; as part of a number, it would fit no other list. */
function dropZeros(file: string, text: string, log: ProblemLog): string {
  if (!text.includes('\0')) return text;
  const plain = text.replaceAll('\0', '');
  const count = text.length - plain.length;
  log.note({
    code: 'zeros-left-out',
    file,
    message: `${count === 1 ? 'A sign' : `${count} signs`} of code 0 in the cells of this file ${count === 1 ? 'is' : 'are'} left out: ${count === 1 ? 'it stands' : 'they stand'} for nothing.`,
  });
  return plain;
}

/** The text without the lines at its end that hold nothing but delimiters and blanks. */
function dropBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && BLANK_SIGNS.has(text[end - 1] ?? '')) end--;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return text.slice(0, end);
}

/** Signs of which a line consists that says nothing. */
const BLANK_SIGNS: ReadonlySet<string> = new Set([' ', '\r', '\n', ...DELIMITERS]);

/** A comma that stands beside anything but a figure. */
const PARTS_CELLS = /(?<!\d),|,(?!\d)/;
/** Signs of a text that are looked at for what its commas part. */
const LOOKED_AT = 65_536;

/** Whether a text is cut by commas, and each of these is the decimal mark of a number: a printed list with prices has one in every row. */
function onlyInNumbers(delimiter: string, text: string): boolean {
  return delimiter === ',' && !PARTS_CELLS.test(text.slice(0, LOOKED_AT));
}

/** A header that is cut by another sign than the rows below it, as hand-made files have it; noted. */
function cutHeaderApart(file: string, rows: string[][], delimiter: string, log: ProblemLog): void {
  const [header, second] = rows;
  const [only, ...others] = header ?? [];
  if (only === undefined || others.length > 0 || second === undefined || second.length < 2) return;
  const other = DELIMITERS.find((sign) => sign !== delimiter && only.split(sign).length === second.length);
  if (other === undefined) return;
  rows[0] = only.split(other);
  log.note({
    code: 'header-delimiter',
    file,
    row: 1,
    found: only,
    message: 'The header of this file is cut by another sign than its rows; both were read.',
  });
}

/**
 * Takes the blank off where every comma is followed by one, as some programs write it; elsewhere a blank at the start of a cell
 * is the file's own, and may be an indent.
 */
function dropBlankAfterComma(rows: string[][]): void {
  let blanks = 0;
  for (const row of rows) {
    for (let column = 1; column < row.length; column++) {
      const cell = row[column] ?? '';
      if (cell === '') continue;
      if (!cell.startsWith(' ')) return;
      blanks += 1;
    }
  }
  if (blanks === 0) return;
  for (const row of rows) {
    for (let column = 1; column < row.length; column++) row[column] = (row[column] ?? '').replace(/^ /, '');
  }
}
