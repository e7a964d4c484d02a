import {
  isOpenPlace,
  namesGroupOfCountries,
  namesSeveralCountries,
  saysMoreOfCountry,
} from '../dictionary/find-country.ts';
import { findCountryOfPlace } from '../dictionary/lines/places-of-countries.ts';
import { parseYesNo } from '../dictionary/lines/yes-words.ts';
import type { SourceRow } from '../../domain/dataset.ts';
import { writeMonths } from '../../domain/by-month.ts';
import { MOST_AMOUNT } from '../../domain/tables/column.ts';
import { readGuardedText } from '../../domain/tables/guard-text.ts';
import type { CurrencyCode, IsoDate, Share, TerritoryCode } from '../../domain/units.ts';
import type { WordList } from '../base/closed-words.ts';
import type { ColumnMap } from '../base/column-map.ts';
import {
  decideDayOrder,
  isPeriod,
  parseDay,
  parseMonths,
  parseNumber,
  parsePercentage,
} from '../values/parse-values.ts';
import { statesNoDay } from '../values/validity/endless.ts';
import { isMissingWord } from '../base/missing-words.ts';
import type { DayOrder } from '../values/parse-values.ts';
import type { ProblemDraft, ProblemLog } from '../base/problem.ts';
import type { SourceLine, SourceTable } from '../base/source-table.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import type { WordTally } from '../base/word-tally.ts';

/** Bounds of a number, both ends included. */
export type Bounds = { readonly min?: number; readonly max?: number };

/**
 * Reads the cells of one row as values. A cell that its column does not allow is an error with its place and reads as null, so one bad cell does not
 * hide the next; a blank cell is null without a word.
 */
export type RowReader = {
  readonly source: SourceTable;
  readonly has: (column: string) => boolean;
  /** The header of a column, as the file writes it. */
  readonly header: (column: string) => string;
  /** Moves to a row; all other calls speak of it. */
  readonly move: (line: SourceLine) => void;
  readonly rows: () => SourceRow[];
  /** The cell as data, '' if blank. */
  readonly text: (column: string) => string;
  readonly optionalText: (column: string) => string | null;
  /** A required id; null (and an error) if it is missing. */
  readonly requiredId: (column: string) => string | null;
  readonly number: (column: string, bounds?: Bounds) => number | null;
  readonly share: (column: string) => Share | null;
  /** Figures of the calendar months, 0 or more, as a record keeps them; null if none is known. */
  readonly months: (column: string, bounds?: Bounds) => string | null;
  readonly day: (column: string) => IsoDate | null;
  /** A day only dating a record: a cell with a month or a quarter instead is noted, and reads as null. */
  readonly dayOrPeriod: (column: string) => IsoDate | null;
  readonly territory: (column: string, mayBeGroup?: boolean) => TerritoryCode | null;
  readonly currency: (column: string) => CurrencyCode | null;
  /** A word of a closed list; an unknown word is counted for a note and reads as null. */
  readonly word: <W extends string>(column: string, list: WordList<W>) => W | null;
  /** Null if the cell is blank, or says neither (noted). */
  readonly yesNo: (column: string) => boolean | null;
  /** Counts the cell as a substance nobody understands. */
  readonly unknownSubstance: (column: string) => void;
  readonly error: (column: string | null, draft: ProblemDraft) => void;
  readonly note: (column: string | null, draft: ProblemDraft) => void;
  /** Whether a row of this table, as in the file, is left out. */
  readonly isLeftOut: (row: number) => boolean;
  /** Leaves the current row out, because it cannot stand without another. */
  readonly leaveOut: (reason: string) => void;
};

