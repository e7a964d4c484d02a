import { useEffect } from 'react';
import { formatCounted } from '../../format/number.ts';
import type { ConnectionState } from '../../queries/connection.ts';
import { useConnection, useWaitingEdits } from '../../queries/writes/use-writes.tsx';
import type { WaitingEdit } from '../../queries/writes/waiting-edits.ts';
import { loadOnline } from '../../load-online.ts';
import s from './header.module.css';
import { late } from '../../components/late.tsx';

const loadPopover = () => loadOnline(() => import('./waiting-popover.tsx'));
const WaitingPopover = late(
  async () => (await loadPopover()).WaitingPopover,
  ({ text }) => <span className={s['waiting']}>{text}</span>,
);

/** The page is there then; a later cut of the line does not take this part along. */
const LOAD_AFTER_MS = 3000;

const CONNECTION_WORDS = { up: null, down: 'Not connected', 'signed-out': 'Signed out' } as const;

/** The header's words on a cut line and on waiting edits: "Not connected · 2 edits wait"; null: nothing to say. */
export function describeWaiting(
  connection: ConnectionState,
  edits: readonly Pick<WaitingEdit, 'hold'>[],
): string | null {
  const held = edits.filter(({ hold }) => hold !== null).length;
  const pieces = [
    CONNECTION_WORDS[connection],
    edits.length > held
      ? `${formatCounted(edits.length - held, 'edit')} wait${edits.length - held === 1 ? 's' : ''}`
      : null,
    held > 0 ? `${formatCounted(held, 'edit')} need${held === 1 ? 's' : ''} you` : null,
  ].filter((piece) => piece !== null);
  return pieces.length === 0 ? null : pieces.join(' · ');
}

/** Tells of a cut line, or of the edits in wait, with the list behind them; nothing while all is stored. */
export function WaitingLine({ onSignIn }: { onSignIn: () => void }) {
  const connection = useConnection();
  const { edits } = useWaitingEdits();
  useEffect(() => {
    const timer = setTimeout(() => void loadPopover(), LOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const text = describeWaiting(connection, edits);
  return (
    <>
      <span className="visually-hidden" role="status">
        {text}
      </span>
      {text === null ? null : <WaitingPopover text={text} onSignIn={onSignIn} />}
    </>
  );
}
