import { Link } from '@tanstack/react-router';
import type { Supplier } from '../../domain/dataset.ts';
import type { Letters } from '../../engine/letters/compose-letters.ts';
import b from '../components/buttons.module.css';
import { Section } from '../components/section.tsx';
import { SavingFailure } from '../components/states/saving-failure.tsx';
import { useSaving } from '../components/states/use-saving.ts';
import { formatMoney } from '../format/money.ts';
import { formatCounted } from '../format/number.ts';
import type { Addressee } from './find-addressees.ts';
import { saveDraft } from './letter-drafts.ts';
import s from './suppliers.module.css';

/** All suppliers with an open fact, most revenue first; all their letters at once. */
export function SupplierList({
  letters,
  withoutAddressee,
  currency,
  addressees,
  suppliers,
}: Letters & {
  currency: string;
  addressees: ReadonlyMap<string, Addressee>;
  suppliers: readonly Pick<Supplier, 'supplierId' | 'name' | 'role'>[];
}) {
  const asked = new Set(letters.map(({ supplierId }) => supplierId));
  const others = suppliers.filter(({ supplierId, role }) => role !== 'own' && !asked.has(supplierId));
  const saving = useSaving();
  const saveAll = async (): Promise<void> => {
    for (const letter of letters) await saveDraft(letter, letter.text, addressees.get(letter.supplierId)?.mail ?? '');
  };
  return (
    <Section
      title={
        letters.length === 0
          ? 'No letter to write'
          : letters.length === 1
            ? 'One letter to write'
            : `${letters.length} letters to write`
      }
      caption="One for each supplier whose goods have an open fact. What hangs on several overlaps and is not added."
      rule={false}
      aside={
        letters.length === 0 ? undefined : (
          <button type="button" className={b['link']} onClick={() => saving.run(saveAll)}>
            Save all as mails with their sheets
          </button>
        )
      }
    >
      <SavingFailure saving={saving} />
      <div className={s['wideTable']}>
        <table className={s['table']}>
          <tbody>
            {letters.map((letter) => (
              <tr key={letter.supplierId}>
                <td>
                  <Link to="/supplier" search={{ id: letter.supplierId }}>
                    {letter.supplierName}
                  </Link>
                  <small>{letter.countries.join(', ')}</small>
                </td>
                <td>{letter.parts.map(({ partNumber }) => partNumber).join(', ')}</td>
                <td className={s['number']}>{formatCounted(letter.asked.length, 'fact')}</td>
                <td className={s['number']}>up to {formatMoney(letter.revenueAtRisk, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others.length === 0 ? null : (
        <details className={s['history']} open={letters.length === 0}>
          <summary>{formatCounted(others.length, 'supplier')} of whose goods nothing is open</summary>
          <p>
            {others.map(({ supplierId, name }, at) => (
              <span key={supplierId}>
                {at === 0 ? '' : ', '}
                <Link to="/supplier" search={{ id: supplierId }}>
                  {name}
                </Link>
              </span>
            ))}
          </p>
        </details>
      )}
      {withoutAddressee.length === 0 ? null : (
        <p>
          {withoutAddressee.length === 1 ? 'One open question has' : `${withoutAddressee.length} open questions have`}{' '}
          nobody to be asked: no supplier is on file.
        </p>
      )}
    </Section>
  );
}
