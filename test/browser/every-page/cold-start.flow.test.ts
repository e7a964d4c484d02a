import { describe, expect, it } from 'vitest';
import { HIGH_DESK, openApp } from '../open-app.ts';

describe('the first start', () => {
  it.each(['light', 'dark'] as const)(
    'fills the Overview without a fault, a jump or a request to somewhere else, in %s',
    async (theme) => {
      // In a profile that has never met the app.
      const { page, faults } = await openApp({ theme, profile: {}, viewport: HIGH_DESK });
      const main = page.getByRole('main');
      const finding = main.getByRole('region', { name: 'The finding' });
      await finding.getByText(/rests on parts that need a Chinese licence today/).waitFor();
      // Five fills, each opens its arithmetic; what depends on Chinese technology and what purchase cost alone says stand beside them.
      await expect.poll(() => finding.getByRole('listitem').count()).toBe(5 + 2);
      const paths = main.getByRole('region', { name: /^Five paths carry/ }).locator('li');
      await expect.poll(() => paths.count()).toBe(5);
      // What follows later has its room kept.
      await main
        .getByRole('region', { name: /^What changed since v1/ })
        .getByRole('row', { name: /^Surely/ })
        .waitFor();
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
              resolve(entries.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            // No entry, no call: the page has not moved at all.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
          }),
      );
      expect(shift).toBeLessThan(0.02);
      expect(faults).toEqual([]);
    },
  );
});
