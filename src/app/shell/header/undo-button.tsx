import { useState } from 'react';
import { useUndo } from '../../queries/writes/use-writes.tsx';
import s from './header.module.css';

/** Takes back the newest own write since the page was opened, and names it. Absent if there is none. */
export function UndoButton() {
  const { label, undo } = useUndo();
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <div className={s['undo']} aria-live="polite">
      {failure === null ? null : <span className={s['failure']}>Not undone: {failure}</span>}
      {label === null ? null : (
        <button
          type="button"
          className={s['action']}
          title={`Undo: ${label}`}
          onClick={() => {
            setFailure(null);
            undo().catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
          }}
        >
          Undo <span className={s['undoWhat']}>{label}</span>
        </button>
      )}
    </div>
  );
}
