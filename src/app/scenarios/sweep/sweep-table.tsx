import { showNote } from '../../words/show-note.ts';
import { Link } from '@tanstack/react-router';
import { isLossLeast, sayOpenSweep } from '../../../documents/words/open-notes.ts';
import type { SweepKind, SweepReport } from '../../../engine/simulation/results/scenario-answers.ts';
import { NBSP, formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { nameLoss } from '../results/compose-result.ts';
import type { ThingNames } from '../../words/name-things.ts';
import { formatDayAndDate } from '../results/scenario-day.ts';
import s from '../scenarios.module.css';

/** Rows shown. */
const MOST_ROWS = 100;

const SWEPT: Record<SweepKind, string> = {
  supplier: 'supplier',
  country: 'country',
  material: 'bought part or material',
};

/** Things standing still in turn, ranked by cost; no judgement where no sale is known. */
export function SweepTable({
  sweep,
  currency,
  startDate,
  names,
}: {
  sweep: SweepReport;
  currency: string;
  startDate: string;
  names: ThingNames;
}) {
  if (sweep.unjudged !== null && sweep.rows.length === 0)
    return <EmptyState reason="cannot-be-judged">{showNote(sweep.unjudged)}</EmptyState>;
  if (sweep.rows.length === 0)
    return (
      <EmptyState reason="no-match" title="There is nothing to stop">
        No {SWEPT[sweep.kind]} is on file that supplies what is sold, so none can be disturbed.
      </EmptyState>
    );
  const lossOf = nameLoss(sweep.basis);
  const open = sayOpenSweep(sweep, names.part);
  const least = isLossLeast(sweep) && sweep.unjudged === null ? `≥${NBSP}` : '';
  const harmful = sweep.rows.filter(({ firstShortDay }) => firstShortDay !== null);
  const money = getSharedMoneyScale(harmful.map(({ unsoldMargin }) => unsoldMargin ?? 0));
  return (
    <>
      <p className={s['muted']}>
        {harmful.length === 0
          ? `None of the ${sweep.rows.length} ${open.length > 0 ? 'is known to leave' : 'leaves'} sales short within the horizon.`
          : `${harmful.length} of ${sweep.rows.length} ${harmful.length === 1 ? 'leaves' : 'leave'} sales short within the horizon.`}{' '}
        {[...(sweep.unjudged === null ? [] : [showNote(sweep.unjudged)]), ...open].join(' ')}
      </p>
      {harmful.length === 0 ? null : (
        <div className={s['scroll']}>
          <table className={s['table']}>
            <caption className="visually-hidden">
              {sweep.unjudged === null ? `Ranked by unsold ${lossOf}` : 'Ranked by days that are not sold'}
            </caption>
            <thead>
              <tr>
                <th scope="col">Stands still for {formatCounted(sweep.outageDays, 'day')}</th>
                <th scope="col" className={s['figure']}>
                  Unsold {lossOf}
                </th>
                <th scope="col" className={s['figure']}>
                  Days of sales
                </th>
                <th scope="col">First short</th>
                <th scope="col">Product</th>
                <th scope="col" className={s['figure']}>
                  Days to recover
                </th>
                <th scope="col" className={s['figure']}>
                  Time to recover on file
                </th>
                <th scope="col">By way of</th>
              </tr>
            </thead>
            <tbody>
              {harmful.slice(0, MOST_ROWS).map((row) => (
                <tr key={row.id}>
                  <th scope="row">{sweep.kind === 'material' ? <PartLink id={row.id} name={row.name} /> : row.name}</th>
                  <td className={s['figure']}>
                    {row.unsoldMargin === null ? '' : least}
                    {formatMoney(row.unsoldMargin, currency, money)}
                  </td>
                  <td className={s['figure']}>{formatCount(row.unsoldDays)}</td>
                  <td>{row.firstShortDay === null ? 'not at all' : formatDayAndDate(row.firstShortDay, startDate)}</td>
                  <td>{row.firstShort === null ? '—' : names.part(row.firstShort)}</td>
                  <td className={s['figure']}>
                    {row.daysToRecover === null ? 'beyond the horizon' : formatCount(row.daysToRecover)}
                  </td>
                  <td className={s['figure']}>
                    {row.recoverDaysOnFile === null ? 'not on file' : formatCount(row.recoverDaysOnFile)}
                  </td>
                  <td>{sayPath(row.path, names)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {harmful.length > MOST_ROWS ? (
        <p className={s['muted']}>
          The first {MOST_ROWS} of {harmful.length} are shown.
        </p>
      ) : null}
    </>
  );
}

/** From the short product down to the standing sites. */
function sayPath(path: SweepReport['rows'][number]['path'], names: ThingNames): string {
  if (path.length === 0) return '—';
  const end = path.at(-1)?.siteId ?? null;
  return path.map(({ partNumber }) => partNumber).join(' ‹ ') + (end === null ? '' : ` (${names.site(end)})`);
}

function PartLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/exposure" search={{ part: id }}>
      {name}
    </Link>
  );
}
