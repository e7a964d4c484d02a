import { useState } from 'react';
import s from '../components/forms/forms.module.css';
import { SendLine, TextField, readFields, useSending } from '../components/forms/forms.tsx';
import { usePeople } from './use-people.ts';

/** Asks for a link for a new password, sent by mail; says the same for any address. */
export function AskForLink() {
  const people = usePeople();
  const { isSending, failure, send } = useSending();
  const [asked, setAsked] = useState<string | null>(null);
  if (asked !== null)
    return (
      <p role="status" className={s['lead']}>
        If {asked} has an account with a password here, a link is on its way. It is good for a day.
      </p>
    );
  return (
    <form
      className={s['form']}
      onSubmit={(event) => {
        const email = readFields(event)('email');
        send(async () => {
          await people.askForPasswordLink(email);
          setAsked(email);
        });
      }}
    >
      <TextField label="E-mail" name="email" type="email" autoComplete="username" />
      <SendLine label="Send me a link" isSending={isSending} failure={failure} />
    </form>
  );
}
