import type { SqlText } from './sql-text.ts';

const QUOTE = "'";
const BLANK = /\s/;
/** `CAST(12.50 AS Decimal(22, 8))`: a number with its type. */
const CAST = /^\s*(?:CAST|CONVERT|TRY_CAST)\s*\(\s*(.+?)\s+AS\s/is;
/** What may stand for a cell without quotes: a number, a truth value, a hexadecimal string. */
const BARE = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|true|false|0x[\da-f]*)$/i;

/** The literals of one row in brackets, which `text.at` stands in front of; it stands behind them then. Null where a cell is no literal. */
export function scanRow(text: SqlText): string[] | null {
  const cells: string[] = [];
  let isLiteral = true;
  text.at += 1;
  for (;;) {
    const { cell, end } = scanCell(text);
    if (cell === null) isLiteral = false;
    cells.push(cell ?? '');
    if (end !== ',') return isLiteral ? cells : null;
  }
}

const LONGEST_BARE = 1000;
/** Names of character sets before a string, such as `_utf8mb4`, are shorter. */
const LONGEST_PREFIX = 64;

/** One cell up to the comma or bracket behind it, which is passed: its strings, else its number; blank for NULL, null for any other expression. */
function scanCell(text: SqlText): { readonly cell: string | null; readonly end: string } {
  const strings: string[] = [];
  let bare = '';
  let depth = 0;
  for (;;) {
    const sign = text.all[text.at] ?? '';
    if (sign === QUOTE) {
      strings.push(scanString(text, bare));
      bare = bare.replace(/[EeNnXx]$|_\w+$/, '');
      continue;
    }
    text.at += 1;
    if (sign === '' || (depth === 0 && (sign === ',' || sign === ')'))) return { cell: join(strings, bare), end: sign };
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    bare += sign;
    // Longer than any value: an expression, of which no more is looked at than what stands before the next string, and whether it joins strings.
    if (bare.length > LONGEST_BARE) bare = `?${bare.includes('||') ? '||' : ''}${bare.slice(-LONGEST_PREFIX)}`;
  }
}

/** The cell that strings and what stands between them make. */
function join(strings: readonly string[], bare: string): string | null {
  const [first] = strings;
  if (first !== undefined) return /\|\|/.test(bare) ? strings.join('') : first;
  const word = (CAST.exec(bare)?.[1] ?? bare).trim();
  if (/^null$/i.test(word)) return '';
  return BARE.test(word) ? word : null;
}

/** A string in quotes, in front of which the text stands and behind which it stands then: they are doubled in it, or written behind a backslash in dumps of MySQL and behind an E (`before`). */
export function scanString(text: SqlText, before: string): string {
  const { all } = text;
  const escapes = text.escapes || /(?:^|\W)E$/i.test(before);
  let value = '';
  let from = text.at + 1;
  for (let at = from; ; at += 1) {
    const sign = all[at];
    if (sign === undefined || (sign === QUOTE && all[at + 1] !== QUOTE)) {
      text.at = at + 1;
      return value + all.slice(from, at);
    }
    if (sign === QUOTE) {
      value += all.slice(from, at + 1);
      at += 1;
      from = at + 1;
    } else if (sign === '\\' && escapes) {
      value += all.slice(from, at) + readEscape(all[at + 1] ?? '');
      at += 1;
      from = at + 1;
    }
  }
}

function readEscape(sign: string): string {
  return { n: '\n', r: '\r', t: '\t', 0: '', Z: '' }[sign] ?? sign;
}

/** Passes blanks and remarks. */
export function skipBlanks(text: SqlText): void {
  const { all } = text;
  for (;;) {
    while (BLANK.test(all[text.at] ?? '')) text.at += 1;
    const isLine =
      all.startsWith('--', text.at) || all[text.at] === '#' || /^rem\b/i.test(all.slice(text.at, text.at + 4));
    const end = isLine
      ? all.indexOf('\n', text.at)
      : all.startsWith('/*', text.at)
        ? all.indexOf('*/', text.at)
        : undefined;
    if (end === undefined) return;
    text.at = end < 0 ? all.length : isLine ? end : end + 2;
  }
}
