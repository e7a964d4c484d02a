import { formatShare, formatShareRange, formatWeeksFigure } from '../../format/number.ts';
import { getStageName, getStageOrder } from '../../words/stage-words.ts';
import type { ChainRow } from './chain-types.ts';

/** Other sources named in a row; the rest is counted. */
const MOST_OTHERS = 2;

/** Makers of a part in China and their share of the need: "2 makers in China · 44 %"; "about" where it is estimated. */
export function describeMakers({ makers, isEstimated }: Pick<ChainRow, 'makers' | 'isEstimated'>): string {
  const { share } = makers;
  const about = isEstimated ? 'about ' : '';
  return `${nameMakers(makers)} · ${share === null ? 'share not known' : `${about}${formatShareRange(share.low, share.high)}`}`;
}

function nameMakers({ named, hasUnnamed, isAbroad, isFromChina, isUnplaced }: ChainRow['makers']): string {
  if (named.length > 0) {
    const makers = `${String(named.length)} ${named.length === 1 ? 'maker' : 'makers'} in China`;
    return hasUnnamed || isFromChina ? `${makers} and others not named` : makers;
  }
  if (hasUnnamed) return 'maker not named';
  if (isAbroad) return 'made outside China, the rule reaches it there';
  if (isFromChina) return 'from China, country of the maker not on file';
  return isUnplaced ? 'country of the maker not on file' : 'maker not known';
}

/** Its other makers: "Hanau DE 38 %, Kumagaya JP 18 %, 2 more"; "no other source" where there is none. */
export function describeOthers({ makers: { others }, isEstimated }: Pick<ChainRow, 'makers' | 'isEstimated'>): string {
  if (isEstimated) return 'market shares stand in';
  if (others.length === 0) return 'no other source';
  const named = others
    .slice(0, MOST_OTHERS)
    .map(({ name, country, share }) =>
      [name, country, share === null ? null : formatShare(share)].filter((piece) => piece !== null).join(' '),
    );
  const more = others.length - named.length;
  return [...named, more > 0 ? `${String(more)} more` : null].filter((piece) => piece !== null).join(', ');
}

/** The line below the name of a row. */
export function composeMakers(row: Pick<ChainRow, 'makers' | 'isEstimated'>): string {
  return `${describeMakers(row)} · ${describeOthers(row)}`;
}

/** Users of a part and their places, the first of each with how many more. */
export function nameBuyers({ names, places }: ChainRow['buyers']): { names: string; places: string } {
  const count = ([first = '', ...others]: readonly string[]) =>
    others.length === 0 ? first : `${first}, ${String(others.length)} more`;
  return { names: count(names), places: count(places) };
}

/** The first user of a part, and the products that need it, each once: one that buys the part itself is its user already. `names` are those of products. */
export function nameUsers(
  { buyers, products }: Pick<ChainRow, 'buyers' | 'products'>,
  names: ReadonlyMap<string, string>,
): { into: string; products: string } {
  const [into = ''] = buyers.names;
  const others = products.map((product) => names.get(product) ?? product).filter((name) => name !== into);
  return { into, products: others.join(', ') };
}

/** Cover against wait in weeks, "5.4 of 9"; an unknown one says so and is never 0. */
export function describeCover({ coverWeeks, coverIsMost, waitWeeks, waitIsOpenEnded }: ChainRow): string {
  const wait = waitIsOpenEnded
    ? 'no limit'
    : waitWeeks === null
      ? 'not known'
      : formatWeeksFigure(waitWeeks).replace(/\.0$/, '');
  return coverWeeks === null
    ? waitWeeks === null && !waitIsOpenEnded
      ? 'not known'
      : `not known, wait ${wait}`
    : `${coverIsMost ? '≤ ' : ''}${formatWeeksFigure(coverWeeks)} of ${wait}`;
}

/** The head of the exposed parts: their stages, or a word for all where they are many or not known. */
export function nameStages(rows: readonly ChainRow[]): string {
  const stages = [...new Set(rows.flatMap(({ stage }) => stage ?? []))];
  if (stages.length === 0 || stages.length > 3 || rows.some(({ stage }) => stage === null)) return 'Exposed part';
  const names = stages.toSorted((a, b) => getStageOrder(a) - getStageOrder(b)).map(getStageName);
  return names.join(' · ');
}
