import { Link } from '@tanstack/react-router';
import { useView } from '../../queries/view/use-view.ts';
import s from '../data.module.css';
import { useImportSession } from './use-import-session.ts';

/**
 * Fate of the last accepted import, with the ways on, also where its version was taken back since; nothing if none was, another one has
 * begun, or another workspace is shown.
 */
export function AcceptedLine() {
  const { state } = useImportSession();
  const { workspaceId, workspace } = useView();
  if (state.step !== 'accepted') return null;
  const { version } = state;
  if (version !== undefined && version.workspaceId !== workspaceId) return null;
  if (version !== undefined && workspace !== undefined && workspace.head !== version.hash) {
    return (
      <p className={s['done']} role="status">
        The version that you accepted is no longer in use; it is kept among the{' '}
        <Link to="/data" search={{ tab: 'versions' }}>
          versions
        </Link>
        .
      </p>
    );
  }
  return (
    <p className={s['done']} role="status">
      {state.sentence}{' '}
      <Link to="/" search={{}}>
        See the overview
      </Link>
      , the{' '}
      <Link to="/exposure" search={{}}>
        parts
      </Link>{' '}
      or what is{' '}
      <Link to="/data" search={{ tab: 'questions' }}>
        still open
      </Link>
      .
    </p>
  );
}
