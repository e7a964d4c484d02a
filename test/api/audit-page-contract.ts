import { afterEach, describe, expect, it } from 'vitest';
import type { StorageUnderTest } from './storage-contract.ts';

/** What every storage keeps to about the pages of an audit; one call per storage. */
export function describeAuditPages(name: string, createStore: () => StorageUnderTest): void {
  describe(`storage contract, pages of the audit: ${name}`, () => {
    const stores: StorageUnderTest[] = [];

    afterEach(async () => {
      await Promise.all(stores.splice(0).map((store) => store.remove()));
    });

    it('has each event of its workspace once and in order, also while more are added', async () => {
      const store = createStore();
      stores.push(store);
      const storage = await store.open();
      const event = (action: string) => ({
        at: '2026-11-24T08:00:00.000Z',
        author: 'a',
        action,
        subject: 's',
        detail: '',
      });
      for (const id of ['w', 'x'])
        await storage.createWorkspace({ id, name: id, demo: false, organisation: 'local' }, event('create-workspace'));
      for (let count = 0; count < 6; count++) {
        await storage.recordEvent('w', event(`w${String(count)}`));
        await storage.recordEvent('x', event('x'));
      }
      const whole = await storage.listAudit('w');
      const seen: string[] = [];
      let before: number | undefined;
      for (;;) {
        const page = await storage.pageAudit('w', { before, limit: 3 });
        if (page.length === 0) break;
        expect(page.length).toBeLessThanOrEqual(3);
        seen.push(...page.map(({ action }) => action));
        before = page.at(-1)?.id;
        await storage.recordEvent('w', event('later'));
      }
      expect(seen).toEqual(whole.map(({ action }) => action));
      await expect(storage.pageAudit('nowhere', { limit: 1 })).rejects.toThrow();
    });
  });
}
