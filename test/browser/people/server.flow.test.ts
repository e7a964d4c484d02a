import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../src/api/client.ts';
import { createClient } from '../../../src/api/client.ts';
import type { Document } from '../../../src/api/contract.ts';
import { serveFlows } from '../flow-server.ts';
import { openApp } from '../open-app.ts';
import { expectOverview } from '../overview-figures.ts';
import { runExposure } from '../run-exposure.ts';

const company = fileURLToPath(new URL('../../fixtures/second-company', import.meta.url));
const DEMO = 'mock-data/version-2';
const PART = '/exposure?part=TM-4411-02';
/** Of the flows without a line, so that they know every revision of its triage. */
const OTHER_PART = 'MT-6118-01';

const server = serveFlows();

function findTriage(page: Page) {
  return page.getByRole('combobox', { name: 'Triage state' });
}

const findList = (page: Page) => page.getByRole('list', { name: 'Edits that wait' });

async function readTriage(client: Client): Promise<Document[]> {
  return (await client.listDocuments('demo')).filter(({ key }) => key === OTHER_PART);
}

describe('the app on a server', () => {
  it('shows the same figures, says where the data are, and loads nothing of the host in the browser', async () => {
    const report = await runExposure(DEMO);
    const asked: string[] = [];
    const { page, faults } = await openApp({
      url: server.url,
      prepare: async (opened) => {
        opened.on('request', (request) => asked.push(new URL(request.url()).pathname));
      },
    });
    await expectOverview(page, report);
    await page
      .getByText('server', { exact: false })
      .and(page.getByTitle(/PostgreSQL/))
      .waitFor();
    expect(asked.filter((path) => /start-demo|service-worker|mockServiceWorker|demo\.lodestone/.test(path))).toEqual(
      [],
    );
    expect(asked).toContain('/api/workspaces/demo');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(faults).toEqual([]);
  });

  it('takes an import of a company, in a workspace of its own', async () => {
    const { page, faults } = await openApp({ url: server.url, path: '/data' });
    const files = readdirSync(company)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ name, mimeType: 'text/csv', buffer: readFileSync(join(company, name)) }));
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByLabel('Company name').fill('Fjordvik Pumper');
    await page.getByRole('button', { name: /Create “Fjordvik Pumper”/ }).click();
    await page.getByText('“Fjordvik Pumper” has its own workspace now').waitFor();
    expect(faults).toEqual([]);
  });

  it('shows what another person wrote without a reload, in another tab as well, and undoes it', async () => {
    const ann = await openApp({ url: server.url, path: PART });
    const ben = await openApp({ url: server.url, path: PART });
    const tabOfBen = await openApp({ url: server.url, path: PART, beside: ben });
    for (const { page } of [ann, ben, tabOfBen]) await findTriage(page).waitFor();
    await findTriage(ann.page).selectOption('asked');
    for (const { page } of [ann, ben, tabOfBen]) await expect.poll(() => findTriage(page).inputValue()).toBe('asked');
    await ann.page.getByRole('button', { name: /Undo/ }).click();
    for (const { page } of [ann, ben, tabOfBen])
      await expect.poll(() => findTriage(page).inputValue()).toBe('not-assessed');
    expect([...ann.faults, ...ben.faults, ...tabOfBen.faults]).toEqual([]);
  });

  it('has every version of the data, and puts an older one back into use for everybody until that is undone', async () => {
    const ann = await openApp({ url: server.url, path: '/data?tab=versions' });
    const ben = await openApp({ url: server.url, path: '/data' });
    const shows = (page: Page, version: string) =>
      page.getByRole('button', { name: new RegExp(`^Data ${version} · `) }).waitFor();
    for (const { page } of [ann, ben]) await shows(page, 'v2');
    await ann.page
      .getByRole('row', { name: /Summer data/ })
      .getByRole('button', { name: 'Put in use' })
      .click();
    for (const { page } of [ann, ben]) await shows(page, 'v1');
    await ann.page.getByRole('button', { name: /Undo/ }).click();
    for (const { page } of [ann, ben]) await shows(page, 'v2');
    expect([...ann.faults, ...ben.faults]).toEqual([]);
  });

  it('lets a person choose where two wrote the same, and keeps the choice through a restart', async () => {
    // Ben hears of nothing, as over a line that is down for a moment.
    const ben = await openApp({
      url: server.url,
      path: PART,
      prepare: async (page) => {
        await page.route('**/api/events', (route) => route.abort());
      },
    });
    const ann = await openApp({ url: server.url, path: PART });
    await findTriage(ann.page).waitFor();
    await findTriage(ben.page).waitFor();
    await findTriage(ann.page).selectOption('confirmed');
    // Shown at once, and named by Undo when it is stored.
    await ann.page.getByRole('button', { name: /^Undo Mark/ }).waitFor();
    await findTriage(ben.page).selectOption('in-review');
    const dialog = ben.page.getByRole('dialog', { name: 'Changed by somebody else meanwhile' });
    await dialog.getByRole('region', { name: 'Yours' }).getByText('In review', { exact: true }).waitFor();
    await dialog.getByRole('region', { name: 'Theirs' }).getByText('Confirmed', { exact: true }).waitFor();
    await dialog.getByText(/^you, \d+\s\w+\s\d{4}, \d\d:\d\d UTC$/).waitFor();
    // Put off, nothing is lost: the edit waits in the strip.
    await ben.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => findTriage(ben.page).inputValue()).toBe('confirmed');
    await ben.page.getByRole('button', { name: '1 edit needs you' }).click();
    await ben.page.getByRole('button', { name: /^Choose/ }).click();
    await dialog.getByRole('button', { name: 'Store mine' }).click();
    await expect.poll(() => findTriage(ann.page).inputValue()).toBe('in-review');

    await server.stop();
    await server.start();
    await ann.page.reload();
    await findTriage(ann.page).waitFor();
    await expect.poll(() => findTriage(ann.page).inputValue()).toBe('in-review');
  });
});

