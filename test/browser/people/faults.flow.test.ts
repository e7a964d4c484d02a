import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ExposureReport } from '../../../src/engine/exposure/report.ts';
import { give, readCompany } from '../import/import-files.ts';
import { openApp } from '../open-app.ts';
import { expectOverview, readOverview, writeOverview } from '../overview-figures.ts';
import { runExposure } from '../run-exposure.ts';
import type { Fault } from '../serve-api.ts';
import { serveApi, toFulfilment } from '../serve-api.ts';

/** What the command line says of the demo, and what without market shares: before a page is open, which would compute meanwhile. */
let whole: ExposureReport;
let seen: ExposureReport;
beforeAll(async () => {
  whole = await runExposure('mock-data/version-2');
  seen = await runExposure('mock-data/version-2', '--no-inference');
});

const FAULTS: Record<string, { fault: Fault; says: RegExp }> = {
  'an answer with status 500': {
    fault: (route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'Broken', status: 500, detail: 'The disk is full.' }),
      }),
    says: /The disk is full\./,
  },
  'no connection': {
    fault: (route) => route.abort('internetdisconnected'),
    says: /The data service could not be reached/,
  },
  'an answer that breaks off': {
    fault: async (route, ask) => {
      const { body, ...rest } = await toFulfilment(await ask());
      await route.fulfill({ ...rest, body: body.slice(0, body.length / 2) });
    },
    says: /broke off or is not readable/,
  },
};

describe('a data service that fails', () => {
  it.each(Object.entries(FAULTS))(
    'says what happened on %s, and goes on when asked again',
    async (_, { fault, says }) => {
      let isBroken = true;
      const { page } = await openApp({
        prepare: (opened) => serveApi(opened, () => (isBroken ? fault : null)),
      });
      const failure = page.getByRole('main').getByRole('alert');
      await failure.filter({ hasText: says }).waitFor();
      await failure.filter({ hasText: 'The workspace could not be read' }).waitFor();
      const again = await failure.getByRole('button', { name: 'Try again' }).elementHandle();
      isBroken = false;
      // The page also asks again by itself, and may have what it wants before the button is pressed.
      await again?.evaluate((button) => (button as HTMLElement).click());
      await expectOverview(page, whole);
    },
  );

  it('shows the frame and the shape of the page while an answer is late', async () => {
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { page, faults } = await openApp({
      prepare: (opened) =>
        serveApi(opened, () => async (route, ask) => {
          await late;
          await route.fulfill(await toFulfilment(await ask()));
        }),
    });
    await page.getByRole('main').getByRole('status').filter({ hasText: 'Calculating the exposure' }).waitFor();
    const strip = page.getByRole('region', { name: 'What the figures depend on' });
    // Grey, but not nameless.
    await expect.poll(() => strip.getByRole('button', { name: 'Workspace', exact: true }).isVisible()).toBe(true);
    release();
    await expectOverview(page, whole);
    expect(faults).toEqual([]);
  });

  it('keeps a choice that cannot be stored, says so, shows it, and stores it when asked again', async () => {
    let isBroken = false;
    const { page, url } = await openApp({
      prepare: (opened) =>
        serveApi(opened, (path) => (isBroken && path.includes('/documents/') ? (route) => route.abort() : null)),
    });
    await expectOverview(page, whole);
    isBroken = true;
    await page.getByRole('switch', { name: /Unseen tiers/ }).click();
    await page.getByRole('button', { name: /1 edit waits/ }).waitFor();
    await expectOverview(page, seen);
    // The address says nothing of it: it is the edit that is shown.
    await page.goto(url);
    await expectOverview(page, seen);
    isBroken = false;
    await page.getByRole('button', { name: /1 edit waits/ }).waitFor({ state: 'detached' });
    await page.goto(url);
    await expectOverview(page, seen);
  });
});

