import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolationsEverywhere } from '../find-violations.ts';
import { HIGH_DESK, goToPage, goWithin, shareApp } from '../open-app.ts';

/** The sheet of a part is looked at beside all tabs of Exposure, in `exposure.flow.test.ts`. */
const ADDRESSES: Record<string, readonly string[]> = {
  'Overview and Exposure': ['/', '/?open=surely', '/exposure'],
  Network: ['/network'],
  'the measures': [
    '/controls',
    '/controls?as=table',
    '/controls?measure=mofcom-2025-61',
    '/controls?item=18-Dy-magnet',
  ],
  'the rest of Controls': [
    '/controls?tab=items&for=motor',
    '/controls?tab=parties',
    '/controls?tab=licensing',
    '/controls?tab=open',
    '/controls?tab=packs',
  ],
  Data: ['/data', '/data?tab=problems', '/data?tab=versions', '/data?tab=questions', '/data?tab=export'],
  'Method and Audit': ['/method', '/audit'],
};

/** Waits until nothing is announced as on its way any more, and what is drawn has stayed for a while as it is. */
async function settle(page: Page): Promise<void> {
  const pending = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /ing (the|up|what|out)\b/ });
  const sizes: number[] = [];
  await expect
    .poll(async () => {
      sizes.push(await page.locator('main *').count());
      return [await pending.count(), new Set(sizes.slice(-4)).size, sizes.length >= 4];
    })
    .toEqual([0, 1, true]);
}

describe('axe objects to nothing, and no page is wider than the screen', () => {
  const open = shareApp({ viewport: HIGH_DESK });

  it.each(Object.entries(ADDRESSES))('%s, on a desk and on a tablet, in light and in dark', async (_, addresses) => {
    const [first = '/'] = addresses;
    const { page, faults } = await open(first);
    for (const address of addresses) {
      const isThere = new URL(address, page.url()).pathname === new URL(page.url()).pathname;
      await (isThere ? goWithin : goToPage)(page, address);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('button', { name: 'Aurel Motors' }).first().waitFor();
      await page.getByRole('button', { name: /rules with unclear status$/ }).waitFor();
      await settle(page);
      expect([address, await findViolationsEverywhere(page)]).toEqual([address, []]);
    }
    expect(faults).toEqual([]);
  });
});
