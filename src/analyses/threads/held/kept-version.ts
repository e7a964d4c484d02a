import type { Dataset } from '../../../domain/dataset.ts';
import { settleRequest } from './settle-request.ts';

/** Where a database of this browser keeps the dataset of a version. */
export type KeptAt = { readonly database: string; readonly store: string; readonly key: readonly string[] };

const SCHEME = 'kept:';

/** The same as an address, which can be handed to a thread in place of the address of a file. */
export function formatKeptAddress({ database, store, key }: KeptAt): string {
  return SCHEME + JSON.stringify([database, store, key]);
}

/** What `formatKeptAddress` wrote; null: the address of a file. */
export function parseKeptAddress(address: string): KeptAt | null {
  if (!address.startsWith(SCHEME)) return null;
  const [database, store, key] = JSON.parse(address.slice(SCHEME.length)) as [string, string, string[]];
  return { database, store, key };
}

/** Reads a dataset from the database, and leaves it again. Rejects if there is none, and makes none then. */
export async function readKept(at: KeptAt): Promise<Dataset> {
  const db = await openKept(at.database);
  try {
    const store = db.transaction(at.store).objectStore(at.store);
    const dataset = await settleRequest(store.get([...at.key]) as IDBRequest<Dataset | undefined>);
    if (dataset === undefined) throw new Error(`${at.database} does not keep ${at.key.join(' ')}.`);
    return dataset;
  } finally {
    db.close();
  }
}

/** Opens a database whatever its version is. Rejects if there is none, and makes none then. */
export function openKept(database: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(database);
  // Without a version it is made anew only where it is not there.
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
  return settleRequest(opening);
}
