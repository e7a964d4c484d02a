import { OAuth2Server } from 'oauth2-mock-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../find-violations.ts';
import { serveFlows, withSignIn } from '../flow-server.ts';
import { goWithin, openApp } from '../open-app.ts';
import type { OpenedApp } from '../open-app.ts';

const PART = 'TM-4411-02';
const OTHER_PART = 'MT-6118-01';
const PASSWORDS = {
  ann: 'copper kettle on the stove',
  ben: 'seven grey herons wading',
  new: 'a lantern under the pear tree',
};

const provider = new OAuth2Server();
beforeAll(async () => {
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, '127.0.0.1');
  const claims = { sub: 'nord-17', email: 'ida@aurel.example', email_verified: true, name: 'Ida Lund' };
  provider.service.on('beforeTokenSigning', ({ payload }: { payload: Record<string, unknown> }) => {
    Object.assign(payload, claims);
  });
  provider.service.on('beforeUserinfo', (response: { body: unknown }) => {
    response.body = claims;
  });
});
afterAll(() => provider.stop());

const server = serveFlows((port) => ({
  ...withSignIn(port),
  LODESTONE_OIDC_ISSUER: provider.issuer.url ?? '',
  LODESTONE_OIDC_CLIENT_ID: 'lodestone',
  LODESTONE_OIDC_CLIENT_SECRET: 'a secret',
  LODESTONE_OIDC_NAME: 'Aurel account',
}));

const findTriage = (page: Page) => page.getByRole('combobox', { name: 'Triage state' });
const findLead = (page: Page) => page.getByText(/yearly revenue/).first();

