import { expect, it } from 'vitest';
import { openApp } from '../open-app.ts';

/**
 * What a planner asks, and where What-if answers it by itself: no link is followed, nothing is opened.
 *
 * 1. When does the first line stop? A day, or that none is known to stop in most runs.
 * 2. What is lost, and how surely? Margin unsold, with what 8 of 10 runs span and in how many runs there is none.
 * 3. Which part stops the lines? Parts by the margin that is unsold for want of each.
 * 4. Which weeks are short, and until when must I decide? The plan, part by part.
 * 5. What if the licence takes longer? A dial with its observed range; the figures move, and what was stays beside them.
 */
it('a planner has five questions answered on What-if alone', async () => {
  const { page, faults } = await openApp({ path: '/scenarios?tab=what-if&law=2026-11-27' });
  const main = page.getByRole('main');
  const figure = (name: string) => main.locator('div', { has: page.getByText(name, { exact: true }) }).last();
  await figure('First stop')
    .getByText(/\d{4}|none known in most runs/)
    .first()
    .waitFor();
  const unsold = figure('Unsold margin').getByText(/^€\s[\d.]+(\s\w)? – €\s[\d.]+\s\w, mean €/);
  await unsold.waitFor();
  const before = await unsold.textContent();
  await figure('Runs without unsold margin')
    .getByText(/^\d+\s%$/)
    .waitFor();
  await main
    .getByRole('region', { name: 'What stops the lines' })
    .getByRole('row', { name: /^Oil-pump rotor magnet ring.*€.*%$/ })
    .waitFor();
  const plan = main.getByRole('region', { name: 'Plan' });
  await plan
    .getByRole('cell', { name: /^Covered in \d+ of 26 weeks; short first in the week from \d+/ })
    .first()
    .waitFor();
  await plan
    .getByRole('cell', { name: /^at once, due \d+\s\w+\s\d{4}$/ })
    .first()
    .waitFor();
  const wait = main.getByRole('slider', { name: 'Licence wait' });
  await main
    .getByText(/^seen: \d+–\d+$/)
    .first()
    .waitFor();
  await wait.focus();
  for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(async () => unsold.textContent()).not.toBe(before);
  await main
    .getByText(/was 13\swk$/)
    .first()
    .waitFor();
  expect(new URL(page.url()).searchParams.get('tab')).toBe('what-if');
  expect(faults).toEqual([]);
});
