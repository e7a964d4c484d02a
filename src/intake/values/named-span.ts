import { readPeriod } from '../dictionary/periods.ts';
import { decideDayOrder, parseDay } from './parse-values.ts';

/** The time from one day to another that a name, a title or a header speaks of, both days in milliseconds and inside, and the words that say so. */
export type NamedSpan = { readonly first: number; readonly last: number; readonly says: string };

export const DAY = 86_400_000;
const MOST_DAYS = 3 * 366;
/** So near to a whole year is one: 52 weeks, a leap year. */
const WHOLE = [358, 372] as const;
/** What stands between the ends of a span. */
const BETWEEN =
  /\s*(?:[-–—~〜]|\.{2,}|(?<![\p{L}\d])(?:to|through|thru|until|till|bis(?: zum)?|au|à|al|hasta|até|ate|a|do|til|tot|t\/m)(?![\p{L}\d])|至|到|から|부터)\s*|\s+/giu;
/** Where an end may begin or stop within its words. */
const EDGE = /[\s\-–—~()[\]:;,|]/;
const LONGEST_END = 24;

const MONTH = '0{0,2}([1-9]|1[0-2])';
const TO = String.raw`\s?(?:[-–—~〜]|bis|to|do|至|到)\s?`;
/** `01-06.2026`, `1-9/2026`, `P01-P09 2026`: months by their figures, and a year behind another sign than between them. */
const FIGURES_THEN_YEAR = new RegExp(
  String.raw`(?<![\p{L}\d.\-/])(?:perioden?|periods?|monate?|months?|m|p)?\s?${MONTH}${TO}(?:m|p)?${MONTH}\s?([./\s])\s?(20\d\d)(?!\d)`,
  'iu',
);
/** `2026年1-6月`, `民國115年1-9月`, `2026/01-06`, `2026 M01-M09`. */
const YEAR_THEN_SIGNS = new RegExp(
  String.raw`(?<!\d)(20\d\d|1[0-3]\d)\s?[年년]度?\s?${MONTH}\s?[月월]?(?:份|分)?${TO}${MONTH}\s?[月월]`,
  'u',
);
const YEAR_THEN_FIGURES = /(?<!\d)(20\d\d)[\s./]\s?[mp]?(0[1-9]|1[0-2])\s?[-–~]\s?[mp]?(0[1-9]|1[0-2])(?![\d\-./])/iu;
/** `1-6월 2026`. */
const SIGNS_THEN_YEAR = new RegExp(String.raw`(?<!\d)${MONTH}${TO}${MONTH}\s?[月월][\s,/]*(20\d\d)`, 'u');
/** `I-VI 2026`, as Polish and Czech lists count the months. */
const ROMAN = /(?<!\p{L})(i{1,3}|iv|vi{0,3}|ix|xi{0,2})\s?[-–]\s?(i{1,3}|iv|vi{0,3}|ix|xi{0,2})[\s./]*(20\d\d)/iu;
const ROMANS: readonly string[] = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
/** `9M 2026`: the first nine months. */
const COUNT = /(?<![\p{L}\d])([2-9]|1[012])M[\s\-/]*(20\d\d)/u;
/** `11 months 2026`, `2026 (9 Monate)`: the same in words, and not of the last ones. */
const IN_WORDS = String.raw`(?<![\p{L}\d.,])(?<!(?:last|past|letzten?|derniers|ultimi|últimos|ostatnich) )([2-9]|1[01])\s?(?:months?|monate?n?|mois|mesi|meses|maanden|månader|måneder|miesięcy|měsíců|kuukautta)`;
const WORDS_THEN_YEAR = new RegExp(
  String.raw`${IN_WORDS}(?:\s(?:of|in|de|del|di|von|van))?[\s,/\-]{1,2}(20\d\d)(?!\d)`,
  'iu',
);
const YEAR_THEN_WORDS = new RegExp(String.raw`(?<!\d)(20\d\d)\s?[([,]?\s?(?:first )?${IN_WORDS}\s?[)\]]?$`, 'iu');
/** `KW 1-26 2026`. */
const WEEKS =
  /(?<!\p{L})(?:kw|cw|wk|weeks?|wochen?)\.?\s?(\d{1,2})\s?(?:[-–]|bis|to)\s?(?:kw|cw|wk)?\.?\s?(\d{1,2})[\s./]*(20\d\d)/iu;
/** `9 months ended 30 September 2026`: months up to the day or month that follows. */
const MONTHS_UNTIL =
  /(?<![\p{L}\d])([2-9]|1[012]) ?(?:months?|monate?|mois|mesi|meses|maanden|månader|miesięcy|měsíců) (?:ended|ending|to|until|up to|bis(?: zum)?|per|jusqu.au|au|al|hasta|tot|till|do)(?: the)? /iu;
/** Figures behind these count places or parts of a firm. */
const COUNTS_PLACES =
  /(?:werke?|plants?|lini?en?|lines?|sites?|hallen?|divisions?|gruppen?|groups?|segmente?|regione?n?|teile?|parts?|lager|levels?|stufen?)\s*$/iu;

