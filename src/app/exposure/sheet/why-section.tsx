import { Link } from '@tanstack/react-router';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Explanation } from '../../../engine/exposure/explain.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCount, formatQuantity, formatShare } from '../../format/number.ts';
import { Chain as ChainSentence } from '../../views/chain.tsx';
import { ErrorPanel } from '../../views/error-panel.tsx';
import { ExternalSource } from '../../views/external-source.tsx';
import { FillSwatch } from '../../views/fill-swatch.tsx';
import { Pending } from '../../views/pending.tsx';
import { StatusMark } from '../../views/status-glyph.tsx';
import type { PartRow } from '../parts/part-row.ts';
import { isReached } from '../parts/part-row.ts';
import type { Chain } from './choose-chain.ts';
import { getWorldOf } from './choose-chain.ts';
import { describeStanding, getItemCode } from './describe-standing.ts';
import type { SheetContext } from './part-sheet.tsx';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

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
          No product with a price and a demand on file needs this part, so that no revenue rests on it.
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
              {[
                ...facts,
                getPlace(place, step.country),
                index === 0 && step.share === 1 ? null : `${formatShare(step.share)} from there`,
              ]
                .filter((piece) => piece !== null)
                .join(' · ')}
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

/** Where the chain ends: the act that reaches the last step, or the gap that leaves it open. */
function ChainEnd({
  row,
  chain,
  context: { catalogue, report },
}: {
  row: PartRow;
  chain: Chain;
  context: SheetContext;
}) {
  const { finding } = chain;
  if (finding === null) {
    return chain.fill === 'notExposed' ? (
      <End title="No rule lists it">{row.part.decides}</End>
    ) : (
      <End title="Nobody has stated what comes here, or from where">
        Until somebody does, it counts as controlled in “cannot be judged”.
      </End>
    );
  }
  const item = catalogue?.items.find(({ id }) => id === finding.itemId);
  const measure = catalogue?.measures.find(({ id }) => id === finding.measureId);
  const code = item === undefined ? null : getItemCode(item);
  const isOut = !isReached(finding);
  const decisive = finding.criteria.filter((one) => (isOut ? one.result === 'failed' : one.result !== 'failed'));
  const criteria = decisive
    .map((one) => `${one.property.replaceAll('_', ' ')}: ${one.found ?? 'not stated'}`)
    .join(', ');
  return (
    <End
      title={
        <>
          <StatusMark status={isOut ? 'not-listed' : finding.status} />
          <Link to="/controls" search={{ item: finding.itemId }}>
            {code === null ? null : <span className="code">{code} </span>}
            {item?.name ?? finding.itemId}
          </Link>
          {isOut ? ' does not reach it' : null}
        </>
      }
    >
      {[
        measure === undefined ? finding.measureId : `${measure.authority} ${measure.number}`,
        describeStanding(finding, catalogue, report.lawDate),
        criteria === '' ? null : criteria,
        `${finding.exporter ?? 'place not known'} to ${finding.destination ?? 'place not known'}`,
      ]
        .filter((piece) => piece !== null)
        .join(' · ')}
      {measure === undefined ? null : (
        <span className={s['sources']}>
          {measure.officialUrl === null ? null : (
            <>
              <a href={measure.officialUrl} target="_blank" rel="noreferrer noopener">
                the act<span className="visually-hidden"> (opens in a new tab)</span>
              </a>
              {' · '}
            </>
          )}
          <ExternalSource provenance={item?.provenance ?? measure.provenance} />
        </span>
      )}
    </End>
  );
}

function End({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <>
      <span>{title}</span>
      <small>{children}</small>
    </>
  );
}

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
