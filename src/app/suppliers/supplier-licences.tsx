import type { Licence } from '../../domain/dataset.ts';
import { Section } from '../components/section.tsx';
import { formatDate } from '../format/date.ts';
import s from './suppliers.module.css';

/** Licences of a supplier's plants that are on file. */
export function SupplierLicences({ licences }: { licences: readonly Licence[] }) {
  if (licences.length === 0) return null;
  return (
    <Section title="Licences">
      <table className={s['table']}>
        <thead>
          <tr>
            <th>Item</th>
            <th>For</th>
            <th>State</th>
            <th>Valid to</th>
          </tr>
        </thead>
        <tbody>
          {licences.map((licence, at) => (
            <tr key={at}>
              <td className="code">{licence.itemId}</td>
              <td>{licence.endUser ?? licence.destination ?? 'not said'}</td>
              <td>
                {licence.status.replaceAll('-', ' ')}
                <small>{licence.filed === null ? '' : `filed ${formatDate(licence.filed)}`}</small>
              </td>
              <td>{licence.validTo === null ? 'not said' : formatDate(licence.validTo)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
