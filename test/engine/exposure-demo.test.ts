import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { analyseExposure } from '../../src/engine/exposure/analyse.ts';
import { importFiles } from '../../src/intake/import-files.ts';

// Expected values: test/reference/demo.py, plain recursion outside the engine. Run it again when the demo company changes.

const root = new URL('../..', import.meta.url).pathname;
const settings = z
  .object({ name: z.string(), endUse: z.enum(['civil', 'military']).nullable() })
  .parse(JSON.parse(readFileSync(`${root}mock-data/company.json`, 'utf8')));

const fills = z.object({
  revenue: z.number(),
  surely: z.number(),
  possibly: z.number(),
  ifPausedBack: z.number(),
  cannotBeJudged: z.number(),
  notExposed: z.number(),
});
const worlds = z.object({ sure: z.number(), possible: z.number(), ifPausedBack: z.number(), ifUnknown: z.number() });
const reference = z.object({
  lawDate: z.string(),
  assumptions: z.record(z.string(), z.enum(['in-force', 'ended'])),
  inference: z.boolean(),
  currency: z.string(),
  totals: fills,
  products: z.record(z.string(), fills),
  linearTotals: fills,
  linearProducts: z.record(z.string(), fills),
  parts: z.record(
    z.string(),
    z.object({ exposedShare: worlds, ownShare: worlds, revenueAtRisk: worlds, yearlyQuantity: z.number() }),
  ),
  paths: z.array(
    z.object({
      money: z.number(),
      product: z.string(),
      steps: z.array(z.tuple([z.string(), z.string().nullable(), z.number()])),
    }),
  ),
  pathsShare: z.number(),
  findings: z.array(
    z.object({
      partNumber: z.string(),
      buyerSiteId: z.string().nullable(),
      siteId: z.string().nullable(),
      share: z.number().nullable(),
      exporter: z.string().nullable(),
      destination: z.string().nullable(),
      evidence: z.string(),
      itemId: z.string(),
      measureId: z.string(),
      limb: z.string(),
      status: z.string(),
      match: z.string(),
      verdict: z.string(),
    }),
  ),
});
type Figures = Readonly<Record<string, unknown>>;

const folder = `${root}mock-data/version-2`;
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .toSorted()
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }));
const imported = await importFiles(files, { ...settings, demo: true, dataDate: null });
const dataset = imported.dataset;
if (dataset === null) throw new Error('The demo company was refused by the import');

const REACHES = new Set(['met', 'partial', 'missing']);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function getOf<T>(record: Readonly<Record<string, T>>, key: string): T {
  const found = record[key];
  if (found === undefined) throw new Error(`The reference has no ${key}`);
  return found;
}

/** Compares figures of one kind to 1e-9, relative to the larger of 1 and the expected figure. */
function expectFigures(what: string, found: Figures, expected: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(expected)) {
    const figure = Number(found[name]);
    const difference = Math.abs(figure - value) / Math.max(1, Math.abs(value));
    expect(difference, `${what}, ${name}: ${String(figure)} beside ${String(value)}`).toBeLessThanOrEqual(1e-9);
  }
}

describe.each(['demo', 'demo-58-in-force', 'demo-without-inference'])(
  'the demo company agrees with the reference: %s',
  (variant) => {
    const expected = reference.parse(
      JSON.parse(readFileSync(`${root}test/reference/expected/${variant}.expected.json`, 'utf8')),
    );
    const report = analyseExposure({
      dataset,
      catalogue: loadCatalogue(),
      question: {
        lawDate: expected.lawDate,
        suspensionEnd: 'inclusive',
        dataVersion: 'test',
        assumptions: expected.assumptions,
        inference: expected.inference,
        destination: null,
      },
    });

    test('fills, in total and per product, and their linear twins', () => {
      expect(report.currency).toBe(expected.currency);
      expectFigures('totals', fills.parse(report.totals), expected.totals);
      expectFigures('linear totals', fills.parse(report.linearTotals), expected.linearTotals);
      expect(report.products.map((product) => product.partNumber).toSorted()).toEqual(
        Object.keys(expected.products).toSorted(),
      );
      for (const product of report.products) {
        const { partNumber } = product;
        expectFigures(partNumber, fills.parse(product), getOf(expected.products, partNumber));
        expectFigures(`${partNumber}, linear`, fills.parse(product.linear), getOf(expected.linearProducts, partNumber));
      }
    });

    test('exposed share, own share, revenue at risk and need of every part', () => {
      expect(report.parts.map((part) => part.partNumber).toSorted()).toEqual(Object.keys(expected.parts).toSorted());
      for (const part of report.parts) {
        const figures = getOf(expected.parts, part.partNumber);
        expectFigures(`${part.partNumber} exposed share`, part.exposedShare ?? {}, figures.exposedShare);
        expectFigures(`${part.partNumber} own share`, part.ownShare ?? {}, figures.ownShare);
        expectFigures(`${part.partNumber} revenue at risk`, part.revenueAtRisk, figures.revenueAtRisk);
        expectFigures(part.partNumber, part, { yearlyQuantity: figures.yearlyQuantity });
      }
    });

    test('the five paths that carry most, and what they carry together', () => {
      expect(
        report.paths.map((path) => [path.productPartNumber, path.steps.map((step) => [step.partNumber, step.siteId])]),
      ).toEqual(expected.paths.map((path) => [path.product, path.steps.map(([part, site]) => [part, site])]));
      report.paths.forEach((path, i) => {
        const steps = expected.paths[i]?.steps ?? [];
        expectFigures(`path ${String(i + 1)}`, path, { money: expected.paths[i]?.money ?? Number.NaN });
        path.steps.forEach((step, k) => expectFigures(step.partNumber, step, { share: steps[k]?.[2] ?? Number.NaN }));
      });
      expect(report.pathsShare).toBeCloseTo(expected.pathsShare, 9);
    });

    test('the ten findings on the parts with most revenue at risk', () => {
      const first = report.parts
        .flatMap((part) => part.findings.map((finding) => ({ part, finding })))
        .filter(({ finding }) => REACHES.has(finding.match) && finding.verdict !== 'not-required')
        .toSorted(
          (a, b) =>
            Math.round(b.part.revenueAtRisk.possible) - Math.round(a.part.revenueAtRisk.possible) ||
            Math.round(b.part.revenueAtRisk.ifUnknown) - Math.round(a.part.revenueAtRisk.ifUnknown) ||
            compareText(a.part.partNumber, b.part.partNumber) ||
            compareText(a.finding.buyerSiteId ?? '', b.finding.buyerSiteId ?? '') ||
            compareText(a.finding.siteId ?? '', b.finding.siteId ?? '') ||
            compareText(a.finding.itemId, b.finding.itemId),
        )
        .slice(0, expected.findings.length)
        .map(({ part, finding }) => ({ partNumber: part.partNumber, ...finding }));
      expect(first).toHaveLength(10);
      first.forEach((finding, i) => {
        const { share, ...facts } = expected.findings[i] ?? { share: null };
        expect(finding).toMatchObject(facts);
        expect(finding.share ?? -1).toBeCloseTo(share ?? -1, 9);
      });
    });
  },
);
