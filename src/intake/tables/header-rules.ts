import { parseYesNo } from '../dictionary/lines/yes-words.ts';
import type { Rule } from '../base/rules.ts';
import { isUnitCell, isUnitLabel } from './unit-cells.ts';

/** A possible header of its own, below another one. Costly facts are only worked out if a rule asks for them. */
export type HeaderCandidate = {
  readonly filled: readonly string[];
  /** Whether it repeats the header above. */
  readonly isRepeat: () => boolean;
  /** Whether one of its first two cells is a word of the dictionary, or holds one. */
  readonly beginsKnown: () => boolean;
  /** Whether the row above is blank or a title. */
  readonly isApart: () => boolean;
  /** Whether a rule is drawn below it. */
  readonly isUnderlined: () => boolean;
  /** Whether a title stands right above it, a blank row above the title, and figures below some of its words. */
  readonly isTitled: () => boolean;
  /** Words of the dictionary among its cells, and their share. */
  readonly score: () => { readonly hits: number; readonly share: number };
};

const NUMBER = /^[\d.,%+-]+$/;
/** A cell of more signs is a sentence. */
const LONGEST_NAME = 60;

/** Whether a row below a table begins another one. */
export const HEADER_RULES: readonly Rule<HeaderCandidate, boolean>[] = [
  { when: ({ filled }) => filled.length < 2, then: false, reason: 'One cell is a title.' },
  {
    when: ({ filled }) => filled.some((cell) => cell.length > LONGEST_NAME),
    then: false,
    reason: 'A cell is a sentence.',
  },
  { when: ({ isRepeat }) => isRepeat(), then: true, reason: 'It is the header above once more.' },
  { when: ({ filled }) => filled.some((cell) => NUMBER.test(cell)), then: false, reason: 'A cell is a number.' },
  { when: ({ beginsKnown }) => !beginsKnown(), then: false, reason: 'It begins with no word of a header.' },
  {
    when: ({ filled }) => new Set(filled).size < filled.length,
    then: false,
    reason: 'Two of its cells are the same.',
  },
  {
    when: ({ isApart, score, isUnderlined }) => isApart() && score().hits >= 1 && isUnderlined(),
    then: true,
    reason: 'It stands apart, has a word of a header, and a rule is drawn below it.',
  },
  {
    when: ({ isApart, score }) => isApart() && score().hits >= 2 && score().share >= 0.6,
    then: true,
    reason: 'It stands apart, and most of its cells are words of a header.',
  },
  {
    when: ({ isTitled, filled, score }) => filled.length >= 3 && isTitled() && score().hits >= 1,
    then: true,
    reason: 'It stands below a title of its own, has a word of a header, and figures stand below its words.',
  },
  {
    when: ({ score }) => score().hits >= 3 && score().share >= 0.8,
    then: true,
    reason: 'Nearly all of its cells are words of a header.',
  },
];

/** The row above a header. */
export type RowAbove = {
  readonly cells: readonly string[];
  /** Whether it names a column left blank by the header. */
  readonly fills: boolean;
  /** Whether merged cells span the two. */
  readonly isSpanned: boolean;
  /** Whether its names are groups of the names below. */
  readonly isGroups: () => boolean;
};

/** How a row above a header is taken in: cell by cell, each name also over the blanks to its right, or not at all. */
export const ROW_ABOVE_RULES: readonly Rule<RowAbove, 'each' | 'spread' | 'none'>[] = [
  {
    when: ({ cells }) => cells.filter((cell) => cell !== '').length < 2,
    then: 'none',
    reason: 'One cell is a title.',
  },
  {
    when: ({ cells }) => cells.some((cell) => cell.length > LONGEST_NAME),
    then: 'none',
    reason: 'A cell is a sentence.',
  },
  { when: ({ fills }) => fills, then: 'each', reason: 'It names columns that the header leaves blank.' },
  { when: ({ isSpanned }) => isSpanned, then: 'each', reason: 'Merged cells say what it spans.' },
  { when: ({ isGroups }) => isGroups(), then: 'spread', reason: 'Its names are groups of those below.' },
];

/** The row below a header; `isData`: its cells come again in the rows behind it. */
export type RowBelow = {
  readonly cells: readonly string[];
  readonly columns: number;
  readonly namesColumns: boolean;
  readonly isData: () => boolean;
};

/** The kind of the row below a header: names of columns under groups, units, or the first row of data. */
export const ROW_BELOW_RULES: readonly Rule<RowBelow, 'names' | 'units' | 'data'>[] = [
  { when: ({ namesColumns }) => namesColumns, then: 'names', reason: 'It only names what groups above span.' },
  {
    when: ({ cells }) =>
      cells.every((cell) => cell === '' || isUnitLabel(cell)) ||
      cells.some((cell, at) => cell !== '' && !isUnitCell(cell) && !(at === 0 && isUnitLabel(cell))),
    then: 'data',
    reason: 'A cell is no unit.',
  },
  {
    when: ({ cells }) => !cells.some((cell) => isUnitCell(cell) && /\p{L}|[€$¥£₹₩￥%％‰]/u.test(cell)),
    then: 'data',
    reason: 'It holds dashes alone.',
  },
  {
    when: ({ cells, columns }) =>
      columns < 3 || cells.filter((cell) => cell !== '' && !/^[-–—]$/.test(cell)).length >= columns,
    then: 'data',
    reason: 'Units do not stand under every column.',
  },
  { when: ({ isData }) => isData(), then: 'data', reason: 'Its cells come again in the rows below.' },
  { when: () => true, then: 'units', reason: 'Its cells are units.' },
];

/** `ITMREF;BPSNUM;PRIBUY`: names of fields of a database; no row of data consists of them. */
export function isOfFieldNames(filled: readonly string[]): boolean {
  return (
    filled.length >= 4 &&
    new Set(filled).size === filled.length &&
    filled.every((cell) => /^[A-Z][A-Z_]{2,}\d{0,2}$/.test(cell))
  );
}

/** Whether a title and a blank row stand above a row of words, and each row right below it has a figure under one of them. */
export function standsBelowTitle(rows: readonly (readonly string[])[], index: number): boolean {
  const cells = rows[index] ?? [];
  const [title = '', ...others] = (rows[index - 1] ?? []).filter((cell) => cell !== '');
  if (!/\p{L}/u.test(title) || others.length > 0 || (rows[index - 2] ?? []).some((cell) => cell !== '')) return false;
  const end = rows.findIndex((row, at) => at > index && row.every((cell) => cell === ''));
  const below = rows.slice(index + 1, Math.min(end < 0 ? rows.length : end, index + 6));
  const isWord = (cell: string): boolean => /^[^\d]*\p{L}[^\d]*$/u.test(cell);
  return (
    below.length > 0 &&
    cells.every((cell) => cell === '' || isWord(cell)) &&
    below.every((row) => cells.some((cell, place) => cell !== '' && /^\d[\d.,]*$/.test(row[place] ?? '')))
  );
}

/** Whether the cells of a row recur in the rows below: then it is a row of data and looks like units by chance. */
export function isDataLike(rows: readonly (readonly string[])[], index: number): boolean {
  const cells = rows[index] ?? [];
  return rows
    .slice(index + 1, index + 4)
    .some((row) => cells.some((cell, place) => cell !== '' && row[place] === cell));
}

/** Whether a cell answers yes or no: such a word, over no numbers, as `No` of a column of numbers has below it. `below` are the next rows. */
export function isAnswer(cell: string, place: number, below: readonly (readonly string[])[]): boolean {
  return parseYesNo(cell) !== null && !below.some((row) => /\d/.test(row[place] ?? ''));
}
