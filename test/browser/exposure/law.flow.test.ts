import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openApp } from '../open-app.ts';
import { expectOverview } from '../overview-figures.ts';
import { runExposure } from '../run-exposure.ts';

const DEMO = 'mock-data/version-2';

function getParameter(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}

async function judgeOn(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: /^Law \d/ }).click();
  const panel = page.getByRole('dialog', { name: 'Law date' });
  await panel.getByLabel('Law date', { exact: true }).fill(day);
  await panel.getByRole('button', { name: 'Judge on this day' }).click();
  await page.waitForURL((url) => url.searchParams.get('law') === day);
  await page.keyboard.press('Escape');
}

describe('the strip', () => {
  it("moves the law date, the figures follow the command line's, and Back goes back", async () => {
    const { page, faults } = await openApp();
    await expectOverview(page, await runExposure(DEMO));
    // No. 58 and No. 61 are suspended on the first day; on the second, No. 58 was just going to begin.
    const suspended = await runExposure(DEMO, '--law-date', '2026-06-01');
    await judgeOn(page, '2026-06-01');
    await expectOverview(page, suspended);
    await judgeOn(page, '2025-11-08');
    await expectOverview(page, await runExposure(DEMO, '--law-date', '2025-11-08'));
    await page.goBack();
    await expectOverview(page, suspended);
    await page.goBack();
    await expectOverview(page, await runExposure(DEMO));
    expect(getParameter(page, 'law')).toBeNull();
    expect(faults).toEqual([]);
  });

  it("takes No. 58 to be in force, the figures follow the command line's, and Undo leaves it undecided again", async () => {
    const { page, url, faults } = await openApp();
    const open = await runExposure(DEMO);
    const assumed = await runExposure(DEMO, '--assume', 'mofcom-2025-58=in-force');
    expect(assumed.totals).not.toEqual(open.totals);
    await expectOverview(page, open);
    await page.getByRole('button', { name: /rules with unclear status$/ }).click();
    const rule = page
      .getByRole('dialog', { name: 'Rules with unclear status' })
      .getByRole('group', { name: /^No\. 58 / });
    await rule.getByText('in force', { exact: true }).click();
    await page.getByRole('button', { name: /unclear status: 1 in force/ }).waitFor();
    await page.keyboard.press('Escape');
    await expectOverview(page, assumed);
    expect(getParameter(page, 'assume')).toBe('mofcom-2025-58:in-force');
    // It is stored with the workspace, so that an address without it shows the same.
    await page.getByRole('button', { name: 'Undo Assume No. 58 of 2025 in force' }).waitFor();
    const { page: other } = await openApp({ beside: { page, context: page.context(), url, faults } });
    await expectOverview(other, assumed);
    await page.getByRole('button', { name: 'Undo Assume No. 58 of 2025 in force' }).click();
    await expectOverview(page, open);
    await expectOverview(other, open);
    expect(faults).toEqual([]);
  });

  it('leaves unseen tiers unknown when market shares are switched off', async () => {
    const { page, faults } = await openApp();
    await expectOverview(page, await runExposure(DEMO));
    await page.getByRole('switch', { name: /Unseen tiers/ }).click();
    await expectOverview(page, await runExposure(DEMO, '--no-inference'));
    expect(faults).toEqual([]);
  });
});
