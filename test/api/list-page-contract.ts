import { afterEach, describe, expect, it } from 'vitest';
import type { StorageUnderTest } from './storage-contract.ts';
import { datasetWithParts } from './datasets.ts';

const EVENT = { at: '2026-11-24T08:00:00.000Z', author: 'a', action: 'x', subject: 's', detail: '' };

/** What every storage keeps to about the pages of documents and versions; one call per storage. */
export function describeListPages(name: string, createStore: () => StorageUnderTest): void {
  describe(`storage contract, pages of documents and versions: ${name}`, () => {
    const stores: StorageUnderTest[] = [];

    afterEach(async () => {
      await Promise.all(stores.splice(0).map((store) => store.remove()));
    });

    async function open() {
      const store = createStore();
      stores.push(store);
      const storage = await store.open();
      for (const id of ['w', 'x'])
        await storage.createWorkspace({ id, name: id, demo: false, organisation: 'local' }, EVENT);
      return storage;
    }

    it('has each document once, in the order of the whole list, also while they are written', async () => {
      const storage = await open();
      for (const key of ['b', 'a/ä', 'a', 'Z', '磁石', "o'k", 'e'])
        for (const id of ['w', 'x']) await storage.writeDocument(id, 'view', key, 0, { of: id }, EVENT);
      await storage.writeDocument('w', 'triage', 'z', 0, 1, EVENT);
      await storage.writeDocument('w', 'scenario', 'm', 0, 1, EVENT);
      const whole = (await storage.listDocuments('w')).map(({ kind, key }) => [kind, key]);
      const seen: string[][] = [];
      let last: Awaited<ReturnType<typeof storage.pageDocuments>>[number] | undefined;
      do {
        const page = await storage.pageDocuments('w', { after: last, limit: 2 });
        expect(page.length).toBeLessThanOrEqual(2);
        seen.push(...page.map(({ kind, key }) => [kind, key]));
        last = page.at(-1);
        // It moves nothing that one that was given is written again, or deleted.
        if (last) await storage.writeDocument('w', last.kind, last.key, last.revision, null, EVENT);
      } while (last);
      expect(whole).toHaveLength(9);
      expect(seen).toEqual(whole);
      expect(await storage.pageDocuments('x', { limit: 1 })).toMatchObject([{ value: { of: 'x' } }]);
      await expect(storage.pageDocuments('nowhere', { limit: 1 })).rejects.toThrow();
    });

    it('has each version once, newest first, also while one is added', async () => {
      const storage = await open();
      const meta = {
        accepted: EVENT.at,
        author: 'a',
        note: '',
        dataDate: null,
        sourceFiles: [],
        counts: {},
        leftOut: [],
      };
      let head: string | null = null;
      const add = async (hash: string): Promise<void> => {
        await storage.addVersion('w', head, { meta: { ...meta, hash }, dataset: datasetWithParts(hash, 'P-1') }, EVENT);
        head = hash;
      };
      for (const hash of ['h1', 'h2', 'h3', 'h4', 'h5']) await add(hash);
      const first = await storage.pageVersions('w', { limit: 2 });
      expect(first.map(({ hash }) => hash)).toEqual(['h5', 'h4']);
      await add('h6');
      const rest = await storage.pageVersions('w', { before: first.at(-1)?.number, limit: 9 });
      expect(rest.map(({ hash }) => hash)).toEqual(['h3', 'h2', 'h1']);
      expect(rest).toEqual((await storage.listVersions('w')).slice(3));
      expect(await storage.pageVersions('x', { limit: 1 })).toEqual([]);
      await expect(storage.pageVersions('nowhere', { limit: 1 })).rejects.toThrow();
    });
  });
}
