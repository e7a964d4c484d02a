import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HIGH_DESK, openApp } from '../open-app.ts';
import { runExposure } from '../run-exposure.ts';

async function countPages(page: Page): Promise<number> {
  const paper = await page.pdf({ format: 'A4' });
  return [...paper.toString('latin1').matchAll(/\/Type\s*\/Page\b/g)].length;
}

describe('on paper', () => {
  it('the Overview is two pages', async () => {
    const { page, faults } = await openApp({ viewport: HIGH_DESK });
    await page.getByRole('region', { name: 'From revenue to what is unsold' }).waitFor();
    // Nobody scrolled down to it.
    await page
      .getByRole('region', { name: /^What changed since v1/ })
      .getByRole('row', { name: /^Surely/ })
      .waitFor();
    // Folded on the screen, open on paper.
    const paths = page.getByRole('region', { name: /^Five paths carry/ }).getByRole('listitem');
    expect(await paths.count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => paths.count()).toBe(5);
    expect(await countPages(page)).toBe(2);
    expect(faults).toEqual([]);
  });

  it('the parts are all there, and a part that is open stands alone', async () => {
    const { parts } = await runExposure('mock-data/version-2');
    const { page, faults } = await openApp({ path: '/exposure', viewport: HIGH_DESK });
    const rows = page.getByRole('grid').getByRole('row');
    await rows.nth(15).waitFor();
    await expect.poll(() => rows.count()).toBeLessThan(parts.length);
    await page.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
    // The heading is a row as well.
    await expect.poll(() => rows.count()).toBe(parts.length + 1);
    await page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => rows.count()).toBeLessThan(parts.length);

    await rows.nth(1).click();
    const sheet = page.getByRole('complementary');
    await sheet.getByRole('heading').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    await expect
      .poll(async () => [await sheet.isVisible(), await page.getByRole('grid').isVisible()])
      .toEqual([true, false]);
    expect(faults).toEqual([]);
  });
});
