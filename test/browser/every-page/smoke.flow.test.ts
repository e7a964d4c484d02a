import { describe, expect, it } from 'vitest';
import { type OpenedApp, openApp } from '../open-app.ts';

/** Name of the demo company; on screen once the API has answered. */
const COMPANY = 'Aurel Motors';

/**
 * Asks the API as any request of the page would, once the service worker answers. Until then the file server says 404 to the
 * question whether it does, which the browser logs: that is no fault of the app.
 */
async function ask({ page, faults }: Pick<OpenedApp, 'page' | 'faults'>, path: string): Promise<unknown> {
  const before = faults.length;
  await expect.poll(() => page.evaluate(async () => (await fetch('/api/health')).ok)).toBe(true);
  faults.splice(before);
  return page.evaluate(async (address): Promise<unknown> => (await fetch(address)).json(), path);
}

describe('the app in a browser', () => {
  it('starts without a fault, answers its API through the service worker, and has the demo workspace', async () => {
    const app = await openApp();
    await app.page.getByText(COMPANY).first().waitFor();
    expect(await ask(app, '/api/health')).toMatchObject({ host: 'browser', storage: 'IndexedDB' });
    expect(await ask(app, '/api/workspaces')).toEqual([
      expect.objectContaining({ id: 'demo', demo: true, head: expect.stringMatching(/^[0-9a-f]{64}$/) as string }),
    ]);
    expect(app.faults).toEqual([]);
  });

  it('has nothing but its API answered by the service worker', async () => {
    const app = await openApp();
    await app.page.getByText(COMPANY).first().waitFor();
    await ask(app, '/api/health');
    const answered: string[] = [];
    app.page.on('response', (response) => {
      if (response.fromServiceWorker()) answered.push(new URL(response.url()).pathname);
    });
    await app.page.reload();
    await app.page.getByText(COMPANY).first().waitFor();
    await app.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Method' }).click();
    await app.page.getByRole('heading', { level: 1, name: 'Method' }).waitFor();
    await ask(app, '/api/workspaces');
    expect(answered).toContain('/api/workspaces');
    expect(answered.filter((path) => !path.startsWith('/api/'))).toEqual([]);
  });

  it('starts with its data where there are no service workers', async () => {
    const { page, faults } = await openApp({ profile: { serviceWorkers: 'block' } });
    await page.getByText(COMPANY).first().waitFor();
    expect(faults.filter((fault) => fault !== 'Service Worker registration blocked by Playwright')).toEqual([]);
  });

  it('keeps its data over a reload, and shows them in a second tab', async () => {
    const first = await openApp({ path: '/data' });
    await first.page.getByText(COMPANY).first().waitFor();
    // The older one may follow the page.
    await expect.poll(() => ask(first, '/api/workspaces/demo/versions')).toHaveLength(2);
    const versions = await ask(first, '/api/workspaces/demo/versions');
    await first.page.reload();
    await first.page.getByText(COMPANY).first().waitFor();
    expect(await ask(first, '/api/workspaces/demo/versions')).toEqual(versions);
    const second = await openApp({ path: '/data', beside: first });
    await second.page.getByText(COMPANY).first().waitFor();
    expect(await ask(second, '/api/workspaces/demo/versions')).toEqual(versions);
    expect([...first.faults, ...second.faults]).toEqual([]);
  });
});
