import type { ReactNode } from 'react';
import { ErrorPanel } from './error-panel.tsx';
import s from './work-state.module.css';

/** State of long work without an answer: running with a way to stop it, stopped with a way to begin again, or failed. */
export function WorkState({
  what,
  children,
  done,
  again,
  kept = 'nothing was kept',
  work: { error, isStopped, cancel, start },
}: {
  /** "The analysis of outages", at the head of a sentence. */
  what: string;
  /** How far it is, in words. */
  children: ReactNode;
  /** The same as a part of a whole; null while it is not known. */
  done: { value: number; max: number } | null;
  /** "Run again". */
  again: string;
  /** Rest of it after a stop: "the best plan so far stands". */
  kept?: string;
  work: { error: Error | null; isStopped: boolean; cancel: () => void; start: () => void };
}) {
  if (error !== null) return <ErrorPanel what={`${what} failed`} error={error} onRetry={start} />;
  if (isStopped) {
    return (
      <div className={s['state']}>
        <p>
          {what} was stopped; {kept}.
        </p>
        <button type="button" className={s['button']} onClick={start}>
          {again}
        </button>
      </div>
    );
  }
  return (
    <div className={s['state']} role="status">
      <p>{children}</p>
      <progress className={s['bar']} aria-label={what} {...done} />
      <button type="button" className={s['button']} onClick={cancel}>
        Stop
      </button>
    </div>
  );
}
