import { formatMoney } from '../../format/money.ts';
import { Chain as ChainSentence } from '../../components/marks/chain.tsx';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import type { PartRow } from '../parts/part-row.ts';
import type { Chain } from './choose-chain.ts';
import { getWorldOf } from './choose-chain.ts';
import s from './sheet.module.css';

/** The other ways from a part to a product, folded away, each as a sentence with the money of the world that the part's fill speaks of. */
export function OtherChains({
  row,
  chain,
  chains,
  currency,
}: {
  row: PartRow;
  chain: Chain;
  chains: readonly Chain[];
  currency: string;
}) {
  const others = chains.filter((one) => one !== chain);
  if (others.length === 0) return null;
  const world = getWorldOf(row.part.fill);
  return (
    <details className={s['more']}>
      <summary>{others.length === 1 ? 'One other way' : `${others.length} other ways`} to a product</summary>
      <ul>
        {others.map((one, index) => (
          <li key={index}>
            <FillSwatch fill={one.fill} />{' '}
            {one.fill === 'notExposed' ? null : <b>{formatMoney(one.money[world], currency)} </b>}
            <ChainSentence
              links={[...one.steps, ...one.below].map((step, at) => ({
                key: String(at),
                text: step.description,
                decides: step.partNumber === row.id,
              }))}
            />
          </li>
        ))}
      </ul>
      <p className={s['note']}>Ways overlap: their amounts are not added.</p>
    </details>
  );
}
