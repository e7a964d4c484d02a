import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatFactor, formatShare, formatWeeks } from '../../format/number.ts';
import { rateKnownMoney, readWorld, sayNoCover } from '../../../documents/words/known-money.ts';
import type { CalcRow } from '../../components/calc-table.tsx';
import { CalcTable } from '../../components/calc-table.tsx';
import { FILL_TEXTS } from '../../words/fill-words.ts';
import type { PartRow } from '../parts/part-row.ts';
import type { Chain } from './choose-chain.ts';
import { getWorldOf } from './choose-chain.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

const WORLDS = [
  ['surely', 'sure'],
  ['or possibly', 'possible'],
  ['or if suspended rules return', 'ifPausedBack'],
  ['or as far as nobody knows', 'ifUnknown'],
] as const;

/** Where the money of a part comes from, factor by factor; cover and wait stand by and enter nothing. */
export function ArithmeticSection({
  row,
  chain,
  report: { currency, inference, withoutMoney },
}: {
  row: PartRow;
  chain: Chain | null;
  report: Pick<ExposureReport, 'currency' | 'inference' | 'withoutMoney'>;
}) {
  const { part, wait } = row;
  const aside: CalcRow[] = [
    {
      kind: 'aside',
      label: 'Cover in stock',
      value:
        part.weeksOfCover === null ? (
          sayNoCover(part)
        ) : (
          <b className={row.stops ? s['stops'] : s['plain']}>
            {part.quantityIsLeast ? 'at most ' : ''}
            {formatWeeks(part.weeksOfCover)}
          </b>
        ),
    },
    {
      kind: 'aside',
      label: 'Licence wait, median',
      ...(wait?.kind === 'weeks' ? { note: `${formatWeeks(wait.low)} to ${formatWeeks(wait.high)} for most` } : {}),
      value:
        wait === null
          ? 'none applies'
          : wait.kind === 'weeks'
            ? formatWeeks(wait.median)
            : wait.kind === 'route'
              ? wait.route
              : 'closer review, no time limit',
    },
  ];
  const path: CalcRow[] = chain === null ? [] : writePath(chain, currency);
  const known = rateKnownMoney(part.products, withoutMoney);
  const shares: CalcRow[] = WORLDS.map(([label, world]) => ({
    label,
    value: (
      <>
        <span className={s['calcShare']}>
          {part.exposedShare === null ? 'no source' : formatShare(part.exposedShare[world])}
        </span>
        <span className={s['calcMoney']}>{formatMoney(readWorld(part, world, withoutMoney), currency)}</span>
      </>
    ),
  }));
  const own = part.ownShare?.ifUnknown ?? 0;
  const all = part.exposedShare?.ifUnknown ?? null;
  return (
    <SheetSection title="Arithmetic">
      <CalcTable caption={`Arithmetic of ${row.id} on its heaviest way`} rows={[...path, ...aside]} />
      <div className={s['calcHead']}>
        <span>All buyers, cumulative</span>
        <span className={s['calcShare']}>share</span>
        <span className={s['calcMoney']}>at risk a year</span>
      </div>
      <CalcTable caption={`Share of supply and revenue at risk of ${row.id} by world`} rows={shares} />
      <p className={s['note']}>
        {all === null
          ? 'No source of it is on file, so there is no supply of which a share could be reached.'
          : all === 0
            ? 'No share of the supply is reached.'
            : `Of up to ${formatShare(all)} that may need a licence, ${formatShare(own)} is the part's own supply and ${formatShare(Math.max(0, all - own))} lies in its components.`}{' '}
        The amount is the revenue lost if only this part's own sources stop; amounts of different parts overlap and are
        not added.
        {part.inNoProduct
          ? ' In no product on file, so that no amount is known.'
          : known === 'all'
            ? null
            : ` Price or demand missing, in no amount: ${listUnknown(part.products, withoutMoney)}.`}
        {inference ? ' With market shares standing in for unseen tiers, all but “surely” is an estimate.' : null}
      </p>
    </SheetSection>
  );
}

function listUnknown(products: readonly string[], withoutMoney: readonly string[]): string {
  return products.filter((product) => withoutMoney.includes(product)).join(', ');
}

function writePath(chain: Chain, currency: string): CalcRow[] {
  const world = getWorldOf(chain.fill);
  // One scale, so that the factors can be multiplied by eye.
  const scale = getSharedMoneyScale([chain.revenue, chain.money[world]]);
  return [
    { label: `Revenue of ${chain.productDescription}`, value: formatMoney(chain.revenue, currency, scale) },
    {
      label: '× share along the path',
      note: chain.steps.map((step) => formatShare(step.share)).join(' × ') + ` down to ${chain.buyerName}`,
      value: formatFactor(chain.shareAlongPath),
    },
    {
      label: '× share of this supply that needs a licence',
      note: `${chain.fill === 'notExposed' ? 'as far as nobody knows' : FILL_TEXTS[chain.fill].label.toLowerCase()}, at ${chain.buyerName}`,
      value: formatFactor(chain.lostShare[world]),
    },
    { kind: 'sum', label: 'Revenue that rests on it', value: formatMoney(chain.money[world], currency, scale) },
  ];
}
