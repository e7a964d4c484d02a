import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page, Route } from 'playwright-core';
import { createApp } from '../../src/api/create-app.ts';
import { createLocalPeople } from '../../src/api/people/people.ts';
import { createMemoryStorage } from '../../src/api/memory-storage.ts';
import { seedDemo } from '../../src/api/seed-demo.ts';
import type { WorkspaceFile } from '../../src/domain/workspace/workspace-file.ts';

const assets = fileURLToPath(new URL('../../dist/assets/', import.meta.url));

/** What happens to a request to the API; `ask` hands it on to the API. null: it is answered. */
export type Fault = ((route: Route, ask: () => Promise<Response>) => Promise<void>) | null;

/**
 * Lets the page believe that a server served it and answers its `/api/*` with the real API over a workspace, the demo's unless told, so that a flow can
 * put faults in its place, which a service worker would hide from Playwright. `getFault` is asked at every request.
 */
export async function serveApi(
  page: Page,
  getFault: (path: string) => Fault,
  workspace: WorkspaceFile = readDemo(),
): Promise<void> {
  const storage = createMemoryStorage();
  await seedDemo(storage, { demoHead: workspace.head, loadDemo: () => Promise.resolve(workspace) });
  const app = createApp({
    storage,
    people: createLocalPeople({ author: 'you', place: 'Here' }),
    now: () => new Date('2026-11-24T09:00:00Z'),
    host: 'server',
    engineVersion: '0.1.0',
  });
  await page.route(
    (url) => url.pathname.startsWith('/api/'),
    async (route) => {
      const request = route.request();
      const body = request.postData();
      const asked = new Request(request.url(), {
        method: request.method(),
        headers: { 'content-type': 'application/json' },
        ...(body === null ? {} : { body }),
      });
      const fault = getFault(new URL(request.url()).pathname);
      if (fault !== null) await fault(route, () => app.fetch(asked));
      else await route.fulfill(await toFulfilment(await app.fetch(asked)));
    },
  );
  // A line that stays open and tells of nothing, which Playwright has no other answer for.
  await page.route('**/api/events', () => undefined);
  await page.route(
    (url) => url.pathname === '/' || /^\/(exposure|controls|data|method)$/.test(url.pathname),
    async (route) => {
      const document = await route.fetch();
      const text = (await document.text())
        .replace('<head>', '<head><meta name="lodestone-host" content="server" />')
        // As the server does, which does not need what a host in the browser would.
        .replaceAll(/<link\b[^>]*\bdata-host="browser"[^>]*>/g, '');
      await route.fulfill({ response: document, body: text });
    },
  );
}

function readDemo(): WorkspaceFile {
  const name = readdirSync(assets).find((file) => /^demo\.lodestone-.*\.json$/.test(file));
  if (name === undefined) throw new Error('The build has no demo workspace.');
  return JSON.parse(readFileSync(`${assets}${name}`, 'utf8')) as WorkspaceFile;
}

/** An answer of the API as Playwright sends it on. */
export async function toFulfilment(answer: Response): Promise<{ status: number; contentType: string; body: string }> {
  return {
    status: answer.status,
    contentType: answer.headers.get('content-type') ?? 'application/json',
    body: await answer.text(),
  };
}
