import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { DESK } from './open-app.ts';

const TABLET = { width: 820, height: 1180 };
const PHONE = { width: 390, height: 844 };

/** Rules that look at colours: all that a theme changes, and nothing that the width of the screen does. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe objects to on the page as it stands: rule and first element of each. */
export async function findViolations(page: Page): Promise<string[]> {
  return listViolations(await createAxe(page));
}

/**
 * The same on a desk and on a tablet, in the light theme and in the dark one, and where the page is wider than the screen, a phone's as
 * well. What cannot differ is looked at once. The page must follow the computer's theme; it is left light, on a desk.
 */
export async function findViolationsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  const measure = async (where: string): Promise<void> => {
    const over = await page.evaluate(readOverWidth);
    if (over > 0) found.push(`${where}: ${String(over)} pixels too wide`);
  };
  const look = async (where: string, axe: AxeBuilder): Promise<void> => {
    found.push(...(await listViolations(axe)).map((one) => `${where}: ${one}`));
    await measure(where);
  };
  await look('desk, light', await createAxe(page, true));
  await page.setViewportSize(TABLET);
  await look('tablet', (await createAxe(page)).disableRules(COLOUR_RULES));
  await page.setViewportSize(PHONE);
  await measure('phone');
  await page.setViewportSize(DESK);
  await showTheme(page, 'dark');
  await look('desk, dark', (await createAxe(page)).withRules(COLOUR_RULES));
  await showTheme(page, 'light');
  return found;
}

/** Nothing, in place of axe's program of half a megabyte, which each run would send into the page twice. */
const NO_SOURCE = ';';

/**
 * All rules in one run, which is enough for pages without frames, and no report on what passes, which takes several times as long.
 * `readsSheets`: the style sheets are fetched and parsed once more, for the one rule that reads them: none of them locks the screen's orientation.
 */
async function createAxe(page: Page, readsSheets = false): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  return new AxeBuilder({ page, ...(isThere && { axeSource: NO_SOURCE }) }).setLegacyMode(true).options({
    resultTypes: ['violations'],
    selectors: false,
    preload: readsSheets,
  });
}

/** By how much the page is wider than the screen, once its charts had time to follow, on a loaded machine too, the screen's size. */
async function readOverWidth(): Promise<number> {
  const read = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  for (let frame = 0; frame < 600 && read() > 0; frame += 1)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  return read();
}

async function listViolations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

async function showTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' });
}
