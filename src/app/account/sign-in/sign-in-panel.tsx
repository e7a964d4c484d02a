import { useEffect } from 'react';
import { SIGN_IN_RETURNS } from '../../../domain/sign-in-returns.ts';
import { useMe } from '../../queries/session/use-me.ts';
import s from '../../components/forms/forms.module.css';
import { SignedOutPage } from '../../components/forms/forms.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useEnter } from '../use-people.ts';

/** The answer of the company's sign-in, in words. */
const RETURNS: ReadonlyMap<string, string> = new Map(Object.entries(SIGN_IN_RETURNS));

/** Stands in place of any page until somebody is signed in; the address stays, and is shown then. */
export function SignInPanel() {
  const me = useMe();
  const enter = useEnter();
  useEffect(() => {
    document.title = 'Sign in · Lodestone';
  }, []);
  const signIn = me.data?.signIn;
  const said = new URLSearchParams(location.search).get('error');
  return (
    <SignedOutPage title="Sign in">
      {said === null ? null : (
        <p role="alert" className={s['failure']}>
          {RETURNS.get(said) ?? 'The sign-in did not succeed.'}
        </p>
      )}
      {signIn?.setUp === true ? (
        <p className={s['lead']}>
          Nobody has an account here yet. The server wrote a link to its log when it started: whoever opens it becomes
          the first admin.
        </p>
      ) : (
        <SignInForm oidc={signIn?.oidc ?? null} onEnter={enter} />
      )}
    </SignedOutPage>
  );
}
