import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/api/memory-storage.ts';
import type { Storage } from '../../../src/api/storage.ts';
import { readAhead } from '../../../src/app/demo/read-ahead.ts';

const event = { at: '2026-11-20T09:00:00Z', author: 'tester', action: 'create', subject: 'demo', detail: '' };

async function createFilled(): Promise<Storage> {
  const storage = createMemoryStorage();
  await storage.createWorkspace({ id: 'demo', name: 'Aurel Motors', demo: true, organisation: 'local' }, event);
  return storage;
}

describe(readAhead, () => {
  it('reads from the copy until the storage is filled, and from the storage after that', async () => {
    const filling = Promise.withResolvers<Storage>();
    const storage = readAhead('a database', await createFilled(), filling.promise);
    expect(storage.name).toBe('a database');
    expect((await storage.findWorkspace('demo'))?.name).toBe('Aurel Motors');

    const database = await createFilled();
    await database.createWorkspace({ id: 'second', name: 'Second', demo: false, organisation: 'local' }, event);
    expect(await storage.findWorkspace('second')).toBeUndefined();
    filling.resolve({ ...database, name: 'another' });
    await filling.promise;
    expect(storage.name).toBe('another');
    expect((await storage.listWorkspaces()).map(({ id }) => id)).toEqual(['demo', 'second']);
  });

  it('keeps a write back until there is something to write to', async () => {
    const filling = Promise.withResolvers<Storage>();
    const copy = await createFilled();
    const storage = readAhead('a database', copy, filling.promise);
    const writing = storage.writeDocument('demo', 'preferences', 'current', 0, { inference: false }, event);
    expect(await storage.listDocuments('demo')).toEqual([]);
    const database = await createFilled();
    filling.resolve(database);
    expect((await writing).ok).toBe(true);
    expect(await database.listDocuments('demo')).toHaveLength(1);
    expect(await storage.listDocuments('demo')).toHaveLength(1);
    expect(await copy.listDocuments('demo')).toEqual([]);
  });

  it('stays readable where the storage cannot be filled, and tells who writes', async () => {
    const filling = Promise.reject<Storage>(new Error('The disk is full.'));
    const storage = readAhead('a database', await createFilled(), filling);
    await expect(storage.writeDocument('demo', 'preferences', 'current', 0, {}, event)).rejects.toThrow(
      'The disk is full.',
    );
    expect((await storage.findWorkspace('demo'))?.name).toBe('Aurel Motors');
  });
});
