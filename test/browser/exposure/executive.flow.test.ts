import { expect, it } from 'vitest';
import { openApp } from '../open-app.ts';

/**
 * What an executive asks, and where the Overview answers it by itself: no link is followed, nothing is opened.
 *
 * 1. How much of our revenue rests on Chinese licences? In the first sentence, of all of it.
 * 2. What stops first, and when? A product, a part and a day, with what 8 of 10 runs span.
 * 3. What does it cost? Margin unsold, with what 8 of 10 runs span, and how it comes about, step by step to what is unsold.
 * 4. What do I sign today? What is due at once, with the day and what hangs on it.
 * 5. How surely do we know, and what changed? What cannot be judged and who would settle it; since which version.
 */
it('an executive has five questions answered on the Overview alone', async () => {
  const { page, faults } = await openApp({ path: '/?law=2026-11-27' });
  const main = page.getByRole('main');
  await main
    .getByText(/€\s[\d.]+\s\w+ of €\s[\d.]+\s\w+ yearly revenue rests on parts that need a Chinese licence/)
    .waitFor();
  await main.getByRole('heading', { name: 'What stops first' }).scrollIntoViewIfNeeded();
  await main.getByText(/runs short first, about \d+\s\w+\s\d{4}, for want of a licence for .*\(MT-6118-01\)/).waitFor();
  await main.getByText(/Unsold margin by \d+\s\w+\s\d{4}/).waitFor();
  await main.getByText(/€\s[\d.]+( \w)?.* to €\s[\d.]+.* in 8 of 10 runs; mean €/).waitFor();
  const acts = main.getByRole('table', { name: 'What to do now' });
  await acts
    .getByRole('row', { name: /^File 1C90.* at once, due \d+\s\w+\s\d{4}.*rests on it/ })
    .first()
    .waitFor();
  const bridge = main.getByRole('region', { name: 'From revenue to what is unsold' });
  await bridge.getByText(/^Unsold by/).waitFor();
  await main
    .getByText(/cannot be judged: \d+\squestions to \d+\ssuppliers would settle \d+\s%/)
    .first()
    .waitFor();
  await main.getByRole('heading', { name: /^What changed since/ }).scrollIntoViewIfNeeded();
  await main.getByRole('heading', { name: /^What changed since v\d+/ }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(faults).toEqual([]);
});
