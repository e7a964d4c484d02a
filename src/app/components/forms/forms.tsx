import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import s from './forms.module.css';

/** The state of a form on its way: a second click does nothing, and a refusal is kept to be shown. */
export function useSending() {
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = (work: () => Promise<void>): void => {
    if (isSending) return;
    setIsSending(true);
    setFailure(null);
    work().then(
      () => setIsSending(false),
      (error: unknown) => {
        setIsSending(false);
        setFailure(error instanceof Error ? error.message : String(error));
      },
    );
  };
  return { isSending, failure, send };
}

/** The fields of a submitted form, as text. */
export function readFields(event: FormEvent<HTMLFormElement>): (name: string) => string {
  event.preventDefault();
  const fields = new FormData(event.currentTarget);
  return (name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
}

/** A labelled line of text; `hint` names the expectation. */
export function TextField({
  label,
  name,
  type = 'text',
  autoComplete,
  hint,
  value,
  minLength,
  required = true,
  readOnly = false,
}: {
  label: string;
  name: string;
  type?: 'text' | 'email' | 'password' | 'date';
  autoComplete?: string;
  hint?: string;
  value?: string;
  minLength?: number;
  required?: boolean;
  readOnly?: boolean;
}) {
  return (
    <label className={s['field']}>
      <span>{label}</span>
      <input
        name={name}
        type={type}
        required={required}
        autoComplete={autoComplete}
        defaultValue={value}
        minLength={minLength}
        readOnly={readOnly}
      />
      {hint === undefined ? null : <small>{hint}</small>}
    </label>
  );
}

/** A new password; long rather than strange. */
export function NewPasswordField({ label = 'Password' }: { label?: string }) {
  return (
    <TextField
      label={label}
      name="password"
      type="password"
      autoComplete="new-password"
      minLength={12}
      hint="12 characters or more: a few words are better than one strange one."
    />
  );
}

/** A refusal, and the button for sending the form; `quiet` where the form is one of several on a page. */
export function SendLine({
  label,
  isSending,
  failure,
  quiet = false,
}: {
  label: string;
  isSending: boolean;
  failure: string | null;
  quiet?: boolean;
}) {
  return (
    <>
      {failure === null ? null : (
        <p role="alert" className={s['failure']}>
          {failure}
        </p>
      )}
      <button type="submit" className={s[quiet ? 'button' : 'primary']} disabled={isSending}>
        {isSending ? 'One moment …' : label}
      </button>
    </>
  );
}

/** A page of its own, without the app around it: for people not yet let in. */
export function SignedOutPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="main" className={s['signedOut']}>
      <p className={s['mark']}>
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
          <path d="M11 1.5 20.5 11 11 20.5 1.5 11Z" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M11 4.5 13.6 11 11 17.5 8.4 11Z" fill="currentColor" />
        </svg>
        Lodestone
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
