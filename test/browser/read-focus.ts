import type { Page } from 'playwright-core';

export type Focus = { name: string; isPage: boolean; isVisible: boolean };

/** What has the focus, and whether one can see that it has: an outline or shadow on it, on what is in it, or around it. */
export function readFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return { name: 'page', isPage: true, isVisible: true };
    const isMarked = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow, strokeWidth } = getComputedStyle(element);
      // Countries of the map, which borders part by half a pixel, get a line of their own.
      if (element instanceof SVGPathElement) return Number.parseFloat(strokeWidth) > 1;
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const shown = [at, ...at.querySelectorAll('*'), at.parentElement ?? at, at.nextElementSibling ?? at];
    const label = at instanceof HTMLInputElement ? at.labels?.item(0)?.textContent : undefined;
    const name = at.getAttribute('aria-label') ?? label ?? at.textContent.trim();
    return { name: `${at.tagName.toLowerCase()} ${name.slice(0, 60)}`, isPage: false, isVisible: shown.some(isMarked) };
  });
}

/** Presses a key until something named like that has the focus. */
export async function pressUntil(page: Page, key: string, name: RegExp, limit: number): Promise<void> {
  for (let pressed = 0; pressed < limit; pressed += 1) {
    await page.keyboard.press(key);
    if (name.test((await readFocus(page)).name)) return;
  }
  throw new Error(`${key} did not come to ${String(name)} within ${String(limit)} steps.`);
}
