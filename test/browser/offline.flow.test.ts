import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { readConfig } from '../../src/server/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { RunningServer } from '../../src/server/start-server.ts';
import { openApp } from './open-app.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const PART = 'TM-4411-02';

let folder: string;
let server: RunningServer;

/** On the port that it had, so that open pages find it again. */
async function start(port: string): Promise<void> {
  const config = readConfig({ LODESTONE_DATA: folder, PORT: port }, folder);
  server = await startServer(config, dist, (event, facts) => expect({ event, facts }).toBeNull());
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-offline-'));
  await start('0');
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const findTriage = (page: Page) => page.getByRole('combobox', { name: 'Triage state' });
const findList = (page: Page) => page.getByRole('list', { name: 'Edits that wait' });

describe('a server that stops', () => {
  it('loses no edit: they wait in sight, outlast a reload, can be given up, and are stored once when it is back', async () => {
    // Parts of the app that come after the first picture, and that a page without a server needs.
    const parts: Promise<unknown>[] = [];
    const { page, context } = await openApp({
      url: server.url,
      path: `/exposure?part=${PART}`,
      prepare: async (opened) => {
        parts.push(...[/start-writes/, /waiting-popover.*js/].map((part) => opened.waitForResponse(part)));
      },
    });
    await findTriage(page).waitFor();
    await Promise.all(parts);
    const { port } = new URL(server.url);
    await server.close();

    await findTriage(page).selectOption('asked');
    await page.getByLabel('Note', { exact: true }).fill('Asked Ito by telephone');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.getByRole('switch', { name: /Inference/ }).click();
    const waiting = page.getByRole('button', { name: 'Not connected · 3 edits wait' });
    await waiting.click();
    await expect
      .poll(() => findList(page).getByRole('listitem').locator('b').allInnerTexts())
      .toEqual([`Mark ${PART} “Asked”`, `Note on ${PART}`, 'Leave unseen tiers unknown']);
    expect(await findTriage(page).inputValue()).toBe('asked');
    await page.getByRole('button', { name: 'Discard: Leave unseen tiers unknown' }).click();
    await page.getByRole('button', { name: 'Not connected · 2 edits wait' }).waitFor();
    await expect.poll(() => page.getByRole('switch', { name: /Inference/ }).getAttribute('aria-checked')).toBe('true');
    expect(await page.getByText('Data service does not answer').first().isVisible()).toBe(true);

    // The server is there again, but the line to its data is not: the page can be opened, and still knows the edits.
    await start(port);
    await context.route('**/api/**', (route) => route.abort());
    await page.reload();
    await page.getByRole('button', { name: /2 edits wait/ }).waitFor();
    await context.unroute('**/api/**');
    await page.getByRole('button', { name: /edits? waits?/ }).waitFor({ state: 'detached', timeout: 30_000 });
    await expect.poll(() => findTriage(page).inputValue()).toBe('asked');
    expect(await page.getByLabel('Note', { exact: true }).inputValue()).toBe('Asked Ito by telephone');

    const client = createClient({ fetch, baseUrl: server.url });
    await expect(client.listDocuments('demo')).resolves.toMatchObject([
      { kind: 'triage', key: PART, revision: 2, value: { state: 'asked', note: 'Asked Ito by telephone' } },
    ]);
    await page.reload();
    await expect.poll(() => findTriage(page).inputValue(), { timeout: 10_000 }).toBe('asked');
    expect(await page.getByRole('button', { name: /edits? waits?/ }).count()).toBe(0);
  });
});
