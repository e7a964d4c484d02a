import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Me } from '../../api/people/people-contract.ts';
import s from '../components/forms/forms.module.css';
import { SignedOutPage, NewPasswordField, SendLine, readFields, useSending } from '../components/forms/forms.tsx';
import { useMe } from '../queries/session/use-me.ts';
import { AskForLink } from './ask-for-link.tsx';
import { CodeForm } from './sign-in/sign-in-form.tsx';
import { useLinkToken } from './use-link-token.ts';
import { useEnter, usePeople } from './use-people.ts';

/** A new password by a link from an admin or by mail, and without one the way to ask for it where mail is sent. */
export function NewPasswordPage() {
  const token = useLinkToken();
  const me = useMe();
  const people = usePeople();
  const enter = useEnter();
  const navigate = useNavigate();
  const [needsCode, setNeedsCode] = useState(false);
  const goOn = async (entered: Me): Promise<void> => {
    await enter(entered);
    await navigate({ to: '/', replace: true });
  };
  const { isSending, failure, send } = useSending();
  useEffect(() => {
    document.title = 'New password · Lodestone';
  }, []);
  return (
    <SignedOutPage title="New password">
      {needsCode ? (
        <CodeForm onEnter={goOn} />
      ) : token === '' && me.data?.signIn?.mail === true ? (
        <AskForLink />
      ) : token === '' ? (
        <p className={s['lead']}>
          The end of the link is missing. Open it as it was given to you, or <a href="/">sign in</a>.
        </p>
      ) : (
        <form
          className={s['form']}
          onSubmit={(event) => {
            const read = readFields(event);
            send(async () => {
              const entered = await people.setPasswordByLink({ token, password: read('password') });
              if (entered.needs === 'code') setNeedsCode(true);
              else await goOn(entered);
            });
          }}
        >
          <NewPasswordField label="New password" />
          <p className={s['hint']}>You are signed in with it at once, and signed out everywhere else.</p>
          <SendLine label="Use this password" isSending={isSending} failure={failure} />
        </form>
      )}
    </SignedOutPage>
  );
}
