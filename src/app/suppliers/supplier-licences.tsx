import { Link } from '@tanstack/react-router';
import type { IsoDate } from '../../domain/units.ts';
import type { LicenceCase } from '../../engine/licences/case-report.ts';
import { joinClasses } from '../components/class-names.ts';
import { Section } from '../components/section.tsx';
import { formatDate } from '../format/date.ts';
import {
  describeBeside,
  describeDecision,
  describeState,
  getFilingDay,
  STANDING_WORDS,
} from '../licences/licence-words.ts';
import s from './suppliers.module.css';

function FileBy({ day, isPast }: { day: IsoDate | null; isPast: boolean }) {
  if (day === null) return null;
  return isPast ? (
    <small>
      <span className={s['red']}>file at once, due {formatDate(day)}</span>
    </small>
  ) : (
    <small>file by {formatDate(day)}</small>
  );
}

/** Licences held, awaited or needed by a supplier's plants for goods to us, and the expected day of a decision. */
export function SupplierLicences({ cases, lawDate }: { cases: readonly LicenceCase[]; lawDate: IsoDate }) {
  if (cases.length === 0) return null;
  return (
    <Section
      title="Licences"
      aside={
        <Link to="/licences" search={{}}>
          All cases
        </Link>
      }
    >
      <div className={s['wideTable']}>
        <table className={joinClasses(s['table'], s['stacked'])}>
          <thead>
            <tr>
              <th>Item</th>
              <th>For</th>
              <th>State</th>
              <th>Expected decision</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <tr key={one.id}>
                <td data-whole="">
                  <Link to="/licences" search={{ open: one.id }}>
                    <span className="code">{one.code}</span>
                  </Link>
                  <small>{one.itemName}</small>
                </td>
                <td data-label="For">
                  {one.endUser ?? 'any end user'} {one.destination}
                </td>
                <td>
                  <span className={joinClasses(one.standing === 'too-late' && s['red'])}>{describeState(one)}</span>
                  {one.standing === 'not-now' ? <small>{STANDING_WORDS['not-now'].toLowerCase()}</small> : null}
                  <small>{describeBeside(one)}</small>
                </td>
                <td data-label="Expected decision">
                  {describeDecision(one) || '–'}
                  <FileBy day={getFilingDay(one)} isPast={(one.fileBy ?? lawDate) < lawDate} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
