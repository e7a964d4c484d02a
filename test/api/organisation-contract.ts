import { afterEach, describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../src/domain/workspace/workspace.ts';
import type { StorageUnderTest } from './storage-contract.ts';

function event(action: string): AuditEvent {
  return { at: '2026-11-24T08:00:00.000Z', author: 'ann', action, subject: 's', detail: 'd' };
}

/** What every storage keeps to about who owns workspaces; the organisations `local` and `other` are there. One call per storage. */
export function describeOrganisations(name: string, createStore: () => StorageUnderTest): void {
  describe(`storage contract, organisations: ${name}`, () => {
    const stores: StorageUnderTest[] = [];

    async function setup() {
      const store = createStore();
      stores.push(store);
      const storage = await store.open();
      for (const [id, organisation] of [
        ['a', 'local'],
        ['b', 'other'],
        ['c', 'local'],
      ] as const)
        await storage.createWorkspace({ id, name: id, demo: false, organisation }, event(`create-${id}`));
      return { storage, open: store.open };
    }

    afterEach(async () => {
      await Promise.all(stores.splice(0).map((store) => store.remove()));
    });

    it('lists the workspaces of the organisations that are named, and says whose each is', async () => {
      const { storage } = await setup();
      const list = async (organisations?: string[]) =>
        (await storage.listWorkspaces(organisations)).map(({ id, organisation }) => `${id} ${organisation}`);
      expect(await list()).toEqual(['a local', 'b other', 'c local']);
      expect(await list(['local'])).toEqual(['a local', 'c local']);
      expect(await list(['other', 'nobody'])).toEqual(['b other']);
      expect(await list([])).toEqual([]);
      expect((await storage.findWorkspace('b'))?.organisation).toBe('other');
    });

    it('records what was done without changing anything, in a workspace that is there', async () => {
      const { storage, open } = await setup();
      const before = await storage.findWorkspace('a');
      await storage.recordEvent('a', event('export'));
      expect(await storage.findWorkspace('a')).toEqual(before);
      expect(await (await open()).listAudit('a')).toEqual([event('export'), event('create-a')]);
      await expect(storage.recordEvent('nobody', event('export'))).rejects.toThrow(/no workspace/);
    });

    it("lists an organisation's events and those of its workspaces, newest first, page by page, and nobody else's", async () => {
      const { storage } = await setup();
      await storage.recordOrganisationEvent('local', event('invite'));
      await storage.recordEvent('b', event('export'));
      await storage.recordEvent('c', event('export'));
      await storage.recordOrganisationEvent('other', event('sign-in'));
      const all = await storage.listOrganisationAudit('local', { limit: 100 });
      expect(all.map(({ id: _, ...rest }) => rest)).toEqual([
        { ...event('export'), workspace: 'c' },
        { ...event('invite'), workspace: null },
        { ...event('create-c'), workspace: 'c' },
        { ...event('create-a'), workspace: 'a' },
      ]);
      const first = await storage.listOrganisationAudit('local', { limit: 3 });
      expect(first).toEqual(all.slice(0, 3));
      expect(await storage.listOrganisationAudit('local', { before: first.at(-1)?.id, limit: 3 })).toEqual(
        all.slice(3),
      );
      const others = await storage.listOrganisationAudit('other', { limit: 100 });
      expect(others.map(({ action }) => action)).toEqual(['sign-in', 'export', 'create-b']);
      expect(await storage.listOrganisationAudit('nobody', { limit: 100 })).toEqual([]);
    });
  });
}
