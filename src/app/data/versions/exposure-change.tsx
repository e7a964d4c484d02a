import { useMemo, useState } from 'react';
import type { Dataset } from '../../../domain/dataset.ts';
import { sayMoneyGap } from '../../../documents/words/say-money-gap.ts';
import { formatDate } from '../../format/date.ts';
import { formatMoney, getLedgerScale, getSharedMoneyScale } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import { useView } from '../../queries/view/use-view.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { FillBar } from '../../components/fills/fill-bar.tsx';
import type { FillAmounts } from '../../words/fill-words.ts';
import { FILL_NAMES, FILL_TEXTS, getFillAmounts } from '../../words/fill-words.ts';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { LedgerLines } from '../../components/marks/ledger-lines.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { compareExposure, countParts } from './compare-exposure.ts';
import s from '../data.module.css';
import { FillTable, PartTable } from './exposure-change-tables.tsx';
import x from './exposure-change.module.css';
import type { CandidateExposure } from './use-candidate-exposure.ts';
import { useCandidateExposure } from './use-candidate-exposure.ts';

/** BOM lines and lanes for an unasked exposure; above, it keeps the calculation busy for a while. */
const SOON_DONE = 60_000;

/** Whether the exposure of a dataset is worked out unasked. */
export function isSoonDone({ bom, sourcing }: Pick<Dataset, 'bom' | 'sourcing'>): boolean {
  return bom.length + sourcing.length <= SOON_DONE;
}

/** Rises and falls by an import: the five fills of both sides, and the parts with most movement. Alone where nothing was before. */
export function ExposureOfImport({
  before,
  dataset,
  dataVersion,
}: {
  before: string | null;
  dataset: Dataset;
  dataVersion: string | null;
}) {
  const { lawDate, inference, dataVersion: shown } = useView();
  const rows = dataset.bom.length + dataset.sourcing.length;
  const [isWanted, setWanted] = useState(isSoonDone(dataset));
  const { data, error, refetch } = useCandidateExposure(before, dataset, isWanted ? dataVersion : null);
  // Where nothing is shown yet, no law date and assumptions are there to ask under.
  if (shown === null) return null;
  const basis = `Under the law of ${formatDate(lawDate)}, the assumptions above, unseen tiers ${inference ? 'estimated' : 'left unknown'}`;
  return (
    <Section
      title={before === null ? 'What it would show' : 'What goes up or down because of it'}
      caption={
        before === null
          ? `${basis}. Revenue a year where products have a price and a demand; nothing is stored yet.`
          : `${basis}, the same for both sides, so that only the data differ. Revenue a year.`
      }
    >
      {!isWanted ? (
        <p>
          {formatCounted(rows, 'BOM line or source', 'BOM lines and sources')} take a while, and nothing else is worked
          out meanwhile. The import can be accepted without it.{' '}
          <button type="button" className={s['link']} onClick={() => setWanted(true)}>
            Work it out now
          </button>
        </p>
      ) : error !== null ? (
        <ErrorPanel what="The exposure could not be worked out" error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Pending label="Working out the exposure" lines={[100, 60, 60, 60, 60, 60]} height={18} />
      ) : (
        <Exposure data={data} />
      )}
    </Section>
  );
}

function Exposure({ data: { before, after } }: { data: CandidateExposure }) {
  const change = useMemo(() => (before === null ? null : compareExposure(before, after)), [before, after]);
  const amounts = getFillAmounts(after.totals);
  const earlier = before === null ? [] : Object.values(getFillAmounts(before.totals));
  // As precise as the page that will show them: by the fills, which are compared, and not by the revenue above them.
  const scale =
    before === null
      ? getLedgerScale(Object.values(amounts), after.totals.revenue)
      : getSharedMoneyScale([...Object.values(amounts), ...earlier]);
  if (change === null) {
    const isMoney = after.totals.revenue > 0;
    return (
      <>
        {before === null ? null : (
          <p className={s['hint']}>
            The version in use reports in {before.currency}, this one in {after.currency}: they cannot be set side by
            side.
          </p>
        )}
        {isMoney ? (
          <Fills
            amounts={amounts}
            label="Revenue in these files"
            format={(amount) => formatMoney(amount, after.currency, scale)}
          />
        ) : null}
        <Fills amounts={countParts(after.ledger)} label="Parts in these files" format={formatParts} />
        <LedgerLines report={after} />
        {after.withoutMoney.length === 0 ? null : (
          <p className={s['hint']}>
            {formatCounted(after.withoutMoney.length, 'product')} without a price or a demand{' '}
            {after.withoutMoney.length === 1 ? 'is' : 'are'} left out of the money.
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <FillTable change={change} scale={scale} />
      {sayMoneyGap({ before: before?.withoutMoney ?? [], now: after.withoutMoney }).map((sentence) => (
        <p key={sentence} className={s['hint']}>
          {sentence}
        </p>
      ))}
      <PartTable parts={change.parts} currency={change.currency} />
      <LedgerLines report={after} />
    </>
  );
}

function Fills({
  amounts,
  label,
  format,
}: {
  amounts: FillAmounts;
  label: string;
  format: (amount: number) => string;
}) {
  return (
    <>
      <FillBar size="row" amounts={amounts} label={label} />
      <ul className={x['alone']}>
        {FILL_NAMES.map((fill) => (
          <li key={fill}>
            <FillSwatch fill={fill} /> {FILL_TEXTS[fill].label} <b>{format(amounts[fill])}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

function formatParts(count: number): string {
  return formatCounted(count, 'part');
}
