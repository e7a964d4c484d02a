import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { ImportReply } from '../../src/analyses/protocol.ts';
import { findBuiltApp, measureBuiltApp } from './built-app.ts';
import type { BenchRow } from './measure.ts';
import { BILL_LINES, BILL_PARTS, BILL_SETTINGS, writeBill } from './write-bill.ts';

const RUNS = 3;
const BUDGET = 5_000;
/** Milliseconds above which a press or a key would be felt to hang. */
const LONGEST_TASK = 100;

type Run = { taken: number; longestTask: number; lines: number; progress: number };
type Papa = { parse: (text: string, options: object) => { data: unknown[] } };

/**
 * Import of a bill of 100,000 lines by the built app's import worker, from the message that gives it the files to the answer with
 * the records, beside papaparse alone on the same text in the same page; and the longest task of the page's own thread
 * meanwhile, the receipt of the records included. Throws where there is no built app, where the import is refused or says nothing on
 * its way, and where the two read different numbers of lines.
 */
export default async function benchImportInBrowser(): Promise<BenchRow[]> {
  const worker = readdirSync(`${findBuiltApp()}/assets`).find((name) => name.startsWith('import.worker'));
  if (worker === undefined) throw new Error('The built app has no import worker.');
  const papaparse = createRequire(import.meta.url).resolve('papaparse/papaparse.min.js');
  return measureBuiltApp(async (browser, url) => {
    // The policy of the app forbids the baseline's script.
    const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
    const page = await context.newPage();
    // A page of the same origin without the app, whose own start would be counted.
    await page.goto(`${url}/theme.js`);
    await page.addScriptTag({ path: papaparse });
    const runs: Run[] = [];
    const plain: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const imported = await importOnce(page, `/assets/${worker}`);
      const parsed = await parseOnce(page);
      if (imported.lines !== parsed.lines)
        throw new Error(`The import took ${imported.lines} lines, papaparse alone ${parsed.lines}`);
      if (imported.progress === 0) throw new Error('The import reported no progress.');
      runs.push(imported);
      plain.push(parsed.taken);
    }
    const size = `${BILL_LINES.toLocaleString('en')} lines, ${BILL_PARTS.toLocaleString('en')} parts`;
    return [
      {
        what: 'import: BOM with parts, in a browser worker',
        size,
        milliseconds: getMedian(runs.map(({ taken }) => taken)),
        budget: BUDGET,
        baseline: getMedian(plain),
      },
      {
        what: 'import: longest task of the page meanwhile (0: none of 50 ms)',
        size,
        milliseconds: Math.max(...runs.map(({ longestTask }) => longestTask)),
        budget: LONGEST_TASK,
        baseline: null,
      },
    ];
  });
}

function importOnce(page: Page, worker: string): Promise<Run> {
  return page.evaluate(
    async ({ bill, settings, url }) => {
      const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
      const files = [
        { name: 'parts.csv', bytes: encode(bill.parts) },
        { name: 'bom.csv', bytes: encode(bill.bom) },
      ];
      // What this function did so far is a task of the page too, and no part of the import.
      await new Promise((resolve) => setTimeout(resolve, 100));
      let longestTask = 0;
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
      });
      observer.observe({ type: 'longtask' });
      const begun = performance.now();
      const importer = new Worker(url, { type: 'module' });
      let progress = 0;
      let inPieces = 0;
      const lines = await new Promise<number>((resolve, reject) => {
        importer.addEventListener('error', (event) => reject(new Error(event.message || 'The worker did not load.')));
        importer.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
          if (data.type === 'progress') progress += 1;
          else if (data.type === 'piece') inPieces += data.piece.bom?.length ?? 0;
          else if (data.type === 'done' && data.outcome.dataset) resolve(inPieces + data.outcome.dataset.bom.length);
          else reject(new Error(data.type === 'done' ? 'The import was refused.' : data.message));
        });
        importer.postMessage({ files, settings });
      });
      const taken = performance.now() - begun;
      importer.terminate();
      // Long tasks are told after they end.
      await new Promise((resolve) => setTimeout(resolve, 300));
      observer.disconnect();
      return { taken, longestTask, lines, progress };
    },
    { bill: writeBill(), settings: BILL_SETTINGS, url: worker },
  );
}

function parseOnce(page: Page): Promise<{ taken: number; lines: number }> {
  return page.evaluate((text) => {
    const papa = (globalThis as { Papa?: Papa }).Papa;
    if (!papa) throw new Error('papaparse is not in the page.');
    const begun = performance.now();
    const { data } = papa.parse(text, { header: true, skipEmptyLines: true });
    return { taken: performance.now() - begun, lines: data.length };
  }, writeBill().bom);
}

function getMedian(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
