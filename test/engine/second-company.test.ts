import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { analyseConcentration } from '../../src/engine/concentration/analyse.ts';
import { CONCENTRATION_LEVELS } from '../../src/engine/concentration/report.ts';
import { analyseExposure } from '../../src/engine/exposure/analyse.ts';
import type { Fills } from '../../src/engine/exposure/report.ts';
import { importFiles } from '../../src/intake/import-files.ts';

// Every expected number is worked out by hand, step by step, in worked.md beside the files.

const folder = new URL('../fixtures/second-company', import.meta.url).pathname;
const FILLS = ['revenue', 'surely', 'possibly', 'ifPausedBack', 'cannotBeJudged', 'notExposed'] as const;
const fills = z.record(z.enum(FILLS), z.number());
const interval = z.tuple([z.number(), z.number()]);
const expected = z
  .object({
    totals: fills,
    products: z.record(z.string(), fills),
    exposedShare: z.record(z.string(), z.tuple([z.number(), z.number(), z.number(), z.number()])),
    verdicts: z.array(z.string()),
    hhi: z.record(z.enum(CONCENTRATION_LEVELS), z.record(z.string(), interval)),
    singlePoints: z.record(z.string(), z.array(z.string())),
  })
  .parse(JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')));

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }));
const imported = await importFiles(files, { name: 'Fjordvik Pumper', demo: true, dataDate: '2026-11-20' });
const dataset = imported.dataset;
if (dataset === null) throw new Error('The second company was refused by the import');
const catalogue = loadCatalogue();

function expectFills(found: Fills, wanted: z.infer<typeof fills>): void {
  for (const fill of FILLS) expect(found[fill], fill).toBeCloseTo(wanted[fill], 3);
}

test('the files are accepted as they are, with a note on the open split and one on the share that nobody knows', () => {
  expect(imported.document.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  expect(imported.notes.some((note) => note.message.includes('MAG-2'))).toBe(true);
  expect(imported.notes.some((note) => note.message.includes('MAG-3'))).toBe(true);
});

describe.each([{ inference: false }, { inference: true }])('exposure with inference $inference', ({ inference }) => {
  const report = analyseExposure({
    dataset,
    catalogue,
    question: {
      lawDate: '2026-11-24',
      suspensionEnd: 'inclusive',
      dataVersion: 'test',
      assumptions: {},
      inference,
      destination: null,
    },
  });

  test('the five fills of every product and of all', () => {
    expectFills(report.totals, expected.totals);
    expect(report.products).toHaveLength(3);
    for (const product of report.products) {
      const wanted = expected.products[product.partNumber];
      if (wanted === undefined) throw new Error(`Nothing was worked out for ${product.partNumber}`);
      expectFills(product, wanted);
    }
  });

  test('the exposed share of the parts on the way, weighted by what the buyers need', () => {
    for (const [partNumber, [sure, possible, ifPausedBack, ifUnknown]] of Object.entries(expected.exposedShare)) {
      const part = report.parts.find((row) => row.partNumber === partNumber);
      expect(part?.exposedShare?.sure, partNumber).toBeCloseTo(sure, 9);
      expect(part?.exposedShare?.possible, partNumber).toBeCloseTo(possible, 9);
      expect(part?.exposedShare?.ifPausedBack, partNumber).toBeCloseTo(ifPausedBack, 9);
      expect(part?.exposedShare?.ifUnknown, partNumber).toBeCloseTo(ifUnknown, 9);
    }
  });

  test('the lanes that meet an item, each with match, status and verdict, and no others', () => {
    const verdicts = report.parts.flatMap((part) =>
      part.findings
        .filter((finding) => finding.match !== 'none' && finding.match !== 'failed')
        .map(
          ({ siteId, buyerSiteId, itemId, match, status, verdict }) =>
            `${part.partNumber} ${siteId ?? 'unknown'}>${String(buyerSiteId)} ${itemId} ${match} ${status} ${verdict}`,
        ),
    );
    expect(verdicts.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(expected.verdicts);
  });
});

describe.each(CONCENTRATION_LEVELS)('concentration by %s', (level) => {
  const report = analyseConcentration({
    dataset,
    catalogue,
    question: { dataVersion: 'test', level, inference: false },
  });

  test('the index of the direct sources, an interval where a share is open or unknown', () => {
    for (const [partNumber, [low, high]] of Object.entries(expected.hhi[level])) {
      const item = report.items.find((row) => row.partNumber === partNumber);
      expect(item?.hhi.low, partNumber).toBeCloseTo(low, 9);
      expect(item?.hhi.high, partNumber).toBeCloseTo(high, 9);
    }
  });

  test('the nodes without which a product cannot be made', () => {
    const found = Object.fromEntries(
      report.products.map((product) => [product.partNumber, product.andOrSinglePoints.toSorted()]),
    );
    expect(found).toEqual(expected.singlePoints);
  });
});
