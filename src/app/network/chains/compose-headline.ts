import type { Fills } from '../../../engine/exposure/report.ts';
import { spellCount } from '../../format/count-words.ts';
import { formatMoney } from '../../format/money.ts';
import type { Chains } from './chain-types.ts';

/** The opening sentences of the first view, and the grey line below them. */
export type Headline = { finding: string; basis: string };

/**
 * Returns the page's opening, made from the chains and the company's fills; amounts are in `currency`, and the least where products are
 * `withoutMoney`.
 */
export function composeHeadline(
  chains: Chains,
  totals: Pick<Fills, 'revenue' | 'surely' | 'possibly' | 'ifPausedBack'>,
  currency: string,
  withoutMoney: readonly string[] = [],
): Headline {
  return { finding: composeFinding(chains, totals, currency, withoutMoney.length > 0), basis: composeBasis(chains) };
}

function composeFinding(
  chains: Chains,
  { revenue, surely, possibly, ifPausedBack }: Pick<Fills, 'revenue' | 'surely' | 'possibly' | 'ifPausedBack'>,
  currency: string,
  isLeast: boolean,
): string {
  const { now, suspended } = chains.counts;
  if (now === 0 && suspended === 0)
    return chains.apart > 0
      ? `No product needs a part that a rule reaches; ${spellCount(chains.apart, 'part')} that no product needs ${verb(chains.apart, 'is', 'are')} reached by one.`
      : chains.ledger.cannotBeJudged > 0
        ? `No chain is known to need a licence, but ${spellCount(chains.ledger.cannotBeJudged, 'part')} cannot be judged.`
        : 'No chain needs a Chinese licence: every source was judged, and no rule reaches it.';
  if (now === 0) {
    const parts = spellCount(suspended, 'part');
    return revenue > 0
      ? `No chain needs a licence now. If suspended rules return, ${isLeast ? 'at least ' : ''}${formatMoney(ifPausedBack, currency)} of revenue rests on ${parts}.`
      : `No chain needs a licence now. If suspended rules return, ${parts} ${verb(suspended, 'needs', 'need')} one.`;
  }
  const parts = `${spellCount(now, 'part')} ${composeMakers(chains.makersNow)}`;
  const finding =
    revenue > 0
      ? `${isLeast ? 'At least ' : ''}${formatMoney(surely + possibly, currency)} of revenue rests, ${composeHow(surely, possibly)}, on ${parts}.`
      : `${capitalise(parts)} ${verb(now, 'needs', 'need')} a licence or may need one; no product has a price and a volume, so no money is known.`;
  return [finding, composeChoke(chains)].filter((sentence) => sentence !== null).join(' ');
}

function composeHow(surely: number, possibly: number): string {
  return possibly <= 0 ? 'surely' : surely <= 0 ? 'possibly' : 'surely or possibly';
}

function composeMakers({ named, hasUnnamed, isAbroad, isFromChina, isUnplaced }: Chains['makersNow']): string {
  const noCountry = 'whose country no file says';
  const unplaced = isFromChina && isUnplaced ? `${noCountry}, some of whose goods leave China` : noCountry;
  const isNamed = named > 0 || hasUnnamed;
  if (!isNamed && isFromChina && !isUnplaced)
    return `from China, ${isAbroad ? 'some from elsewhere, ' : ''}by makers ${noCountry}`;
  if (!isNamed && isUnplaced)
    return isAbroad ? `from makers outside China and others ${unplaced}` : `from makers ${unplaced}`;
  if (!isNamed && isAbroad) return 'from makers outside China';
  const makers =
    named === 0
      ? 'from makers in China that nobody has named'
      : `from ${spellCount(named, 'maker')} in China${hasUnnamed ? ' and others not named' : ''}`;
  const others = isUnplaced ? unplaced : isFromChina ? `${noCountry}, with goods that leave China` : null;
  if (others !== null)
    return `${makers}, ${isAbroad ? 'from outside China and from others' : 'and from others'} ${others}`;
  return isAbroad ? `${makers}, some from outside China` : makers;
}

/** The plant passed by most rows, the last on the way where several share the count; null if none stands behind more than half. */
function composeChoke({ sources, rows, counts }: Chains): string | null {
  const chokes = sources.filter(({ isChoke }) => isChoke);
  const most = Math.max(...chokes.map(({ behind }) => behind.length));
  const [choke] = ['metal', 'separation', 'mine'].flatMap((column) =>
    chokes.filter((one) => one.column === column && one.behind.length === most),
  );
  if (choke === undefined) return null;
  const drawn = rows.filter(({ group }) => group === 'now').length;
  const among = drawn < counts.now ? `the ${spellCount(drawn)} largest` : `the ${spellCount(drawn)}`;
  const all =
    choke.behind.length === drawn ? `all ${spellCount(drawn)}` : `${spellCount(choke.behind.length)} of ${among}`;
  return `Behind ${all} stands ${choke.column === 'mine' ? 'one mine' : 'one plant'}: ${choke.place}.`;
}

function composeBasis({ rows, ledger, apart }: Chains): string {
  const now = rows.filter(({ group }) => group === 'now');
  const short = now.filter(({ isShort }) => isShort).length;
  const open = now.filter((row) => row.coverWeeks === null || row.waitWeeks === null).length;
  const many = spellCount(now.length);
  const sentences = [
    now.length === 0
      ? null
      : open === now.length
        ? `Whether cover is shorter than the licence wait is not known ${now.length === 1 ? 'of it' : `of any of ${many}`}.`
        : `Red: cover is shorter than the licence wait, ${spellCount(short)} of ${many}` +
          (open > 0 ? `; of ${spellCount(open)}, cover or wait is not known.` : '.'),
    rows.filter(({ money }) => money !== null).length > 1 ? 'Money at risk overlaps.' : null,
    ledger.more > 0
      ? `${capitalise(spellCount(ledger.more))} more exposed ${verb(ledger.more, 'part lies', 'parts lie')} on these chains or in no product.`
      : null,
    apart > 0
      ? `${capitalise(spellCount(apart, 'part'))} that no product needs ${verb(apart, 'is', 'are')} reached by a rule.`
      : null,
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function verb(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

function capitalise(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
