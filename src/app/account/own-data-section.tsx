import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me } from '../../api/people/people-contract.ts';
import s from '../components/forms/forms.module.css';
import { Section } from '../components/section.tsx';
import { EndDialog } from './sign-in/end-dialog.tsx';
import { PROOFS_KEY } from './proofs-section.tsx';
import { usePeople } from './use-people.ts';
import { useTaking } from './use-taking.tsx';

/** Data kept of a person, as a file, and the end of their account. */
export function OwnDataSection({ me }: { me: Me }) {
  const people = usePeople();
  const { take, failure } = useTaking();
  const [isEnding, setIsEnding] = useState(false);
  const proofs = useQuery({ queryKey: PROOFS_KEY, queryFn: ({ signal }) => people.describeProofs(signal) });
  const email = me.person?.email ?? '';
  return (
    <Section title="What is kept of you">
      <p className={s['row']}>
        <button type="button" className={s['button']} onClick={() => take('/me/export', 'lodestone-account.json')}>
          Take a copy
        </button>
        <button
          type="button"
          className={s['button']}
          disabled={proofs.data === undefined}
          onClick={() => setIsEnding(true)}
        >
          Delete my account
        </button>
      </p>
      {failure}
      {isEnding && proofs.data !== undefined ? (
        <EndDialog
          title="Delete your account?"
          name={email}
          label="Your e-mail"
          withPassword={proofs.data.password}
          onEnd={async (password) => {
            await people.deleteOwn({ email, ...(password === undefined ? {} : { password }) });
            // Nothing of this person stays in the page.
            location.assign('/');
          }}
          onClose={() => setIsEnding(false)}
        >
          <p className={s['hint']}>
            Your name, password, passkeys, sessions, programs and memberships go at once. The workspaces stay: they
            belong to your organisations. What you did in them stays with your e-mail in their records and in the
            security events, because who did what is asked for when people have left, and a line taken out would break
            the chain that shows that none was changed. Backups of before keep you until they are deleted.
          </p>
        </EndDialog>
      ) : null}
    </Section>
  );
}
