import { Link } from '@tanstack/react-router';
import type { Measure } from '../../catalogue/schema.ts';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { formatDate } from '../format/date.ts';
import { HitOfMeasure } from './hit-of-measure.tsx';
import s from './controls.module.css';
import type { Law } from './law.ts';
import { LimbStatus } from './limb-status.tsx';

/** The twin of the time line: the same rules and dates as rows. */
export function MeasureTable({
  law,
  measures,
  report,
}: {
  law: Law;
  measures: readonly Measure[];
  report: ExposureSummary | undefined;
}) {
  return (
    <div className={s['scroll']} tabIndex={0} role="region" aria-label="Measures as a table">
      <table className={s['stacking']}>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Rule</th>
            <th scope="col">Law on {formatDate(law.lawDate)}</th>
            <th scope="col">Issued</th>
            <th scope="col">Effective</th>
            <th scope="col">Suspended</th>
            <th scope="col">Ends</th>
            <th scope="col" className={s['number']}>
              Here
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.flatMap((measure) => {
            return measure.limbs.map((limb, index) => (
              <tr key={limb.id}>
                <th scope="row" className={s['measureName']}>
                  <Link to="/controls" search={{ measure: measure.id }}>
                    {measure.number}
                  </Link>
                  {index === 0 ? (
                    <small>
                      {measure.title}, by {measure.authority}
                    </small>
                  ) : null}
                </th>
                <td data-label="Rule">{measure.limbs.length > 1 ? limb.label : 'all of it'}</td>
                <td data-label="Law">
                  <LimbStatus standing={law.standings.get(limb.id)} />
                </td>
                <td className={s['nowrap']} data-label="Issued">
                  {formatDate(measure.issued)}
                </td>
                <td className={s['nowrap']} data-label="Effective">
                  {formatDate(limb.effective)}
                </td>
                <td data-label="Suspended">
                  {limb.suspensions.length === 0
                    ? '—'
                    : limb.suspensions.map((window) => (
                        <span key={window.from} className={s['window']}>
                          {formatDate(window.from)} to {formatDate(window.to)}
                          <small>by {window.by}</small>
                        </span>
                      ))}
                </td>
                <td className={s['nowrap']} data-label="Ends">
                  {limb.ended !== null || limb.termEnds !== null ? formatDate(limb.ended ?? limb.termEnds) : '—'}
                </td>
                <td className={s['number']} data-label={index === 0 ? 'Here' : undefined}>
                  {index === 0 ? <HitOfMeasure measureId={measure.id} report={report} /> : null}
                </td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </div>
  );
}
