import { useMemo } from 'react';
import type { Dataset } from '../../../domain/dataset.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { countUnjudged } from '../../words/state-words.ts';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import { AssumptionTable } from './assumption-table.tsx';
import { FileList } from './file-list.tsx';
import { listAssumptions } from './list-assumptions.ts';
import { listPoints, type Point } from './list-points.ts';
import { createMoneyOf } from './money-of-parts.ts';
import { PointList } from './point-list.tsx';

/** The understanding of the files, on one page: nature of each, points for a person, and assumptions. `report` undefined: on its way, or not asked. */
export function Understood({
  state,
  dataset,
  report,
}: {
  state: ReadState;
  dataset: Dataset;
  report: ExposureReport | undefined;
}) {
  const { outcome, settings } = state;
  const catalogue = useCatalogue().data;
  const money = useMemo(() => createMoneyOf(report, dataset), [report, dataset]);
  const points = useMemo(() => listPoints(outcome, money, report), [outcome, money, report]);
  const assumptions = useMemo(
    () => listAssumptions(outcome, settings, money, catalogue?.categories),
    [outcome, settings, money, catalogue],
  );
  const currency = dataset.settings.reportingCurrency;
  if (outcome.workspace !== null) return null;
  return (
    <>
      <p className={s['lead']}>{describeUnderstood(outcome, dataset, { report, points, currency })}</p>
      <FileList state={state} />
      <PointList state={state} points={points} currency={currency} />
      <AssumptionTable state={state} assumptions={assumptions} currency={currency} />
    </>
  );
}

/** "62 parts read from 6 files, 48 of them can be judged. 4 points need you; the first is worth € 5.9 m." */
export function describeUnderstood(
  { document }: Pick<ReadState['outcome'], 'document'>,
  { parts }: Pick<Dataset, 'parts'>,
  {
    report,
    points,
    currency,
  }: { report: Pick<ExposureReport, 'ledger'> | undefined; points: readonly Pick<Point, 'money'>[]; currency: string },
): string {
  const files = document.files.filter(({ refused }) => refused === null).length;
  const total = report?.ledger.parts.total ?? parts.length;
  const judged =
    report === undefined ? '' : `, ${total - countUnjudged(report.ledger.parts) || 'none'} of them can be judged`;
  const [first] = points;
  const worth =
    first === undefined || first.money === null || first.money === 0
      ? ''
      : `${points.length === 1 ? ', and is' : '; the first is'} worth ${formatMoney(first.money, currency)}`;
  const need =
    first === undefined
      ? 'No point needs you.'
      : `${formatCounted(points.length, 'point')} ${points.length === 1 ? 'needs' : 'need'} you${worth}.`;
  return `${formatCounted(total, 'part')} read from ${formatCounted(files, 'file')}${judged}. ${need}`;
}
