import type { Me } from '../../api/people/people-contract.ts';
import s from '../components/forms/forms.module.css';
import { SendLine, TextField, readFields, useSending } from '../components/forms/forms.tsx';
import { usePeople } from './use-people.ts';

/** The second step of a sign-in whose password was right: a code of the app, or one that was written down. */
export function CodeForm({ onEnter }: { onEnter: (me: Me) => Promise<void> }) {
  const people = usePeople();
  const { isSending, failure, send } = useSending();
  return (
    <form
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
