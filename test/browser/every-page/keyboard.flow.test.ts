import { describe, expect, it } from 'vitest';
import { openApp } from '../open-app.ts';
import { expectOverview } from '../overview-figures.ts';
import { pressUntil, readFocus } from '../read-focus.ts';
import type { Focus } from '../read-focus.ts';
import { runExposure } from '../run-exposure.ts';

describe('with the keyboard only', () => {
  it('one goes through the whole Overview and out again, and always sees where one is', async () => {
    const report = await runExposure('mock-data/version-2');
    const { page, faults } = await openApp();
    await expectOverview(page, report);
    const steps: Focus[] = [];
    do {
      await page.keyboard.press('Tab');
      steps.push(await readFocus(page));
    } while (steps.at(-1)?.isPage === false && steps.length < 200);
    expect(steps.at(-1)?.isPage).toBe(true);
    expect(steps.length).toBeGreaterThan(40);
    expect(steps.filter(({ isVisible }) => !isVisible)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('one finds a part, reads its sheet, closes it, and assumes a rule in force', async () => {
    const { page, faults } = await openApp();
    await page.getByRole('region', { name: 'The finding' }).getByRole('listitem').first().waitFor();
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /^Find a part/ });
    await field.waitFor();
    await page.keyboard.type('T');
    await page.getByRole('option', { name: /TM-4411-02/ }).waitFor();
    // The last letters and Enter come faster than a busy page draws the list, whose first is still another part.
    await field.evaluate((input: HTMLInputElement) => {
      input.setRangeText('M-4411-02', input.value.length, input.value.length, 'end');
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
    const sheet = page.getByRole('complementary', { name: 'part TM-4411-02' });
    await sheet.getByRole('link', { name: /^the act/ }).waitFor();

    await pressUntil(page, 'Tab', /^button Close part TM-4411-02/, 120);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    // The list is one stop: arrows walk in it, Enter opens.
    await pressUntil(page, 'Tab', /^div Exposure by part/, 120);
    // Nor does the strip at the top, which stays there, cover it.
    const isSeen = await page.getByRole('grid', { name: 'Exposure by part' }).evaluate((grid) => {
      const { left, top } = grid.getBoundingClientRect();
      return grid.contains(document.elementFromPoint(left + 8, top + 8));
    });
    expect(isSeen).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^part / }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('complementary', { name: /^part / }).waitFor({ state: 'detached' });

    await pressUntil(page, 'Shift+Tab', /^button \d+\srules with unclear status/, 120);
    await page.keyboard.press('Enter');
    const rules = page.getByRole('dialog', { name: 'Rules with unclear status' });
    await rules.waitFor();
    // Each rule is one stop, on its choice; the arrows change it.
    const choice = rules.getByRole('group', { name: /^No\. 58 / }).getByRole('radio', { name: 'in force' });
    for (let stop = 0; stop < 20; stop += 1) {
      await page.keyboard.press('Tab');
      const isThere = await page.evaluate(
        () => document.activeElement?.closest('fieldset')?.textContent.startsWith('No. 58 ') ?? false,
      );
      if (isThere) break;
    }
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => choice.isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await rules.waitFor({ state: 'hidden' });
    await expect
      .poll(async () => (await readFocus(page)).name)
      .toMatch(/^button \d+\srules with unclear status: 1 in force/);
    expect(faults).toEqual([]);
  });

  it('one makes a scenario, runs it, reads the cause of its loss and takes it away, and never loses the place', async () => {
    const { page, faults } = await openApp({ path: '/scenarios' });
    await page.getByRole('heading', { name: 'Presets' }).waitFor();
    const isOnPage = () => expect.poll(async () => (await readFocus(page)).name).toMatch(/^main /);
    await pressUntil(page, 'Tab', /^button Make a scenario/, 60);
    await page.keyboard.press('Enter');
    await page.getByLabel('Name of the scenario').waitFor();
    await isOnPage();
    await pressUntil(page, 'Tab', /^select (Step|one day)/, 120);
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await pressUntil(page, 'Shift+Tab', /^a Run$/, 120);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Products' }).waitFor();
    await isOnPage();
    await pressUntil(page, 'Tab', /^button Aurel Pico 50/, 40);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Course of Aurel Pico 50/ }).waitFor();
    await pressUntil(page, 'Tab', /^rect .*units short/, 40);
    const cause = (await readFocus(page)).name;
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('complementary', { name: /why .* is short/ });
    await sheet.getByRole('heading', { name: 'Rows behind it' }).waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(async () => (await readFocus(page)).name).toBe(cause);
    await pressUntil(page, 'Shift+Tab', /^button Delete/, 60);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Presets' }).waitFor();
    await isOnPage();
    expect(faults).toEqual([]);
  });
});
