import { Link } from '@tanstack/react-router';
import type { Supplier } from '../../domain/dataset.ts';
import { LETTER_LANGUAGES } from '../../domain/letters/letter-language.ts';
import type { SentLetter } from '../../domain/letters/supplier-entry.ts';
import type { Letters } from '../../engine/letters/letter-report.ts';
import { Section } from '../components/section.tsx';
import { formatDate } from '../format/date.ts';
import { formatHanging } from '../format/money.ts';
import { formatCounted } from '../format/number.ts';
import type { Addressee } from './find-addressees.ts';
import { LettersAtOnce, readLanguage } from './letters/letters-at-once.tsx';
import s from './suppliers.module.css';
import { LANGUAGE_NAMES, type LetterChoice } from './use-letters.ts';

function describeSent(letter: SentLetter | undefined): string {
  return letter === undefined ? 'not sent' : `sent ${formatDate(letter.sent)}, reply by ${formatDate(letter.replyBy)}`;
}

/** All suppliers with an open fact, most revenue first; all their letters at once. */
export function SupplierList({
  letters,
  withoutAddressee,
  currency,
  addressees,
  sent,
  suppliers,
  today,
  onLanguages,
}: Letters & {
  currency: string;
  addressees: ReadonlyMap<string, Addressee>;
  /** The newest sent letter, by supplier. */
  sent: ReadonlyMap<string, SentLetter>;
  suppliers: readonly Pick<Supplier, 'supplierId' | 'name' | 'role'>[];
  today: string;
  onLanguages: (changed: LetterChoice['languages']) => void;
}) {
  const asked = new Set(letters.map(({ supplierId }) => supplierId));
  const others = suppliers.filter(({ supplierId, role }) => role !== 'own' && !asked.has(supplierId));
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
    >
      {letters.length === 0 ? null : (
        <LettersAtOnce letters={letters} addressees={addressees} today={today} onLanguages={onLanguages} />
      )}
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
                <td>
                  <label>
                    <span className="visually-hidden">Language of the letter to {letter.supplierName}</span>
                    <select
                      value={letter.language}
                      onChange={(event) =>
                        onLanguages({ [letter.supplierId]: readLanguage(event.currentTarget.value) })
                      }
                    >
                      {LETTER_LANGUAGES.map((language) => (
                        <option key={language} value={language}>
                          {LANGUAGE_NAMES[language]}
                        </option>
                      ))}
                    </select>
                  </label>
                  <small>{describeSent(sent.get(letter.supplierId))}</small>
                </td>
                <td>{letter.parts.map(({ partNumber }) => partNumber).join(', ')}</td>
                <td className={s['number']}>{formatCounted(letter.asked.length, 'fact')}</td>
                <td className={s['number']}>
                  {letter.revenueAtRisk > 0 && !letter.isLeast ? 'up to ' : ''}
                  {formatHanging(letter, currency)}
                </td>
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
