import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations, findViolationsEverywhere } from '../find-violations.ts';
import { serveFlows, withSignIn } from '../flow-server.ts';
import { openApp } from '../open-app.ts';
import type { OpenedApp } from '../open-app.ts';

const PART = '/exposure?part=TM-4411-02';
const PASSWORDS = { ann: 'copper kettle on the stove', ben: 'seven grey herons wading' };

const server = serveFlows(withSignIn);

const findTriage = (page: Page) => page.getByRole('combobox', { name: 'Triage state' });

/** Looks at a page as it stands, or at every theme and size where it has a look of its own. */
async function expectNoObjection(page: Page, look = findViolationsEverywhere): Promise<void> {
  expect([page.url(), await look(page)]).toEqual([page.url(), []]);
}

async function openInRail(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

describe('people on a server with sign-in', () => {
  it('let each other in, by roles, and go on where a session ended', async () => {
    const path = (link: string) => link.replace(server.url, '');
    const ann: OpenedApp = await openApp({ url: server.url, path: server.setUpPath });
    const { page } = ann;
    await page.getByLabel('Organisation').fill('Aurel Motors');
    await page.getByLabel('Your name').fill('Ann Berg');
    await page.getByLabel('E-mail').fill('ann@aurel.example');
    await page.getByLabel('Password').fill(PASSWORDS.ann);
    await expectNoObjection(page, findViolations);
    await page.keyboard.press('Enter');
    await page
      .getByText(/yearly revenue/)
      .first()
      .waitFor();

    await openInRail(page, 'People');
    await page.getByRole('heading', { name: '1 member of Aurel Motors' }).waitFor();
    const invitation = page.getByRole('form', { name: 'New invitation' });
    await invitation.getByLabel('E-mail').fill('ben@aurel.example');
    await invitation.getByRole('button', { name: 'Invite' }).click();
    const link = await page.getByRole('status').locator('code').innerText();
    await page.getByRole('row', { name: /ben@aurel\.example viewer/ }).waitFor();
    await expectNoObjection(page);

    const ben: OpenedApp = await openApp({ url: server.url, path: path(link) });
    await ben.page.getByRole('heading', { name: 'Join Aurel Motors' }).waitFor();
    expect(ben.page.url()).toBe(`${server.url}/join`);
    await expectNoObjection(ben.page, findViolations);
    await ben.page.getByLabel('Your name').fill('Ben Ode');
    await ben.page.getByLabel('Password').fill(PASSWORDS.ben);
    await ben.page.getByRole('button', { name: 'Join Aurel Motors' }).click();
    await ben.page
      .getByText(/yearly revenue/)
      .first()
      .waitFor();
    await ben.page.goto(server.url + PART);
    const sheet = ben.page.getByRole('complementary');
    await sheet.getByText('Your role in Aurel Motors is viewer; this takes a buyer.').waitFor();
    await expect.poll(() => findTriage(ben.page).isDisabled()).toBe(true);

    await page.reload();
    await page.getByLabel('Role of Ben Ode').selectOption('buyer');
    await ben.page.reload();
    await expect.poll(() => findTriage(ben.page).isEnabled()).toBe(true);
    await findTriage(ben.page).selectOption('asked');
    // Shown at once, and named by Undo when it is stored.
    await ben.page.getByRole('button', { name: /^Undo Mark/ }).waitFor();

    // The session ends while the page is open: the edit waits, and goes out after signing in again, in the same place.
    await ben.context.clearCookies();
    await findTriage(ben.page).selectOption('confirmed');
    const ended = ben.page.getByRole('dialog', { name: 'Your session has ended' });
    await ended.getByText('1 edit is kept, and sent then.').waitFor();
    await expectNoObjection(ben.page, findViolations);
    await ended.getByLabel('E-mail').fill('ben@aurel.example');
    await ended.getByLabel('Password').fill(PASSWORDS.ben);
    await ben.page.keyboard.press('Enter');
    await ended.waitFor({ state: 'detached' });
    await ben.page.getByRole('button', { name: /edit waits/ }).waitFor({ state: 'detached' });
    await page.goto(server.url + PART);
    await expect.poll(() => findTriage(page).inputValue()).toBe('confirmed');

    await ben.page.getByRole('link', { name: 'Ben Ode' }).click();
    await ben.page.getByRole('row', { name: /this one/ }).waitFor();
    await ben.page.getByRole('textbox', { name: 'Program' }).fill('Nightly report');
    await ben.page.getByRole('button', { name: 'Make a token' }).click();
    const secret = await ben.page.getByRole('status').locator('code').innerText();
    await ben.page.getByRole('button', { name: 'Done' }).click();
    await ben.page.getByRole('row', { name: /Nightly report viewer/ }).waitFor();
    const asked = await fetch(`${server.url}/api/workspaces`, { headers: { authorization: `Bearer ${secret}` } });
    expect(asked.status).toBe(200);
    await expectNoObjection(ben.page);
    const [copy] = await Promise.all([
      ben.page.waitForEvent('download'),
      ben.page.getByRole('button', { name: 'Take a copy' }).click(),
    ]);
    expect(JSON.parse(readFileSync(await copy.path(), 'utf8'))).toMatchObject({
      person: { name: 'Ben Ode' },
      tokens: [{ name: 'Nightly report' }],
    });
    await ben.page.getByRole('button', { name: 'Delete my account' }).click();
    const leaving = ben.page.getByRole('dialog', { name: 'Delete your account?' });
    await leaving.getByLabel('Your e-mail').fill('ann@aurel.example');
    await expect.poll(() => leaving.getByRole('button', { name: 'Delete for good' }).isDisabled()).toBe(true);
    await leaving.getByLabel('Your e-mail').fill('ben@aurel.example');
    await leaving.getByLabel('Your password').fill('not his password at all');
    await leaving.getByRole('button', { name: 'Delete for good' }).click();
    await leaving.getByRole('alert').waitFor();
    await expectNoObjection(ben.page, findViolations);
    await leaving.getByRole('button', { name: 'Keep' }).click();
    await ben.page.getByRole('button', { name: 'Sign out' }).click();
    await ben.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expectNoObjection(ben.page);

    // As somebody comes back whose address the company's provider has not verified, and which has an account.
    await ben.page.goto(`${server.url}/sign-in?error=not-linked`);
    await ben.page
      .getByRole('alert')
      .getByText(/your company sign-in has not verified that the address is yours/)
      .waitFor();
    await expectNoObjection(ben.page, findViolations);

    await page.goto(`${server.url}/audit`);
    await page.getByRole('combobox', { name: 'What' }).selectOption('invite');
    await page.getByRole('row', { name: /ann@aurel\.example invited ben@aurel\.example as viewer/ }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await expectNoObjection(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'All as CSV' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('invite,ben@aurel.example,viewer');

    await page.goto(`${server.url}/people`);
    await page.getByText(/is the first organisation of this server and stays/).waitFor();
    const ending = page.getByRole('button', { name: /^Delete (?!for)/ });
    const name = ((await ending.getAttribute('aria-label')) ?? '').replace('Delete ', '');
    await ending.click();
    const dialog = page.getByRole('dialog', { name: `Delete ${name}?` });
    await dialog.getByLabel('Its name').fill(name);
    await expectNoObjection(page, findViolations);
    // From here on the page asks for what is not there any more.
    expect(ann.faults).toEqual([]);
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await page
      .getByRole('region', { name: 'Table of workspaces' })
      .getByRole('rowheader')
      .waitFor({ state: 'detached' });
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'No workspace yet' }).waitFor();
  });
});
