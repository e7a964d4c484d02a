import { findSureMonth } from '../dictionary/month-names.ts';
import { spellDay } from './spell-day.ts';

/** A range of numbers; null: not bounded on that side. A single figure has both ends equal. */
export type NumberRange = { readonly min: number | null; readonly max: number | null };

const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const COMMA_NUMBER = /^[+-]?\d{1,3}(?:\.\d{3})*,\d+$|^[+-]?\d+,\d+$/;

/**
 * The number that a cell states, null where it states none. `decimalComma` also takes `12,5` and `1.234,5`; without it a
 * comma is refused, since it may mean thousands as well.
 */
export function parseNumber(cell: string, decimalComma: boolean): number | null {
  const digits = toPointNumber(cell, decimalComma);
  return digits === null ? null : Number(digits);
}

/**
 * A percentage as a share: `60`, `60 %` and `60.0` are 0.6. The point is moved in the digits and not by division, so that a
 * share that is written out and read again is the same number to the last bit.
 */
export function parsePercentage(cell: string, decimalComma: boolean): number | null {
  const digits = toPointNumber(cell.replace(/\s*%$/, ''), decimalComma);
  if (digits === null) return null;
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  return Number(`${mantissa}e${Number(exponent) - 2}`);
}

/**
 * Twelve figures with slashes between, or with semicolons where the file is not cut at those, January first; a blank is null. Null where a cell
 * holds anything else.
 */
export function parseMonths(cell: string, decimalComma: boolean): (number | null)[] | null {
  const cells = cell.split(/[/;]/).map((one) => one.trim());
  const figures = cells.map((one) => (one === '' ? null : parseNumber(one, decimalComma)));
  const isRead = cells.length === 12 && figures.every((one, month) => one !== null || cells[month] === '');
  // -0 and 0 are one value; only one of them may enter a hash.
  return isRead ? figures.map((one) => (one === 0 ? 0 : one)) : null;
}

/** A share as the percentage that `parsePercentage` reads back to the same number. */
export function writePercentage(share: number): string {
  const [mantissa = '', exponent = '0'] = String(share).toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  if (exponent !== '0') return `${mantissa}e${Number(exponent) + 2}`;
  const digits = whole + fraction.padEnd(2, '0').slice(0, 2);
  const left = fraction.slice(2);
  const trimmed = digits.replace(/^(-?)0+(?=\d)/, '$1');
  return left === '' ? trimmed : `${trimmed}.${left}`;
}

/** `2.46-2.55`, `2.46–2.55`, `2.46 to 2.55`, `>= 300`, `< 5` or one figure; null where it is none of these or runs backwards. */
export function parseRange(cell: string, decimalComma: boolean): NumberRange | null {
  const bound = /^(>=|<=|≥|≤|>|<)\s*(.+)$/.exec(cell);
  if (bound !== null) {
    const value = parseNumber(bound[2] ?? '', decimalComma);
    if (value === null) return null;
    return /^[>≥]/.test(bound[1] ?? '') ? { min: value, max: null } : { min: null, max: value };
  }
  const single = parseNumber(cell, decimalComma);
  if (single !== null) return { min: single, max: single };
  const ends = /^([+-]?[\d.,]+(?:e[+-]?\d+)?)\s*(?:[-–—…~～〜∼]|to|bis|至)\s*([+-]?[\d.,]+(?:e[+-]?\d+)?)$/i.exec(cell);
  if (ends === null) return null;
  const min = parseNumber(ends[1] ?? '', decimalComma);
  const max = parseNumber(ends[2] ?? '', decimalComma);
  return min === null || max === null || min > max ? null : { min, max };
}

/** Which number comes first in days such as `3/12/2026`; null where the column leaves it open. */
export type DayOrder = 'day-first' | 'month-first' | null;

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[T ].*)?$/;
/** With a year of two digits, which may also stand first: read only where the column shows what does. */
const SHORT_SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/;
/** The order of days and months in a column, from the cells that can be read one way only; null where none or both ways occur. */
export function decideDayOrder(cells: Iterable<string>): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  // `26/03/31` begins with its year: some cell must begin with what is none, or end with what is no day.
  let [lateFirst, noYearFirst] = [false, false];
  for (const cell of cells) {
    const [, one = '0', , last = '0'] = SHORT_SLASHED.exec(cell) ?? [];
    if (Number(one) > 12) lateFirst = true;
    if ((one !== '0' && Number(one) < 10) || Number(last) > 31) noYearFirst = true;
    const [, first = '0', second = '0'] = SLASHED.exec(cell) ?? [];
    if (Number(first) > 12) dayFirst = true;
    if (Number(second) > 12 || Number(SHORT_SLASHED.exec(cell)?.[2] ?? 0) > 12) monthFirst = true;
  }
  if (lateFirst && noYearFirst) dayFirst = true;
  return dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first';
}

