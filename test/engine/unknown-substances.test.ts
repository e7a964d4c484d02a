import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Catalogue } from '../../src/catalogue/schema.ts';
import type { CompositionRow, Dataset } from '../../src/domain/dataset.ts';
import { analyseExposure } from '../../src/engine/exposure/analyse.ts';
import type { ExposureReport, Fills } from '../../src/engine/exposure/report.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { readVersion } from '../mock-data/read-mock-data.ts';
import { analyseOnce } from '../fixtures/companies/analyse-once.ts';
import { expectSame } from '../fixtures/expect-same.ts';
import { randomCompany } from '../reference/random-company.ts';
import { readSmallCatalogue } from '../reference/read-canonical.ts';

const small = readSmallCatalogue(new URL('../reference/section-8/catalogue', import.meta.url).pathname);
const shipped = loadCatalogue();

function analyse(dataset: Dataset, catalogue: Catalogue, inference: boolean): ExposureReport {
  return analyseExposure({
    dataset,
    catalogue,
    question: {
      lawDate: '2026-11-27',
      suspensionEnd: 'inclusive',
      dataVersion: 'test',
      assumptions: {},
      inference,
      destination: null,
    },
  });
}

/** What the demo company is before anything is changed. */
const analyseDemo = analyseOnce((dataset, inference) => analyse(dataset, shipped, inference));

/** The result of each criterion, by part, lane, item and property. */
function listCriteria({ parts }: ExposureReport): Map<string, string> {
  return new Map(
    parts.flatMap(({ partNumber, findings }) =>
      findings.flatMap(({ siteId, buyerSiteId, itemId, criteria }) =>
        criteria.map(({ property, result }): [string, string] => [
          [partNumber, siteId, buyerSiteId, itemId, property].join(' | '),
          result,
        ]),
      ),
    ),
  );
}

function expectNoAllClear(before: ExposureReport, after: ExposureReport): void {
  const bounds = ({ revenue }: Fills): number => 1e-9 * revenue;
  const fills = [before.totals, ...before.products];
  for (const [at, now] of [after.totals, ...after.products].entries()) {
    const then = fills[at];
    if (then === undefined) throw new Error('A product is gone.');
    expect(now.surely).toBeGreaterThanOrEqual(then.surely - bounds(then));
    expect(now.notExposed).toBeLessThanOrEqual(then.notExposed + bounds(then));
  }
  const results = listCriteria(before);
  const ruledOut = [...listCriteria(after)].flatMap(([key, result]) => (result === 'failed' ? [key] : []));
  const wasOpen = ruledOut.filter((key) => (results.get(key) ?? 'failed') !== 'failed');
  expect(wasOpen).toEqual([]);
}

function addRow(dataset: Dataset, partNumber: string, substance: string, mass: number | null): Dataset {
  const row: CompositionRow = {
    partNumber,
    substance,
    massPctMin: mass,
    massPctMax: mass,
    evidence: 'declared',
    evidenceDate: null,
    rows: [],
  };
  return { ...dataset, composition: [...dataset.composition, row] };
}

const UNKNOWN = [
  'confidential',
  'Dysprosum',
  '99999-99-9',
  'Dy/Tb',
  'heavy rare earths',
  'schwere Seltene Erden',
  'steel',
  '?',
];

describe('a row of a substance that nobody understands', () => {
  test('gives no all-clear to a company at random', () => {
    fc.assert(
      fc.property(
        randomCompany,
        fc.boolean(),
        fc.nat(),
        fc.constantFrom(...UNKNOWN),
        fc.constantFrom(null, 0.5, 3),
        (dataset, inference, pick, substance, mass) => {
          const part = dataset.parts[pick % dataset.parts.length];
          if (part === undefined) return;
          const changed = addRow(dataset, part.partNumber, substance, mass);
          expectNoAllClear(analyse(dataset, small, inference), analyse(changed, small, inference));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the demo company', () => {
  let dataset: Dataset | null = null;
  beforeAll(async () => {
    const outcome = await importFiles(readVersion('version-2').files, { name: 'Demo', demo: true, dataDate: null });
    dataset = outcome.dataset;
  });

  it('is cleared of nothing by a row that nobody understands, in any of its magnets', () => {
    if (dataset === null) throw new Error('The demo is not read.');
    const before = analyseDemo(dataset, true);
    const magnets = dataset.parts.filter(({ form }) => form === 'magnet').map(({ partNumber }) => partNumber);
    expect(magnets.length).toBeGreaterThan(5);
    for (const [at, partNumber] of magnets.entries()) {
      const substance = UNKNOWN[at % UNKNOWN.length] ?? '?';
      expectNoAllClear(before, analyse(addRow(dataset, partNumber, substance, 3), shipped, true));
    }
  });

  it.each([
    'Dysprosium',
    '镝',
    'dy',
    'DY',
    'ジスプロシウム',
    '7429-91-6',
    'Dysprosium (Dy)',
    'Dysprosium metal',
    'Ｄｙ',
    'Dy (wt%)',
  ])('is judged alike whether its dysprosium is written Dy or %s', (word) => {
    if (dataset === null) throw new Error('The demo is not read.');
    const composition = dataset.composition.map((row) => (row.substance === 'Dy' ? { ...row, substance: word } : row));
    const before = analyseDemo(dataset, true);
    const after = analyse({ ...dataset, composition }, shipped, true);
    expect(after.totals).toEqual(before.totals);
    expectSame([...listCriteria(after)], [...listCriteria(before)]);
  });
});
