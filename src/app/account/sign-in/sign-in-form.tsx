import type { Me } from '../../../api/people/people-contract.ts';
import { keepDrafts } from '../../queries/writes/unsaved-drafts.ts';
import s from '../../components/forms/forms.module.css';
import { SendLine, TextField, readFields, useSending } from '../../components/forms/forms.tsx';
import { useMe } from '../../queries/session/use-me.ts';
import { useEffect, useRef, useState } from 'react';
import { canUsePasskeys, enterWithPasskey } from '../passkey.ts';
import { usePeople } from '../use-people.ts';

/**
 * E-mail and password, or the company's own sign-in where there is one; it comes back to this address. `email` is its person, alone free to sign
 * in where it is `fixed`.
 */
export function SignInForm({
  oidc,
  email,
  fixed = false,
  onEnter,
}: {
  oidc: { name: string; only: boolean } | null;
  email?: string;
  fixed?: boolean;
  onEnter: (me: Me) => Promise<void>;
}) {
  return (
    <>
      {oidc === null ? null : (
        <>
          <a
            className={s['company']}
            onClick={keepDrafts}
            href={`/api/sign-in/oidc?next=${encodeURIComponent(location.pathname + location.search)}`}
          >
            Sign in with {oidc.name}
          </a>
          {oidc.only ? null : <p className={s['or']}>or with a password</p>}
        </>
      )}
      {oidc?.only === true ? null : <PasswordForm email={email} fixed={fixed} onEnter={onEnter} />}
    </>
  );
}

function PasswordForm({
  email,
  fixed,
  onEnter,
}: {
  email: string | undefined;
  fixed: boolean;
  onEnter: (me: Me) => Promise<void>;
}) {
  const me = useMe();
  const [needsCode, setNeedsCode] = useState(false);
  const people = usePeople();
  const { isSending, failure, send } = useSending();
  if (needsCode) return <CodeForm onEnter={onEnter} />;
  return (
    <>
      <form
        className={s['form']}
        onSubmit={(event) => {
          const read = readFields(event);
          send(async () => {
            const entered = await people.signIn({ email: read('email'), password: read('password') });
            if (entered.needs === 'code') setNeedsCode(true);
            else await onEnter(entered);
          });
        }}
      >
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          {...(email === undefined ? {} : { value: email, readOnly: fixed })}
        />
        <TextField label="Password" name="password" type="password" autoComplete="current-password" />
        <SendLine label="Sign in" isSending={isSending} failure={failure} />
      </form>
      {me.data?.signIn?.passkeys === true && canUsePasskeys() ? (
        <p className={s['or']}>
          <button
            type="button"
            className={s['button']}
            onClick={() => send(async () => onEnter(await enterWithPasskey(people)))}
          >
            Sign in with a passkey
          </button>
        </p>
      ) : null}
      <p className={s['hint']}>
        {me.data?.signIn?.mail === true ? (
          <a href={`${import.meta.env.BASE_URL}new-password`}>Password forgotten?</a>
        ) : (
          'Password forgotten? An admin of your organisation can give you a link for a new one.'
        )}
      </p>
    </>
  );
}

/** The second step of a sign-in with a right password: a code of the app, or a written-down one. */
export function CodeForm({ onEnter }: { onEnter: (me: Me) => Promise<void> }) {
  const people = usePeople();
  const { isSending, failure, send } = useSending();
  const form = useRef<HTMLFormElement>(null);
  // The field that had it is gone.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className={s['form']}
      onSubmit={(event) => {
        const code = readFields(event)('code');
        send(async () => onEnter(await people.signInWithCode(code)));
      }}
    >
      <TextField label="Code of your app, or one that you wrote down" name="code" autoComplete="one-time-code" />
      <SendLine label="Go on" isSending={isSending} failure={failure} />
    </form>
  );
}
