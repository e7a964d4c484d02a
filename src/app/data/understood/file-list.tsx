import { Link } from '@tanstack/react-router';
import { MOVEMENT_LIST } from '../../../domain/stock-movement.ts';
import type { CheckedFile } from '../../../intake/base/import-outcome.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import { useImportSession } from '../session/use-import-session.ts';
import { RECORD_NOUNS } from '../versions/summarise-difference.ts';
import { EncodingChoice } from './encoding-choice.tsx';
import u from './understood.module.css';

/** Every file with its reading, and the unreadable ones with their sentence. */
export function FileList({ state }: { state: ReadState }) {
  const { session } = useImportSession();
  const { document } = state.outcome;
  return (
    <ul className={u['files']} aria-label="Files">
      {document.files.map((file) => (
        <li key={file.file} className={file.refused === null ? undefined : u['aside']}>
          <b>{file.file}</b>
          <small>{file.refused === null ? describeFile(file) : `set aside: ${file.refused}`}</small>
          {file.encoding === undefined ? null : (
            <small>
              <EncodingChoice state={state} file={file.file} encoding={file.encoding} />
            </small>
          )}
          {document.problems
            .filter(({ code, file: of }) => code === 'sheet-set-aside' && of === file.file)
            .map(({ sheet, message }) => (
              <small key={sheet} className={u['warning']}>
                {message}
              </small>
            ))}
          {file.refused === null && file.kind !== MOVEMENT_LIST ? (
            <Link
              to="/data"
              search={{ tab: 'import', step: 'tables' }}
              resetScroll={false}
              aria-label={`Change how ${file.file} is read`}
            >
              change
            </Link>
          ) : (
            <button
              type="button"
              className={s['link']}
              aria-label={`Go on without ${file.file}`}
              onClick={() =>
                void session.decide(`Go on without ${file.file}`, {
                  files: state.files.filter(({ name }) => name !== file.file),
                })
              }
            >
              go on without
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** "bill of materials, parts · 64 rows": tables of a file, and their size. */
export function describeFile({ tables, kind }: Pick<CheckedFile, 'tables' | 'kind'>): string {
  const fills = [...new Set(tables.flatMap((table) => table.fills))];
  if (fills.length === 0) return tables.length === 0 ? kind : 'nothing in it is read';
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const accepted = tables.reduce((sum, table) => sum + table.accepted, 0);
  const nouns = fills.map((table) => RECORD_NOUNS[table][1]).join(', ');
  const of =
    accepted === rows ? formatCounted(rows, 'row') : `${formatCount(accepted)} of ${formatCounted(rows, 'row')}`;
  return `${nouns} · ${of}`;
}