/**
 * A day as `YYYY-MM-DD` from `2026-11-24`, `2026/11/24`, `24.11.2026`, `24.11.26`, `2026年11月24日`, `24-Nov-2026`, `24-Nov-26`, `Nov 24, 2026`, `20261124`, `R8.11.24`, `24/11/2569`, `126328` of JD Edwards, the day number of a
 * spreadsheet (`46350`), or `11/24/2026` in the order of its column (`11/24/26` where that is known), also with a day of the week and in the spellings of further languages (`spell-day.ts`); null where it is no day of the calendar, could be two, or is one that systems write for none.
 */
export function parseDay(cell: string, order: DayOrder = null): string | null {
  const day = readCalendarDay(cell, order);
  return day === null || NO_DAYS.has(day) || Number(day.slice(0, 4)) < EARLIEST ? null : day;
}

/** Whether a cell holds a day that systems write for none, such as `1900-01-01` or `0001-01-01`. */
export function isEmptyDay(cell: string): boolean {
  const day = readCalendarDay(cell, null);
  return day !== null && (NO_DAYS.has(day) || EMPTY_BEFORE.has(day));
}

/** The first days of the calendars of Dynamics and of older spreadsheets, where nobody entered a day: nothing ends or begins on them. */
const NO_DAYS: ReadonlySet<string> = new Set(['1900-01-01', '1904-01-01']);
/** Those of others, which stand for no day in any case. */
const EMPTY_BEFORE: ReadonlySet<string> = new Set(['0001-01-01', '1753-01-01', '1899-12-30', '1899-12-31']);

function readCalendarDay(cell: string, order: DayOrder): string | null {
  const [year, month, day] = splitDay(spellDay(cell), order);
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? text : null;
}

/** `01.02.0101` is the number of a part, and no day of the year 101. */
const EARLIEST = 1900;

const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';
const NAMED_MONTH = /^(\p{L}{2,12})\.?[- ](?:19|20)\d{2}$/u;
const PERIOD = new RegExp(
  `^(?:${YEAR}|${YEAR}[-/.年]${MONTH}月?|${MONTH}[-/.]${YEAR}|(?:Q[1-4]|H[12]|[1-4]\\. ?Quartal)[-/ ]?${YEAR}|` +
    `${YEAR}[-/ ]?(?:Q[1-4]|H[12])|${YEAR}年?第?[1-4一二三四]季度|(?:KW|CW|W) ?\\d{1,2}[-/ ]${YEAR}|${YEAR}[-/ ]?(?:KW|CW|W) ?\\d{1,2})$`,
  'iu',
);

/** Whether a cell names a month, a week, a quarter, a half or a whole year (`Q3 2026`, `2026-09`, `KW 12/2026`), and so no day. */
export function isPeriod(cell: string): boolean {
  const word = NAMED_MONTH.exec(cell)?.[1];
  return word === undefined ? PERIOD.test(cell) : findSureMonth(word) >= 0;
}

