import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE, isFirstVisit } from '../../../src/app/demo/first-visit.ts';
import { openIndexedDbStorage } from '../../../src/app/demo/indexed-db-storage.ts';

describe(isFirstVisit, () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  // Other files share this process, and a factory of these tests may refuse what they ask.
  afterAll(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('is true until the host has a database here', async () => {
    (await openIndexedDbStorage('another')).close();
    expect(await isFirstVisit()).toBe(true);
    (await openIndexedDbStorage(DATABASE)).close();
    expect(await isFirstVisit()).toBe(false);
  });

  it('is false where a service worker of an earlier visit is there, without a look at the databases', async () => {
    globalThis.indexedDB.databases = () => Promise.reject(new Error('asked'));
    const controller = {};
    Object.defineProperty(navigator, 'serviceWorker', { value: { controller }, configurable: true });
    try {
      expect(await isFirstVisit()).toBe(false);
    } finally {
      Reflect.deleteProperty(navigator, 'serviceWorker');
    }
  });

  it('is false where the browser does not say which databases there are', async () => {
    globalThis.indexedDB.databases = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    expect(await isFirstVisit()).toBe(false);
  });
});
