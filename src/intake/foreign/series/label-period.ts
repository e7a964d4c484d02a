import { readPeriod } from '../../dictionary/periods.ts';
import type { SourceTable } from '../../base/source-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { isOfTwelveMonths, isSoFar } from '../../dictionary/sales-words.ts';
import { DAY, findNamedEnd, findNamedSpan } from '../../values/named-span.ts';

/** How many of a time make a year; `day` for the day of a list, `version` for its number or letter. */
export type TimeUnit = 'day' | 'version' | 52 | 12 | 4 | 2 | 1;

/** The time that the name of a list speaks of. */
export type LabelPeriod = {
  /** The name without its time: lists of one name but for the time are lists of one thing. */
  readonly stem: string;
  readonly unit: TimeUnit;
  /** Counts the times of one unit from any day on. */
  readonly order: number;
  /** 0 where the name says a month alone; that of a version is none. */
  readonly year: number;
};

const MONTHS = 12;
/** Parts of a year by their months. */
const PARTS: ReadonlyMap<number, TimeUnit> = new Map([
  [6, 2],
  [3, 4],
  [1, 12],
]);
/** A version is of no year, and its order is known all the same. */
const ANY_YEAR = 1;
const ISO_DAY = /(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/;
const WRITTEN_DAY = /(?<!\d)(0?[1-9]|[12]\d|3[01])[-_. ](0?[1-9]|[12]\d|3[01])[-_. ](20\d\d)(?!\d)/;
/** `2026年3月`, `2026年`, `2026年度`. */
const SIGNS = /(20\d\d)\s*年度?\s*(?:(0?[1-9]|1[0-2])\s*[月월])?/u;
const YEAR = /^(?:fy|gj|cy|jahr|year|ano|año|anno|rok|år|yil)?'?(20[1-3]\d)$/;
const SHORT_YEAR = /^(?:fy|gj|cy)'?([1-3]\d)$/;
/** `v2`, `V 2`, `Rev B`, `Version 3`. */
const VERSION =
  /(?<![\p{L}\d])(?:(?:v|ver|vers|version|versión|versione|revision|révision|revisión|revisione|revize|ревизия|версия|版本|改訂|rev|ausgabe|issue)[.\s_-]*(\d{1,3})|(?:rev|revision|révision|index|ausgabe|issue)[.\s_-]+([a-z]))(?![\p{L}\d])/u;
const SEPARATORS = /[\s_\-.,;()[\]]+/;
/** Weeks of a year by its number, so that those of several years stay in order. */
const COUNTED: Readonly<Record<number, number>> = { 52: 53, 12: 12, 4: 4, 2: 2 };

/**
 * The time in the name of a sheet or file and what stands besides: a version, a span of months, a day, a month, quarter, half or week with its year, the name of a month, or a
 * year. Null where there is none, or several.
 */
export function readLabelPeriod(label: string): LabelPeriod | null {
  const text = label.normalize('NFKC').toLowerCase().trim();
  const words = text.split(SEPARATORS).filter((word) => word !== '');
  const stated = readVersion(text) ?? readSpan(label);
  if (stated !== null) return stated;
  const period = readDay(text) ?? readSigns(text) ?? readWords(words);
  return period === null ? null : (readRunning(label, period) ?? period);
}

/** What counts up to a day or the end of a month (`YTD Oct 2026`, `LTM Oct 2026`) is a list of that day, and none of its month. */
function readRunning(label: string, { stem, year }: LabelPeriod): LabelPeriod | null {
  const { text } = foldHeader(label);
  const end = isSoFar(text) || isOfTwelveMonths(text) ? findNamedEnd(label) : null;
  return end === null ? null : { stem, unit: 'day', order: end / DAY, year };
}

/** The half or quarter that a span of months is; any other counts as the year in which it ends, whether it is one or a part of it. */
function readSpan(label: string): LabelPeriod | null {
  const span = findNamedSpan(label);
  if (span === null) return null;
  const text = label.normalize('NFKC').replaceAll('_', ' ').trim();
  const [head = '', ...tail] = text.split(span.says);
  const stem = fold([head, ...tail].join(' ').toLowerCase().split(SEPARATORS));
  const [from, end] = [new Date(span.first), new Date(span.last + DAY)];
  const begin = from.getUTCFullYear() * MONTHS + from.getUTCMonth();
  const months = end.getUTCFullYear() * MONTHS + end.getUTCMonth() - begin;
  const isOfMonths = from.getUTCDate() === 1 && end.getUTCDate() === 1;
  const part = isOfMonths && begin % months === 0 ? PARTS.get(months) : undefined;
  const year = new Date(span.last).getUTCFullYear();
  return part === undefined ? { stem, unit: 1, order: year, year } : { stem, unit: part, order: begin / months, year };
}

function readVersion(text: string): LabelPeriod | null {
  const found = VERSION.exec(text);
  if (found === null) return null;
  const [, number, letter] = found;
  const order = number === undefined ? (letter?.codePointAt(0) ?? 0) : Number(number);
  return { stem: cut(text, found), unit: 'version', order, year: ANY_YEAR };
}

function readDay(text: string): LabelPeriod | null {
  const iso = ISO_DAY.exec(text);
  const written = iso === null ? WRITTEN_DAY.exec(text) : null;
  const found = iso ?? written;
  if (found === null) return null;
  const [, first, second, last] = found;
  const [year, month, day] = iso === null ? [last, second, first] : [first, second, last];
  const isTurned = Number(month) > 12;
  const time = Date.UTC(Number(year), Number(isTurned ? day : month) - 1, Number(isTurned ? month : day));
  return { stem: cut(text, found), unit: 'day', order: time / DAY, year: Number(year) };
}

function readSigns(text: string): LabelPeriod | null {
  const found = SIGNS.exec(text);
  if (found === null) return null;
  const [, year, month] = found;
  const stem = cut(text, found);
  return month === undefined
    ? { stem, unit: 1, order: Number(year), year: Number(year) }
    : { stem, unit: 12, order: Number(year) * 12 + Number(month) - 1, year: Number(year) };
}

function cut(text: string, { index, 0: found }: RegExpExecArray): string {
  return fold(`${text.slice(0, index)} ${text.slice(index + found.length)}`.split(SEPARATORS));
}

function fold(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

/** A period of up to three words, else the one year among the words. */
function readWords(words: readonly string[]): LabelPeriod | null {
  for (const width of [2, 3, 1]) {
    for (let at = 0; at + width <= words.length; at++) {
      const period = readPeriod(words.slice(at, at + width).join(' '));
      const perYear = period === null ? 0 : (COUNTED[period.perYear] ?? 0);
      if (period === null || perYear === 0) continue;
      const year = Math.floor(period.order / perYear);
      // `M1`, `H2` or `P3` without a year may number anything.
      if (year === 0 && (width > 1 || !/^\p{L}{3,}$/u.test(words[at] ?? ''))) continue;
      const since = year === 0 ? 0 : 2000;
      return {
        stem: fold(words.toSpliced(at, width)),
        unit: period.perYear,
        order: period.order + since * perYear,
        year: year + since,
      };
    }
  }
  const years = words.flatMap((word, at) => {
    const [, long] = YEAR.exec(word) ?? [];
    const [, short] = SHORT_YEAR.exec(word) ?? [];
    const year = Number(long ?? (short === undefined ? 0 : `20${short}`));
    return year === 0 ? [] : [{ at, year }];
  });
  const [found] = years;
  return found === undefined || years.length > 1
    ? null
    : { stem: fold(words.toSpliced(found.at, 1)), unit: 1, order: found.year, year: found.year };
}

/** The time of a table by the name of its sheet, of its file, or of both: sheets named after months in a file named after a year. */
export function readTablePeriod({ file, sheet }: Pick<SourceTable, 'file' | 'sheet'>): LabelPeriod | null {
  const ofFile = readLabelPeriod(file.replace(/\.[^.]+$/, ''));
  if (sheet === null) return ofFile;
  const ofSheet = readLabelPeriod(sheet);
  if (ofSheet === null) return ofFile === null ? null : { ...ofFile, stem: `${ofFile.stem}|${sheet}` };
  const stem = `${ofFile?.stem ?? file}|${ofSheet.stem}`;
  if (ofFile?.unit !== 1 || ofSheet.year !== 0 || typeof ofSheet.unit === 'string') return { ...ofSheet, stem };
  const perYear = COUNTED[ofSheet.unit] ?? 1;
  return { stem, unit: ofSheet.unit, order: ofFile.year * perYear + ofSheet.order, year: ofFile.year };
}
