import type { Browser } from 'playwright-core';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { generateDataset } from '../../src/cli/generate/generate.ts';
import { measureBuiltApp } from './built-app.ts';
import type { BenchRow } from './measure.ts';
import { createWorkspace, FIRST_PICTURE_MS, measureAlone, readMemory } from './network/network-memory.ts';
import { measurePressToChains } from './network/press-to-chains.ts';
import { drawPlainGraph, measureFrames, measureLit } from './network/network-in-page.ts';

/** Nodes of the generated workspaces; inferred tiers come on top, so that the third is about the most that is drawn one by one. */
const SIZES = [200, 1000, 7500, 10_000, 50_000];
/** Lanes a node of a generated workspace. */
const ARCS_A_NODE = 4;
/** One frame at 60 a second, and what a frame may be late before it is seen. */
const FRAME = 1000 / 60 + 1.7;
const LIT_BUDGET = 100;
const FIRST_BUDGET: Readonly<Record<number, number>> = { 10_000: 1500, 50_000: 2000 };
/** Nodes of the page whose own memory is measured. */
const MEMORY_NODES = 10_000;

type Plain = { first: number; frame: number; bytes: number };
type Drawn = {
  /** How many sources the page says there are, and as how many items it draws them. */
  sources: string;
  first: number;
  coloured: number;
  redraw: number;
  pan: number;
  zoom: number;
  lit: number;
  bytes: number;
};

/**
 * The Network page of the built app on the demo from a press on its link, and on generated workspaces, which are put into the browser's own storage first: time to the first
 * picture (from the start of the page) and to its colours, frames while panning and zooming, from a press to the lit path, and memory of all
 * of the browser's renderers, of which an empty one has two or three;
 * beside as many elements of SVG, one for each node, label and arc, in the same browser. Chromium without a GPU.
 */
export default async function benchNetwork(): Promise<BenchRow[]> {
  const categories = loadCatalogue().categories;
  return measureBuiltApp(
    async (browser, url) => {
      const rows: BenchRow[] = [await measurePressToChains(browser, url)];
      for (const nodes of SIZES) {
        const plain = await measurePlain(browser, url, nodes);
        const drawn = await measureApp(browser, url, nodes);
        rows.push(...writeRows(nodes, drawn, plain));
        if (nodes === MEMORY_NODES) rows.push(await measureAlone(url, nodes));
      }
      return rows;
    },
    ({ url }, response) => {
      const nodes = Number(/^\/generated-(\d+)\.json$/.exec(url ?? '')?.[1] ?? Number.NaN);
      if (Number.isNaN(nodes)) return false;
      const dataset = generateDataset({ nodes, seed: 1, categories });
      const versions = [{ dataset, note: '', sourceFiles: [] }];
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ name: `Generated ${nodes}`, demo: true, content: { versions } }));
      return true;
    },
  );
}

function writeRows(nodes: number, drawn: Drawn, plain: Plain): BenchRow[] {
  const size = `${nodes.toLocaleString('en')} nodes (${drawn.sources})`;
  const row = (what: string, milliseconds: number, budget: number | null, baseline: number | null): BenchRow => ({
    what: `network: ${what}`,
    size,
    milliseconds,
    budget,
    baseline,
  });
  return [
    row('first picture (baseline: elements only)', drawn.first, FIRST_BUDGET[nodes] ?? null, plain.first),
    row('coloured by exposure', drawn.coloured, null, null),
    row('frame while panning, median', drawn.pan, FRAME, plain.frame),
    row('frame while zooming, median', drawn.zoom, FRAME, null),
    row('drawn anew after a change of scale', drawn.redraw, null, plain.first),
    row('from a press to the lit path', drawn.lit, LIT_BUDGET, null),
    row('memory of all renderers, in MB', drawn.bytes / 1e6, null, plain.bytes / 1e6),
  ];
}

async function measureApp(browser: Browser, url: string, nodes: number): Promise<Drawn> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const id = await createWorkspace(page, url, nodes);
    await page.goto(`${url}/network?as=graph&ws=${encodeURIComponent(id)}`);
    const layer = page.locator('[role=application] svg path[d], [role=application] canvas').first();
    await layer.waitFor({ state: 'attached', timeout: FIRST_PICTURE_MS });
    const first = await page.evaluate(
      () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))),
    );
    const graph = page.getByRole('application');
    const label = async () => (await graph.getAttribute('aria-label')) ?? '';
    await graph.and(page.locator(':not([aria-label*="being worked out"])')).waitFor({ timeout: FIRST_PICTURE_MS });
    const coloured = await page.evaluate(() => performance.now());
    const [, all = '', , items = all] =
      /^Supply network\. (\S+)\ssources?.*?\sstages?(, drawn as (\S+)\sitems?)?/.exec(await label()) ?? [];
    const sources = `${all} sources, ${items} drawn`;
    await page.waitForTimeout(500);
    const lit = await page.evaluate(measureLit);
    const pan = await page.evaluate(measureFrames, { kind: 'pan', selector: '[role=application]' } as const);
    const zoom = await page.evaluate(measureFrames, { kind: 'zoom', selector: '[role=application]' } as const);
    const redraw = zoom.longest;
    return {
      sources,
      first,
      coloured,
      lit,
      pan: pan.frame,
      zoom: zoom.frame,
      redraw,
      bytes: await readMemory(browser),
    };
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
    return { first, frame, bytes: await readMemory(browser) };
  } finally {
    await context.close();
  }
}
