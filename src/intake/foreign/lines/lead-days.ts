import { findDaysAtHead, findDaysIn, readIsoSpan } from '../../dictionary/lines/time-units.ts';
import type { SourceLine } from '../../base/source-table.ts';
import type { ForeignTable } from '../../base/foreign-table.ts';
import { saysMade } from './read-procurement.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';
import type { Amount } from '../../values/parse-amount.ts';

const HEADER_UNITS: readonly (readonly [RegExp, number])[] = [
  [
    /week|woche|\bwk|\bsem\b|\bsett\b|\bt[yý]d\b|нед|주|semaine|semana|settiman|hafta|veck(?:a|or)|weken|tygodn|týdn|týžd|недел|тиж|седмиц|εβδομ|tjed|nedelj|tedn|săpt|viikko|savait|nädal|tuần|minggu|สัปดาห์|(?<!半)周(?!期)|週/i,
    7,
  ],
  [/month|monat|mois|mesi\b|meses|\bay\b|månad|maand|miesi[ąę]c|měsíc|месяц|月/i, 30],
  [/second|sekunde|\bsec\b/i, 1 / 86400],
];
/** What stands behind a header in brackets or after a comma: its unit, where it is one. */
const BEHIND = /[([（【]\s*([^()[\]（）【】]*?)\s*[)\]）】]\s*$|,\s*(\p{L}+\.?)\s*$/u;
/** A short word so placed is a unit, also where nobody knows which; these say something else. */
const NO_UNITS = /^(?:std|std\.|po|avg|ø|max|min|plan|aro|erp|mrp|exw|fob|fca|new|old|soll|ist|alt|neu|opt|cal|eta)$/i;
const SHORT_WORD = /^\p{L}{1,5}\.?$/u;
/** So is a word in letters beyond ASCII, whose language nobody here may know. */
const FOREIGN_WORD = /^(?=.*[^\0-\x7F])\p{L}+\.?$/u;
/** `12-14 Wochen`, `4 bis 5`, `6–8 wks`: from one to another. */
const SPAN =
  /^(?:ca\.?|approx\.?|about|etwa|约|約)?\s*(\d+(?:[.,]\d+)?)\s*(?:-|–|—|~|〜|～|\/|\.\.|bis|to|till|à|a|do|al|até|hasta|tot|til|до|至|から)\s*(\d+(?:[.,]\d+)?)\s*([^\d\s]\D{0,40})?$/iu;
/** `45 calendar days`, `8 weeks ARO`, `45个工作日`: a figure with more than the one short word of an amount behind it. */
const IN_WORDS = /^(?:ca\.?|approx\.?|about|etwa|[~≈约約])?\s*(\d{1,4}(?:[.,]\d{1,2})?)\s*([^\d\s+<>≥≤]\D{0,40})$/iu;

const LEAST_SECONDS = 1000;
/** Days of the longest unit that a header says without brackets. */
const LONGEST_OF_NAME = 30;

/** Days in what a header says behind its name; `null` for a short word that nobody knows, `undefined` where nothing is said. */
function readHeaderUnit(header: string): number | null | undefined {
  const [, inBrackets, afterComma] = BEHIND.exec(header.normalize('NFC')) ?? [];
  const word = (inBrackets ?? afterComma ?? '').trim();
  const factor = findDaysIn(word);
  if (factor !== undefined) return factor;
  // `Toimitusaika vk`, `Lieferzeit working days`, `lead_time_wk`: a unit may be the last words of the header itself.
  const words = header
    .normalize('NFC')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .split(/[\s_/:.-]+/)
    .filter((each) => each !== '')
    .slice(1);
  const lone = words.at(-1)?.toLowerCase() ?? '';
  // `Lieferzeit W`, `Ledtid v`; of `Lead time m` nobody knows whether it is the mean.
  if (lone === 'w' || (lone === 'v' && /^le[dv]/i.test(header))) return 7;
  if (lone === 'm') return null;
  const last = [words.slice(-2).join(' '), words.at(-1) ?? ''].map((each) =>
    each.length > 1 ? findDaysIn(each) : undefined,
  );
  // `Lead time last year` is of a year, and in none.
  const ofName =
    last.find((days) => days !== undefined && days <= LONGEST_OF_NAME) ??
    HEADER_UNITS.find(([each]) => each.test(header))?.[1];
  if (ofName !== undefined) return ofName;
  return (SHORT_WORD.test(word) || FOREIGN_WORD.test(word)) && !NO_UNITS.test(word) ? null : undefined;
}

