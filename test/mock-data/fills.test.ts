import { expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { analyseExposure } from '../../src/engine/exposure/analyse.ts';
import type { FillName, Fills } from '../../src/engine/exposure/report.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { readVersion } from './read-mock-data.ts';

const FILLS: readonly FillName[] = ['surely', 'possibly', 'ifPausedBack', 'cannotBeJudged', 'notExposed'];
const catalogue = loadCatalogue();

const outcome = await importFiles(readVersion('version-2').files, {
  name: 'Aurel Motors',
  demo: true,
  dataDate: '2026-11-20',
  homeCountry: 'DE',
  reportingCurrency: 'EUR',
  catalogue,
});
const report = analyseExposure({
  dataset: outcome.dataset!,
  catalogue,
  question: {
    dataVersion: outcome.dataVersion!,
    lawDate: '2026-11-24',
    suspensionEnd: 'inclusive',
    assumptions: {},
    inference: true,
    destination: null,
  },
});

const getShares = (fills: Fills) => FILLS.map((fill) => fills[fill] / fills.revenue);

test('on the law date of the demo each of the five fills holds 3 to 60 % of revenue', () => {
  for (const share of getShares(report.totals)) {
    expect(share).toBeGreaterThanOrEqual(0.03);
    expect(share).toBeLessThanOrEqual(0.6);
  }
});

test('no two vehicles look alike: at least a fifth of revenue lies in another fill', () => {
  const shares = report.products.map(getShares);
  for (const [row, one] of shares.entries()) {
    for (const other of shares.slice(row + 1)) {
      const moved = one.reduce((sum, share, place) => sum + Math.abs(share - other[place]!), 0) / 2;
      expect(moved).toBeGreaterThan(0.2);
    }
  }
});

/*
 * Worked by hand from the shares in the files.
 * Crest A: Chemnitz makes 62 % of rear motors; of their magnets 44 % come from China and 38 % from Hanau, whose alloy maker
 *   buys 35 % of its dysprosium from China and 65 % from Ochang, and Ochang 20 % of its oxide: 0.62 (0.44 + 0.38 (0.35 + 0.65 · 0.2)).
 * Pico A: 25 % of speed sensors come from Stendal; of their SmCo discs 30 % come from China and 70 % from Hanau, which buys half
 *   its samarium from China and half from a maker that buys half its oxide there: 0.25 (0.3 + 0.7 (0.5 + 0.5 · 0.5)).
 * Pico D: Annex 1 of No. 61 was not read, so that magnets and metal of rare earths that a plant outside China makes by a technology that nobody
 *   states are open. Of the compressors 70 % come from Vsetín, all of whose magnets are of that kind; the other 30 % from Wuxi, whose magnets are
 *   Chinese, with alloy of which 40 % comes from Ochang, which has 30 % of its metal from Saskatoon: 0.7 + 0.3 · 0.4 · 0.3.
 * Haul A: natural-graphite anodes at two cell plants, spherical graphite from China in their Korean and Japanese sources:
 *   0.6 (0.15 + 0.65 · 0.35 + 0.2 · 0.35) + 0.4 (0.25 + 0.5 · 0.35 + 0.25 · 0.35).
 */
test.each([
  ['VH-1000-01', 0.62 * (0.44 + 0.38 * (0.35 + 0.65 * 0.2)), 0.9],
  ['VH-2000-01', 0.25 * (0.3 + 0.7 * (0.5 + 0.5 * 0.5)), 0.7 + 0.3 * 0.4 * 0.3],
  // All of its drive modules cross a border with magnets in them, which No. 61 may name.
  ['VH-3000-01', 0.6 * (0.15 + 0.65 * 0.35 + 0.2 * 0.35) + 0.4 * (0.25 + 0.5 * 0.35 + 0.25 * 0.35), 1],
])('%s loses for sure, and at most, what its shares say', (partNumber, sure, atMost) => {
  const product = report.products.find((one) => one.partNumber === partNumber)!;
  expect(product.surely / product.revenue).toBeCloseTo(sure, 9);
  expect(1 - product.notExposed / product.revenue).toBeCloseTo(atMost, 9);
});

test('the lithium iron phosphate plant in Indonesia is a know-how finding, the cell plant in Michigan is none', () => {
  const found = report.knowHow.map(({ siteId, itemId }) => `${siteId} ${itemId}`);
  expect(found).toContain('LOP-KEN tech-lfp');
  expect(found.filter((one) => one.startsWith('FBB-MAR'))).toEqual([]);
  expect(report.knowHow.find(({ siteId }) => siteId === 'LOP-KEN')?.feeds).toEqual(['CTL-DEB', 'FBB-MAR']);
});
