import { formatCounted } from '../format/number.ts';
import { useMe } from '../queries/use-me.ts';
import { useWaitingEdits } from '../queries/use-writes.tsx';
import { Dialog } from '../views/dialog.tsx';
import s from './account.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { useEnter } from './use-people.ts';

/** The session ended while the page was open: what is on it stays, and goes on after signing in again. */
export function SessionEnded({ onClose }: { onClose: () => void }) {
  const me = useMe().data;
  const { edits } = useWaitingEdits();
  const enter = useEnter();
  const person = me?.person ?? null;
  return (
    <Dialog title="Your session has ended" width={440} onClose={onClose}>
      <div className={s['ended']}>
        <p className={s['hint']}>
          Sign in again and go on where you are.
          {edits.length === 0
            ? null
            : ` ${formatCounted(edits.length, 'edit')} ${edits.length === 1 ? 'is' : 'are'} kept, and sent then.`}
        </p>
        <SignInForm
          oidc={me?.signIn?.oidc ?? null}
          email={person?.email ?? ''}
          onEnter={async (next) => {
            // The page shows what the other person may see.
            if (next.person?.id !== person?.id) location.reload();
            await enter(next);
          }}
        />
      </div>
    </Dialog>
  );
}
