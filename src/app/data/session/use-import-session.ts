import { useSyncExternalStore } from 'react';
import { createBrowserImport } from '../../../analyses/threads/import-in-browser.ts';
import type { ImportSession, ImportState } from './import-session.ts';
import { createImportSession } from './import-session.ts';

/** The one import of this tab; its worker starts with the first file. */
const session = createImportSession(createBrowserImport());

/** The import of this tab and its state. */
export function useImportSession(): { session: ImportSession; state: ImportState } {
  return { session, state: useSyncExternalStore(session.subscribe, session.getState) };
}
