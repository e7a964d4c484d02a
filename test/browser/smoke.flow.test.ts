import { describe, expect, it } from 'vitest';
import { openApp } from './open-app.ts';

describe('the app in a browser', () => {
  it('starts without a fault, answers its API through the service worker, and has the demo workspace', async () => {
    const { page, faults } = await openApp();
    await page.getByRole('main').waitFor();
    const health = await page.evaluate(async () => (await fetch('/api/health')).json());
    expect(health).toMatchObject({ host: 'browser', storage: 'IndexedDB' });
    const workspaces = await page.evaluate(async () => (await fetch('/api/workspaces')).json());
    expect(workspaces).toEqual([
      expect.objectContaining({ id: 'demo', demo: true, head: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    ]);
    expect(faults).toEqual([]);
  });

  it('starts with its data where there are no service workers', async () => {
    const { page, faults } = await openApp({ profile: { serviceWorkers: 'block' } });
    await page.getByRole('main').waitFor();
    expect(await page.getByText('could not start').count()).toBe(0);
    expect(faults).toEqual(['Service Worker registration blocked by Playwright']);
  });

  it('keeps its data over a reload, and shows them in a second tab', async () => {
    const first = await openApp();
    await first.page.getByRole('main').waitFor();
    const read = (page: typeof first.page) =>
      page.evaluate(async () => (await fetch('/api/workspaces/demo/versions')).json());
    const versions: unknown = await read(first.page);
    await first.page.reload();
    await first.page.getByRole('main').waitFor();
    expect(await read(first.page)).toEqual(versions);
    const second = await openApp({ beside: first });
    await second.page.getByRole('main').waitFor();
    expect(await read(second.page)).toEqual(versions);
    expect([...first.faults, ...second.faults]).toEqual([]);
  });
});
