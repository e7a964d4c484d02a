import { readShare, writeShare } from '../../domain/answers/answer-value.ts';
import { readMassFractions } from '../../domain/substances/mass-fractions.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import { readContentsInWords } from '../values/contents/contents-in-words.ts';
import { splitBound } from '../values/parse-bound.ts';

/** Digits of a computed share; further ones are rounding. */
const DIGITS = 6;
/** Names of an instrument's limit: up to this amount may be there. */
const LIMIT =
  /^(?:lo[dq]|mdl|mql|(?:detection|quantification|reporting) limit|(?:nachweis|bestimmungs)grenze|检出限|检测限|定量限|検出限界|定量下限)$/i;
const STATED_AS = /^(?:as|als|en|come|como|以|按)\s+/i;

/**
 * The share of an element stated by an answer beside its name or a compound's: `Dy2O3 4 %`, `含镝2.5%`. Null if the words name it never, or twice, or
 * name a compound without a fixed composition.
 */
export function readNamedShare(cell: string, element: string): string | null {
  const found = readContentsInWords(cell).flatMap(({ substance, share }) => {
    const fraction = findFraction(substance, element);
    if (fraction === null) return readSubstance(substance).contains.includes(element) ? [null] : [];
    return [writeScaled(share, fraction)];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * A figure as changed by the words in brackets behind it: `0.8 (max)` is an upper bound, and of `4 (as Dy2O3)` dysprosium is a fraction. Undefined if
 * they change nothing; null if the figure is one of other things as well (`2.5 (Dy+Tb)`).
 */
export function readQualified(
  value: string,
  beside: string,
  element: string,
  readBounded: (text: string) => string | null,
  bare: string,
): string | null | undefined {
  if (readShare(value) === null || /^(?:yes|no)$/.test(value)) return undefined;
  const words = beside.trim().replace(/[.:]$/, '');
  if (!/\d/.test(words)) {
    if (LIMIT.test(words)) return readBounded(`< ${bare}`);
    if (splitBound(`${words} 1`) !== null || splitBound(`1 ${words}`) !== null) return readBounded(`${words} ${bare}`);
  }
  const named = words.replace(STATED_AS, '');
  const { understood, contains, mayContain } = readSubstance(named);
  if (!understood || [...contains, ...mayContain].every((symbol) => symbol === element)) return undefined;
  const fraction = findFraction(named, element);
  const share = readShare(value);
  return fraction === null || share === null ? null : writeScaled(share, fraction);
}

/** The mass fraction of the element in a substance; null if nothing fixes it. */
function findFraction(substance: string, element: string): number | null {
  return substance === element ? 1 : (readMassFractions(substance)?.get(element) ?? null);
}

function writeScaled({ min, max }: { readonly min: number; readonly max: number }, fraction: number): string {
  const scale = (end: number): number => Number((end * fraction).toPrecision(DIGITS));
  return writeShare({ min: scale(min), max: scale(max) });
}
