import { useQuery } from '@tanstack/react-query';
import type { Me } from '../../../api/people/people-contract.ts';
import { formatCounted } from '../../format/number.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { useServices } from '../../queries/services.tsx';
import { useMe } from '../../queries/session/use-me.ts';
import { useWaitingEdits } from '../../queries/writes/use-writes.tsx';
import { Dialog } from '../../components/dialog.tsx';
import s from '../../components/forms/forms.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { useEnter } from '../use-people.ts';

/**
 * The session ended while the page was open, or became another person's in another tab: the page's content stays, and goes on after signing in
 * again.
 */
export function SessionEnded({ onClose }: { onClose: () => void }) {
  const me = useMe().data;
  const { client } = useServices();
  const { edits } = useWaitingEdits();
  const enter = useEnter();
  const now = useQuery({ queryKey: queryKeys.meNow(), queryFn: ({ signal }) => client.getMe(signal), staleTime: 0 });
  const person = me?.person ?? null;
  const other = now.data?.person ?? null;
  const isTaken = other !== null && other.id !== person?.id;
  const goOn = async (next: Me): Promise<void> => {
    // The page shows what the other person may see.
    if (next.person?.id !== person?.id) location.assign('/');
    await enter(next);
  };
  const kept =
    edits.length === 0
      ? null
      : ` ${formatCounted(edits.length, 'edit')} ${edits.length === 1 ? 'is' : 'are'} kept, and sent then.`;
  return (
    <Dialog title={isTaken ? `${other.name} is signed in now` : 'Your session has ended'} width={440} onClose={onClose}>
      <div className={s['ended']}>
        {isTaken ? (
          <>
            <p className={s['hint']}>
              In another tab of this browser, {other.name} has signed in. This page is still{' '}
              {person === null ? 'as it was' : `that of ${person.name}`}, and nothing of it is sent for somebody else.
            </p>
            <p>
              <button type="button" className={s['button']} onClick={() => location.assign('/')}>
                Go on as {other.name}
              </button>
            </p>
          </>
        ) : null}
        <p className={s['hint']}>
          {isTaken ? 'Or sign in again yourself, and go on where you are.' : 'Sign in again and go on where you are.'}
          {kept}
        </p>
        <SignInForm oidc={me?.signIn?.oidc ?? null} email={person?.email ?? ''} onEnter={goOn} />
      </div>
    </Dialog>
  );
}
