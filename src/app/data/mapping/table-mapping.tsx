import { useId, useState } from 'react';
import type { TableProposal } from '../../../intake/base/table-proposal.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { joinClasses } from '../../components/class-names.ts';
import { ShowMore } from '../../components/show-more.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { ConfidenceMark } from './confidence-mark.tsx';
import { isCanonical } from '../../../domain/decisions/kept-mappings.ts';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import m from './mapping.module.css';
import { CANONICAL_PURPOSES, PURPOSES, describePurpose } from './mapping-words.ts';
import { orderColumns } from './order-columns.ts';
import type { FoundTable } from './pair-tables.ts';
import { describeValue } from '../versions/summarise-difference.ts';
import { useMapping } from './use-mapping.ts';

const COLUMNS_AT_FIRST = 40;

/** One table: its purpose and why, its counts, and its columns, those for a look first. */
export function TableMapping({
  table: { proposal, counted },
  state,
  isOpenAtFirst,
}: {
  table: FoundTable;
  state: ReadState;
  isOpenAtFirst: boolean;
}) {
  const { purpose, confidence } = proposal;
  const { origin, wanted, correct } = useMapping(state, proposal);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const select = useId();
  return (
    <details className={m['table']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={m['head']}>
        <span className={m['place']}>
          <b>{proposal.sheet ?? proposal.file}</b>
          <small>
            {proposal.sheet === null ? '' : `${proposal.file}, `}
            {describeHeader(proposal)}
          </small>
        </span>
        <span className={m['taken']}>
          {describePurpose(purpose)}
          <ConfidenceMark confidence={confidence} origin={origin.table} />
        </span>
        <span className={m['counts']}>
          {counted === null
            ? purpose === null
              ? 'no row is read'
              : 'read once, with the table that repeats it'
            : describeCounts(counted)}
        </span>
      </summary>
      {isOpen ? (
        <div className={m['body']}>
          <p className={m['purpose']}>
            <label htmlFor={select}>This file is</label>
            <select
              id={select}
              className={s['input']}
              value={wanted.purpose ?? ''}
              onChange={(event) => {
                correct({ purpose: event.currentTarget.value || null });
              }}
            >
              {[PURPOSES, CANONICAL_PURPOSES].map((purposes, index) => (
                <optgroup key={index} label={index === 0 ? 'In words of its own' : 'In the words of the tables here'}>
                  {purposes.map((one) => (
                    <option key={one} value={one}>
                      {describePurpose(one)}
                    </option>
                  ))}
                </optgroup>
              ))}
              <option value="">Not read</option>
            </select>
            <span className={m['reason']}>
              {proposal.reason}
              {counted === null ? null : ` It is stored as ${counted.fills.join(', ')}.`}
            </span>
          </p>
          <Columns key={purpose} proposal={proposal} state={state} />
        </div>
      ) : null}
    </details>
  );
}

function describeCounts(counted: NonNullable<FoundTable['counted']>): string {
  const { rows, accepted, parts, quantity } = counted;
  return [
    accepted === rows ? formatCounted(rows, 'row') : `${formatCount(accepted)} of ${formatCounted(rows, 'row')}`,
    parts === 0 ? null : formatCounted(parts, 'part'),
    // As it is counted by hand: not rounded to a few digits.
    quantity === null ? null : `quantity ${describeValue(quantity)}`,
  ]
    .filter((text) => text !== null)
    .join(' · ');
}

function Columns({ proposal, state }: { proposal: TableProposal; state: ReadState }) {
  const { purpose, columns } = proposal;
  const { origin, wanted, correct } = useMapping(state, proposal);
  const [limit, setLimit] = useState(COLUMNS_AT_FIRST);
  const [text, setText] = useState('');
  // The order is that of the first look: a column that was corrected stays where the person's eyes are.
  const [order] = useState(() => orderColumns(columns));
  const canonical = isCanonical(proposal);
  const word = text.trim().toLowerCase();
  const shown = order.filter((place) => word === '' || (columns[place]?.header ?? '').toLowerCase().includes(word));
  return (
    <>
      {columns.length > COLUMNS_AT_FIRST ? (
        <input
          type="search"
          className={s['search']}
          aria-label={`Search the columns of ${proposal.sheet ?? proposal.file}`}
          placeholder={`Search ${formatCounted(columns.length, 'column')}`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
      <div
        className={s['scroll']}
        tabIndex={0}
        role="region"
        aria-label={`Columns of ${proposal.sheet ?? proposal.file}, ${describeHeader(proposal)}`}
      >
        <table className={joinClasses(s['table'], m['columns'])}>
          <thead>
            <tr>
              <th scope="col">Column in the file</th>
              <th scope="col">Column means</th>
              <th scope="col">Why</th>
              <th scope="col" className={s['wideOnly']}>
                Stored as
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, limit).map((place) => {
              const column = columns[place];
              return column === undefined ? null : (
                <ColumnMapping
                  key={place}
                  purpose={purpose}
                  canonical={canonical}
                  place={place}
                  column={column}
                  chosen={wanted.meaning(column)}
                  isOpen={wanted.purpose === purpose}
                  origin={origin.column(column.header)}
                  onCorrect={correct}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <ShowMore count={shown.length} limit={limit} step={100} noun="further column" onLimit={setLimit} />
      {shown.length === 0 ? <p className={s['hint']}>No column is called that.</p> : null}
    </>
  );
}

function describeHeader({ unnamed, headerRow }: TableProposal): string {
  return unnamed === true ? `no header, from row ${headerRow} on` : `header in row ${headerRow}`;
}
