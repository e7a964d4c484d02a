import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { goWithin, openApp } from '../open-app.ts';

const PHONE = { width: 320, height: 800 };
/** The texts of elements of which a line or a letter is cut off. */
const findCut = (texts: Locator): Promise<string[]> =>
  texts.evaluateAll((elements) =>
    elements
      .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent),
  );

describe('on a narrow phone', () => {
  it('suppliers and the choices beside the charts have their names whole', async () => {
    const { page, faults } = await openApp({ path: '/exposure?tab=suppliers', viewport: PHONE });
    const names = page
      .getByRole('grid')
      .getByRole('gridcell')
      .filter({ has: page.getByRole('link') });
    await names.nth(5).waitFor();
    expect(await findCut(names)).toEqual([]);
    await page.goto(page.url().replace('tab=suppliers', 'tab='));
    const choices = page.locator('button[aria-pressed] > span:first-child').filter({ hasText: /\w/ });
    await page.getByRole('button', { name: /^China/ }).waitFor();
    expect(await choices.count()).toBeGreaterThan(4);
    expect(await findCut(choices)).toEqual([]);
    // A part lies over all of it: the Tab key comes to nothing behind, until it is closed.
    await goWithin(page, '/exposure?part=TM-4411-02');
    const sheet = page.getByRole('complementary', { name: 'part TM-4411-02' });
    await sheet.getByRole('link', { name: /^the act/ }).waitFor();
    const isBehind = (): Promise<boolean> =>
      page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest('aside') === null,
      );
    await sheet.focus();
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press('Shift+Tab');
      expect(await isBehind()).toBe(false);
    }
    await sheet.getByRole('button', { name: /^Close/ }).click();
    await page.getByRole('button', { name: /^China/ }).waitFor();
    expect(faults).toEqual([]);
  });

  it.each([
    ['/', 'By product'],
    ['/licences', 'File first'],
    ['/supplier?id=S-2068', /^Who else can make/],
    ['/scenarios?tab=moves', 'What a plan says'],
    ['/data?tab=questions', 'Write the letters'],
  ])('nothing of %s stands beside the page', async (path, last) => {
    const { page } = await openApp({ path, viewport: PHONE });
    await page.getByText(last).first().waitFor();
    const beside = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await page.waitForLoadState('networkidle');
    await expect.poll(beside).toBeLessThanOrEqual(0);
  });

  it('a what-if says what comes of it before the dials that turn it', async () => {
    const { page } = await openApp({ path: '/scenarios?tab=what-if', viewport: PHONE });
    const finding = page.getByText(/^As the scenario stands, /);
    await finding.waitFor();
    const top = async (of: Locator) => (await of.boundingBox())!.y;
    expect(await top(finding)).toBeLessThan(await top(page.getByRole('region', { name: 'Dials' })));
    expect(await top(page.getByText('Output by week'))).toBeGreaterThan(await top(page.getByLabel('Starts from')));
  });
});
