import type { ColumnProposal, TablePurpose } from '../../../intake/base/table-proposal.ts';
import { joinClasses } from '../../components/class-names.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import type { MappingCorrection } from './correct-mapping.ts';
import s from '../data.module.css';
import m from './mapping.module.css';
import { describeEffect, describeMeaning, listMeanings } from './mapping-words.ts';
import { wantsLook } from './order-columns.ts';
import type { MappingOrigin } from './use-mapping.ts';

/** One column: its header and cells, its meaning, why, and the fields filled by it. */
export function ColumnMapping({
  purpose,
  canonical,
  place,
  column,
  chosen,
  isOpen,
  origin,
  onCorrect,
}: {
  purpose: TablePurpose | null;
  /** Whether the table is read in the words of the canonical tables. */
  canonical: boolean;
  /** Counted from 0, as in the row. */
  place: number;
  column: ColumnProposal;
  /** Its coming meaning, ahead of `column` while the files are read again under it. */
  chosen: string | null;
  /** Whether it can be chosen: not while the table is read again for another purpose, with other meanings of its columns. */
  isOpen: boolean;
  origin: MappingOrigin;
  onCorrect: (correction: MappingCorrection) => void;
}) {
  const { header, samples, meaning, confidence, reason } = column;
  const name = header === '' ? `column ${place + 1}, without a header` : header;
  return (
    <tr className={joinClasses(wantsLook(column) && m['look'], meaning === null && m['unread'])}>
      <th scope="row">
        <span className={m['header']}>{header === '' ? '(no header)' : header}</span>
        <span className={m['samples']}>
          {samples.length === 0 ? (
            <i>empty</i>
          ) : (
            Array.from(samples.entries(), ([index, sample]) => <code key={index}>{sample}</code>)
          )}
        </span>
      </th>
      <td>
        {purpose === null || header === '' ? (
          // A column without a header has no name to be remembered by.
          <span className={m['fixed']}>{describeMeaning(meaning)}</span>
        ) : (
          <select
            className={s['input']}
            aria-label={`${name} becomes`}
            disabled={!isOpen}
            value={chosen ?? ''}
            onChange={(event) => onCorrect({ header, meaning: event.currentTarget.value || null })}
          >
            <option value="">not read</option>
            {listMeanings(purpose, chosen, canonical).map(({ group, meanings }) => (
              <optgroup key={group} label={group}>
                {meanings.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </td>
      <td className={m['why']}>
        <ConfidenceMark confidence={meaning === null && confidence < 1 ? 0 : confidence} origin={origin} />
        <span>{reason}</span>
      </td>
      <td className={joinClasses(m['fills'], s['wideOnly'])}>{describeEffect(purpose, meaning, canonical)}</td>
    </tr>
  );
}
