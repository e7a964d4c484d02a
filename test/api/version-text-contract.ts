import { afterEach, describe, expect, it } from 'vitest';
import type { Storage, VersionToStore } from '../../src/api/storage.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { AuditEvent } from '../../src/domain/workspace/workspace.ts';
import { datasetWithParts } from './datasets.ts';
import type { StorageUnderTest } from './storage-contract.ts';

const EVENT: AuditEvent = { at: '2026-11-24T08:00:00.000Z', author: 'ann', action: 'a', subject: 's', detail: 'd' };

function version(hash: string, dataset: Dataset): VersionToStore {
  const meta = { hash, accepted: EVENT.at, author: 'ann', note: '', dataDate: null, sourceFiles: [], counts: {} };
  return { meta: { ...meta, leftOut: [] }, dataset };
}

async function readText(storage: Storage, hash: string): Promise<string> {
  let text = '';
  for await (const piece of (await storage.streamVersion('w', hash)) ?? []) text += piece;
  return text;
}

/** What every storage keeps to when it gives a version as text; one call per storage. */
export function describeVersionText(name: string, createStore: () => StorageUnderTest): void {
  describe(`versions as text: ${name}`, () => {
    const stores: StorageUnderTest[] = [];

    async function setup(): Promise<Storage> {
      const store = createStore();
      stores.push(store);
      const storage = await store.open();
      await storage.createWorkspace({ id: 'w', name: 'Works', demo: false, organisation: 'local' }, EVENT);
      return storage;
    }

    afterEach(async () => {
      await Promise.all(stores.splice(0).map((store) => store.remove()));
    });

    it('say the same as the version itself: with many records, with none, with any character in them', async () => {
      const storage = await setup();
      const many = datasetWithParts('many', ...Array.from({ length: 5000 }, (_, row) => `P-${String(row)}`));
      many.rates.push({ currency: 'CNY', perReporting: 7.8, date: null, rows: [] });
      const odd = datasetWithParts('\u0000 "quoted" \\ \u2028', 'Größe', '磁石', '🧲', ']},{"');
      const datasets = { many, none: datasetWithParts('none'), odd };
      let head: string | null = null;
      for (const [hash, dataset] of Object.entries(datasets)) {
        await storage.addVersion('w', head, version(hash, dataset), EVENT);
        head = hash;
        const stored = await storage.findVersion('w', hash);
        expect(stored?.dataset).toEqual(dataset);
        expect(JSON.parse(await readText(storage, hash))).toEqual(stored);
      }
    });

    it('are not there where the version or the workspace is not', async () => {
      const storage = await setup();
      expect(await storage.streamVersion('w', 'h9')).toBeUndefined();
      await expect(storage.streamVersion('w3', 'h1')).rejects.toThrow('w3');
    });
  });
}
