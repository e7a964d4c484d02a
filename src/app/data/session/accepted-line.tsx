import { Link } from '@tanstack/react-router';
import s from '../data.module.css';
import { useImportSession } from './use-import-session.ts';

/** What became of the import that was accepted last, with the ways on; nothing where none was, or another one has begun. */
export function AcceptedLine() {
  const { state } = useImportSession();
  if (state.step !== 'accepted') return null;
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
