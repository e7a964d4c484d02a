import type { Browser } from 'playwright-core';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { generateDataset } from '../../src/cli/generate/generate.ts';
import { measureBuiltApp } from './built-app.ts';
import type { BenchRow } from './measure.ts';
import { createWorkspace } from './network/network-memory.ts';

const PAGES = ['/', '/exposure', '/network', '/network?as=graph', '/scenarios?tab=moves'];
/** Nodes of the generated company: it has two thousand parts. */
const NODES = 5000;
/** For so long a page is watched from its start: all that it asks by itself has then come. */
const WATCHED_MS = 12_000;
/** A longer task keeps a person waiting. */
const BUDGET = 50;

/** What is read of an event of a trace; times in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Processor time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/**
 * The longest task of the page's own thread on pages of the built app, by processor time, so that it does not tell how busy the machine is: on the demo
 * company, and on a generated one of two thousand parts. Both have been visited before.
 */
export default async function benchTasks(): Promise<BenchRow[]> {
  const categories = loadCatalogue().categories;
  return measureBuiltApp(
    async (browser, url) => {
      const demo = await watchPages(browser, url, null);
      return [...demo, ...(await watchPages(browser, url, NODES))];
    },
    ({ url }, response) => {
      if (url !== `/generated-${NODES}.json`) return false;
      const versions = [{ dataset: generateDataset({ nodes: NODES, seed: 1, categories }), note: '', sourceFiles: [] }];
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ name: 'Generated', demo: true, content: { versions } }));
      return true;
    },
  );
}

async function watchPages(browser: Browser, url: string, nodes: number | null): Promise<BenchRow[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const workspace = nodes === null ? null : await createWorkspace(page, url, nodes);
    if (nodes === null) {
      await page.goto(`${url}/`);
      await page.waitForTimeout(WATCHED_MS);
    }
    const rows: BenchRow[] = [];
    for (const path of PAGES) {
      await page.goto('about:blank');
      await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
      const asked = workspace === null ? '' : `${path.includes('?') ? '&' : '?'}ws=${encodeURIComponent(workspace)}`;
      await page.goto(`${url}${path}${asked}`, { waitUntil: 'commit' });
      await page.waitForTimeout(WATCHED_MS);
      const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
      rows.push({
        what: 'longest task of the page, processor',
        size: `${path}, ${nodes === null ? 'demo company' : 'two thousand parts'}`,
        milliseconds: findLongest(trace.traceEvents),
        budget: BUDGET,
        baseline: null,
      });
    }
    return rows;
  } finally {
    await context.close();
  }
}

/** Milliseconds of the longest task of the process that was navigated last, on its main thread. */
function findLongest(events: readonly TraceEvent[]): number {
  const begun = events.filter(({ name }) => name === 'navigationStart').toSorted((a, b) => a.ts - b.ts);
  const start = begun.at(-1);
  if (start === undefined) throw new Error('The trace tells of no page.');
  const main = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === start.pid && args?.name === 'CrRendererMain',
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid, ts }) =>
      ph === 'X' && name.includes('RunTask') && pid === start.pid && tid === main?.tid && ts >= start.ts,
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
