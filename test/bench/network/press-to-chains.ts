import type { Browser } from 'playwright-core';
import type { BenchRow } from '../measure.ts';

const RUNS = 5;
const BUDGET = 300;
/** How long somebody has looked at the Overview before the press. */
const LOOK_MS = 3000;

type Watched = { pressed?: number; painted?: number };

/**
 * Time from a press on a link of the Overview of the demo to the painted page behind it, each in a browser that has never been there: the Network's
 * chains, beside the heading of the Method page as the baseline. The median of several.
 */
export async function measurePressToChains(browser: Browser, url: string): Promise<BenchRow> {
  const measure = async (link: string, shown: string): Promise<number> => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await measurePress(browser, url, { link, shown }));
    return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  };
  return {
    what: 'network: from a press on its link to the chains (baseline: to the heading of Method)',
    size: 'demo, 444 sources',
    milliseconds: await measure('Network', '[aria-label^="Exposed chains by stage"]'),
    budget: BUDGET,
    baseline: await measure('Method', 'main h1'),
  };
}

async function measurePress(
  browser: Browser,
  url: string,
  { link, shown }: { link: string; shown: string },
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/?law=2026-11-24`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(LOOK_MS);
    await page.evaluate(watchPress, shown);
    await page.getByRole('link', { name: link, exact: true }).first().click();
    await page.waitForFunction(() => (globalThis as Watched).painted !== undefined);
    return await page.evaluate(() => {
      const { pressed = Number.NaN, painted = Number.NaN } = globalThis as Watched;
      return painted - pressed;
    });
  } finally {
    await context.close();
  }
}

/** Runs in the page: notes the next press, and when something new of this kind is painted after it. */
function watchPress(shown: string): void {
  const watched = globalThis as Watched;
  const there = new Set(document.querySelectorAll(shown));
  document.addEventListener(
    'click',
    ({ timeStamp }) => {
      watched.pressed ??= timeStamp;
    },
    true,
  );
  const observer = new MutationObserver(() => {
    if (![...document.querySelectorAll(shown)].some((element) => !there.has(element))) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => {
        watched.painted = performance.now();
      });
    });
  });
  observer.observe(document.body, { subtree: true, childList: true });
}
