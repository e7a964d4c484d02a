import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { openApp } from './open-app.ts';

const PAGES = [
  '/',
  '/?open=surely',
  '/exposure',
  '/exposure?part=TM-4411-02',
  '/network',
  '/controls',
  '/data',
  '/method',
];
const SIZES = { desk: { width: 1280, height: 900 }, tablet: { width: 820, height: 1180 } };

describe('axe objects to nothing', () => {
  it.each([
    { theme: 'light', size: 'desk' },
    { theme: 'dark', size: 'desk' },
    { theme: 'light', size: 'tablet' },
    { theme: 'dark', size: 'tablet' },
  ] as const)('on any page, in $theme at $size size, and no page is wider than the screen', async ({ theme, size }) => {
    const { page, url, faults } = await openApp({ theme, profile: { viewport: SIZES[size] } });
    for (const address of PAGES) {
      await page.goto(url + address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      // Settled: nothing is announced as on its way any more.
      await expect
        .poll(
          () =>
            page
              .getByRole('main')
              .getByRole('status')
              .filter({ hasText: /ing (the|up|what)\b/ })
              .count(),
          {
            timeout: 10_000,
          },
        )
        .toBe(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [address, id, nodes[0]?.html])).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      // Below 0 where room is kept for a scroll bar.
      expect([address, Math.max(0, over)]).toEqual([address, 0]);
    }
    expect(faults).toEqual([]);
  });
});
