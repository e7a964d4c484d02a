import { useState } from 'react';
import { useConflict } from '../queries/use-writes.tsx';
import { Dialog } from '../views/dialog.tsx';
import { ErrorPanel } from '../views/error-panel.tsx';
import s from './conflict-dialog.module.css';

/** A value as lines that a person can compare: one line per entry of a record, words instead of null. */
function getLines(value: unknown): string[] {
  if (value === null || value === undefined) return ['nothing'];
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object') return [JSON.stringify(value)];
  const entries = Object.entries(value);
  return entries.length === 0
    ? ['nothing']
    : entries.map(([key, entry]) => `${key}: ${typeof entry === 'string' ? entry : JSON.stringify(entry)}`);
}

/** Somebody else wrote first: both sides next to each other, and nothing is overwritten until one is chosen. */
export function ConflictDialog() {
  const { conflict, settle } = useConflict();
  const [failure, setFailure] = useState<unknown>(null);
  if (conflict === undefined) return null;
  const choose = (way: () => Promise<void>) => {
    setFailure(null);
    way().then(
      () => settle(conflict),
      (error: unknown) => setFailure(error),
    );
  };
  return (
    <Dialog title="Changed by somebody else meanwhile" width={680} onClose={() => choose(conflict.keepTheirs)}>
      <p className={s['what']}>
        Your change “{conflict.label}” was not stored, because a newer state was there. Choose the one that shall hold.
      </p>
      <div className={s['sides']}>
        {(
          [
            ['Yours', conflict.yours, 'Store mine', conflict.writeYours],
            ['Theirs', conflict.theirs, 'Keep theirs', conflict.keepTheirs],
          ] as const
        ).map(([name, value, action, way]) => (
          <section key={name} className={s['side']} aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {getLines(value).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <button type="button" className={s['choice']} onClick={() => choose(way)}>
              {action}
            </button>
          </section>
        ))}
      </div>
      {failure === null ? null : <ErrorPanel what="The choice could not be stored" error={failure} />}
    </Dialog>
  );
}
