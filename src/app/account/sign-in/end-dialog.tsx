import type { ReactNode } from 'react';
import { useState } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import s from '../../components/forms/forms.module.css';
import { TextField, readFields, useSending } from '../../components/forms/forms.tsx';

/**
 * Asks before something is deleted for good: says what goes and what stays and why (`children`), and takes its name written once more.
 * `withPassword` asks for the password as well. `onEnd` deletes it; its rejection is shown.
 */
export function EndDialog({
  title,
  name,
  label,
  withPassword = false,
  onEnd,
  onClose,
  children,
}: {
  title: string;
  name: string;
  /** Request of the field, as in "Its name". */
  label: string;
  withPassword?: boolean;
  onEnd: (password: string | undefined) => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const { isSending, failure, send } = useSending();
  const [written, setWritten] = useState('');
  return (
    <Dialog title={title} width={480} onClose={onClose}>
      <form
        className={s['form']}
        onSubmit={(event) => {
          const read = readFields(event);
          send(() => onEnd(withPassword ? read('password') : undefined));
        }}
      >
        {children}
        <label className={s['field']}>
          <span>{label}</span>
          <input autoComplete="off" required value={written} onChange={(event) => setWritten(event.target.value)} />
          <small>
            Write <b>{name}</b>.
          </small>
        </label>
        {withPassword ? (
          <TextField label="Your password" name="password" type="password" autoComplete="current-password" />
        ) : null}
        {failure === null ? null : (
          <p role="alert" className={s['failure']}>
            {failure}
          </p>
        )}
        <p className={s['confirm']}>
          <button type="submit" className={s['primary']} disabled={written !== name || isSending}>
            {isSending ? 'One moment …' : 'Delete for good'}
          </button>
          <button type="button" className={s['button']} onClick={onClose}>
            Keep
          </button>
        </p>
      </form>
    </Dialog>
  );
}
