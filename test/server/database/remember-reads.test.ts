import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/api/memory-storage.ts';
import { rememberReads } from '../../../src/server/database/remember-reads.ts';

const EVENT = { at: '2026-11-24T08:00:00.000Z', author: 'a', action: 'x', subject: 's', detail: '' };

/** A storage whose questions are counted, and which says itself when it was written to. */
async function setup(mostCharacters?: number) {
  const storage = createMemoryStorage();
  const asked: string[] = [];
  const listeners: ((change: { workspaceId: string | null }) => void)[] = [];
  const counted = {
    ...storage,
    findWorkspace: async (id: string) => {
      asked.push(`workspace ${id}`);
      return storage.findWorkspace(id);
    },
    listDocuments: async (id: string) => {
      asked.push(`documents ${id}`);
      return storage.listDocuments(id);
    },
  };
  const remembering = rememberReads(counted, {
    subscribe: (listener) => listeners.push(listener),
    ...(mostCharacters === undefined ? {} : { mostCharacters }),
  });
  for (const id of ['w', 'x'])
    await storage.createWorkspace({ id, name: id, demo: false, organisation: 'local' }, EVENT);
  const tell = (workspaceId: string | null): void => {
    for (const listener of listeners) listener({ workspaceId });
  };
  return { storage, remembering, asked, tell };
}

describe(rememberReads, () => {
  it('asks once for all who ask the same, at once or later, until the workspace is written to', async () => {
    const { storage, remembering, asked, tell } = await setup();
    await Promise.all(Array.from({ length: 5 }, () => remembering.listDocuments('w')));
    await remembering.listDocuments('w');
    await remembering.listDocuments('x');
    expect(asked).toEqual(['documents w', 'documents x']);
    await storage.writeDocument('w', 'view', 'k', 0, 1, EVENT);
    tell('w');
    expect(await remembering.listDocuments('w')).toHaveLength(1);
    await remembering.listDocuments('x');
    expect(asked).toEqual(['documents w', 'documents x', 'documents w']);
    tell(null);
    await remembering.listDocuments('x');
    expect(asked.at(-1)).toBe('documents x');
    expect(asked).toHaveLength(4);
  });

  it('gives nobody who comes after a write the answer that was on its way before it', async () => {
    const { storage, remembering, tell } = await setup();
    const before = remembering.listDocuments('w');
    await storage.writeDocument('w', 'view', 'k', 0, 1, EVENT);
    tell('w');
    const after = remembering.listDocuments('w');
    await before;
    expect(await after).toHaveLength(1);
    expect(await remembering.listDocuments('w')).toHaveLength(1);
  });

  it('remembers neither what is not there nor what failed', async () => {
    const { storage, remembering, asked } = await setup();
    expect(await remembering.findWorkspace('later')).toBeUndefined();
    await expect(remembering.listDocuments('later')).rejects.toThrow();
    await storage.createWorkspace({ id: 'later', name: 'L', demo: false, organisation: 'local' }, EVENT);
    expect(await remembering.findWorkspace('later')).toMatchObject({ name: 'L' });
    expect(await remembering.listDocuments('later')).toEqual([]);
    expect(asked).toHaveLength(4);
  });

  it('keeps no more than it may: nothing large, and what was used longest ago goes first', async () => {
    const { storage, remembering, asked } = await setup(2000);
    await storage.writeDocument('w', 'view', 'k', 0, 'x'.repeat(300), EVENT);
    await remembering.listDocuments('w');
    await remembering.listDocuments('w');
    expect(asked).toEqual(['documents w', 'documents w']);
    const ids = Array.from({ length: 20 }, (_, count) => `small ${String(count)}`);
    for (const id of ids) {
      await storage.createWorkspace({ id, name: id, demo: false, organisation: 'local' }, EVENT);
      await remembering.findWorkspace(id);
    }
    asked.length = 0;
    await remembering.findWorkspace(ids.at(-1) ?? '');
    await remembering.findWorkspace(ids[0] ?? '');
    expect(asked).toEqual([`workspace ${ids[0] ?? ''}`]);
  });
});
