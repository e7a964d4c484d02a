import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { OfferedInvitation } from '../../api/people/people-contract.ts';
import { formatInstant } from '../format/date.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { useMe } from '../queries/session/use-me.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Pending } from '../components/states/pending.tsx';
import s from '../components/forms/forms.module.css';
import {
  SignedOutPage,
  NewPasswordField,
  SendLine,
  TextField,
  readFields,
  useSending,
} from '../components/forms/forms.tsx';
import { SignInForm } from './sign-in/sign-in-form.tsx';
import { ROLE_WORDS } from '../words/role-words.ts';
import { useLinkToken } from './use-link-token.ts';
import { useEnter, usePeople } from './use-people.ts';

/** Offer of an invitation, and the way in: with a new account, or with the present one. */
export function JoinPage() {
  const token = useLinkToken();
  const people = usePeople();
  const offer = useQuery({
    queryKey: queryKeys.invitation(token),
    queryFn: () => people.openInvitation(token),
    staleTime: Infinity,
    retry: false,
    enabled: token !== '',
  });
  useEffect(() => {
    document.title = 'Invitation · Lodestone';
  }, []);
  return (
    <SignedOutPage title={offer.data === undefined ? 'Invitation' : `Join ${offer.data.organisation}`}>
      {token === '' ? (
        <p className={s['lead']}>
          The end of the link is missing. Open it as it was given to you, or <a href="/">sign in</a>.
        </p>
      ) : offer.isError ? (
        <ErrorPanel
          what="This invitation cannot be used"
          error={offer.error}
          next="It may be used already, withdrawn or expired. Ask whoever sent it for another one."
        />
      ) : offer.data === undefined ? (
        <Pending label="Reading the invitation" lines={[60, 80]} />
      ) : (
        <Offer token={token} offer={offer.data} />
      )}
    </SignedOutPage>
  );
}

function Offer({ token, offer }: { token: string; offer: OfferedInvitation }) {
  const { invitedBy, organisation, role, expires, email, hasAccount } = offer;
  const me = useMe().data;
  const people = usePeople();
  const enter = useEnter();
  const navigate = useNavigate();
  const { isSending, failure, send } = useSending();
  const accept = async (newPerson?: { name: string; password: string }): Promise<void> => {
    await enter(await people.acceptInvitation({ token, ...(newPerson === undefined ? {} : { newPerson }) }));
    await navigate({ to: '/', replace: true });
  };
  const oidc = me?.signIn?.oidc ?? null;
  const isThem = me?.person?.email === email;
  return (
    <>
      <p className={s['lead']}>
        {invitedBy} invites <b>{email}</b> to {organisation} as {role}: {ROLE_WORDS[role]} Good until{' '}
        {formatInstant(expires)}.
      </p>
      {isThem ? (
        <form
          className={s['form']}
          onSubmit={(event) => {
            event.preventDefault();
            send(() => accept());
          }}
        >
          <SendLine label={`Join as ${me.person?.name ?? email}`} isSending={isSending} failure={failure} />
        </form>
      ) : hasAccount || oidc?.only === true ? (
        <>
          <p className={s['hint']}>
            {hasAccount
              ? 'This address has an account. Sign in, and you are in.'
              : 'Sign in, then open this link again.'}
          </p>
          <SignInForm oidc={oidc} email={email} fixed onEnter={() => accept()} />
        </>
      ) : (
        <form
          className={s['form']}
          onSubmit={(event) => {
            const read = readFields(event);
            send(() => accept({ name: read('name'), password: read('password') }));
          }}
        >
          <TextField label="E-mail" name="email" type="email" autoComplete="username" value={email} readOnly />
          <TextField label="Your name" name="name" autoComplete="name" />
          <NewPasswordField />
          <SendLine label={`Join ${organisation}`} isSending={isSending} failure={failure} />
          {oidc === null ? null : (
            <p className={s['hint']}>
              With {oidc.name} you need no password here: <a href="/api/sign-in/oidc?next=/join">sign in with it</a>{' '}
              first, then open the link of this invitation again.
            </p>
          )}
        </form>
      )}
    </>
  );
}
