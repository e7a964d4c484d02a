import { getLocale } from '../../documents/format/locale.ts';

/** The number of a text, or why there is none. */
export type ReadFigure = { value: number } | { fault: 'no-number' | 'ambiguous' };
type Separators = { group: string; point: string };

const known = new Map<string, Separators>();

/** A locale's signs between thousands and before decimals; they are asked of the browser once, since every field of a form needs them. */
export function getSeparators(locale = getLocale()): Separators {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const [group = ',', , point = '.'] = new Intl.NumberFormat(locale).format(1_234_567.5).replaceAll(/\d/gu, '');
  const separators = { group, point };
  known.set(locale, separators);
  return separators;
}

/** Writing of numbers somewhere: the sign of thousands, then that of decimals. */
const ANYWHERE = [',.', '.,', ' .', ' ,'];
/** Blanks and apostrophes part thousands, and are typed as they come. */
const BLANKS = /[\u00A0\u202F'’]/gu;

/**
 * Reads a number as the person's setting writes it, with its thousands parted or not. A foreign writing is read as elsewhere, if it can mean one
 * number only: "1,5" and "1.234,5" can, "1.234" in France cannot.
 */
export function readFigure(text: string, locale = getLocale()): ReadFigure {
  const plain = text.trim().replace(/^−/u, '-').replaceAll(BLANKS, ' ');
  const own = parse(plain, getSeparators(locale));
  if (own !== null) return { value: own };
  const readings = new Set(ANYWHERE.flatMap(([group = '', point = '']) => parse(plain, { group, point }) ?? []));
  const [only] = readings;
  if (only === undefined) return { fault: 'no-number' };
  return readings.size === 1 ? { value: only } : { fault: 'ambiguous' };
}

/** The number of a text with these separators; null: it is not written so. */
function parse(text: string, { group, point }: Separators): number | null {
  // In brackets a sign means itself.
  const whole = `\\d+|\\d{1,3}(?:[${group.replace(BLANKS, ' ')}]\\d{3})+`;
  const written = new RegExp(`^(-?)(${whole}|(?=[${point}]\\d))(?:[${point}](\\d*))?(e[+-]?\\d+)?$`, 'iu').exec(text);
  if (written === null) return null;
  const [, sign = '', digits = '', rest = '', exponent = ''] = written;
  return Number(`${sign}0${digits.replaceAll(/\D/gu, '')}.${rest}0${exponent}`);
}

/** Why a text was not taken for a number, as a sentence with the next step. */
export function explainFigure(text: string, fault: 'no-number' | 'ambiguous'): string {
  return `“${text.trim()}” ${
    fault === 'no-number'
      ? 'is no number; nothing was taken over'
      : 'can mean two numbers; write its thousands together'
  }.`;
}
