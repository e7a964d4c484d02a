import { useState } from 'react';
import { formatCounted } from '../../format/number.ts';
import s from '../data.module.css';
import { TAKEN_OVER } from '../session/import-session.ts';
import type { ReadState } from '../session/import-session.ts';
import { saveImport } from '../session/saved-import.ts';
import { useImportSession } from '../session/use-import-session.ts';

/** The ways out of an unaccepted import: keep it for later, or cancel it, with a question first where decisions would be lost. */
export function PutAway({
  state,
  person,
}: {
  state: ReadState;
  /** Whose it is, by id; null: nobody signs in; undefined: not known yet, and nothing is kept. */
  person: string | null | undefined;
}) {
  const { session } = useImportSession();
  const [isAsking, setIsAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const { files, settings } = state;
  const decisions = state.decisions.filter(({ label }) => !label.startsWith(TAKEN_OVER));
  const save = async (): Promise<void> => {
    if (person === undefined) return;
    try {
      await saveImport(person, { files, settings, savedAt: new Date().toISOString(), decided: decisions.length });
      session.discard();
    } catch {
      setFailed(true);
    }
  };
  if (isAsking) {
    return (
      <p role="alert">
        {formatCounted(decisions.length, 'decision')} of this import would be lost.{' '}
        <button type="button" className={s['button']} onClick={() => session.discard()}>
          Cancel it all the same
        </button>{' '}
        <button type="button" className={s['button']} onClick={() => setIsAsking(false)}>
          Go on
        </button>
      </p>
    );
  }
  return (
    <p className={s['putAway']}>
      {failed ? <span role="alert">This browser stores nothing here. </span> : null}
      <button type="button" className={s['button']} disabled={person === undefined} onClick={() => void save()}>
        Save for later
      </button>
      <button
        type="button"
        className={s['button']}
        onClick={() => (decisions.length === 0 ? session.discard() : setIsAsking(true))}
      >
        Cancel this import
      </button>
    </p>
  );
}
