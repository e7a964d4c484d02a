import { describe, expect, it } from 'vitest';
import { HIGH_DESK, openApp } from '../open-app.ts';

describe('in the colours of the reader', () => {
  it('only the current page, tab and theme are marked by a line, and the knob of a switch can be seen', async () => {
    const { page, faults } = await openApp({ path: '/scenarios?tab=what-if', viewport: HIGH_DESK });
    await page.emulateMedia({ forcedColors: 'active' });
    const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    const countMarked = (side: 'borderLeftColor' | 'borderBottomColor', which: typeof links): Promise<number> =>
      which.evaluateAll((all, edge) => {
        const paper = getComputedStyle(document.body).backgroundColor;
        return all.filter((one) => getComputedStyle(one)[edge] !== paper).length;
      }, side);
    await expect.poll(() => countMarked('borderLeftColor', links)).toBe(1);
    const tabs = page.getByRole('main').getByRole('navigation').first().getByRole('link');
    await expect.poll(() => tabs.count()).toBeGreaterThan(3);
    expect(await countMarked('borderBottomColor', tabs)).toBe(1);
    expect(await countMarked('borderBottomColor', page.locator('label:has([type=radio][name=theme])'))).toBe(1);
    const isKnobSeen = await page.getByRole('switch').evaluate((element) => {
      const knob = element.querySelector('span') ?? element;
      return getComputedStyle(knob, '::after').backgroundColor !== getComputedStyle(document.body).backgroundColor;
    });
    expect(isKnobSeen).toBe(true);
    expect(faults).toEqual([]);
  });
});
