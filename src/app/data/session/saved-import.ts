import type { ImportInput } from './import-session.ts';

/** An import put aside by a person: its files and decisions, when, in how many decisions. It stays in this browser, for that person alone. */
export type SavedImport = ImportInput & { readonly savedAt: string; readonly decided: number };

const DATABASE = 'lodestone-unfinished-import';
const STORE = 'imports';
/** The key where nobody signs in. Earlier programs kept the imports of people under it too, without saying whose. */
const OF_NOBODY = 'only';

/** One import of a person is put aside at a time, as one is on screen at a time. */
function getKey(person: string | null): string {
  return person === null ? OF_NOBODY : JSON.stringify([person]);
}

/** Puts an import aside for a person (null: nobody signs in), in place of theirs before. Rejects if the browser stores nothing. */
export async function saveImport(person: string | null, saved: SavedImport): Promise<void> {
  await ask('readwrite', (store) => store.put(saved, getKey(person)));
}

/** Returns the import that a person put aside. Null if there is none, or the browser stores nothing. */
export async function findSavedImport(person: string | null): Promise<SavedImport | null> {
  try {
    return ((await ask('readonly', (store) => store.get(getKey(person)))) as SavedImport | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Forgets the import that a person put aside. */
export async function dropSavedImport(person: string | null): Promise<void> {
  await ask('readwrite', (store) => store.delete(getKey(person)));
}

/** Forgets what a person leaving this browser put aside, and what nobody can be said to own; where nothing is stored there is nothing to forget. */
export async function leaveSavedImport(person: string | null): Promise<void> {
  try {
    await dropSavedImport(person);
    await dropSavedImport(null);
  } catch {
    // The browser stores nothing.
  }
}

async function ask<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await settle(run(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return settle(request);
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser stores nothing here.')));
  });
}
