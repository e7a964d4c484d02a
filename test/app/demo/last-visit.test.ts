import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseKeptAddress, readKept } from '../../../src/analyses/threads/held/kept-version.ts';
import { DATABASE } from '../../../src/app/demo/first-visit.ts';
import { openIndexedDbStorage } from '../../../src/app/demo/indexed-db-storage.ts';
import { locateVersion, readLeftWorkspace } from '../../../src/app/demo/last-visit.ts';
import { emptyDataset } from '../../api/datasets.ts';

const event = { at: '2026-11-20T09:00:00Z', author: 'you', action: 'create', subject: 'mine', detail: '' };
const meta = {
  hash: 'v1',
  accepted: event.at,
  author: 'you',
  note: '',
  dataDate: '2026-11-20',
  sourceFiles: [],
  counts: {},
  leftOut: [],
};

/** What the host of an earlier visit has written. */
async function leave(): Promise<void> {
  const storage = await openIndexedDbStorage(DATABASE);
  for (const id of ['mine', 'other'])
    await storage.createWorkspace({ id, name: id, demo: false, organisation: 'local' }, event);
  await storage.addVersion('mine', null, { meta, dataset: emptyDataset('Mine') }, event);
  await storage.writeDocument('mine', 'preferences', 'current', 0, { inference: false }, event);
  await storage.writeDocument('other', 'preferences', 'current', 0, { inference: true }, event);
  storage.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe(readLeftWorkspace, () => {
  it('has a workspace and its documents as the host keeps them', async () => {
    await leave();
    const storage = await openIndexedDbStorage(DATABASE);
    const left = await readLeftWorkspace('mine');
    expect(left?.workspace).toEqual(await storage.findWorkspace('mine'));
    expect(left?.documents).toMatchObject(await storage.listDocuments('mine'));
    expect(left?.documents).toHaveLength(1);
    storage.close();
  });

  it('knows of no other workspace, and makes no database where there is none', async () => {
    expect(await readLeftWorkspace('mine')).toBeNull();
    expect(await indexedDB.databases()).toEqual([]);
    await leave();
    expect(await readLeftWorkspace('nobody')).toBeNull();
  });
});

describe(locateVersion, () => {
  it('leads to the dataset that the host has written', async () => {
    await leave();
    const kept = parseKeptAddress(locateVersion('mine', 'v1'));
    expect(kept === null ? null : await readKept(kept)).toEqual(emptyDataset('Mine'));
  });
});
