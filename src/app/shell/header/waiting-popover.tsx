import { useEffect, useState } from 'react';
import { formatInstant } from '../../format/date.ts';
import { useConnection, useWaitingEdits } from '../../queries/writes/use-writes.tsx';
import { useView } from '../../queries/view/use-view.ts';
import { useWorkspaces } from '../../queries/workspace-queries.ts';
import type { WaitingEdit } from '../../queries/writes/waiting-edits.ts';
import { Popover } from '../../components/popover.tsx';
import s from './header.module.css';

const TITLES = { up: 'Edits that wait', down: 'Not connected', 'signed-out': 'Signed out' } as const;
const WORDS = {
  up: 'These changes are not stored with the workspace yet. They are sent in this order.',
  down: 'The data service does not answer; it is asked again every few seconds. Go on: what you change is kept here and sent in order when it is back.',
  'signed-out':
    'Your session has ended. Go on: what you change is kept here and sent in order once you have signed in again.',
} as const;

/** The edits not stored yet, in their order of sending, each to be given up. */
export function WaitingPopover({ text, onSignIn }: { text: string; onSignIn: () => void }) {
  const connection = useConnection();
  const { edits, discard, sendAgain, sendAll, isLasting } = useWaitingEdits();
  const [lasts, setLasts] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    isLasting().then(setLasts, () => undefined);
  }, [isLasting]);
  const run = (work: Promise<void>): void => {
    setFailure(null);
    work.catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return (
    <Popover className={s['waiting']} title={TITLES[connection]} label={text}>
      <p className={s['hint']}>
        {WORDS[connection]} {lasts ? null : 'This browser keeps nothing for the page: they last until it is closed.'}
      </p>
      {edits.length === 0 ? (
        <p>Nothing waits.</p>
      ) : (
        <ol className={s['edits']} aria-label="Edits that wait">
          {edits.map((edit) => (
            <li key={edit.id}>
              <EditLine
                edit={edit}
                onSendAgain={() => run(sendAgain(edit.id))}
                onDiscard={() => run(discard(edit.id))}
              />
            </li>
          ))}
        </ol>
      )}
      {connection === 'signed-out' ? (
        <button type="button" className={s['action']} onClick={onSignIn}>
          Sign in again
        </button>
      ) : edits.some(({ hold }) => hold === null) ? (
        <button type="button" className={s['action']} onClick={() => run(sendAll())}>
          Send now
        </button>
      ) : null}
      {failure === null ? null : <p role="alert">{failure}</p>}
    </Popover>
  );
}

function EditLine({
  edit,
  onSendAgain,
  onDiscard,
}: {
  edit: WaitingEdit;
  onSendAgain: () => void;
  onDiscard: () => void;
}) {
  const { workspaceId } = useView();
  const workspaces = useWorkspaces().data;
  const { label, made, hold } = edit;
  const elsewhere =
    edit.workspaceId === workspaceId
      ? null
      : (workspaces?.find(({ id }) => id === edit.workspaceId)?.name ?? edit.workspaceId);
  const reason =
    hold === null ? null : hold.reason === 'refused' ? `Refused: ${hold.why}` : 'Somebody else changed this meanwhile.';
  return (
    <>
      <div>
        <b>{label}</b>
        <small>
          {[elsewhere, `${formatInstant(made)}, ${made.slice(11, 16)} UTC`, reason]
            .filter((piece) => piece !== null)
            .join(' · ')}
        </small>
      </div>
      {hold === null ? null : hold.reason === 'refused' ? (
        <button type="button" className={s['link']} aria-label={`Send again: ${label}`} onClick={onSendAgain}>
          Send again
        </button>
      ) : (
        <button type="button" className={s['link']} aria-label={`Choose: ${label}`} onClick={onSendAgain}>
          Choose
        </button>
      )}
      <button type="button" className={s['link']} aria-label={`Discard: ${label}`} onClick={onDiscard}>
        Discard
      </button>
    </>
  );
}
