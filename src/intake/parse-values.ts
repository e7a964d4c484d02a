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
  const ends = /^([+-]?[\d.,]+(?:e[+-]?\d+)?)\s*(?:[-–—…]|to|bis)\s*([+-]?[\d.,]+(?:e[+-]?\d+)?)$/i.exec(cell);
  if (ends === null) return null;
  const min = parseNumber(ends[1] ?? '', decimalComma);
  const max = parseNumber(ends[2] ?? '', decimalComma);
  return min === null || max === null || min > max ? null : { min, max };
}

/** A day as `YYYY-MM-DD` from `2026-11-24`, `2026/11/24` or `24.11.2026`; null where it is no day of the calendar. */
export function parseDay(cell: string): string | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/.exec(cell);
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell);
  const [year, month, day] =
    iso !== null ? [iso[1], iso[2], iso[3]] : german !== null ? [german[3], german[2], german[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text) ? text : null;
}

/** What a yes-or-no cell says, null where it says neither. */
export function parseYesNo(cell: string): boolean | null {
  if (/^(no|n|false|0|nein|non)$/i.test(cell)) return false;
  if (/^(yes|y|true|1|ja|oui|x)$/i.test(cell)) return true;
  return null;
}

/**
 * Text as data: a spreadsheet runs what begins with `=`, `+`, `-`, `@` or a control character as a formula, so it is written with an apostrophe before
 * it. `readGuardedText` undoes exactly this, whatever apostrophes the text had of its own.
 */
export function writeGuardedText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Text without the apostrophe that `writeGuardedText` put before it. */
export function readGuardedText(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function toPointNumber(cell: string, decimalComma: boolean): string | null {
  const text = cell.replaceAll(/[\s\u00A0\u202F]/g, '');
  if (PLAIN_NUMBER.test(text)) return Number.isFinite(Number(text)) ? text : null;
  if (decimalComma && COMMA_NUMBER.test(text)) return text.replaceAll('.', '').replace(',', '.');
  return null;
}
