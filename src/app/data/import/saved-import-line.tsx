import { useEffect, useState } from 'react';
import { renewUpdate } from '../../../analyses/decided-import.ts';
import { formatDay } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import s from '../data.module.css';
import { usePersonId } from '../../queries/session/use-me.ts';
import { dropSavedImport, findSavedImport } from '../session/saved-import.ts';
import type { SavedImport } from '../session/saved-import.ts';
import { useImportContext } from '../session/use-import-context.ts';
import { useImportSession } from '../session/use-import-session.ts';

/** The import that the page's user put aside in this browser, with the ways to go on with it or to forget it; nothing if there is none. */
export function SavedImportLine() {
  const { session } = useImportSession();
  const bringContext = useImportContext();
  const [saved, setSaved] = useState<SavedImport | null>(null);
  // Until it is known who looks, it is nobody's to see.
  const person = usePersonId();
  useEffect(() => {
    if (person === undefined) return undefined;
    let isShown = true;
    void findSavedImport(person).then((found) => (isShown ? setSaved(found) : undefined));
    return () => {
      isShown = false;
    };
  }, [person]);
  if (saved === null || person === undefined) return null;
  const { files, settings, savedAt, decided } = saved;
  /** The data in use may have changed meanwhile: they are the files' target. */
  const goOn = async (): Promise<void> => {
    const { inUse, version, remembered, forgotten } = await bringContext();
    const { update } = settings;
    const isInto = update !== undefined && inUse !== undefined;
    const now = isInto ? renewUpdate(settings, inUse, remembered, { forgotten, version }) : settings;
    await session.read(files, now);
    await dropSavedImport(person);
  };
  return (
    <p className={s['done']}>
      An import of {formatCounted(files.length, 'file')} with {formatCounted(decided, 'decision')} was put aside on{' '}
      {formatDay(savedAt.slice(0, 10))} in this browser.{' '}
      <button type="button" className={s['link']} onClick={() => void goOn()}>
        Go on with it
      </button>{' '}
      <button
        type="button"
        className={s['link']}
        onClick={() => void dropSavedImport(person).then(() => setSaved(null))}
      >
        Forget it
      </button>
    </p>
  );
}
