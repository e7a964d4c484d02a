import { describe, expect, it } from 'vitest';
import { openApp } from '../open-app.ts';
import { expectOverview } from '../overview-figures.ts';
import { runExposure } from '../run-exposure.ts';

describe('two tabs and a reload', () => {
  it('show at once what was written in the other one, and keep it', async () => {
    const ended = await runExposure('mock-data/version-2', '--assume', 'mofcom-2025-58=ended');
    const first = await openApp({ path: '/exposure?part=TM-4411-02' });
    const state = (app: { page: typeof first.page }) => app.page.getByRole('combobox', { name: 'Triage state' });
    await state(first).waitFor();
    const second = await openApp({ beside: first, path: '/exposure?part=TM-4411-02' });
    await state(second).waitFor();
    await state(first).selectOption({ index: 2 });
    await expect.poll(() => state(first).inputValue()).not.toBe('not-assessed');
    const chosen = await state(first).inputValue();
    await expect.poll(() => state(second).inputValue()).toBe(chosen);
    // Stored, and heard of by the page that wrote it: one that is left before sends it once more, which the API refuses as said already.
    await first.page.getByRole('button', { name: /^Undo Mark/ }).waitFor();

    await first.page.goto(`${first.url}/data`);
    await first.page.getByRole('button', { name: /rules with unclear status$/ }).click();
    const rules = first.page.getByRole('dialog', { name: 'Rules with unclear status' });
    await rules
      .getByRole('group', { name: /^No\. 58 / })
      .getByText('ended', { exact: true })
      .click();
    await second.page.getByRole('button', { name: /unclear status: 1 ended/ }).waitFor();

    await second.page.goto(first.url);
    await expectOverview(second.page, ended);
    await second.page.goto(`${first.url}/exposure?part=TM-4411-02`);
    await expect.poll(() => state(second).inputValue()).toBe(chosen);
    expect([...first.faults, ...second.faults]).toEqual([]);
  });
});
