/** Name of the database that the host in a browser keeps its data in. */
export const DATABASE = 'lodestone';
/** Name of a storage that keeps its data there. */
export const IN_DATABASE = 'IndexedDB';

/**
 * True when this browser has no data of this app yet; false as well where it does not say. To be asked before the host opens its
 * database. A service worker that is there already is of an earlier visit, and known before the databases are.
 */
export async function isFirstVisit(): Promise<boolean> {
  if ('serviceWorker' in navigator && navigator.serviceWorker.controller !== null) return false;
  try {
    return !(await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}
