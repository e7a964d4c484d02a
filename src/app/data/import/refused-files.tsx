import { Link } from '@tanstack/react-router';
import s from '../data.module.css';
import type { ReadState } from '../session/import-session.ts';
import p from '../problems/problems.module.css';
import { useImportSession } from '../session/use-import-session.ts';

/** Unread files, each with its sentence and the ways on: name its kind, or go on without it. */
export function RefusedFiles({ state }: { state: ReadState }) {
  const { session } = useImportSession();
  const { document, proposals } = state.outcome;
  const refused = document.files.filter((file) => file.refused !== null);
  if (refused.length === 0) return null;
  return (
    <ul className={p['refused']}>
      {refused.map(({ file, refused: sentence }) => (
        <li key={file}>
          <p>{sentence}</p>
          <p className={p['ways']}>
            {proposals.some((proposal) => proposal.file === file) ? (
              <Link to="/data" search={{ tab: 'import', step: 'tables' }}>
                Say what its columns mean
              </Link>
            ) : null}
            {state.files.length > 1 ? (
              <button
                type="button"
                className={s['link']}
                onClick={() => {
                  const files = state.files.filter(({ name }) => name !== file);
                  void session.decide(`Go on without ${file}`, { files });
                }}
              >
                Go on without {file}
              </button>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
