import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { measureBuiltApp } from './built-app.ts';
import type { BenchRow } from './measure.ts';

const RUNS = 5;
const BUDGET = 500;

/** The browser is quiet when all of its processes together take less than this of a span; it is not waited for longer than so many. */
const QUIET = { spanMs: 250, processorMs: 20, mostSpans: 40 };

type Visit = { frame: number; lead: number };

/**
 * Time from the request of the Overview to its first sentence with figures, in a Chromium, on a first visit and on the next one
 * (service worker and data are there). Each begins when the browser is quiet: one that has just opened a window is busy with menus of its
 * own for half a second, and with what the visit before has left it to do. The baseline is the same page's empty frame, which needs neither host nor analysis.
 * Measures the app in `dist`; throws where there is none, or where it never says its sentence.
 */
export default async function benchColdStart(): Promise<BenchRow[]> {
  return measureBuiltApp(async (browser, url) => {
    const processes = await browser.newBrowserCDPSession();
    const first: Visit[] = [];
    const next: Visit[] = [];
    // One run more than is counted: the first one starts the browser's own processes.
    for (let run = 0; run <= RUNS; run++) {
      const visits = await visitTwice(browser, processes, `${url}/?law=2026-11-24`);
      if (run === 0) continue;
      first.push(visits[0]);
      next.push(visits[1]);
    }
    return [toRow('first visit', first), toRow('next visit', next)];
  });
}

function toRow(size: string, visits: readonly Visit[]): BenchRow {
  const what = 'cold start: Overview to its lead sentence';
  const milliseconds = getMedian(visits.map(({ lead }) => lead));
  return { what, size, milliseconds, budget: BUDGET, baseline: getMedian(visits.map(({ frame }) => frame)) };
}

function getMedian(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Processor time that all processes of the browser have taken so far, in milliseconds. */
async function readProcessorTime(processes: CDPSession): Promise<number> {
  const { processInfo } = await processes.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

async function waitUntilQuiet(processes: CDPSession): Promise<void> {
  let before = await readProcessorTime(processes);
  for (let span = 0; span < QUIET.mostSpans; span++) {
    await wait(QUIET.spanMs);
    const now = await readProcessorTime(processes);
    if (now - before < QUIET.processorMs) return;
    before = now;
  }
}

async function visitTwice(browser: Browser, processes: CDPSession, url: string): Promise<[Visit, Visit]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const mark = (name: string, selector: string): void => {
        if (performance.getEntriesByName(name).length === 0 && document.querySelector(selector) !== null)
          performance.mark(name);
      };
      mark('bench frame', 'main');
      mark('bench lead', 'section[aria-label="The finding"] p');
    }).observe(document, { childList: true, subtree: true });
  });
  const visit = async (): Promise<Visit> => {
    await waitUntilQuiet(processes);
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('bench lead').length > 0);
    return page.evaluate(() => {
      const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
      return { frame: at('bench frame'), lead: at('bench lead') };
    });
  };
  try {
    const first = await visit();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto('about:blank');
    return [first, await visit()];
  } finally {
    await context.close();
  }
}
