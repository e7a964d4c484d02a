import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '../../api/people/people-contract.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { Section } from '../components/section.tsx';
import s from '../components/forms/forms.module.css';
import { NewPasswordField, SendLine, TextField, readFields, useSending } from '../components/forms/forms.tsx';
import { usePeople } from './use-people.ts';

/** One's name, beside everything one writes, and one's password. */
export function ProfileSection({ me }: { me: Me }) {
  const people = usePeople();
  const queries = useQueryClient();
  const naming = useSending();
  const guarding = useSending();
  const [done, setDone] = useState('');
  return (
    <Section title="You" rule={false}>
      <p role="status" className={done === '' ? 'visually-hidden' : s['hint']}>
        {done}
      </p>
      <div className={s['columns']}>
        <form
          className={s['form']}
          onSubmit={(event) => {
            const read = readFields(event);
            naming.send(async () => {
              queries.setQueryData(queryKeys.me(), await people.changeName(read('name')));
              setDone('Your name is changed. What you wrote before keeps the old one.');
            });
          }}
        >
          <TextField label="Name" name="name" autoComplete="name" value={me.person?.name ?? ''} />
          <TextField label="E-mail" name="email" type="email" value={me.person?.email ?? ''} readOnly />
          <SendLine quiet label="Change the name" isSending={naming.isSending} failure={naming.failure} />
        </form>
        <form
          className={s['form']}
          onSubmit={(event) => {
            const form = event.currentTarget;
            const read = readFields(event);
            guarding.send(async () => {
              await people.changePassword({ current: read('current'), password: read('password') });
              form.reset();
              await queries.invalidateQueries({ queryKey: queryKeys.sessions() });
              await queries.invalidateQueries({ queryKey: queryKeys.ownTokens() });
              setDone('Your password is changed; your other sessions and the tokens of your programs have ended.');
            });
          }}
        >
          <TextField label="Password until now" name="current" type="password" autoComplete="current-password" />
          <NewPasswordField label="New password" />
          <SendLine quiet label="Change the password" isSending={guarding.isSending} failure={guarding.failure} />
        </form>
      </div>
    </Section>
  );
}
