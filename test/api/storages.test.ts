import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { createMemoryTables, createMemoryStorage } from '../../src/api/memory-storage.ts';
import { openIndexedDbStorage } from '../../src/app/demo/indexed-db-storage.ts';
import type { Change, IndexedDbStorage } from '../../src/app/demo/indexed-db-storage.ts';
import { describeAuditPages } from './audit-page-contract.ts';
import { describeDocumentBatch } from './document-batch-contract.ts';
import { describeListPages } from './list-page-contract.ts';
import { describeOrganisations } from './organisation-contract.ts';
import { describeStorage } from './storage-contract.ts';
import type { StorageUnderTest } from './storage-contract.ts';
import { describeVersionText } from './version-text-contract.ts';

function createMemoryStore(): StorageUnderTest {
  const tables = createMemoryTables();
  return { open: async () => createMemoryStorage(tables), remove: async () => undefined };
}

let databases = 0;

function createIndexedDbStore(): StorageUnderTest {
  const name = `contract-${String((databases += 1))}`;
  const handles: IndexedDbStorage[] = [];
  return {
    open: async () => {
      const storage = await openIndexedDbStorage(name);
      handles.push(storage);
      return storage;
    },
    remove: async () => {
      for (const handle of handles) handle.close();
      await deleteDB(name);
    },
  };
}

for (const [name, createStore] of [
  ['memory', createMemoryStore],
  ['IndexedDB', createIndexedDbStore],
] as const) {
  describeStorage(name, createStore);
  describeDocumentBatch(name, createStore);
  describeAuditPages(name, createStore);
  describeListPages(name, createStore);
  describeVersionText(name, createStore);
  describeOrganisations(name, createStore);
}

describe(openIndexedDbStorage, () => {
  it('tells other handles of a write and of nothing else, and not the one that wrote', async () => {
    const mine = await openIndexedDbStorage('announcing');
    const other = await openIndexedDbStorage('announcing');
    const heardByMe: Change[] = [];
    const heardByOther: Change[] = [];
    mine.subscribe((change) => heardByMe.push(change));
    const stop = other.subscribe((change) => heardByOther.push(change));
    const event = { at: '2026-11-24T08:00:00.000Z', author: 'ann', action: 'a', subject: 's', detail: 'd' };
    await mine.createWorkspace({ id: 'w', name: 'W', demo: false, organisation: 'local' }, event);
    await mine.createWorkspace({ id: 'w', name: 'W', demo: false, organisation: 'local' }, event);
    await mine.writeDocument('w', 'view', 'k', 5, 'lost race', event);
    await mine.writeDocument('w', 'view', 'k', 0, 'v', event);
    await expect.poll(() => heardByOther).toEqual([{ workspaceId: 'w' }, { workspaceId: 'w' }]);
    stop();
    expect(heardByMe).toEqual([]);
    mine.close();
    other.close();
    await deleteDB('announcing');
  });
});
