import { describe, expect, it } from 'vitest';
import { openApp } from '../open-app.ts';

describe('Controls, Data and Method', () => {
  it('take one from the time line to an item and its tests by keyboard alone', async () => {
    const { page, faults } = await openApp({ path: '/controls' });
    await page.getByRole('link', { name: 'No. 18 of 2025' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /No\. 18 of 2025/ }).waitFor();
    const item = page.getByRole('link', { name: 'NdFeB permanent-magnet material with dysprosium' });
    await item.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('complementary', { name: 'item 1C905.a.4' });
    await sheet.getByText('contains Dy').waitFor();
    expect(new URL(page.url()).searchParams.get('item')).toBe('18-Dy-magnet');
    await sheet.getByRole('link').first().focus();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  });

  it('change what a measure would hit when it is assumed in force, and keep that over a reload', async () => {
    const { page, faults } = await openApp({ path: '/controls?measure=mofcom-2025-58' });
    const surely = page.getByRole('row').filter({ hasText: /^Surely/ });
    const nothing = /€\u00a00(?![\d.])/;
    await surely.filter({ hasText: nothing }).waitFor();
    await page.getByRole('radio', { name: 'In force again' }).check();
    await surely.filter({ hasNotText: nothing }).waitFor();
    // The figures follow at once; the step can be undone as soon as it is stored.
    await page.getByRole('button', { name: 'Undo Assume No. 58 of 2025 in force' }).waitFor();
    await page.goto(new URL('/controls?measure=mofcom-2025-58', page.url()).href);
    await page.getByRole('radio', { name: 'In force again', checked: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it('work every reference case out and agree with it', async () => {
    const { page, faults } = await openApp({ path: '/method' });
    const sentence = page.getByText(/^\d+ of \d+ figures agree$/);
    await sentence.waitFor();
    const [agreeing, all] = (await sentence.innerText()).match(/\d+/g) ?? [];
    expect(Number(all)).toBeGreaterThan(250);
    expect(agreeing).toBe(all);
    expect(faults).toEqual([]);
  });
});
