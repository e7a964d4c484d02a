import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { LAUNCH } from '../built-app.ts';
import type { BenchRow } from '../measure.ts';

/** For so long the network's bench waits for a picture. */
export const FIRST_PICTURE_MS = 180_000;
/** What the page may hold by itself, in MB. */
const BUDGET = 300;
/** A page of memory, in which Linux counts. */
const PAGE_BYTES = 4096;

/** Puts a generated workspace into the browser's own storage; returns its id. */
export async function createWorkspace(page: Page, url: string, nodes: number): Promise<string> {
  await page.goto(`${url}/method`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The host of the API starts beside the page.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return page.evaluate(async (address) => {
    const body = await (await fetch(address)).text();
    const answer = await fetch('/api/workspaces', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const created = (await answer.json()) as { id?: string; detail?: string };
    if (created.id === undefined) throw new Error(created.detail ?? 'The workspace was not created.');
    return created.id;
  }, `/generated-${nodes}.json`);
}

/**
 * Memory of the page's own, its workers among it, as the browser's task manager counts it: what its process shares with nobody. The page is opened in a browser
 * that is started for it, since a process that has made the workspace keeps what that took. The baseline is the same process with a page that draws nothing of it.
 */
export async function measureAlone(url: string, nodes: number): Promise<BenchRow> {
  const profile = mkdtempSync(join(tmpdir(), 'lodestone-network-'));
  const open = () => chromium.launchPersistentContext(profile, { ...LAUNCH, viewport: { width: 1280, height: 900 } });
  const visit = async (path: string, isThere: string): Promise<number> => {
    const context = await open();
    try {
      const page = await context.newPage();
      await page.goto(`${url}${path}`);
      await page.locator(isThere).first().waitFor({ state: 'attached', timeout: FIRST_PICTURE_MS });
      await page.waitForTimeout(500);
      return await readOwnMemory(context);
    } finally {
      await context.close();
    }
  };
  try {
    const making = await open();
    const id = encodeURIComponent(await createWorkspace(await making.newPage(), url, nodes));
    await making.close();
    const drawn = '[role=application][aria-label]:not([aria-label*="being worked out"])';
    return {
      what: 'network: memory of the page alone, in MB',
      size: `${nodes.toLocaleString('en')} nodes`,
      milliseconds: (await visit(`/network?as=graph&ws=${id}`, drawn)) / 1e6,
      budget: BUDGET,
      baseline: (await visit(`/method?ws=${id}`, 'h1')) / 1e6,
    };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Bytes that no other process shares, of the renderer that has most of them: the one with the page. Linux only. */
async function readOwnMemory(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error('The browser does not tell of its processes.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const own = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => readPrivateBytes(id));
  return Math.max(...own);
}

function readPrivateBytes(process: number): number {
  const lines = readFileSync(`/proc/${String(process)}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm);
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
}

/** Resident bytes of all renderers of the browser: the page with its workers, and those that stand by, what they share counted in each. Linux only. */
export async function readMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES);
  return pages.reduce((sum, bytes) => sum + bytes, 0);
}
