import { parseMassShare } from './parse-mass-share.ts';

/** A figure of a list of contents: the part that it belongs to, and its cell. */
export type SharedCell = { readonly part: string; readonly cell: string };

/** The note on a list that is read so. */
export const FRACTIONS = {
  code: 'shares-are-fractions',
  message:
    'The shares of each part make 1 together and bear no unit: they are read as fractions of one, 0.025 as 2.5 %.',
} as const;

const UNIT = /[%％‰]|percent|prozent|\bpct\b|_pct|pp[mb]|\/\s?(?:k?g|t)\b/i;
const FRACTION = /\bfractions?\b|质量分数|質量分率/i;
/** What a list of fractions may miss of 1 or have beyond it, as figures are rounded. */
const ROUNDING = 0.02;
/** Digits beyond these are what multiplying binary fractions leaves over. */
const DIGITS = 12;

/**
 * Whether the shares of a list are fractions of one and no percentages: no unit stands at any of them or in their header, none is above 1, and those of each part
 * with several make 1 together, since a list that states 1 % of a mass would be no list of contents; or the header says fraction and one of them is the balance.
 */
export function areFractions(header: string, cells: readonly SharedCell[], decimalComma: boolean): boolean {
  if (UNIT.test(header)) return false;
  const filled = cells.filter(({ cell }) => cell.trim() !== '');
  const sums = new Map<string, { count: number; sum: number }>();
  let hasBalance = false;
  for (const { part, cell } of filled) {
    if (UNIT.test(cell)) return false;
    const share = parseMassShare(cell, decimalComma);
    if (share === null || share.max === null) {
      hasBalance = true;
      continue;
    }
    if (share.max > 1) return false;
    const { count, sum } = sums.get(part) ?? { count: 0, sum: 0 };
    sums.set(part, { count: count + 1, sum: sum + ((share.min ?? 0) + share.max) / 2 });
  }
  if (hasBalance) return FRACTION.test(header) && sums.size > 0;
  const several = [...sums.values()].filter(({ count }) => count > 1);
  return several.length > 0 && several.every(({ sum }) => Math.abs(sum - 1) <= ROUNDING);
}

/** Below as many percent a substance is mostly taken for a trace of it, so that a fraction that is taken for percent would clear its part. */
export const SMALL = 0.1;

/** The note on a list of which nobody can tell. */
export const UNSURE = {
  code: 'ask-unit-of-shares',
  message:
    'The shares of this list bear no unit, and none of them is above 1: 0.02 may be 0.02 % or 2 %. Those below 0.1 span both until somebody says which.',
} as const;

/** Whether the shares of a list may be percentages as well as fractions of one: no unit stands anywhere, none is above 1, and they make no whole that would tell. */
export function mayBeFractions(header: string, cells: readonly SharedCell[], decimalComma: boolean): boolean {
  if (UNIT.test(header)) return false;
  const filled = cells.filter(({ cell }) => cell.trim() !== '');
  if (filled.some(({ cell }) => UNIT.test(cell))) return false;
  const figures = filled.flatMap(({ cell }) => parseMassShare(cell, decimalComma)?.max ?? []);
  return figures.some((figure) => figure > 0 && figure < SMALL) && figures.every((figure) => figure <= 1);
}

/** A share in percent where its figure is to be multiplied; ends that are open stay so. */
export function scaleShare<Range extends { readonly min: number | null; readonly max: number | null }>(
  share: Range,
  by: number,
): Range {
  const times = (end: number | null): number | null => (end === null ? null : Number((end * by).toPrecision(DIGITS)));
  return by === 1 ? share : { ...share, min: times(share.min), max: times(share.max) };
}