/** Asks the API as the person of a page. */
async function ask(page: Page, method: string, path: string, body: unknown): Promise<Record<string, string>> {
  return page.evaluate(
    async ([how, where, what]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api${where}`, { method: how, headers, body: what });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()) as Record<string, string>;
    },
    [method, path, JSON.stringify(body)] as const,
  );
}

/** Who has written the triage of a part, as the workspace's audit has it. */
async function readAuthors(page: Page, part: string): Promise<string[]> {
  const events = await page.evaluate(
    async () => (await (await fetch('/api/workspaces/demo/audit')).json()) as { author: string; subject: string }[],
  );
  return events.filter(({ subject }) => subject === `triage/${part}`).map(({ author }) => author);
}

async function invite(page: Page, organisation: string, email: string, role: string): Promise<string> {
  const { link = '' } = await ask(page, 'POST', `/organisations/${organisation}/invitations`, { email, role });
  return link.replace(server.url, '');
}

/** Leaves the Overview for a page that computes nothing, where a page is to wait for what others do. */
const rest = (page: Page): Promise<void> => goWithin(page, '/account');

async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

describe('people of several organisations and tabs', () => {
  let ann: OpenedApp;

  async function openAsAnn(path: string): Promise<OpenedApp> {
    ann = await openApp({ url: server.url, path });
    await fillSignIn(ann.page, 'ann@aurel.example', PASSWORDS.ann);
    return ann;
  }

  it('come in by the sign-in of their company, and are told what is missing until somebody has asked them', async () => {
    ann = await openApp({ url: server.url });
    await ann.page.goto(server.url + server.setUpPath);
    await ask(ann.page, 'POST', '/set-up', {
      token: new URL(server.setUpPath, server.url).hash.slice(1),
      organisation: 'Aurel Motors',
      name: 'Ann Berg',
      email: 'ann@aurel.example',
      password: PASSWORDS.ann,
    });
    await ann.page.goto(server.url);
    await findLead(ann.page).waitFor();
    await rest(ann.page);

    const ida = await openApp({ url: server.url, path: '/method' });
    await ida.page.getByRole('link', { name: 'Sign in with Aurel account' }).click();
    await ida.page.getByRole('heading', { name: 'You belong to no organisation' }).waitFor();
    await ida.page.getByText('ida@aurel.example').waitFor();
    expect(new URL(ida.page.url()).pathname).toBe('/method');
    await ida.page.getByText('No workspace', { exact: true }).waitFor();
    expect(await ida.page.getByRole('button', { name: /demo|Data|Unseen tiers/ }).count()).toBe(0);
    expect(await findViolations(ida.page)).toEqual([]);

    await ida.page.goto(server.url + (await invite(ann.page, 'local', 'ida@aurel.example', 'viewer')));
    await ida.page.getByRole('button', { name: 'Join as Ida Lund' }).click();
    await findLead(ida.page).waitFor();
    await ida.page.goto(`${server.url}/exposure?part=${PART}`);
    await ida.page
      .getByRole('complementary')
      .getByText('Your role in Aurel Motors is viewer; this takes a buyer.')
      .waitFor();
  });

  it('sign in again by their company where a session ended, in the same place, and lose no edit', async () => {
    const { page } = await openAsAnn('/people');
    await page.getByLabel('Role of Ida Lund').selectOption('buyer');
    await page.getByRole('row', { name: /^Ida Lund/ }).waitFor();
    const path = `/exposure?facet=possibly&part=${OTHER_PART}`;
    const ida = await openApp({ url: server.url, path });
    await ida.page.getByRole('link', { name: 'Sign in with Aurel account' }).click();
    await expect.poll(() => findTriage(ida.page).isEnabled()).toBe(true);
    await ida.context.clearCookies();
    await findTriage(ida.page).selectOption('in-review');
    const ended = ida.page.getByRole('dialog', { name: 'Your session has ended' });
    await ended.getByText('1 edit is kept, and sent then.').waitFor();
    await ida.page.keyboard.press('Escape');
    const note = ida.page.getByRole('textbox', { name: 'Note' });
    await note.fill('Asked on Monday');
    await ida.page.getByRole('button', { name: /1 edit waits/ }).click();
    await ida.page.getByRole('button', { name: 'Sign in again' }).click();
    await ended.getByRole('link', { name: 'Sign in with Aurel account' }).click();
    await ended.waitFor({ state: 'detached' });
    await expect.poll(() => note.inputValue()).toBe('Asked on Monday');
    await ida.page.getByRole('button', { name: 'Save note' }).waitFor();
    await expect.poll(() => findTriage(ida.page).inputValue()).toBe('in-review');
    expect(ida.page.url()).toBe(server.url + path);
    await ida.page.getByRole('button', { name: /edits? waits?/ }).waitFor({ state: 'detached' });
    await expect(readAuthors(page, OTHER_PART)).resolves.toEqual(['ida@aurel.example']);
  });

  it('keep an admin, whatever they click', async () => {
    const { page } = await openAsAnn('/people');
    const role = page.getByLabel('Role of Ann Berg');
    await role.selectOption('viewer');
    await page.getByText('This is the last admin; make somebody else one first.').waitFor();
    await expect.poll(() => role.inputValue()).toBe('admin');
    const takeOut = page.getByRole('button', { name: 'Take out Ann Berg' });
    await takeOut.click();
    await page.getByRole('button', { name: 'Take Ann Berg out' }).click();
    await page.getByText('This is the last admin; make somebody else one first.').waitFor();
    await page.getByRole('row', { name: /Ann Berg \(you\)/ }).waitFor();
  });

  it('have an organisation to themselves, begin it with an empty workspace, and go from one to the other', async () => {
    const { page } = await openAsAnn('/people');
    const making = page.getByLabel('Another organisation');
    await making.fill('Nordlicht Motoren');
    await making.press('Enter');
    await page.getByRole('heading', { name: '1 member of Nordlicht Motoren' }).waitFor();
    const { searchParams } = new URL(page.url());
    const link = await invite(page, searchParams.get('org') ?? '', 'cy@nordlicht.example', 'viewer');
    const cy = await openApp({ url: server.url, path: link });
    await cy.page.getByLabel('Your name').fill('Cy Holm');
    await cy.page.getByLabel('Password').fill(PASSWORDS.ben);
    await cy.page.keyboard.press('Enter');
    await cy.page.getByRole('heading', { name: 'No workspace yet' }).waitFor();
    await cy.page.getByText('A planner or an admin of your organisation makes the first one.').waitFor();
    expect(await findViolations(cy.page)).toEqual([]);

    const form = page.getByLabel('New workspace');
    await form.fill('Nordlicht Kiel');
    await form.press('Enter');
    await page.getByRole('button', { name: 'Nordlicht Kiel', exact: true }).click();
    await page.getByRole('link', { name: /^Aurel Motors/ }).click();
    await findLead(page).waitFor();
    await page.getByRole('button', { name: 'Aurel Motors', exact: true }).click();
    await page.getByRole('link', { name: 'Nordlicht Kiel' }).click();
    await page.getByRole('heading', { name: /no data/i }).waitFor();
    await cy.page.reload();
    await cy.page.getByRole('button', { name: 'Nordlicht Kiel' }).waitFor();
    expect(await cy.page.getByRole('button', { name: 'Aurel Motors' }).count()).toBe(0);
  });

  it('share a browser: one leaves, another comes, and no edit of the first is sent for the second', async () => {
    const { page } = await openAsAnn(`/exposure?part=${PART}`);
    await expect.poll(() => findTriage(page).inputValue()).toBe('not-assessed');
    const joining = await openApp({ url: server.url, path: await invite(page, 'local', 'ben@aurel.example', 'buyer') });
    await joining.page.getByLabel('Your name').fill('Ben Ode');
    await joining.page.getByLabel('Password').fill(PASSWORDS.ben);
    await joining.page.keyboard.press('Enter');
    await findLead(joining.page).waitFor();
    await joining.page.close();

    const second = await openApp({ url: server.url, path: '/account', beside: ann });
    await second.page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await fillSignIn(second.page, 'ben@aurel.example', PASSWORDS.ben);
    await findLead(second.page).waitFor();
    await rest(second.page);
    const taken = page.getByRole('dialog', { name: 'Ben Ode is signed in now' });
    await taken.waitFor();
    expect(await findViolations(page)).toEqual([]);
    // Put off: what Ann goes on to do stays hers.
    await page.keyboard.press('Escape');
    await findTriage(page).selectOption('asked');
    await page.getByRole('button', { name: 'Signed out · 1 edit waits' }).waitFor();
    await second.page.goto(`${server.url}/exposure?part=${PART}`);
    await expect.poll(() => findTriage(second.page).inputValue()).toBe('not-assessed');
    expect(await second.page.getByRole('button', { name: /edit/ }).count()).toBe(0);

    await page.getByRole('button', { name: 'Signed out · 1 edit waits' }).click();
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await fillSignIn(page, 'ann@aurel.example', PASSWORDS.ann);
    await page.getByRole('button', { name: /edit waits/ }).waitFor({ state: 'detached' });
    await expect.poll(() => findTriage(page).inputValue()).toBe('asked');
    await expect(readAuthors(page, PART)).resolves.toEqual(['ann@aurel.example']);

    // What cannot be sent is said before she leaves, and does not stay in the browser.
    await page.route('**/documents/**', (route) => route.abort());
    await findTriage(page).selectOption('not-assessed');
    await page.getByRole('button', { name: /1 edit waits/ }).waitFor();
    await page.goto(`${server.url}/account`);
    await page.getByRole('button', { name: 'Sign out and drop 1 edit' }).click();
    await page.getByLabel('Password', { exact: true }).waitFor();
    await page.unroute('**/documents/**');
    await fillSignIn(page, 'ann@aurel.example', PASSWORDS.ann);
    await findLead(page).waitFor();
    await page.goto(`${server.url}/exposure?part=${PART}`);
    await expect.poll(() => findTriage(page).inputValue()).toBe('asked');
    expect(await page.getByRole('button', { name: /edit waits/ }).count()).toBe(0);
  });

  it('get a new password by a link, which ends what was open elsewhere', async () => {
    const { page } = await openAsAnn('/people');
    const ben = await openApp({ url: server.url, path: '/account' });
    await fillSignIn(ben.page, 'ben@aurel.example', PASSWORDS.ben);
    await ben.page.getByLabel('Name').fill('Ben the Elder');
    await page.getByRole('button', { name: 'New password of Ben Ode' }).click();
    const link = await page.getByRole('status').locator('code').innerText();
    const anew = await openApp({ url: server.url, path: link.replace(server.url, '') });
    await anew.page.getByLabel('New password').fill(PASSWORDS.new);
    expect(await findViolations(anew.page)).toEqual([]);
    await anew.page.keyboard.press('Enter');
    await findLead(anew.page).waitFor();
    await rest(anew.page);
    // The page hears of it by itself, and keeps what was being written.
    const ended = ben.page.getByRole('dialog', { name: 'Your session has ended' });
    await ended.getByLabel('Password', { exact: true }).fill(PASSWORDS.new);
    await ben.page.keyboard.press('Enter');
    await ended.waitFor({ state: 'detached' });
    await expect.poll(() => ben.page.getByLabel('Name').inputValue()).toBe('Ben the Elder');
  });
});