/**
 * The span of days, months, quarters or weeks that a text names (`Jan-Sep 2026`, `01.01.2026 bis 30.06.2026`, `11-2025 to 10-2026`, `2026年1-6月`); null where it names none, or more than
 * three years. A month stands for all its days; an end without a year is of that of the other, or of the year before it.
 */
export function findNamedSpan(written: string): NamedSpan | null {
  const text = cutLong(written.normalize('NFKC').replaceAll('_', ' ').trim());
  return findUntil(text) ?? findByFigures(text) ?? findByEnds(text);
}

/** Longer texts name their span at one of their ends, where they name one. */
const LONGEST = 400;

/** Both ends of a long text, with a sign between them that no span reaches across. */
function cutLong(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}|${text.slice(-LONGEST / 2)}`;
}

function findUntil(text: string): NamedSpan | null {
  const found = MONTHS_UNTIL.exec(text);
  const last = found === null ? null : findNamedEnd(text.slice(found.index + found[0].length));
  if (found === null || last === null) return null;
  const end = new Date(last + DAY);
  const first = Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - Number(found[1]), end.getUTCDate());
  return check({ first, last, says: text.slice(found.index) });
}

/** How many days a span is, both ends among them. */
export function countDays({ first, last }: Pick<NamedSpan, 'first' | 'last'>): number {
  return Math.round((last - first) / DAY) + 1;
}

/** Whether a span is a whole year, whenever it begins. */
export function isWholeYear(span: NamedSpan): boolean {
  const days = countDays(span);
  return days >= WHOLE[0] && days <= WHOLE[1];
}

function findByFigures(text: string): NamedSpan | null {
  const weeks = WEEKS.exec(text);
  if (weeks !== null) {
    const [says, from, to, year] = weeks;
    const begin = Date.UTC(Number(year), 0, 1);
    return check({ first: begin + (Number(from) - 1) * 7 * DAY, last: begin + Number(to) * 7 * DAY - DAY, says });
  }
  const behind = FIGURES_THEN_YEAR.exec(text);
  // `Line 1-4 2026` counts lines.
  if (behind !== null && !(behind[3]?.trim() === '' && COUNTS_PLACES.test(text.slice(0, behind.index))))
    return ofMonths(behind[0], Number(behind[4]), Number(behind[1]), Number(behind[2]));
  const ahead = YEAR_THEN_SIGNS.exec(text) ?? YEAR_THEN_FIGURES.exec(text);
  if (ahead !== null) return ofMonths(ahead[0], countYear(ahead[1]), Number(ahead[2]), Number(ahead[3]));
  const signs = SIGNS_THEN_YEAR.exec(text);
  if (signs !== null) return ofMonths(signs[0], Number(signs[3]), Number(signs[1]), Number(signs[2]));
  const roman = ROMAN.exec(text);
  if (roman !== null) {
    const [from = 0, to = 0] = [roman[1], roman[2]].map((one) => ROMANS.indexOf(one?.toLowerCase() ?? '') + 1);
    return ofMonths(roman[0], Number(roman[3]), from, to);
  }
  const count = COUNT.exec(text);
  if (count !== null) return ofMonths(count[0], Number(count[2]), 1, Number(count[1]));
  const worded = WORDS_THEN_YEAR.exec(text);
  if (worded !== null) return ofMonths(worded[0], Number(worded[2]), 1, Number(worded[1]));
  const late = YEAR_THEN_WORDS.exec(text);
  return late === null ? null : ofMonths(late[0], Number(late[1]), 1, Number(late[2]));
}

/** A year of the calendar of all; one of three figures is counted since 1911. */
function countYear(figures: string | undefined): number {
  const year = Number(figures);
  return year < 1000 ? year + 1911 : year;
}

/** From one month of a year to another; the year is that of the last. */
function ofMonths(says: string, year: number, from: number, to: number): NamedSpan | null {
  const begin = from > to ? year - 1 : year;
  return check({ first: Date.UTC(begin, from - 1, 1), last: Date.UTC(year, to, 1) - DAY, says });
}

function check(span: NamedSpan): NamedSpan | null {
  const days = countDays(span);
  return days >= 2 && days <= MOST_DAYS ? span : null;
}

/** The span between two ends that are read by themselves, in the most words that make one and without words around them (`Sales Jan`). */
function findByEnds(text: string): NamedSpan | null {
  for (const between of text.matchAll(BETWEEN)) {
    const isBlank = between[0].trim() === '';
    const stop = between.index + between[0].length;
    // An end says its year, in two figures at least.
    if (!/\d\d/.test(text.slice(Math.max(0, between.index - LONGEST_END - 1), stop + LONGEST_END + 1))) continue;
    const found = listEnds(text.slice(stop), false).flatMap((to) =>
      listEnds(text.slice(0, between.index), true).flatMap((from) => {
        const span = readEnds(from, to, isBlank);
        const says = text.slice(between.index - from.length, stop + to.length);
        const checked = span === null ? null : check({ ...span, says });
        return checked === null ? [] : [checked];
      }),
    );
    const [longest] = found;
    const shortest = found.findLast(
      ({ first, last, says }) =>
        first === longest?.first &&
        last === longest.last &&
        longest.says.endsWith(says) &&
        !/\d/.test(longest.says.slice(0, -says.length)),
    );
    if (shortest !== undefined) return shortest;
  }
  return null;
}

/** What may be an end at the end or the beginning of a text, the longest first. */
function listEnds(text: string, isLeft: boolean): string[] {
  const near = isLeft ? text.slice(-LONGEST_END - 1) : text.slice(0, LONGEST_END + 1);
  const found: string[] = [];
  for (let length = Math.min(near.length, LONGEST_END); length > 0; length--) {
    const before = isLeft ? near.at(-length - 1) : near[length];
    const end = isLeft ? near.slice(-length) : near.slice(0, length);
    const isEdge = before === undefined ? near.length === text.length : EDGE.test(before);
    // `売上2025年4月`: a word and a figure without a blank.
    if (!isEdge && !(isLeft && /^\p{Lo}\d/u.test(`${before ?? ''}${end}`))) continue;
    if (!EDGE.test((isLeft ? end[0] : end.at(-1)) ?? '')) found.push(end);
  }
  return found;
}

type End = { readonly first: number; readonly last: number; readonly year: number };

/** The first and the last day between two ends; with nothing but a blank between them both say their year. */
function readEnds(from: string, to: string, isBlank: boolean): Omit<NamedSpan, 'says'> | null {
  // Where both ends could be turned, the month goes first as in the United States.
  const order = decideDayOrder([from, to]) ?? 'month-first';
  const [ownStart, ownEnd] = [readEnd(from, order), readEnd(to, order)];
  if (ownStart === null && ownEnd === null) return null;
  if (isBlank && (ownStart === null || ownEnd === null)) return null;
  const end = ownEnd ?? (ownStart === null ? null : readWithout(to, ownStart.year, order));
  const start = ownStart ?? (ownEnd === null ? null : readWithout(from, ownEnd.year, order));
  if (start === null || end === null) return null;
  if (ownStart === null && start.first > end.last) {
    const earlier = readWithout(from, end.year - 1, order);
    return earlier === null ? null : { first: earlier.first, last: end.last };
  }
  return { first: start.first, last: end.last };
}

/** `Oct 31, 2026`: the month in words before its day. */
const MONTH_BEFORE = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(20\d\d)$/u;
/** `20260131`. */
const EIGHT = /^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** `003.2026`, as SAP counts periods. */
const THREE = /^0(\d\d[./]20\d\d)$/;

/** The last day of the day, month or quarter that a text names with its year, the last of several; null where it names none. */
export function findNamedEnd(written: string): number | null {
  const words = written
    .slice(-LONGEST)
    .normalize('NFKC')
    .replaceAll('_', ' ')
    .split(/[\s()[\]:;]+/);
  for (let at = words.length; at > 0; at--) {
    for (const width of [3, 2, 1]) {
      const text = words.slice(Math.max(0, at - width), at).join(' ');
      const end = readEnd(text, decideDayOrder([text]) ?? 'month-first');
      if (end !== null) return end.last;
    }
  }
  return null;
}

/** The first and the last day of a day, month or quarter named with its year. */
function readEnd(text: string, order: ReturnType<typeof decideDayOrder>): End | null {
  const plain = text.replace(EIGHT, '$1-$2-$3').replace(THREE, '$1');
  // Digits alone may number anything.
  const day = /^\d+$/.test(plain) ? null : parseDay(plain.replace(MONTH_BEFORE, '$2 $1 $3'), order);
  if (day !== null) return { first: Date.parse(day), last: Date.parse(day), year: Number(day.slice(0, 4)) };
  const period = readPeriod(plain.replaceAll(',', ''));
  if (period === null || (period.perYear !== 12 && period.perYear !== 4)) return null;
  const year = Math.floor(period.order / period.perYear);
  // `Jan` alone is of no year.
  if (year === 0) return null;
  const months = 12 / period.perYear;
  const month = (period.order % period.perYear) * months;
  return {
    first: Date.UTC(2000 + year, month, 1),
    last: Date.UTC(2000 + year, month + months, 1) - DAY,
    year: 2000 + year,
  };
}

/** An end that says no year: `Jan`, `Q1`, `1月`, `01.01.`, `Jan 1`. */
function readWithout(text: string, year: number, order: ReturnType<typeof decideDayOrder>): End | null {
  const day = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(text);
  if (day !== null) return readEnd(`${day[1]}.${day[2]}.${year}`, 'day-first');
  if (/^\d+$/.test(text)) return null;
  const month = /^(\d{1,2})\s?[月월]$/.exec(text)?.[1];
  return readEnd(month === undefined ? `${text} ${year}` : `${year}-${month.padStart(2, '0')}`, order);
}
