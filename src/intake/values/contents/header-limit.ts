import { splitBound } from '../parse-bound.ts';
import { parseMassShare } from './parse-mass-share.ts';

/** A threshold that a header asks about: as it is written, and the shares of mass in percent that are on the side of yes. */
export type HeaderLimit = { readonly written: string; readonly min: number; readonly max: number };

const FIGURE =
  /\d[\d.,]*\s*(?:(?:wt|mass|ma|gew|m|w)\.?[\s-]*)?(?:[%％‰]|pp[mb](?!\p{L})|[µμm]?g\s?\/\s?k?g(?!\p{L})|percent|prozent)(?:\s*\(?(?:w\/w|m\/m)\)?)?/iu;
/** Words before a figure that may say on which side of it is asked: `more than`, `at least`. */
const MOST_WORDS = 4;
/** A bound may stand behind its figure: `0.1 % 以上`, `0.1 % or more`. */
const BEHIND =
  /^\s*(?:以上|以下|이상|이하|未満|未满|미만|超|초과|or (?:more|less)|oder (?:mehr|weniger)|ou (?:plus|moins))/iu;

/** The threshold of a header such as `Dy ≥ 0.1 %`, `contains Dy (more than 1000 ppm)`, `镝 0.1%以上`; null where it asks about none. */
export function readHeaderLimit(header: string): HeaderLimit | null {
  const figure = FIGURE.exec(header);
  if (figure === null) return null;
  const end = figure.index + figure[0].length;
  const behind = BEHIND.exec(header.slice(end))?.[0] ?? '';
  const starts = [...header.slice(0, figure.index).matchAll(/[<>≤≥⩽⩾≦≧]=?|=[<>]|[\p{L}'’]+/gu)];
  const places = [figure.index, ...starts.slice(-MOST_WORDS).map(({ index }) => index)];
  for (const start of places) {
    const written = header.slice(start, end + behind.length);
    if (splitBound(written) === null) continue;
    const { min = null, max = null } = parseMassShare(written, /\d,\d/.test(written)) ?? {};
    if (min !== null && max !== null) return { written, min, max };
  }
  return null;
}
