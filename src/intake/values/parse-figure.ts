import { writeOpenEnd } from '../../domain/open-end.ts';
import { isSameUnit } from '../dictionary/property-words.ts';
import { ABOUT_SPAN } from './contents/declared-amount.ts';
import { splitBound } from './parse-bound.ts';
import { type NumberRange, parseNumber, parseRange } from './parse-values.ts';

/** A technical figure: its range, with the words that leave an end open (`domain/open-end.ts`); null: it reaches both. */
export type Figure = NumberRange & { readonly text: string | null };

const ROUGHLY =
  /^(?:[~≈∼～约約]|(?:ca|circa|approx|approximately|about|around|etwa|rund|ungefähr|env|environ|typ|typical|typisch|nom|nominal)\b\.?)\s*/iu;

const PLUS_MINUS = /^(.+?)\s*(?:±|\+\s?\/\s?-)\s*([\d.,]+)$/u;

/**
 * The figure that a cell states: `2.46-2.55`, `285 ± 20`, `300`, `< 300` and `below 300` (300 is not reached), `max. 299`, `300 以上`, `ca. 300` (a fifth on either side),
 * each with the unit of its column behind it or without. Null where it states none.
 */
export function parseFigure(cell: string, decimalComma: boolean, unit: string | null = null): Figure | null {
  const text = withoutUnit(cell.trim(), unit);
  const bound = splitBound(text);
  if (bound !== null) {
    const value = parseNumber(withoutUnit(bound.figure, unit), decimalComma);
    if (value === null) return null;
    const range = bound.sign.startsWith('<') ? { min: null, max: value } : { min: value, max: null };
    return { ...range, text: bound.sign === '<' || bound.sign === '>' ? writeOpenEnd(bound.sign, value) : null };
  }
  const range = parseRange(text, decimalComma);
  if (range !== null) return { ...range, text: null };
  const [, middle = '', width = ''] = PLUS_MINUS.exec(text) ?? [];
  const [at, by] = [parseNumber(withoutUnit(middle, unit), decimalComma), parseNumber(width, decimalComma)];
  if (at !== null && by !== null) {
    const end = (sum: number): number => Number(sum.toPrecision(12));
    return { min: end(at - by), max: end(at + by), text: null };
  }
  const about = parseNumber(text.replace(ROUGHLY, ''), decimalComma);
  if (about === null) return null;
  const times = (factor: number): number => Number((about * factor).toPrecision(12));
  const [one, other] = [times(1 - ABOUT_SPAN), times(1 + ABOUT_SPAN)];
  return { min: Math.min(one, other), max: Math.max(one, other), text: null };
}

/** Signs of the longest unit that is looked for behind a figure: each end of a figure in longer text would be held against all that follows. */
const LONGEST_UNIT = 60;

function withoutUnit(text: string, unit: string | null): string {
  const ends = [...text.matchAll(/(?<=[\d.])\s*(?=[^\d\s.])/gu)];
  const end = ends.find(({ index, 0: blank }) => {
    const from = index + blank.length;
    return text.length - from <= LONGEST_UNIT && isSameUnit(text.slice(from), unit);
  });
  return end === undefined ? text : text.slice(0, end.index);
}
