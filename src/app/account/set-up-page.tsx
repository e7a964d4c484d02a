import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import s from '../components/forms/forms.module.css';
import {
  SignedOutPage,
  NewPasswordField,
  SendLine,
  TextField,
  readFields,
  useSending,
} from '../components/forms/forms.tsx';
import { useLinkToken } from './use-link-token.ts';
import { useEnter, usePeople } from './use-people.ts';

/** The first account of a server, by its printed link: its admin names the organisation and themselves. */
export function SetUpPage() {
  const token = useLinkToken();
  const people = usePeople();
  const enter = useEnter();
  const navigate = useNavigate();
  const { isSending, failure, send } = useSending();
  useEffect(() => {
    document.title = 'Set up · Lodestone';
  }, []);
  if (token === '') {
    return (
      <SignedOutPage title="Set up">
        <p className={s['lead']}>
          Open the link that the server wrote to its log when it started; its end is missing here.
        </p>
      </SignedOutPage>
    );
  }
  return (
    <SignedOutPage title="Set up">
      <p className={s['lead']}>You become the first admin, and can invite the others then.</p>
      <form
        className={s['form']}
        onSubmit={(event) => {
          const read = readFields(event);
          send(async () => {
            const me = await people.setUp({
              token,
              organisation: read('organisation'),
              name: read('name'),
              email: read('email'),
              password: read('password'),
            });
            await enter(me);
            await navigate({ to: '/', replace: true });
          });
        }}
      >
        <TextField
          label="Organisation"
          name="organisation"
          autoComplete="organization"
          hint="As your colleagues call it."
        />
        <TextField label="Your name" name="name" autoComplete="name" />
        <TextField label="E-mail" name="email" type="email" autoComplete="username" />
        <NewPasswordField />
        <SendLine label="Make the first account" isSending={isSending} failure={failure} />
      </form>
    </SignedOutPage>
  );
}
