import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, chromium } from 'playwright-core';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { generateDataset } from '../../src/engine/network/generate.ts';
import { listen } from '../../src/server/listen.ts';
import { createStaticFiles } from '../../src/server/static-files.ts';
import { findChromium } from '../browser/find-chromium.ts';
import type { BenchRow } from './measure.ts';
import { drawPlainGraph, measureFrames, measureLit } from './network-in-page.ts';

const SIZES = [200, 1000, 10_000, 50_000];
/** Lanes a node of a generated workspace. */
const ARCS_A_NODE = 4;
/** One frame at 60 a second, and what a frame may be late before it is seen. */
const FRAME = 1000 / 60 + 1.7;
const LIT_BUDGET = 100;
const FIRST_PICTURE_MS = 180_000;

type Plain = { first: number; frame: number; bytes: number };
type Drawn = { first: number; redraw: number; pan: number; zoom: number; lit: number; bytes: number };

/**
 * The Network page of the built app on generated workspaces, which are put into the browser's own storage first: time to the first
 * picture (from the start of the page, with its analysis), frames while panning and zooming, from a press to the lit path, and memory;
 * beside as many elements of SVG, one for each node, label and arc, in the same browser. Chromium without a GPU.
 */
export default async function benchNetwork(): Promise<BenchRow[]> {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  if (!existsSync(`${dist}/index.html`)) throw new Error('There is no built app: run `npm run build` first.');
  const categories = loadCatalogue().categories;
  const files = createStaticFiles(dist);
  const handle: RequestListener = (request, response) => {
    const nodes = Number(/^\/generated-(\d+)\.json$/.exec(request.url ?? '')?.[1] ?? Number.NaN);
    if (Number.isNaN(nodes)) return files(request, response);
    const dataset = generateDataset({ nodes, seed: 1, categories });
    const versions = [{ dataset, note: '', sourceFiles: [] }];
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ name: `Generated ${nodes}`, demo: true, content: { versions } }));
  };
  const server = await listen(handle, 0, 1);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
  });
  try {
    const rows: BenchRow[] = [];
    for (const nodes of SIZES) {
      const plain = await measurePlain(browser, server.url, nodes);
      const drawn = await measureApp(browser, server.url, nodes);
      rows.push(...writeRows(nodes, drawn, plain));
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

function writeRows(nodes: number, drawn: Drawn, plain: Plain): BenchRow[] {
  const size = `${nodes.toLocaleString('en')} nodes`;
  const row = (what: string, milliseconds: number, budget: number | null, baseline: number | null): BenchRow => ({
    what: `network: ${what}`,
    size,
    milliseconds,
    budget,
    baseline,
  });
  return [
    row('first picture, analysis included (baseline: elements only)', drawn.first, null, plain.first),
    row('frame while panning, median', drawn.pan, FRAME, plain.frame),
    row('frame while zooming, median', drawn.zoom, FRAME, null),
    row('drawn anew after a change of scale', drawn.redraw, null, plain.first),
    row('from a press to the lit path', drawn.lit, LIT_BUDGET, null),
    row('memory of the page, in MB', drawn.bytes / 1e6, null, plain.bytes / 1e6),
  ];
}

async function measureApp(browser: Browser, url: string, nodes: number): Promise<Drawn> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/method`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // The host of the API starts beside the page.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const id = await page.evaluate(async (address) => {
      const body = await (await fetch(address)).text();
      const answer = await fetch('/api/workspaces', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const created = (await answer.json()) as { id?: string; detail?: string };
      if (created.id === undefined) throw new Error(created.detail ?? 'The workspace was not created.');
      return created.id;
    }, `/generated-${nodes}.json`);
    await page.goto(`${url}/network?ws=${encodeURIComponent(id)}`);
    const layer = page.locator('[role=application] svg path[d], [role=application] canvas').first();
    await layer.waitFor({ state: 'attached', timeout: FIRST_PICTURE_MS });
    const first = await page.evaluate(
      () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))),
    );
    await page.waitForTimeout(500);
    const lit = await page.evaluate(measureLit);
    const pan = await page.evaluate(measureFrames, { kind: 'pan', selector: '[role=application]' } as const);
    const zoom = await page.evaluate(measureFrames, { kind: 'zoom', selector: '[role=application]' } as const);
    return { first, lit, pan: pan.frame, zoom: zoom.frame, redraw: zoom.longest, bytes: await readMemory(page) };
  } finally {
    await context.close();
  }
}

async function measurePlain(browser: Browser, url: string, nodes: number): Promise<Plain> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    // A page of the same origin without the app.
    await page.goto(`${url}/theme.js`);
    const first = await page.evaluate(drawPlainGraph, { nodes, arcs: nodes * ARCS_A_NODE });
    const { frame } = await page.evaluate(measureFrames, { kind: 'pan', selector: '#plain' } as const);
    return { first, frame, bytes: await readMemory(page) };
  } finally {
    await context.close();
  }
}

/** Bytes that the page's scripts hold. */
async function readMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
