import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { HIGH_DESK, openApp } from '../open-app.ts';

/**
 * What a buyer asks, and where the first view of Exposure answers it: nothing is pressed, and nobody scrolls.
 *
 * 1. How many of our parts need a licence, and how many can nobody judge? The counts of each exposure, which are the filters.
 * 2. Which of them weighs most, and how much? The first row of the table: the revenue at risk, before what is only possible.
 * 3. Why that part? Its reason and how surely its supply needs a licence.
 * 4. Does our stock last until the licence comes? Its cover, and whether it is shorter than the wait.
 * 5. Whom do I ask first? The suppliers with most revenue behind their questions.
 */
it('a buyer has five questions answered in the first view of Exposure', async () => {
  const { page, faults } = await openApp({ path: '/exposure?law=2026-11-27', viewport: HIGH_DESK });
  const main = page.getByRole('main');
  const expectSeen = async (what: Locator): Promise<void> => {
    await what.waitFor();
    const box = await what.boundingBox();
    expect(box).not.toBeNull();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(HIGH_DESK.height);
  };
  const fills = main.getByRole('group', { name: 'Show by exposure' });
  await expectSeen(fills.getByRole('button', { name: /^Surely \d+$/ }));
  await expectSeen(fills.getByRole('button', { name: /^Cannot be judged \d+$/ }));
  const first = main.getByRole('grid', { name: 'Exposure by part' }).getByRole('row').nth(1);
  await expectSeen(first);
  const cells = first.getByRole('gridcell');
  await expectSeen(cells.filter({ hasText: /^\d{3}$/ }).first());
  await expectSeen(cells.filter({ hasText: 'Tb not stated' }));
  await expectSeen(cells.filter({ hasText: /^\d+–\d+\s%$/ }));
  await expectSeen(cells.filter({ hasText: /^\d\.\d, shorter than the licence wait$/ }));
  await expectSeen(main.getByText(/^Ask first/));
  await expectSeen(main.getByText(/\d\squestions?, up to €\s[\d.]+\s\w+/).first());
  expect(new URL(page.url()).search).not.toContain('part=');
  expect(faults).toEqual([]);
});
