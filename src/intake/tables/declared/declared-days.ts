import { keepUnread } from '../../values/validity/unread-day.ts';
import { parseDay } from '../../values/parse-values.ts';
import { saysEndless } from '../../values/validity/endless.ts';
import { readPeriodEnd } from '../../values/validity/period-end.ts';

/** A day as the import writes it, from the usual spellings; '' for anything else. */
export function readDeclaredDay(text: string): string {
  const day = parseDay(text.trim());
  if (day !== null) return day;
  const inside =
    /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.exec(text)?.[0] ??
    /\d{1,2}\.\d{1,2}\.\d{4}/.exec(text)?.[0] ??
    turnSlashed(text);
  return parseDay(inside.replaceAll(/[年月]/g, '-')) ?? '';
}

/** The day in `due 31/12/2026`, by its figure above twelve; `03/04/2026` is one of two days, and none is stated. */
function turnSlashed(text: string): string {
  const [, first = '', second = '', year] = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  if (year === undefined) return '';
  if (Number(second) > 12) return `${year}-${first}-${second}`;
  return Number(first) > 12 || first === second ? `${year}-${second}-${first}` : '';
}

/** Signs and words between the two days of a span of validity: `2026-01-01 ~ 2026-12-31`, `01.01.2026 bis 31.12.2026`. */
const SPAN =
  /\s*(?:[~〜～–—]|至|到|から|부터|\s-\s|(?<!\p{L})(?:to|till|until|bis|au|al|a|do|till och med|t\.o\.m\.)(?!\p{L}))\s*/iu;

/** Ways of stating no day. */
const NO_DAY =
  /^(?:[0./\-–— ]*|n\.? ?[/.]? ?[ao]\.?|k\. ?a\.|none|nil|keine?|aucune?|ningun[oa]|nessun[oa]?|无|無|なし|없음)$/iu;
/** Words for validity from a paper's own day on. */
const AT_ONCE =
  /^(?:immediate(?:ly)?|at once|now|today|(?:date|day) of (?:issue|signature)|(?:ab )?sofort|heute|ausstellung(?:sdatum)?|immédiat(?:ement)?|inmediat[oa](?:mente)?|immediat[oa](?:mente)?|立即|即日起?|即時)$/iu;

/**
 * The last day of a span of validity, or the day, or the last one of a month, quarter, week or year standing alone. '' if none is stated or the text
 * says there is none; any other text that is not understood, as `keepUnread` writes it.
 */
export function readLastDay(text: string): string {
  const last = text.split(SPAN).at(-1) ?? '';
  const day = readDeclaredDay(last) || readDeclaredDay(text) || (readPeriodEnd(last) ?? readPeriodEnd(text) ?? '');
  return day !== '' || NO_DAY.test(text.trim()) || saysEndless(text) ? day : keepUnread(text);
}

/**
 * The first day of validity, or the last one of a month, quarter, week or year; '' if none is stated, or it is at once; any other text that is not
 * understood, as `keepUnread` writes it.
 */
export function readFirstDay(text: string): string {
  const day = readDeclaredDay(text) || (readPeriodEnd(text) ?? '');
  return day !== '' || NO_DAY.test(text.trim()) || AT_ONCE.test(text.trim()) ? day : keepUnread(text);
}
