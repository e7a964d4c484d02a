import { Link } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Explanation } from '../../../engine/exposure/paths/explanation.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCount, formatQuantity, formatShare } from '../../format/number.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import type { PartRow } from '../parts/part-row.ts';
import { ChainEnd } from './chain-end.tsx';
import { type Chain, getWorldOf } from './choose-chain.ts';
import { MakerLink } from './maker-link.tsx';
import type { SheetContext } from './sheet-context.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';
import { Chain as ChainSentence } from '../../components/marks/chain.tsx';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';

/** The other ways from a part to a product, folded away, each as a sentence with the money of the world of the part's fill. */
function OtherChains({
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

/** The chain from the product down to the act, each step with its share, the deciding one marked. */
export function WhySection({
  row,
  chain,
  explanation,
  context,
}: {
  row: PartRow;
  chain: Chain | null;
  explanation: UseQueryResult<Explanation>;
  context: SheetContext;
}) {
  const { error } = explanation;
  return (
    <SheetSection title="Why">
      {explanation.isError ? (
        <ErrorPanel what="The chain could not be traced" error={error} onRetry={() => void explanation.refetch()} />
      ) : explanation.data === undefined ? (
        <Pending label="Tracing the chain" lines={[60, 44, 70, 40, 76, 50]} height={12} />
      ) : chain === null ? (
        <p className={s['text']}>
          {row.part.inNoProduct
            ? 'In no product on file; judged on its own. No revenue on file rests on it.'
            : 'No product with a price and a demand on file needs this part, so that no revenue is known to rest on it.'}
        </p>
      ) : (
        <>
          <ChainSteps row={row} chain={chain} context={context} />
          <OtherChains row={row} chain={chain} chains={explanation.data.chains} currency={context.report.currency} />
        </>
      )}
    </SheetSection>
  );
}

function ChainSteps({ row, chain, context }: { row: PartRow; chain: Chain; context: SheetContext }) {
  const { report } = context;
  const product = context.dataset?.parts.find(({ partNumber }) => partNumber === chain.productPartNumber);
  const steps = [...chain.steps, ...chain.below];
  const parts = new Map(report.parts.map((part) => [part.partNumber, part]));
  return (
    <ol className={s['chain']}>
      {steps.map((step, index) => {
        const part = parts.get(step.partNumber);
        const isPart = step.partNumber === row.id;
        const place =
          step.siteName ?? (step.siteId === null ? 'source not known' : `market, ${step.country ?? 'place not known'}`);
        const facts = [
          index === 0 ? countYear(product?.annualDemand ?? null, chain.revenue, report.currency) : null,
          step.quantity === null ? null : `${formatQuantity(step.quantity, part?.unit ?? null)} each`,
          part?.form ?? null,
        ];
        return (
          <li key={`${step.partNumber}/${index}`} className={isPart ? s['here'] : undefined}>
            {isPart || part === undefined ? (
              <b>{step.description}</b>
            ) : (
              <Link
                from="/exposure"
                to="/exposure"
                search={(previous) => ({ ...previous, tab: undefined, part: step.partNumber })}
              >
                {step.description}
              </Link>
            )}
            <small>
              {facts.map((fact) => (fact === null ? '' : `${fact} · `))}
              <MakerLink name={getPlace(place, step.country)} siteId={step.siteId} dataset={context.dataset} />
              {index === 0 && step.share === 1 ? '' : ` · ${formatShare(step.share)} from there`}
            </small>
          </li>
        );
      })}
      <li className={s['end']} data-fill={chain.fill}>
        <ChainEnd row={row} chain={chain} context={context} />
      </li>
    </ol>
  );
}

function getPlace(place: string, country: string | null): string {
  return country === null || place.endsWith(country) ? place : `${place} ${country}`;
}

function countYear(units: number | null, revenue: number, currency: string): string {
  const money = `${formatMoney(revenue, currency)} revenue`;
  return units === null ? money : `${formatCount(units)} a year · ${money}`;
}
