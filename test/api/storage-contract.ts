import { afterEach, describe, expect, it } from 'vitest';
import type { FirstContent, Storage } from '../../src/api/storage.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { AuditEvent } from '../../src/domain/workspace/workspace.ts';
import { datasetWithParts } from './datasets.ts';

/** A store that can be opened many times, as several tabs do, and cleared away. */
export type StorageUnderTest = { open: () => Promise<Storage>; remove: () => Promise<void> };

type NewVersion = Parameters<Storage['addVersion']>[2];

const WORKSPACE = { id: 'w', name: 'Works', demo: false, organisation: 'local' };

function event(action: string): AuditEvent {
  return { at: '2026-11-24T08:00:00.000Z', author: 'ann', action, subject: 's', detail: 'd' };
}

function version(hash: string, dataset: Dataset = datasetWithParts(hash, 'P-1')): NewVersion {
  const meta = {
    hash,
    accepted: '2026-11-24T08:00:00.000Z',
    author: 'ann',
    note: '',
    dataDate: null,
    sourceFiles: [],
    counts: { parts: 1 },
    leftOut: [{ file: 'parts.csv', sheet: null, row: 7, reason: 'It has no part number.' }],
  };
  return { meta, dataset };
}

/** What every storage keeps to; one call per storage. */
export function describeStorage(name: string, createStore: () => StorageUnderTest): void {
  describe(`storage contract: ${name}`, () => {
    const stores: StorageUnderTest[] = [];

    async function setup() {
      const store = createStore();
      stores.push(store);
      const storage = await store.open();
      await storage.createWorkspace(WORKSPACE, event('create-workspace'));
      return { storage, open: store.open };
    }

    afterEach(async () => {
      await Promise.all(stores.splice(0).map((store) => store.remove()));
    });

    const actions = async (storage: Storage): Promise<string[]> =>
      (await storage.listAudit('w')).map((one) => one.action);

    it('starts without workspaces, and finds the one that was made', async () => {
      const store = createStore();
      stores.push(store);
      const storage = await store.open();
      expect(await storage.listWorkspaces()).toEqual([]);
      expect(await storage.findWorkspace('w')).toBeUndefined();
      const made = await storage.createWorkspace(WORKSPACE, event('create-workspace'));
      expect(made).toEqual({ ...WORKSPACE, head: null, revision: 1 });
      expect(await storage.findWorkspace('w')).toEqual(made);
      expect(await storage.listWorkspaces()).toEqual([made]);
    });

    it('gives back a workspace that is there already, unchanged and without an event', async () => {
      const { storage } = await setup();
      const again = await storage.createWorkspace({ ...WORKSPACE, name: 'Other' }, event('create-workspace'));
      expect(again.name).toBe('Works');
      expect(await actions(storage)).toEqual(['create-workspace']);
    });

    it('makes a workspace with its first content in one step: versions linked, the head that was named, documents, events', async () => {
      const store = createStore();
      stores.push(store);
      const storage = await store.open();
      const content: FirstContent = {
        versions: ['h1', 'h2', 'h1', 'h3'].map((hash) => ({ ...version(hash), event: event(`add-${hash}`) })),
        head: 'h2',
        documents: [{ kind: 'triage', key: 'P/1', value: { state: 'asked' }, event: event('write-document') }],
      };
      const made = await storage.createWorkspace(WORKSPACE, event('create-workspace'), content);
      expect(made).toEqual({ ...WORKSPACE, head: 'h2', revision: 1 });
      expect(await storage.findWorkspace('w')).toEqual(made);
      expect((await storage.listVersions('w')).map(({ hash, number, parent }) => [hash, number, parent])).toEqual([
        ['h3', 3, 'h2'],
        ['h2', 2, 'h1'],
        ['h1', 1, null],
      ]);
      expect((await storage.findVersion('w', 'h3'))?.dataset).toEqual(version('h3').dataset);
      expect(await storage.listDocuments('w')).toEqual([
        { kind: 'triage', key: 'P/1', revision: 1, value: { state: 'asked' } },
      ]);
      const wanted = ['write-document', 'add-h3', 'add-h1', 'add-h2', 'add-h1', 'create-workspace'];
      expect(await actions(storage)).toEqual(wanted);
      const again = await storage.createWorkspace(WORKSPACE, event('create-workspace'), { ...content, head: 'h3' });
      expect(again).toEqual(made);
      expect(await actions(storage)).toEqual(wanted);
    });

    it('leaves no workspace behind when any of its first content cannot be stored', async () => {
      const store = createStore();
      stores.push(store);
      const storage = await store.open();
      const broken = { ...version('h2'), event: Object.assign(event('x'), { detail: () => 'not to be stored' }) };
      await expect(
        storage.createWorkspace(WORKSPACE, event('create-workspace'), {
          versions: [{ ...version('h1'), event: event('add-version') }, broken],
          head: 'h2',
          documents: [],
        }),
      ).rejects.toThrow();
      expect(await storage.listWorkspaces()).toEqual([]);
      await storage.createWorkspace(WORKSPACE, event('create-workspace'));
      expect(await storage.listVersions('w')).toEqual([]);
      expect(await actions(storage)).toEqual(['create-workspace']);
    });

    it('stores a version whole, numbers it, links it to the one before and makes it the head', async () => {
      const { storage } = await setup();
      const dataset = datasetWithParts('content', 'P-1', 'P-2');
      const first = await storage.addVersion('w', null, version('h1', dataset), event('add-version'));
      expect(first).toMatchObject({ ok: true, value: { hash: 'h1', number: 1, parent: null } });
      const second = await storage.addVersion('w', 'h1', version('h2'), event('add-version'));
      expect(second).toMatchObject({ ok: true, value: { hash: 'h2', number: 2, parent: 'h1' } });
      expect(await storage.findWorkspace('w')).toMatchObject({ head: 'h2', revision: 3 });
      expect((await storage.listVersions('w')).map(({ hash }) => hash)).toEqual(['h2', 'h1']);
      expect(await storage.findVersion('w', 'h1')).toEqual({
        meta: { ...version('h1').meta, number: 1, parent: null },
        dataset,
      });
      expect(await storage.findVersion('w', 'h9')).toBeUndefined();
    });

    it('keeps what a version says when the same hash comes again, and only moves the head', async () => {
      const { storage } = await setup();
      await storage.addVersion('w', null, version('h1'), event('add-version'));
      await storage.addVersion('w', 'h1', version('h2'), event('add-version'));
      const before = await storage.findVersion('w', 'h1');
      const again = version('h1', datasetWithParts('tampered', 'X'));
      again.meta.note = 'another note';
      expect(await storage.addVersion('w', 'h2', again, event('add-version'))).toMatchObject({
        ok: true,
        value: { number: 1, note: '' },
      });
      expect(await storage.findVersion('w', 'h1')).toEqual(before);
      expect(await storage.findWorkspace('w')).toMatchObject({ head: 'h1' });
      expect(await storage.listVersions('w')).toHaveLength(2);
    });

    it('is not changed by what a caller does to objects that went in or came out', async () => {
      const { storage } = await setup();
      const dataset = datasetWithParts('content', 'P-1');
      await storage.addVersion('w', null, version('h1', dataset), event('add-version'));
      dataset.parts.length = 0;
      (await storage.findVersion('w', 'h1'))?.dataset.parts.pop();
      expect((await storage.findVersion('w', 'h1'))?.dataset.parts).toHaveLength(1);
    });

    it('refuses a version that is based on another head: what is there comes back, nothing is written', async () => {
      const { storage } = await setup();
      await storage.addVersion('w', null, version('h1'), event('add-version'));
      const lost = await storage.addVersion('w', null, version('h2'), event('add-version'));
      expect(lost).toEqual({ ok: false, current: { ...WORKSPACE, head: 'h1', revision: 2 } });
      expect(await storage.findVersion('w', 'h2')).toBeUndefined();
      expect(await actions(storage)).toEqual(['add-version', 'create-workspace']);
    });

    it('moves the head back and forth, refuses a move that is based on another head, and throws on an unknown version', async () => {
      const { storage } = await setup();
      await storage.addVersion('w', null, version('h1'), event('add-version'));
      await storage.addVersion('w', 'h1', version('h2'), event('add-version'));
      expect(await storage.moveHead('w', 'h2', 'h1', event('move-head'))).toMatchObject({
        ok: true,
        value: { head: 'h1', revision: 4 },
      });
      expect(await storage.moveHead('w', 'h2', 'h2', event('move-head'))).toMatchObject({
        ok: false,
        current: { head: 'h1', revision: 4 },
      });
      await expect(storage.moveHead('w', 'h1', 'h9', event('move-head'))).rejects.toThrow('h9');
      expect(await storage.findWorkspace('w')).toMatchObject({ head: 'h1', revision: 4 });
      expect(await actions(storage)).toEqual(['move-head', 'add-version', 'add-version', 'create-workspace']);
    });

    it('counts the revisions of a document on its own, through a deletion and back', async () => {
      const { storage } = await setup();
      const write = (basedOn: number, value: unknown) =>
        storage.writeDocument('w', 'triage', 'P/1', basedOn, value, event('write-document'));
      expect(await write(0, { state: 'asked' })).toEqual({
        ok: true,
        value: { kind: 'triage', key: 'P/1', revision: 1, value: { state: 'asked' } },
      });
      expect(await write(1, null)).toMatchObject({ ok: true, value: { revision: 2, value: null } });
      expect(await write(2, { state: 'asked' })).toMatchObject({ ok: true, value: { revision: 3 } });
      await storage.writeDocument('w', 'view', 'P/1', 0, 'v', event('write-document'));
      const listed = await storage.listDocuments('w');
      expect(listed.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
        { kind: 'triage', key: 'P/1', revision: 3, value: { state: 'asked' } },
        { kind: 'view', key: 'P/1', revision: 1, value: 'v' },
      ]);
    });

    it('refuses a document that is based on another revision: what is there comes back, nothing is written', async () => {
      const { storage } = await setup();
      const write = (basedOn: number, value: unknown) =>
        storage.writeDocument('w', 'triage', 'P', basedOn, value, event('write-document'));
      expect(await write(1, 'x')).toEqual({
        ok: false,
        current: { kind: 'triage', key: 'P', revision: 0, value: null },
      });
      await write(0, 'mine');
      expect(await write(0, 'yours')).toEqual({
        ok: false,
        current: { kind: 'triage', key: 'P', revision: 1, value: 'mine' },
      });
      expect(await actions(storage)).toEqual(['write-document', 'create-workspace']);
    });

    it('leaves an audit event for every write, newest first and as it was given', async () => {
      const { storage } = await setup();
      await storage.addVersion('w', null, version('h1'), event('add-version'));
      await storage.moveHead('w', 'h1', 'h1', event('move-head'));
      await storage.writeDocument('w', 'view', 'k', 0, 'v', event('write-document'));
      const wanted = ['write-document', 'move-head', 'add-version', 'create-workspace'].map(event);
      expect(await storage.listAudit('w')).toEqual(wanted);
    });

    it('writes all or nothing: a write whose last part cannot be stored leaves no trace of its first', async () => {
      const { storage } = await setup();
      const unstorable: AuditEvent = Object.assign(event('broken'), { detail: () => 'a function cannot be stored' });
      await expect(storage.addVersion('w', null, version('h1'), unstorable)).rejects.toThrow();
      await expect(storage.writeDocument('w', 'view', 'k', 0, 'v', unstorable)).rejects.toThrow();
      await expect(storage.createWorkspace({ ...WORKSPACE, id: 'w2' }, unstorable)).rejects.toThrow();
      expect(await storage.findWorkspace('w2')).toBeUndefined();
      expect(await storage.findVersion('w', 'h1')).toBeUndefined();
      expect(await storage.listVersions('w')).toEqual([]);
      expect(await storage.listDocuments('w')).toEqual([]);
      expect(await storage.findWorkspace('w')).toMatchObject({ head: null, revision: 1 });
      await storage.addVersion('w', null, version('h2'), event('add-version'));
      await expect(storage.moveHead('w', 'h2', 'h2', unstorable)).rejects.toThrow();
      expect(await storage.findWorkspace('w')).toMatchObject({ head: 'h2', revision: 2 });
      expect(await actions(storage)).toEqual(['add-version', 'create-workspace']);
    });

    it('lets exactly one of two handles win a race, and both then see its result', async () => {
      const { storage, open } = await setup();
      const other = await open();
      const outcomes = await Promise.all([
        storage.addVersion('w', null, version('h1'), event('add-version')),
        other.addVersion('w', null, version('h2'), event('add-version')),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const written = await Promise.all([
        storage.writeDocument('w', 'triage', 'P', 0, 'a', event('write-document')),
        other.writeDocument('w', 'triage', 'P', 0, 'b', event('write-document')),
      ]);
      expect(written.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await storage.findWorkspace('w')).toEqual(await other.findWorkspace('w'));
      expect(await storage.listDocuments('w')).toEqual(await other.listDocuments('w'));
      expect(await actions(storage)).toHaveLength(3);
    });

    it('still has everything after it was opened again', async () => {
      const { storage, open } = await setup();
      await storage.addVersion('w', null, version('h1'), event('add-version'));
      await storage.writeDocument(
        'w',
        'assumptions',
        'current',
        0,
        { 'mofcom-2025-58': 'in-force' },
        event('write-document'),
      );
      const reopened = await open();
      expect(await reopened.listWorkspaces()).toEqual(await storage.listWorkspaces());
      expect(await reopened.findVersion('w', 'h1')).toEqual(await storage.findVersion('w', 'h1'));
      expect(await reopened.listDocuments('w')).toEqual(await storage.listDocuments('w'));
      expect(await reopened.listAudit('w')).toEqual(await storage.listAudit('w'));
    });

    it('keeps workspaces apart, and throws on one that does not exist', async () => {
      const { storage } = await setup();
      await storage.createWorkspace(
        { id: 'w2', name: 'Second', demo: true, organisation: 'local' },
        event('create-workspace'),
      );
      await storage.addVersion('w2', null, version('h1'), event('add-version'));
      await storage.writeDocument('w2', 'view', 'k', 0, 'v', event('write-document'));
      expect(await storage.listVersions('w')).toEqual([]);
      expect(await storage.findVersion('w', 'h1')).toBeUndefined();
      expect(await storage.listDocuments('w')).toEqual([]);
      expect(await actions(storage)).toEqual(['create-workspace']);
      await expect(storage.addVersion('w3', null, version('h1'), event('add-version'))).rejects.toThrow('w3');
      await expect(storage.listVersions('w3')).rejects.toThrow('w3');
      await expect(storage.listAudit('w3')).rejects.toThrow('w3');
    });
  });
}