/** A reader over one table with its header already read. */
export function createRowReader(
  source: SourceTable,
  { places }: ColumnMap,
  context: { vocabulary: Vocabulary; log: ProblemLog; words: WordTally },
): RowReader {
  const { vocabulary, log, words } = context;
  let current: SourceLine = { row: source.headerRow, cells: [] };

  function getCell(column: string): string {
    const place = places.get(column);
    return place === undefined ? '' : readGuardedText(current.cells[place] ?? '');
  }
  function getHeader(column: string): string {
    const place = places.get(column);
    return place === undefined ? column : (source.header[place] ?? column);
  }
  function locate(column: string | null, draft: ProblemDraft): ProblemDraft {
    const { file, sheet } = source;
    return { file, sheet, row: current.row, column: column === null ? null : getHeader(column), ...draft };
  }
  // A cell that is asked for more than once is refused once.
  let refused: { readonly line: SourceLine; readonly columns: Set<string> } = { line: current, columns: new Set() };
  function refuse(column: string, found: string, code: string, expected: string): null {
    if (refused.line !== current) refused = { line: current, columns: new Set() };
    if (refused.columns.has(column)) return null;
    refused.columns.add(column);
    const name = getHeader(column);
    log.error(
      locate(column, { code, found, expected, message: `${name} holds “${shorten(found)}”; expected ${expected}.` }),
    );
    return null;
  }
  const dayOrders = new Map<string, DayOrder>();
  function getDayOrder(column: string): DayOrder {
    const place = places.get(column) ?? 0;
    const known = dayOrders.get(column);
    if (known !== undefined) return known;
    const order = decideDayOrder(source.lines.map(({ cells }) => cells[place] ?? ''));
    dayOrders.set(column, order);
    return order;
  }
  function toPlace(row: number): SourceRow {
    return { file: source.file, sheet: source.sheet, row };
  }

  function withinBounds(
    column: string,
    cell: string,
    value: number,
    { min, max = MOST_AMOUNT }: Bounds,
  ): number | null {
    if (min !== undefined && value < min) {
      return refuse(column, cell, value < 0 ? 'negative-number' : 'number-out-of-range', `${min} or more`);
    }
    if (value > max) return refuse(column, cell, 'number-out-of-range', `at most ${max}`);
    // -0 and 0 are one value; only one of them may enter a hash.
    return value === 0 ? 0 : value;
  }

  function readMonths(column: string, { max }: Bounds): string | null {
    const cell = getCell(column);
    if (cell === '') return null;
    // Figures up to a hundred are percent, with the sign or without.
    const figures = parseMonths(max === 100 ? cell.replaceAll('%', '') : cell, source.decimalComma);
    const limit = max === undefined ? '' : `, at most ${max}`;
    const isOutside = (one: number | null): boolean => one !== null && (one < 0 || one > (max ?? MOST_AMOUNT));
    return figures === null || figures.some(isOutside)
      ? refuse(column, cell, 'bad-months', `twelve figures of 0 or more, January first, with slashes between${limit}`)
      : writeMonths(figures);
  }

  function readDay(column: string): IsoDate | null {
    const cell = getCell(column);
    if (statesNoDay(cell) || isMissingWord(cell)) return null;
    return parseDay(cell, getDayOrder(column)) ?? refuse(column, cell, 'bad-date', 'a day as YYYY-MM-DD');
  }

  return {
    source,
    has: (column) => places.has(column),
    header: getHeader,
    move: (line) => {
      current = line;
    },
    rows: () => {
      const { file, sheet } = source;
      return [current.row, ...(current.otherRows ?? [])].map((row) => ({ file, sheet, row }));
    },
    text: getCell,
    optionalText: (column) => getCell(column) || null,
    requiredId: (column) => {
      const cell = getCell(column);
      return cell === '' ? refuse(column, cell, 'missing-value', 'a value in every row') : cell;
    },
    number: (column, bounds = {}) => {
      const cell = getCell(column);
      if (cell === '') return null;
      const value = parseNumber(cell, source.decimalComma);
      if (value === null) return refuse(column, cell, 'bad-number', 'a number such as 1250 or 12.5');
      return withinBounds(column, cell, value, bounds);
    },
    months: (column, bounds = {}) => readMonths(column, bounds),
    share: (column) => {
      const cell = getCell(column);
      if (cell === '') return null;
      const value = parsePercentage(cell, source.decimalComma);
      if (value === null) return refuse(column, cell, 'bad-number', 'a percentage from 0 to 100');
      if (value < 0) return refuse(column, cell, 'negative-number', 'a percentage from 0 to 100');
      if (value > 1.005) return refuse(column, cell, 'share-above-100', 'a percentage from 0 to 100');
      // A little above the whole is left as it is: rounding is settled, and noted, with the other shares of the need.
      return value === 0 ? 0 : value;
    },
    day: readDay,
    dayOrPeriod: (column) => {
      const cell = getCell(column);
      if (!isPeriod(cell)) return readDay(column);
      words.addPeriod(source, getHeader(column), cell, current.row);
      return null;
    },
    territory: (column, mayBeGroup = false) => {
      const cell = getCell(column);
      if (cell === '') return null;
      const known = vocabulary.findTerritory(cell) ?? findCountryOfPlace(cell);
      const { findTerritory } = vocabulary;
      const isOpen = (): boolean =>
        isOpenPlace(cell) ||
        (mayBeGroup && namesGroupOfCountries(cell)) ||
        namesSeveralCountries(cell, findTerritory) ||
        saysMoreOfCountry(cell, findTerritory);
      if (known === null && isOpen()) {
        words.add(source, getHeader(column), cell, current.row, 'one country');
        return null;
      }
      return (
        known ??
        refuse(column, cell, 'unknown-country', 'a country by its two-letter code (ISO 3166-1), such as DE or CN')
      );
    },
    currency: (column) => {
      const cell = getCell(column).toUpperCase();
      if (cell === '' || /^[A-Z]{3}$/.test(cell)) return cell || null;
      return refuse(column, cell, 'bad-currency', 'a currency by its three-letter code (ISO 4217), such as EUR');
    },
    word: (column, list) => {
      const cell = getCell(column);
      if (cell === '') return null;
      const word = list.find(cell);
      if (word === null) words.add(source, getHeader(column), cell, current.row, list.words.join(', '));
      return word;
    },
    yesNo: (column) => {
      const cell = getCell(column);
      const value = cell === '' ? null : parseYesNo(cell);
      if (cell !== '' && value === null) words.add(source, getHeader(column), cell, current.row, 'yes, no');
      return value;
    },
    unknownSubstance: (column) => words.addSubstance(source, getHeader(column), getCell(column), current.row),
    error: (column, draft) => log.error(locate(column, draft)),
    note: (column, draft) => log.note(locate(column, draft)),
    isLeftOut: (row) => log.isLeftOut(toPlace(row)),
    leaveOut: (reason) => log.leaveOut(toPlace(current.row), reason),
  };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
