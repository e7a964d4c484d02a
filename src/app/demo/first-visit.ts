/** Name of the browser host's database. */
export const DATABASE = 'lodestone';
/** Name of a storage with its data there. */
export const IN_DATABASE = 'IndexedDB';

/**
 * True when this browser has no data of this app yet; false as well where it does not say. To be asked before the host opens its database. An
 * existing service worker is of an earlier visit, and known before the databases are.
 */
export async function isFirstVisit(): Promise<boolean> {
  if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null) return false;
  try {
    return !(await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}