/** What a cell of lead times or of covers says: so many, in a unit of its own or in none; `isSpan`: the longer of two. */
function readStated(
  cells: ForeignCells,
  line: SourceLine,
  column: 'lead-time' | 'days-of-cover' = 'lead-time',
): (Amount & { readonly isSpan: boolean }) | null {
  const amount = cells.amount(line, column);
  if (amount !== null) return { ...amount, isSpan: false };
  const cell = cells.get(line, column);
  const ofIso = readIsoSpan(cell);
  if (ofIso !== undefined) return { value: ofIso, unit: 'd', isSpan: false };
  const [, figure = '', words = ''] = IN_WORDS.exec(cell) ?? [];
  if (figure !== '' && findDaysAtHead(words) !== undefined)
    return { value: Number(figure.replace(',', '.')), unit: words, isSpan: false };
  const [, from = '', to = '', unit = ''] = SPAN.exec(cell) ?? [];
  const ends = [from, to].map((end) => Number(end.replace(',', '.')));
  if (to === '' || ends[0]! > ends[1]!) return null;
  return { value: ends[1]!, unit: unit.trim() === '' ? null : unit.trim(), isSpan: true };
}

/** Whether a lead time is a span, of which the longer end counts. */
export function isSpanOfDays(cells: ForeignCells, line: SourceLine): boolean {
  return readStated(cells, line)?.isSpan === true && readDays(cells, line) !== null;
}

/**
 * A lead time in days from `12 weeks`, `168:00:00` or a plain number in the unit of its header; whole hours in seconds, as planning systems export
 * them, are told by their size. Of `12-14 weeks` the longer counts. Null where the unit is a word that nobody knows: days would be the shortest of all.
 */
export function readDays(cells: ForeignCells, line: SourceLine): number | null {
  const clock = /^(?:(\d+) days?,? )?(\d+):(\d{2}):(\d{2})$/.exec(cells.get(line, 'lead-time'));
  if (clock !== null) {
    const [, days = '0', hours = '0', minutes = '0'] = clock;
    return Number(days) + Number(hours) / 24 + Number(minutes) / 1440;
  }
  const amount = readStated(cells, line);
  if (amount === null || amount.value < 0) return null;
  const { value, unit } = amount;
  // `Supply Time` beside `Supply Time Unit`: the unit may stand in a column of its own.
  const besides = cells.getAll(line, 'lead-time').find((cell) => /^\p{L}+$/u.test(cell)) ?? null;
  const stated = unit ?? besides;
  if (stated !== null) {
    // `3S` of Business Central in French, Italian or Spanish is three weeks; systems that count in seconds have thousands of them.
    if (/^s$/i.test(stated) && value < LEAST_SECONDS) return value * 7;
    const factor = findDaysAtHead(stated);
    return factor === undefined ? null : count(value, factor);
  }
  const factor = readHeaderUnit(cells.header('lead-time', ''));
  if (factor === null) return null;
  if (factor !== undefined && factor !== 1) return count(value, factor);
  return value >= 43_200 && value % 3600 === 0 ? value / 86_400 : value;
}

/** Lists that may say of a part how long an order of it takes; what customers wait for a product is another time. */
const OF_PARTS: ReadonlySet<ForeignTable['purpose']> = new Set(['parts-list', 'sourcing', 'stock', 'bom']);

/** Whether a row names a source, of which alone its terms are kept; a list of stocks names none, whoever stands in it. */
export function namesSource(cells: ForeignCells, line: SourceLine): boolean {
  if (cells.table.purpose === 'stock') return false;
  return (['maker', 'supplier', 'supplier-id', 'country', 'origin-country'] as const).some(
    (column) => cells.get(line, column) !== '',
  );
}

/**
 * The lead time that a row states of its part and of no source, in days as text, as item masters do (SAP: PLIFZ of MARC beside a source list); '' where it
 * states none. 0 is what systems keep where nobody maintains the field, and the time of a part of the company's own making is that of production.
 */
export function readLeadOfPart(cells: ForeignCells, line: SourceLine): string {
  if (!cells.has('lead-time') || !OF_PARTS.has(cells.table.purpose) || cells.has('selling-price')) return '';
  if (namesSource(cells, line) || saysMade(cells, line)) return '';
  const days = readDays(cells, line);
  return days === null || days === 0 ? '' : String(days);
}

/** For how many days a stock lasts, from `7 weeks` or a plain number in the unit of its header; null where the cell or the unit is not understood. */
export function readCover(cells: ForeignCells, line: SourceLine): number | null {
  const amount = readStated(cells, line, 'days-of-cover');
  if (amount === null || amount.value < 0 || amount.isSpan) return null;
  const factor =
    amount.unit === null ? readHeaderUnit(cells.header('days-of-cover', '')) : (findDaysAtHead(amount.unit) ?? null);
  return factor === null ? null : count(amount.value, factor ?? 1);
}

/** 45 working days are 63 days, and no figure beside it. */
function count(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}
