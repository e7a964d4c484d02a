import { useEffect, useState } from 'react';
import { renewUpdate } from '../../../analyses/decided-import.ts';
import { formatDay } from '../../format/date.ts';
import { formatCounted } from '../../format/number.ts';
import s from '../data.module.css';
import { dropSavedImport, findSavedImport } from '../session/saved-import.ts';
import type { SavedImport } from '../session/saved-import.ts';
import { useImportContext } from '../session/use-import-context.ts';
import { useImportSession } from '../session/use-import-session.ts';

/** An import put aside in this browser, with the ways to go on with it or to forget it; nothing where there is none. */
export function SavedImportLine() {
  const { session } = useImportSession();
  const bringContext = useImportContext();
  const [saved, setSaved] = useState<SavedImport | null>(null);
  useEffect(() => {
    let isShown = true;
    void findSavedImport().then((found) => (isShown ? setSaved(found) : undefined));
    return () => {
      isShown = false;
    };
  }, []);
  if (saved === null) return null;
  const { files, settings, savedAt, decided } = saved;
  /** The data in use may have changed meanwhile: they are the files' target. */
  const goOn = async (): Promise<void> => {
    const { inUse, version, remembered, forgotten } = await bringContext();
    const { update } = settings;
    const isInto = update !== undefined && inUse !== undefined;
    const now = isInto ? renewUpdate(settings, inUse, remembered, { forgotten, version }) : settings;
    await session.read(files, now);
    await dropSavedImport();
  };
  return (
    <p className={s['done']}>
      An import of {formatCounted(files.length, 'file')} with {formatCounted(decided, 'decision')} was put aside on{' '}
      {formatDay(savedAt.slice(0, 10))} in this browser.{' '}
      <button type="button" className={s['link']} onClick={() => void goOn()}>
        Go on with it
      </button>{' '}
      <button type="button" className={s['link']} onClick={() => void dropSavedImport().then(() => setSaved(null))}>
        Forget it
      </button>
    </p>
  );
}
