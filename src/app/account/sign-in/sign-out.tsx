import { useEffect, useState } from 'react';
import { findSavedImport, leaveSavedImport } from '../../data/session/saved-import.ts';
import { formatCounted } from '../../format/number.ts';
import { rememberPerson, usePersonId } from '../../queries/session/use-me.ts';
import { useWaitingEdits } from '../../queries/writes/use-writes.tsx';
import { mayHoldEdits } from '../../queries/writes/waiting-edits.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Section } from '../../components/section.tsx';
import s from '../../components/forms/forms.module.css';
import { usePeople } from '../use-people.ts';

/** Ends the session, and leaves nothing of its person in this browser: unstored edits and an import put aside are said before, and dropped. */
export function SignOut() {
  const people = usePeople();
  const { edits, takeAllOut } = useWaitingEdits();
  const [failure, setFailure] = useState<unknown>(null);
  const person = usePersonId() ?? null;
  const [hasImport, setHasImport] = useState(false);
  useEffect(() => {
    void findSavedImport(person).then((found) => setHasImport(found !== null));
  }, [person]);
  const leave = async (): Promise<void> => {
    setFailure(null);
    let putBack = async (): Promise<void> => undefined;
    try {
      // First, so that no tab sends what is to be dropped while the session ends. Who stays signed in loses nothing.
      if (mayHoldEdits()) putBack = await takeAllOut();
      const me = await people.signOut();
      clearTab();
      await leaveSavedImport(person);
      rememberPerson(me);
      location.assign('/');
    } catch (error) {
      await putBack();
      setFailure(error);
    }
  };
  const count = formatCounted(edits.length, 'edit');
  return (
    <Section title="Leave">
      {edits.length === 0 ? null : (
        <p className={s['hint']}>
          {count} {edits.length === 1 ? 'is' : 'are'} not stored yet, and dropped when you sign out, so that nothing of
          yours stays in this browser. Stay until {edits.length === 1 ? 'it is' : 'they are'} sent to keep{' '}
          {edits.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      {hasImport ? (
        <p className={s['hint']}>
          The import that you put aside in this browser, with its files, is dropped as well when you sign out.
        </p>
      ) : null}
      <button type="button" className={s['button']} onClick={() => void leave()}>
        {edits.length === 0 ? 'Sign out' : `Sign out and drop ${count}`}
      </button>
      {failure === null ? null : <ErrorPanel what="You are still signed in" error={failure} />}
    </Section>
  );
}

/** Forgets this tab's data of its person: drafts of fields and last results. */
function clearTab(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Where the browser keeps nothing there is nothing to forget.
  }
}
