import { readCountSize } from './counted-units.ts';
import { isPieceWord } from './piece-words.ts';
import { parseNumber } from './parse-values.ts';
import { writeInLetters } from './unit-sizes.ts';

/** A number with the unit that was glued to it, null where none was. */
export type Amount = { readonly value: number; readonly unit: string | null };

/** Whether a comma is decimal; `perhaps-comma` where only the delimiter of the file hints at it, and nobody has looked at the column. */
export type DecimalComma = boolean | 'perhaps-comma';

const FRACTION = /^([+-]?)(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)$/;
/** `75,000-`: some systems write the minus behind. */
const TRAILING_MINUS = /^(\d[\d.,'’]*)\s?-$/;
/** `1.200,-`, `85.– €`: dashes in the place of the cents, and no minus. */
const NO_CENTS = /^([^\d]*\d(?:[\d.,'’\s\u00A0\u202F]*\d)?)([.,])\s?(?:--?|[–—])(?=[^\d]*$)/u;
/** `▲120`, `(-)200`, `−5`: a minus in another sign. */
const OTHER_MINUS = /^(?:[▲△−－]|\(-\))\s*(?=[\d.,])/u;
/** `(1,250.00)`: a minus as books write it. */
const IN_BRACKETS = /^\(\s*(\d[\d.,'’\s\u00A0\u202F]*?)\s*\)$/u;
/** `%75`: the sign before the figure, as Turkish writes it. */
const PERCENT_BEFORE = /^[%％]\s?(?=\d[\d.,]*$)/u;
const WITH_UNIT = /^(?:x\s*)?([+-]?[\d.,'’\s\u00A0\u202F]*\d)\s*(?:x|×)?\s*\(?([^\d\s()][^\d()]{0,11})?\)?$/iu;
/** `~20`, `≈1 kg`, `ca. 5 m`: the figure counts, and the sign says how exact it is. */
const ROUGHLY =
  /^(?:[~≈∼～〜约約]|(?:ca|circa|approx|approximately|about|etwa|env|environ)(?:\.|(?=\s)))\s*(?=[\d.,])/iu;
/** `1.2万`, `3 Mio`, `2 lakh`, `12k`: how many of ones a word right behind a figure counts. `M` and `mil` are lengths as well, `t` a mass. */
const SCALES: readonly (readonly [size: number, words: RegExp])[] = [
  [1000, /^(?:[kK]|tsd|tis|tys|тыс|тис|千|천)\.?$/u],
  [10_000, /^[万萬만]$/u],
  [100_000, /^la(?:kh|c)s?$/iu],
  [1_000_000, /^(?:mio|mln|mill|millions?|млн)\.?$|^(?:百[万萬]|백만)$/iu],
  [10_000_000, /^crores?$/iu],
  [100_000_000, /^[亿億억]$/u],
  [1_000_000_000, /^(?:mrd|mld|milliards?|billions?|млрд)\.?$/iu],
];
const POINT_THOUSANDS = /^[+-]?\d{1,3}(?:\.\d{3})+$/;
const COMMA_THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^[+-]?\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;

/** `3,10`, `0,125`: a comma that parts no thousands, whatever the other cells of the column have. */
const ONLY_DECIMAL = /^[+-]?(?:\d+,\d{1,2}|0,\d+)$/;

/** Whether a cell says of its figure that it is not exact. */
export function isRough(cell: string): boolean {
  return ROUGHLY.test(cell);
}

/** A cell with its cents in figures where dashes stand for them; any other as it is. */
export function spellCents(cell: string): string {
  return cell.replace(NO_CENTS, '$1$200');
}

/**
 * The amount that a cell states: `4`, `0,5 m`, `2 pcs`, `3x`, `1/2`, `1 1/2`, `1,000`, `~20`. Null where it states none, more than one, or a
 * division by zero. A lone `1.000` is a thousand only where the column is known to write decimals with a comma.
 */
export function parseAmount(written: string, decimalComma: DecimalComma): Amount | null {
  const cell = spellCents(written.replace(ROUGHLY, ''));
  const below = TRAILING_MINUS.exec(cell)?.[1];
  if (below !== undefined) {
    const amount = parseAmount(below, decimalComma);
    return amount === null ? null : { ...amount, value: -amount.value };
  }
  if (OTHER_MINUS.test(cell)) {
    const amount = parseAmount(cell.replace(OTHER_MINUS, ''), decimalComma);
    return amount === null ? null : { ...amount, value: -amount.value };
  }
  const taken = IN_BRACKETS.exec(cell)?.[1];
  if (taken !== undefined) {
    const amount = parseAmount(taken, decimalComma);
    return amount === null ? null : { ...amount, value: -amount.value };
  }
  if (PERCENT_BEFORE.test(cell)) return parseAmount(`${cell.replace(PERCENT_BEFORE, '')}%`, decimalComma);
  const fraction = FRACTION.exec(cell);
  if (fraction !== null) {
    const [, sign, whole, numerator, denominator] = fraction;
    if (Number(denominator) === 0) return null;
    const value = Number(whole ?? 0) + Number(numerator) / Number(denominator);
    return Number.isFinite(value) ? { value: sign === '-' ? -value : value, unit: null } : null;
  }
  const plain = parseDigits(cell, decimalComma);
  if (plain !== null) return { value: plain, unit: null };
  const parts = WITH_UNIT.exec(cell);
  if (parts === null) return null;
  const value = parseDigits((parts[1] ?? '').trim(), decimalComma);
  const unit = parts[2]?.trim() ?? '';
  if (value === null) return null;
  const scale = SCALES.find(([, words]) => words.test(unit))?.[0];
  // A product of decimals is rounded where its last digits are nothing but that.
  if (scale !== undefined) return { value: Number((value * scale).toPrecision(15)), unit: null };
  return { value, unit: unit === '' || unit === 'x' ? null : unit };
}

function parseDigits(text: string, decimalComma: DecimalComma): number | null {
  const digits = text.replaceAll(/['’]/g, '');
  if (decimalComma === true && POINT_THOUSANDS.test(digits)) return Number(digits.replaceAll('.', ''));
  const value = parseNumber(digits, decimalComma !== false || ONLY_DECIMAL.test(digits));
  if (value !== null) return value;
  return decimalComma !== true && COMMA_THOUSANDS.test(digits) ? Number(digits.replaceAll(',', '')) : null;
}

/** A unit as one word: all words for pieces are `pcs`, and those that count them by the thousand, since amounts in these are read as pieces; every other unit stays as written. */
export function foldUnit(unit: string): string {
  // `unit:piece`, as data spaces write units.
  const word = unit.replace(/^unit:/i, '');
  return isPieceWord(word) || readCountSize(word) !== 1 ? 'pcs' : writeInLetters(word);
}