describe('a server that stops', () => {
  it('loses no edit: they wait in sight, outlast a reload, can be given up, and are stored once when it is back', async () => {
    // Parts of the app that come after the first picture, and that a page without a server needs.
    const parts: Promise<unknown>[] = [];
    const { page, context } = await openApp({
      url: server.url,
      path: `/exposure?part=${OTHER_PART}`,
      prepare: async (opened) => {
        parts.push(
          ...[/start-writes/, /\/writes-/, /waiting-popover.*js/, /part-answers.*js/].map((part) =>
            opened.waitForResponse(part),
          ),
        );
      },
    });
    await findTriage(page).waitFor();
    await Promise.all(parts);
    await server.stop();

    await findTriage(page).selectOption('asked');
    await page.getByLabel('Note', { exact: true }).fill('Asked Ito by telephone');
    await page.getByRole('button', { name: 'Save note' }).click();
    await page.getByRole('switch', { name: /Unseen tiers/ }).click();
    const waiting = page.getByRole('button', { name: 'Not connected · 3 edits wait' });
    await waiting.click();
    await expect
      .poll(() => findList(page).getByRole('listitem').locator('b').allInnerTexts())
      .toEqual([`Mark ${OTHER_PART} “Asked”`, `Note on ${OTHER_PART}`, 'Leave unseen tiers unknown']);
    await expect.poll(() => findTriage(page).inputValue()).toBe('asked');
    await page.getByRole('button', { name: 'Discard: Leave unseen tiers unknown' }).click();
    await page.getByRole('button', { name: 'Not connected · 2 edits wait' }).waitFor();
    await expect
      .poll(() => page.getByRole('switch', { name: /Unseen tiers/ }).getAttribute('aria-checked'))
      .toBe('true');
    await expect.poll(() => page.getByText('Data service does not answer').first().isVisible()).toBe(true);

    // The server is there again, but the line to its data is not: the page can be opened, and still knows the edits.
    // Cut before it starts, since a page that waits sends its edits as soon as a server answers.
    await context.route('**/api/**', (route) => route.abort());
    await server.start();
    await page.reload();
    await page.getByRole('button', { name: /2 edits wait/ }).waitFor();
    await context.unroute('**/api/**');
    await page.getByRole('button', { name: /edits? waits?/ }).waitFor({ state: 'detached' });
    await expect.poll(() => findTriage(page).inputValue()).toBe('asked');
    await expect.poll(() => page.getByLabel('Note', { exact: true }).inputValue()).toBe('Asked Ito by telephone');

    const client = createClient({ fetch, baseUrl: server.url });
    await expect(readTriage(client)).resolves.toMatchObject([
      { revision: 2, value: { state: 'asked', note: 'Asked Ito by telephone' } },
    ]);
    await page.reload();
    await expect.poll(() => findTriage(page).inputValue()).toBe('asked');
    expect(await page.getByRole('button', { name: /edits? waits?/ }).count()).toBe(0);
  });

  it('loses no edit whose page is left the moment after, and sends it from the next page', async () => {
    const { page, context } = await openApp({ url: server.url, path: `/exposure?part=${OTHER_PART}` });
    await expect.poll(() => findTriage(page).inputValue()).toBe('asked');
    // Once one edit is stored the program of the writes is at work, and not only on its way.
    await findTriage(page).selectOption('in-review');
    await page.getByRole('button', { name: `Undo Mark ${OTHER_PART}` }).waitFor();
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
    await expect(readTriage(client)).resolves.toMatchObject([{ value: { state: 'in-review' } }]);

    await page.goto(`${server.url}/exposure?part=${OTHER_PART}`);
    await expect.poll(() => findTriage(page).inputValue()).toBe('confirmed');
    await page.getByRole('button', { name: /edits? waits?/ }).waitFor({ state: 'detached' });
    await expect(readTriage(client)).resolves.toMatchObject([{ revision: 4, value: { state: 'confirmed' } }]);
  });
});
