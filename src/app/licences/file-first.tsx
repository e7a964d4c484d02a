import { formatDate } from '../format/date.ts';
import { formatMoney } from '../format/money.ts';
import { formatCounted } from '../format/number.ts';
import s from './licences.module.css';
import { USUAL_SETTINGS, useAhead } from './use-ahead.ts';

/** The licence to file for first under the usual assumptions, and when; nothing while that is worked out, or where nothing is to be filed. */
export function FileFirst({ onOpen }: { onOpen: (id: string) => void }) {
  const { data: report } = useAhead(USUAL_SETTINGS);
  const [first, ...others] = report?.filings ?? [];
  if (report === undefined || first === undefined) return null;
  const loss =
    first.expectedLoss === null || first.expectedLoss === 0
      ? ''
      : `, ${formatMoney(first.expectedLoss, report.currency)} expected to be lost until its decision`;
  return (
    <p className={s['fileFirst']}>
      <b>File first</b>{' '}
      <button type="button" className={s['name']} onClick={() => onOpen(first.caseIds[0]!)}>
        {first.code}, <bdi>{first.exporter}</bdi> › <bdi>{first.endUsers.join(', ')}</bdi>
      </button>{' '}
      on {formatDate(first.fileOn)}
      {loss}
      {others.length === 0 ? '.' : `; ${formatCounted(others.length, 'further filing')} below, in order.`}
    </p>
  );
}
