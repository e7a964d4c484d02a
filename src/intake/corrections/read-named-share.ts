import { readShare, writeShare } from '../../domain/answers/answer-value.ts';
import { readMassFractions } from '../../domain/substances/mass-fractions.ts';
import { readSubstance } from '../../domain/substances/read-substance.ts';
import { readContentsInWords } from '../values/contents/contents-in-words.ts';
import { splitBound } from '../values/parse-bound.ts';

/** Digits beyond which a share that is worked out is rounding. */
const DIGITS = 6;
/** What an instrument would have found: as much as that may be there. */
const LIMIT =
  /^(?:lo[dq]|mdl|mql|(?:detection|quantification|reporting) limit|(?:nachweis|bestimmungs)grenze|检出限|检测限|定量限|検出限界|定量下限)$/i;
const STATED_AS = /^(?:as|als|en|come|como|以|按)\s+/i;

/**
 * The share of an element that an answer states beside its name or that of a compound: `Dy2O3 4 %`, `含镝2.5%`. Null where the words name it never, or twice, or
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
 * A figure as the words in brackets behind it change it: `0.8 (max)` is an upper bound, and of `4 (as Dy2O3)` dysprosium is a fraction. Undefined where they
 * change nothing; null where they say that the figure is one of other things as well (`2.5 (Dy+Tb)`).
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

/** How much of a substance is the element; null where nothing fixes it. */
function findFraction(substance: string, element: string): number | null {
  return substance === element ? 1 : (readMassFractions(substance)?.get(element) ?? null);
}

function writeScaled({ min, max }: { readonly min: number; readonly max: number }, fraction: number): string {
  const scale = (end: number): number => Number((end * fraction).toPrecision(DIGITS));
  return writeShare({ min: scale(min), max: scale(max) });
}
