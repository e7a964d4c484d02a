import { writeOpenEnd } from '../open-end.ts';
import { CONTENT_FIELD, ORIGIN_FIELD, PRICE_UNIT_FIELD, SUPPLIER_FIELD } from '../letters/asked-fields.ts';

/** A share of mass in percent, from least to most. */
export type ShareRange = { readonly min: number; readonly max: number };

/** Answers in a word: there is none of it; there is some, and nobody says how much; nobody knows, or may say. */
export const NONE = 'no';
export const SOME = 'yes';
export const NOT_KNOWN = 'not-known';
export const NOT_DISCLOSED = 'not-disclosed';

/** The value of a remark beside an empty answer: kept and shown, it answers nothing, and takes no earlier answer back. */
export const NO_ANSWER = 'no-answer';

const BELOW = /^<(\d+(?:\.\d+)?)$/;

/** The least share for saying that something is there; no act names one. */
const LEAST_PCT = 1e-6;

/** Whether an answer says nothing of its fact. */
export function isSilent(value: string): boolean {
  return value === NOT_KNOWN || value === NOT_DISCLOSED || value === NO_ANSWER;
}

/** The share stated by a value: `no`, `yes`, `1.2`, `1-1.4`. Null for none, or for one outside of 0 to 100. */
export function readShare(value: string): ShareRange | null {
  if (value === NONE) return { min: 0, max: 0 };
  if (value === SOME) return { min: LEAST_PCT, max: 100 };
  const range = readFigure(value);
  return range === null || range.max > 100 ? null : range;
}

/** The figure or range of figures stated by a value, in any unit: `300`, `280-310`, `<300`; null for none. */
export function readFigure(value: string): ShareRange | null {
  const [, below] = BELOW.exec(value) ?? [];
  if (below !== undefined) return { min: 0, max: Number(below) };
  const [, low, high] = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?$/.exec(value) ?? [];
  if (low === undefined) return null;
  const [min, max] = [Number(low), Number(high ?? low)];
  return min <= max ? { min, max } : null;
}

/** The words of a figure with an open upper end (`domain/open-end.ts`); null if a value states no such figure. */
export function readFigureWords(value: string): string | null {
  const [, below] = BELOW.exec(value) ?? [];
  return below === undefined ? null : writeOpenEnd('<', Number(below));
}

/** The share as such a value. */
export function writeShare({ min, max }: ShareRange): string {
  if (max === 0) return NONE;
  if (min > 0 && min <= LEAST_PCT && max === 100) return SOME;
  return min === max ? writeFigure(min) : `${writeFigure(min)}-${writeFigure(max)}`;
}

/** Digits without an exponent. */
function writeFigure(figure: number): string {
  const text = String(figure);
  return text.includes('e') ? figure.toFixed(12).replace(/0+$/, '') : text;
}

/** The element of a field of shares; null for other fields. */
export function getElement(field: string): string | null {
  return field.startsWith(CONTENT_FIELD) ? field.slice(CONTENT_FIELD.length) : null;
}

/** The site of a field of declared origins; null for other fields. */
export function getOriginSite(field: string): string | null {
  return field.startsWith(ORIGIN_FIELD) ? field.slice(ORIGIN_FIELD.length) : null;
}

/** A field's meaning for the purchase of a part, and its source (null: the part). Null for other fields. */
export function getPurchaseField(
  field: string,
): { readonly says: 'supplier' | 'price-unit'; readonly siteId: string | null } | null {
  for (const [name, says] of [
    [SUPPLIER_FIELD, 'supplier'],
    [PRICE_UNIT_FIELD, 'price-unit'],
  ] as const) {
    if (field === name) return { says, siteId: null };
    if (field.startsWith(`${name}:`)) return { says, siteId: field.slice(name.length + 1) };
  }
  return null;
}
