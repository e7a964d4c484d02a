import type { ImportInput } from './import-session.ts';

/** An import put aside by a person: its files and decisions, when, in how many decisions. It stays in this browser. */
export type SavedImport = ImportInput & { readonly savedAt: string; readonly decided: number };

const DATABASE = 'lodestone-unfinished-import';
const STORE = 'imports';
/** One import is put aside at a time, as one is on screen at a time. */
const KEY = 'only';

/** Puts an import aside in place of the one before. Rejects where the browser stores nothing. */
export async function saveImport(saved: SavedImport): Promise<void> {
  await ask('readwrite', (store) => store.put(saved, KEY));
}

/** Returns the import put aside. Null where there is none, or the browser stores nothing. */
export async function findSavedImport(): Promise<SavedImport | null> {
  try {
    return ((await ask('readonly', (store) => store.get(KEY))) as SavedImport | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Forgets the import put aside. */
export async function dropSavedImport(): Promise<void> {
  await ask('readwrite', (store) => store.delete(KEY));
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
