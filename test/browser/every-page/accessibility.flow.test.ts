import { describe, expect, it } from 'vitest';
import { findViolationsEverywhere } from '../find-violations.ts';
import { HIGH_DESK, goWithin, openApp } from '../open-app.ts';

const ADDRESSES: Record<string, readonly string[]> = {
  'Overview and Exposure': ['/', '/?open=surely', '/exposure', '/exposure?part=TM-4411-02'],
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

describe('axe objects to nothing, and no page is wider than the screen', () => {
  it.each(Object.entries(ADDRESSES))('%s, on a desk and on a tablet, in light and in dark', async (_, addresses) => {
    const [first = '/', ...rest] = addresses;
    const { page, faults } = await openApp({ path: first, viewport: HIGH_DESK });
    for (const address of [first, ...rest]) {
      if (address !== first) await goWithin(page, address);
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await page.getByRole('button', { name: 'Aurel Motors' }).first().waitFor();
      await page.getByRole('button', { name: /rules with unclear status$/ }).waitFor();
      // Settled: nothing is announced as on its way any more.
      await expect
        .poll(() =>
          page
            .getByRole('main')
            .getByRole('status')
            .filter({ hasText: /ing (the|up|what|out)\b/ })
            .count(),
        )
        .toBe(0);
      expect([address, await findViolationsEverywhere(page)]).toEqual([address, []]);
    }
    expect(faults).toEqual([]);
  });
});
