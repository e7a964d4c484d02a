import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import {
  formatKeptAddress,
  parseKeptAddress,
  readKept,
  type KeptAt,
} from '../../../../src/analyses/threads/held/kept-version.ts';
import { emptyDataset } from '../../../api/datasets.ts';

const at = (database: string, ...key: string[]): KeptAt => ({ database, store: 'datasets', key });

async function fill(database: string): Promise<void> {
  const db = await openDB(database, 3, { upgrade: (made) => void made.createObjectStore('datasets') });
  await db.put('datasets', emptyDataset('one'), ['demo', 'v1']);
  db.close();
}

describe('a version that this browser keeps', () => {
  it('is found by an address, whatever signs its names hold', () => {
    const kept = at('lode:stone', 'a "company", ü', 'v/1');
    expect(parseKeptAddress(formatKeptAddress(kept))).toEqual(kept);
    expect(parseKeptAddress('/assets/demo.json')).toBeNull();
  });

  it('is read whatever the version of the database is, which is left open for whoever makes it anew', async () => {
    await fill('kept');
    expect(await readKept(at('kept', 'demo', 'v1'))).toEqual(emptyDataset('one'));
    const next = await openDB('kept', 4);
    expect(next.version).toBe(4);
    next.close();
  });

  it('is missed without a trace: no database is made, and none stays open', async () => {
    await fill('other');
    await expect(readKept(at('other', 'demo', 'v2'))).rejects.toThrow('other does not keep demo v2.');
    await expect(readKept(at('nowhere', 'demo', 'v1'))).rejects.toThrow();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
  });
});
