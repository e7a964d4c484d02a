import { useState, useRef } from 'react';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import m from './mapping.module.css';
import { countLooks } from './order-columns.ts';
import { type FoundTable, pairTables } from './pair-tables.ts';
import { TableMapping } from './table-mapping.tsx';
import { UnreadColumns } from './unread-columns.tsx';
import type { MappingFile } from '../../../domain/decisions/decisions.ts';
import { useView } from '../../queries/view/use-view.ts';
import { getFileStem, saveFile } from '../../components/save-file.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import { listMappingsToKeep } from '../../../domain/decisions/kept-mappings.ts';
import { useImportSession } from '../session/use-import-session.ts';

/** The layouts of these tables out as a small file, for a colleague or the command line, and such a file in. */
function MappingFileButtons({ state }: { state: ReadState }) {
  const { session } = useImportSession();
  const { workspace } = useView();
  const saving = useSaving();
  const input = useRef<HTMLInputElement>(null);
  const kept = listMappingsToKeep(state.outcome.proposals, state.settings.mappings ?? []);
  const save = (): void => {
    const stem = getFileStem(state.settings.name || (workspace?.name ?? ''), false);
    const file: MappingFile = { format: 'lodestone-mappings', formatVersion: 1, mappings: kept };
    saveFile(`${stem}.mapping.json`, JSON.stringify(file, null, 2), 'application/json');
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const added = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const files = [...state.files.filter(({ name }) => name !== added.name), added];
    await session.decide(`Use the layouts of ${file.name}`, { files });
  };
  return (
    <>
      <span className={m['files']}>
        <button type="button" className={s['link']} disabled={kept.length === 0} onClick={() => saving.run(save)}>
          Save these layouts
        </button>
        <button type="button" className={s['link']} onClick={() => input.current?.click()}>
          Use saved layouts
        </button>
        <input
          ref={input}
          type="file"
          accept=".json"
          hidden
          tabIndex={-1}
          aria-label="File with layouts"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </span>
      <SavingFailure saving={saving} />
    </>
  );
}

const TABLES_AT_FIRST = 30;

/** Every found table and the meaning of each of its columns, to be looked at and corrected. */
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
