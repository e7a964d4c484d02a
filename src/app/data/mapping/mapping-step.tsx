import { useState } from 'react';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import { MappingFileButtons } from './mapping-file-buttons.tsx';
import m from './mapping.module.css';
import { countLooks } from './order-columns.ts';
import type { FoundTable } from './pair-tables.ts';
import { pairTables } from './pair-tables.ts';
import { TableMapping } from './table-mapping.tsx';
import { UnreadColumns } from './unread-columns.tsx';

const TABLES_AT_FIRST = 30;

/** Every table that was found and what each of its columns becomes, to be looked at and corrected. */
export function MappingStep({ state }: { state: ReadState }) {
  const [limit, setLimit] = useState(TABLES_AT_FIRST);
  const { proposals, document } = state.outcome;
  const tables = pairTables(proposals, document.files);
  const refused = document.files.filter(
    (file) => file.refused !== null && !proposals.some(({ file: of }) => of === file.file),
  );
  const looks = countLooks(proposals);
  return (
    <>
      <Section
        title="What each table is, and what its columns become"
        caption={describeLooks(looks)}
        aside={<MappingFileButtons state={state} />}
        rule={false}
      >
        <ol className={s['groups']}>
          {refused.map((file) => (
            <li key={file.file} className={m['refused']}>
              {file.refused}
            </li>
          ))}
          {Array.from(tables.slice(0, limit).entries(), ([index, table]) => (
            <li key={getTableKey(table, index)}>
              <TableMapping table={table} state={state} isOpenAtFirst={tables.length === 1 || wantsAttention(table)} />
            </li>
          ))}
        </ol>
        <ShowMore count={tables.length} limit={limit} step={200} noun="further table" onLimit={setLimit} />
      </Section>
      <UnreadColumns outcome={state.outcome} />
    </>
  );
}

function getTableKey({ proposal }: FoundTable, index: number): string {
  return `${index}/${proposal.file}/${proposal.sheet ?? ''}/${proposal.headerRow}`;
}

function wantsAttention({ proposal }: FoundTable): boolean {
  const { columns, tables } = countLooks([proposal]);
  return columns + tables > 0;
}

function describeLooks({ columns, tables }: { columns: number; tables: number }): string {
  const one = columns === 1;
  return [
    columns === 0
      ? null
      : `${formatCounted(columns, 'column')} ${one ? 'holds' : 'hold'} something and ${one ? 'is' : 'are'} not read, or ${one ? 'is' : 'are'} read on a guess; ${one ? 'it stands' : 'they stand'} first.`,
    tables === 0
      ? null
      : `${formatCounted(tables, 'table')} ${tables === 1 ? 'fits' : 'fit'} nothing that is known: say what ${tables === 1 ? 'it is' : 'they are'} for.`,
    columns + tables === 0 ? 'Every column is read with confidence.' : null,
    'A correction reads the files again at once; it is kept for files of the same shape once the import is accepted.',
  ]
    .filter((text) => text !== null)
    .join(' ');
}
