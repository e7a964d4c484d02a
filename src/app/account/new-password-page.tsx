import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import s from '../components/forms/forms.module.css';
import { SignedOutPage, NewPasswordField, SendLine, readFields, useSending } from '../components/forms/forms.tsx';
import { useMe } from '../queries/session/use-me.ts';
import { AskForLink } from './ask-for-link.tsx';
import { useLinkToken } from './use-link-token.ts';
import { useEnter, usePeople } from './use-people.ts';

/** A new password by a link from an admin or by mail, and without one the way to ask for it where mail is sent. */
export function NewPasswordPage() {
  const token = useLinkToken();
  const me = useMe();
  const people = usePeople();
  const enter = useEnter();
  const navigate = useNavigate();
  const { isSending, failure, send } = useSending();
  useEffect(() => {
    document.title = 'New password · Lodestone';
  }, []);
  return (
    <SignedOutPage title="New password">
      {token === '' && me.data?.signIn?.mail === true ? (
        <AskForLink />
      ) : token === '' ? (
        <p className={s['lead']}>The end of the link is missing. Open it as it was given to you.</p>
      ) : (
        <form
          className={s['form']}
          onSubmit={(event) => {
            const read = readFields(event);
            send(async () => {
              await enter(await people.setPasswordByLink({ token, password: read('password') }));
              await navigate({ to: '/', replace: true });
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
