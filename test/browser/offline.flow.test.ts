import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/api/client.ts';
import { serveFlows } from './flow-server.ts';
import { openApp } from './open-app.ts';

const PART = 'TM-4411-02';

const server = serveFlows();
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
    await server.stop();

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
    await server.start();
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

  it('loses no edit whose page is left the moment after, and sends it from the next page', async () => {
    const parts: Promise<unknown>[] = [];
    const { page, context } = await openApp({
      url: server.url,
      path: `/exposure?part=${PART}`,
      prepare: async (opened) => {
        parts.push(opened.waitForResponse(/start-writes/));
      },
    });
    await expect.poll(() => findTriage(page).inputValue(), { timeout: 10_000 }).toBe('asked');
    await Promise.all(parts);
    // Nothing arrives, and the page goes on in the same breath as the change.
    await context.route('**/documents/**', () => undefined);
    await findTriage(page).evaluate((select: HTMLSelectElement) => {
      select.value = 'confirmed';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      setTimeout(() => location.assign('about:blank'));
    });
    await page.waitForURL('about:blank');
    await context.unroute('**/documents/**');
    const client = createClient({ fetch, baseUrl: server.url });
    await expect(client.listDocuments('demo')).resolves.toMatchObject([{ value: { state: 'asked' } }]);

    await page.goto(`${server.url}/exposure?part=${PART}`);
    await expect.poll(() => findTriage(page).inputValue(), { timeout: 10_000 }).toBe('confirmed');
    await page.getByRole('button', { name: /edits? waits?/ }).waitFor({ state: 'detached' });
    await expect(client.listDocuments('demo')).resolves.toMatchObject([{ revision: 3, value: { state: 'confirmed' } }]);
  });
});
