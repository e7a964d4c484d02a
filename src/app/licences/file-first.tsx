import type { LicenceCase } from '../../engine/licences/case-report.ts';
import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import { formatCounted } from '../format/number.ts';
import s from './licences.module.css';
import { USUAL_SETTINGS, useAhead } from './use-ahead.ts';

/**
 * The licence to file for first under the usual assumptions, and when: the day it can be handed in beside the last day in time, which the Overview
 * names. Nothing if nothing is to be filed.
 */
export function FileFirst({ cases, onOpen }: { cases: readonly LicenceCase[]; onOpen: (id: string) => void }) {
  const { data: report, isError } = useAhead(USUAL_SETTINGS);
  // Its line is kept, so the cases below stay where they are when it comes.
  if (report === undefined)
    return isError || cases.length === 0 ? null : <p className={s['fileFirst']}>Working out what to file first …</p>;
  const [first, ...others] = report.filings;
  if (first === undefined) return null;
  const loss =
    first.expectedLoss === null || first.expectedLoss === 0
      ? ''
      : `, ${formatMoney(first.expectedLoss, report.currency)} expected to be lost until its decision`;
  const own = cases.filter(({ id }) => first.caseIds.includes(id));
  const [due] = own.flatMap(({ fileBy }) => fileBy ?? []).toSorted();
  return (
    <p className={s['fileFirst']}>
      <b>File first</b>{' '}
      <button type="button" className={s['name']} onClick={() => onOpen(first.caseIds[0]!)}>
        {first.code}, <bdi>{first.exporter}</bdi> › <bdi>{first.endUsers.join(', ')}</bdi>
      </button>{' '}
      on {formatDate(first.fileOn)}
      {own.some(isOwing) ? ', once its papers and facts are there' : ''}
      {due === undefined || due === first.fileOn
        ? ''
        : due < first.fileOn
          ? `: after the last day in time, ${formatDate(due)}`
          : `, in time until ${formatDate(due)}`}
      {loss}
      {others.length === 0 ? '.' : `; ${formatCounted(others.length, 'further filing')} below, in order.`}
    </p>
  );
}

/** Whether papers or facts of a case have still to be had. */
function isOwing({ papers, parts }: LicenceCase): boolean {
  return papers.some(({ state }) => state === 'owed') || parts.some(({ missing }) => missing.length > 0);
}
