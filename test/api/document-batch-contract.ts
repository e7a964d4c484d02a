import { afterEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../src/api/storage.ts';
import type { AuditEvent } from '../../src/domain/workspace/workspace.ts';
import type { StorageUnderTest } from './storage-contract.ts';

function event(action: string): AuditEvent {
  return { at: '2026-11-24T08:00:00.000Z', author: 'ann', action, subject: 's', detail: 'd' };
}

/** What every storage keeps to when several documents are written at once; one call per storage. */
export function describeDocumentBatch(name: string, createStore: () => StorageUnderTest): void {
  describe(`documents written together: ${name}`, () => {
    const stores: StorageUnderTest[] = [];

    async function setup() {
      const store = createStore();
      stores.push(store);
      const storage = await store.open();
      await storage.createWorkspace(
        { id: 'w', name: 'Works', demo: false, organisation: 'local' },
        event('create-workspace'),
      );
      return { storage };
    }

    afterEach(async () => {
      await Promise.all(stores.splice(0).map((store) => store.remove()));
    });

    const actions = async (storage: Storage): Promise<string[]> =>
      (await storage.listAudit('w')).map((one) => one.action);

    it('writes several documents in one step with one event, in the order they were given', async () => {
      const { storage } = await setup();
      await storage.writeDocument('w', 'triage', 'B', 0, 'before', event('write-document'));
      const written = await storage.writeDocuments(
        'w',
        [
          { kind: 'triage', key: 'B', basedOn: 1, value: null },
          { kind: 'view', key: 'B', basedOn: 0, value: 'v' },
          { kind: 'triage', key: 'A', basedOn: 0, value: 'a' },
        ],
        event('write-documents'),
      );
      const wanted = [
        { kind: 'triage', key: 'B', revision: 2, value: null },
        { kind: 'view', key: 'B', revision: 1, value: 'v' },
        { kind: 'triage', key: 'A', revision: 1, value: 'a' },
      ];
      expect(written).toEqual({ ok: true, value: wanted });
      const listed = await storage.listDocuments('w');
      expect(listed).toHaveLength(3);
      expect(listed).toEqual(expect.arrayContaining(wanted));
      expect(await actions(storage)).toEqual(['write-documents', 'write-document', 'create-workspace']);
    });

    it('writes more than fits in one statement as one step, and none of it where the last was written by somebody else', async () => {
      const { storage } = await setup();
      const write = (basedOn: number, value: number) =>
        Array.from({ length: 1100 }, (_, at) => ({ kind: 'view' as const, key: `v${String(at)}`, basedOn, value }));
      const first = await storage.writeDocuments('w', write(0, 1), event('write-documents'));
      expect(first.ok && first.value.map(({ key }) => key)).toEqual(write(0, 1).map(({ key }) => key));
      await storage.writeDocument('w', 'view', 'v1099', 1, 2, event('write-document'));
      expect(await storage.writeDocuments('w', write(1, 3), event('write-documents'))).toEqual({
        ok: false,
        current: { kind: 'view', key: 'v1099', revision: 2, value: 2 },
      });
      const listed = await storage.listDocuments('w');
      expect(listed).toHaveLength(1100);
      expect(listed.filter(({ revision }) => revision === 1)).toHaveLength(1099);
    });

    it('keeps mappings and merges under keys with any sign in them, apart from each other', async () => {
      const { storage } = await setup();
      const key = 'part:A/1 | %25 ü "#?&';
      const value = { kind: 'part', keep: 'A/1', absorbed: ['a/1'], separate: [] };
      const mapping = { shape: key, purpose: null, columns: [] };
      await storage.writeDocument('w', 'merge', key, 0, value, event('write-document'));
      await storage.writeDocument('w', 'mapping', key, 0, mapping, event('write-document'));
      const listed = await storage.listDocuments('w');
      expect(listed).toHaveLength(2);
      expect(listed).toContainEqual({ kind: 'merge', key, revision: 1, value });
      expect(listed).toContainEqual({ kind: 'mapping', key, revision: 1, value: mapping });
    });

    it('writes none of several documents when one of them lost its race: the first that did comes back', async () => {
      const { storage } = await setup();
      await storage.writeDocument('w', 'triage', 'B', 0, 'theirs', event('write-document'));
      await storage.writeDocument('w', 'triage', 'C', 0, 'theirs', event('write-document'));
      const before = await storage.listDocuments('w');
      const writes = ['A', 'B', 'C'].map((key) => ({ kind: 'triage' as const, key, basedOn: 0, value: 'mine' }));
      expect(await storage.writeDocuments('w', writes, event('write-documents'))).toEqual({
        ok: false,
        current: { kind: 'triage', key: 'B', revision: 1, value: 'theirs' },
      });
      expect(await storage.listDocuments('w')).toEqual(before);
      const unstorable = [...writes.slice(0, 1), { kind: 'view' as const, key: 'V', basedOn: 0, value: () => 'no' }];
      await expect(storage.writeDocuments('w', unstorable, event('write-documents'))).rejects.toThrow();
      await expect(storage.writeDocuments('w3', writes, event('write-documents'))).rejects.toThrow('w3');
      expect(await storage.listDocuments('w')).toEqual(before);
      expect(await actions(storage)).toEqual(['write-document', 'write-document', 'create-workspace']);
    });
  });
}
