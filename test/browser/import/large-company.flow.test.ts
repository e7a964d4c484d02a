import Papa from 'papaparse';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { generate } from '../../../src/cli/commands/generate.ts';
import type { WorkspaceFile } from '../../../src/domain/workspace/workspace-file.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import { TODAY, openApp } from '../open-app.ts';
import { serveApi } from '../serve-api.ts';

/** A company as `lodestone generate` makes it: 2,400 parts of its own, and contents that nobody states. */
async function generateCompany(): Promise<WorkspaceFile> {
  const folder = await mkdtemp(join(tmpdir(), 'lodestone-large-'));
  try {
    const name = 'large.lodestone.json';
    await generate.run(['--nodes', '6000', '--seed', '7', '-o', name], {
      folder,
      today: TODAY,
      now: `${TODAY}T09:00:00Z`,
      tell: () => undefined,
      notify: () => undefined,
    });
    return JSON.parse(await readFile(join(folder, name), 'utf8')) as WorkspaceFile;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the exposure of a large company', () => {
  it('shows its first parts before the last is done, moves none of them, and ends with the whole report', async () => {
    const company = await generateCompany();
    const { page, faults } = await openApp({
      path: '/exposure',
      prepare: (opened) => serveApi(opened, () => null, company),
    });
    const line = page.getByText(/^[\d,]+ of [\d,]+\sparts so far, most revenue at risk first$/);
    await line.waitFor();
    const ids = page.locator('[role=row] [role=gridcell] .code');
    const first = await ids.allTextContents();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    // Unless they came within the moment that it took to read them, there is something to hold the end against.
    expect(first.length).toBeGreaterThan(10);
    const tabs = await page.getByRole('navigation', { name: 'Lists' }).getByRole('link').allTextContents();
    expect(tabs.slice(1)).toEqual(expect.arrayContaining([expect.stringMatching(/^Suppliers [\d,]+$/)]));

    await line.waitFor({ state: 'detached' });
    // The rows that are drawn are those in sight: what stands above them may have grown.
    const last = (await ids.allTextContents()).slice(0, first.length);
    expect(last.length).toBeGreaterThan(10);
    expect(last).toEqual(first.slice(0, last.length));
    expect(Math.abs((await page.evaluate(() => document.documentElement.scrollHeight)) - height)).toBeLessThan(200);

    await page.getByRole('button', { name: /^Export/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const lines = Papa.parse<string[]>(await readFile(await download.path(), 'utf8')).data;
    const head = lines.findIndex(([name]) => name === 'part_number');
    const risk = lines[head]?.findIndex((name) => name.startsWith('revenue_at_risk_or_possibly')) ?? -1;
    const shown = lines.slice(head + 1).flatMap((cells) => (cells.length > 1 ? [`${cells[0]} ${cells[risk]}`] : []));
    const question = {
      dataVersion: company.head,
      lawDate: TODAY,
      suspensionEnd: 'inclusive' as const,
      assumptions: {},
      inference: true,
      destination: null,
    };
    const dataset = company.versions.find(({ meta }) => meta.hash === company.head)?.dataset;
    if (dataset === undefined) throw new Error('The generated file does not hold its head.');
    const { parts } = analyseExposure({ dataset, catalogue: loadCatalogue(), question });
    const expected = parts.map(({ partNumber, revenueAtRisk }) => `${partNumber} ${revenueAtRisk.possible}`);
    expect(expected.length).toBeGreaterThan(2400);
    expect(shown.toSorted()).toEqual(expected.toSorted());
    expect(faults).toEqual([]);
  });
});