/** `27` is 2027, and `98` is 1998; '' for `69`, which is 2026 in Thailand and far ahead elsewhere. */
function spellYear(year: string): string {
  if (/^6\d$/.test(year)) return '';
  return year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`;
}

/** Years of the Japanese eras begin behind these. */
const ERAS: readonly (readonly [RegExp, number])[] = [
  [/^(?:R|令和)/i, 2018],
  [/^(?:H|平成)/i, 1988],
];
const OF_ERA = /^(?:[RH]|令和|平成)\s?(\d{1,2}|元)(?:[./-]|年)(\d{1,2})(?:[./-]|月)(\d{1,2})日?$/i;
/** Years of the Buddhist calendar are so many ahead. */
const BUDDHIST = 543;
const OF_THAI = /^(\d{1,2})[./-](\d{1,2})[./-](25\d{2})$|^(25\d{2})[./-](\d{1,2})[./-](\d{1,2})$/;

/** Years of the Republic of China, as Taiwan writes them, begin behind this one: `114/11/05` is in 2025. */
const REPUBLIC = 1911;
const OF_REPUBLIC = /^(1\d{2})[./-](\d{1,2})[./-](\d{1,2})$/;

/** `24-Nov-26` of Oracle, `15. maj 2026`, `3 de mayo de 2026`, `5 января 2026 г.`, perhaps with a time behind. */
const NAMED_DAY =
  /^(\d{1,2})[-./ ]{1,2}(?:de )?(\p{L}{2,12})\.?,?[-./ ](?:de )?(\d{4}|\d{2})(?: ?[гр]\.?)?(?:[T ]\d{1,2}:\d{2}.*)?$/u;
/** `Nov 24, 2026`. */
const AMERICAN_DAY = /^(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
/** `2026. május 15.`, `2026-Nov-24`. */
const NAMED_LAST = /^(\d{4})(?:\.| m\.)?[- ](\p{L}{2,12})\.?[- ](\d{1,2})(?:\.| d\.)?$/u;

function swap(parts: readonly string[] | undefined, order: readonly number[]): readonly string[] | undefined {
  return parts === undefined ? undefined : order.map((at) => parts[at] ?? '');
}

/** A day of its year behind the years since 1900, as JD Edwards keeps it: `126035` is the 35th day of 2026. */
const OF_JULIAN = /^(1[0-4]\d)([0-3]\d{2})$/;

function splitDay(cell: string, order: DayOrder): readonly (string | undefined)[] {
  const ofEra = OF_ERA.exec(cell);
  if (ofEra !== null) {
    const begin = ERAS.find(([words]) => words.test(cell))?.[1] ?? 0;
    return [String(begin + (ofEra[1] === '元' ? 1 : Number(ofEra[1]))), ofEra[2], ofEra[3]];
  }
  // Thailand writes the day first.
  const thai = OF_THAI.exec(cell);
  if (thai !== null) {
    const [, day = thai[6], month = thai[5], year = thai[4]] = thai;
    return [String(Number(year) - BUDDHIST), month, day];
  }
  const ofRepublic = OF_REPUBLIC.exec(cell);
  if (ofRepublic !== null) return [String(REPUBLIC + Number(ofRepublic[1])), ofRepublic[2], ofRepublic[3]];
  const iso =
    /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[T ].*)?$/.exec(cell) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(cell);
  if (iso !== null) return iso.slice(1);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(cell);
  if (german !== null) return [spellYear(german[3] ?? ''), german[2], german[1]];
  const short = order === null ? null : SHORT_SLASHED.exec(cell);
  if (short !== null) {
    const [, first, second, year = ''] = short;
    return order === 'day-first' ? [spellYear(year), second, first] : [spellYear(year), first, second];
  }
  const named =
    NAMED_DAY.exec(cell)?.slice(1) ??
    swap(AMERICAN_DAY.exec(cell)?.slice(1), [1, 0, 2]) ??
    swap(NAMED_LAST.exec(cell)?.slice(1), [2, 1, 0]);
  if (named !== undefined) {
    const [day, word = '', year = ''] = named;
    const month = findSureMonth(word);
    return month < 0 ? [] : [spellYear(year), String(month + 1), day];
  }
  const slashed = SLASHED.exec(cell);
  if (slashed !== null) {
    const [, first, second, year] = slashed;
    if (order !== null) return order === 'day-first' ? [year, second, first] : [year, first, second];
    // The same number twice is the same day either way.
    return first === second ? [year, first, second] : [];
  }
  const ofYear = OF_JULIAN.exec(cell);
  if (ofYear !== null) {
    const year = 1900 + Number(ofYear[1]);
    const day = new Date(Date.UTC(year, 0, Number(ofYear[2])));
    return day.getUTCFullYear() === year ? day.toISOString().slice(0, 10).split('-') : [];
  }
  // Spreadsheets count days from 1899-12-30; five digits are the years 1954 to 2146.
  if (!/^[2-8]\d{4}(?:\.0+)?$/.test(cell)) return [];
  return new Date(Date.UTC(1899, 11, 30) + Number(cell) * 86_400_000).toISOString().slice(0, 10).split('-');
}

function toPointNumber(cell: string, decimalComma: boolean): string | null {
  const text = cell.replaceAll(/[\s\u00A0\u202F]/g, '');
  if (PLAIN_NUMBER.test(text)) return Number.isFinite(Number(text)) ? text : null;
  if (decimalComma && COMMA_NUMBER.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return null;
}