describe('a browser that', () => {
  it('has no service worker shows the same figures', async () => {
    const { page } = await openApp({ profile: { serviceWorkers: 'block' } });
    await expectOverview(page, whole);
  });

  it('goes offline keeps what is open, and shows a page that is not here as a failure with a way on', async () => {
    const { page, context } = await openApp({ profile: { serviceWorkers: 'block' } });
    await expectOverview(page, whole);
    await context.setOffline(true);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Method' }).click();
    const failure = page.getByRole('main').getByRole('alert');
    await failure.filter({ hasText: 'The page could not be shown' }).waitFor();
    await failure.filter({ hasText: 'A part of the program could not be loaded: there is no connection' }).waitFor();
    await context.setOffline(false);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Overview' }).click();
    await expectOverview(page, whole);
  });

  it('goes offline with an import under way keeps its files, and shows each of its steps', async () => {
    const { page, context } = await openApp({ path: '/data', profile: { serviceWorkers: 'block' } });
    await give(page, readCompany());
    const steps = page.getByRole('navigation', { name: 'Steps of the import' }).getByRole('link');
    await steps.first().waitFor();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    for (let at = 0; at < 5; at += 1) {
      await steps.nth(at).click();
      await expect.poll(() => steps.nth(at).getAttribute('aria-current')).toBe('page');
      await expect.poll(() => page.getByText('Opening the step').count()).toBe(0);
      expect(await page.getByText('The page could not be shown').count()).toBe(0);
    }
    expect(await steps.count()).toBe(5);
  });

  it('does not find a part of the program for good loads the page anew once, and then says that it is missing still', async () => {
    const { page } = await openApp({ path: '/controls', profile: { serviceWorkers: 'block' } });
    await page.getByRole('heading', { name: 'Controls', level: 1 }).waitFor();
    await page.route(/\/assets\/parties-tab-.*\.js$/, (route) => route.fulfill({ status: 404 }));
    const loaded = vi.fn<() => void>();
    page.on('load', loaded);
    await page.getByRole('link', { name: /^Party lists/ }).click();
    const failure = page.getByRole('main').getByRole('alert').filter({ hasText: 'The page could not be shown' });
    await failure.filter({ hasText: 'It comes by itself once there is a connection.' }).waitFor();
    await failure.filter({ hasText: 'it is missing still' }).waitFor();
    expect(new URL(page.url()).search).toContain('tab=parties');
    // What is not missing is a press away.
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Data', exact: true }).click();
    await page.getByRole('heading', { name: 'Data', level: 1 }).waitFor();
    expect(loaded).toHaveBeenCalledTimes(1);
  });

  it('goes offline as the first figures come is whole again once it is back', async () => {
    const { page, context } = await openApp({ profile: { serviceWorkers: 'block' } });
    await page.getByText(/rests on parts that need a Chinese licence today/).waitFor();
    await context.setOffline(true);
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Method' }).click();
    await page.getByRole('main').getByRole('alert').filter({ hasText: 'The page could not be shown' }).waitFor();
    await context.setOffline(false);
    // What was on its way when the line was cut is had by loading the page anew: a press just before is lost, and is pressed again.
    await expect
      .poll(async () => {
        await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Overview' }).click();
        return readOverview(page);
      })
      .toEqual(writeOverview(whole));
  });

  it('keeps what is open where its place does not answer, and has the page once it does', async () => {
    const { page } = await openApp({ path: '/controls', profile: { serviceWorkers: 'block' } });
    await page.getByRole('heading', { name: 'Controls', level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.route('**/*', (route) => route.abort('connectionrefused'));
    const pages = page.getByRole('navigation', { name: 'Pages' });
    await pages.getByRole('link', { name: 'Licences' }).click();
    const failure = page.getByRole('main').getByRole('alert').filter({ hasText: 'The page could not be shown' });
    await failure.getByRole('button', { name: 'Try again' }).click();
    await failure.waitFor();
    // The frame stays, and with it what was open.
    await pages.getByRole('link', { name: 'Controls' }).click();
    await page.getByRole('heading', { name: 'Controls', level: 1 }).waitFor();
    await pages.getByRole('link', { name: 'Licences' }).click();
    await failure.waitFor();
    await page.unroute('**/*');
    await page.getByRole('heading', { name: 'Licences', level: 1 }).waitFor();
    expect(await failure.count()).toBe(0);
  });
});
