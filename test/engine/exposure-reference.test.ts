import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import type { Assumptions } from '../../src/domain/workspace/workspace.ts';
import { analyseExposure } from '../../src/engine/exposure/analyse.ts';
import type { ExposureReport, Fills, FourWorlds } from '../../src/engine/exposure/report.ts';
import { readCanonical, readSmallCatalogue } from '../reference/read-canonical.ts';

// The worked example of the exposure rules: a car with five essential parts. Every expected number is typed from that example.

const folder = new URL('../reference/section-8', import.meta.url).pathname;
const company = readCanonical(folder);
const catalogue = readSmallCatalogue(`${folder}/catalogue`);

function analyse(dataset: Dataset, options: { assumptions?: Assumptions; inference?: boolean } = {}): ExposureReport {
  return analyseExposure({
    dataset,
    catalogue,
    question: {
      lawDate: '2026-11-24',
      suspensionEnd: 'inclusive',
      dataVersion: 'test',
      assumptions: options.assumptions ?? {},
      inference: options.inference ?? false,
      destination: null,
    },
  });
}

function expectFills(fills: Fills, expected: readonly [number, number, number, number, number]): void {
  expect(fills.surely).toBeCloseTo(expected[0], 9);
  expect(fills.possibly).toBeCloseTo(expected[1], 9);
  expect(fills.ifPausedBack).toBeCloseTo(expected[2], 9);
  expect(fills.cannotBeJudged).toBeCloseTo(expected[3], 9);
  expect(fills.notExposed).toBeCloseTo(expected[4], 9);
}

function expectWorlds(worlds: FourWorlds | null, expected: readonly [number, number, number, number]): void {
  expect(worlds?.sure).toBeCloseTo(expected[0], 9);
  expect(worlds?.possible).toBeCloseTo(expected[1], 9);
  expect(worlds?.ifPausedBack).toBeCloseTo(expected[2], 9);
  expect(worlds?.ifUnknown).toBeCloseTo(expected[3], 9);
}

function getPart(report: ExposureReport, partNumber: string) {
  const found = report.parts.find((part) => part.partNumber === partNumber);
  if (found === undefined) throw new Error(`The report has no part ${partNumber}`);
  return found;
}

function applyFamily(dataset: Dataset, partNumber: string, family: string): Dataset {
  const answer = {
    partNumber,
    property: 'magnet_family',
    min: null,
    max: null,
    text: family,
    conditions: null,
    evidence: 'declared' as const,
    evidenceDate: null,
    rows: [],
  };
  return { ...dataset, properties: [...dataset.properties, answer] };
}

function applyAbsence(dataset: Dataset, partNumber: string, substance: string): Dataset {
  const answer = {
    partNumber,
    substance,
    massPctMin: 0,
    massPctMax: 0,
    evidence: 'declared' as const,
    evidenceDate: null,
    rows: [],
  };
  return { ...dataset, composition: [...dataset.composition, answer] };
}

const speakerIsFerrite = applyFamily(company, 'SPEAKER-MAGNET', 'ferrite');
const epsHasNoDy = applyAbsence(speakerIsFerrite, 'EPS-MAGNET', 'Dy');
const huSourceUnseen = {
  ...company,
  sourcing: company.sourcing.filter((row) => row.partNumber !== 'EPS-MAGNET' || row.buyerSiteId !== 'MOTOR-HU'),
};

describe('the car with five essential parts', () => {
  test('a product loses what its worst essential part loses, world by world', () => {
    const report = analyse(company);
    expect(report.totals.revenue).toBe(100);
    expectFills(report.totals, [20, 25, 15, 15, 25]);
    expectWorlds(getPart(report, 'TRACTION-MAGNET').exposedShare, [0.2, 0.2, 0.2, 0.2]);
    expectWorlds(getPart(report, 'EPS-MOTOR').exposedShare, [0, 0.45, 0.45, 0.45]);
    expectWorlds(getPart(report, 'ANODE').exposedShare, [0, 0, 0.6, 0.6]);
    expectWorlds(getPart(report, 'SPEAKER-MAGNET').exposedShare, [0, 0, 0, 0.75]);
    expectWorlds(getPart(report, 'ROTOR').exposedShare, [0, 0, 0, 0]);
  });

  test('the exposure of a motor is not its own but that of the magnet bought for it', () => {
    const report = analyse(company);
    expectWorlds(getPart(report, 'EPS-MOTOR').ownShare, [0, 0, 0, 0]);
    expectWorlds(getPart(report, 'EPS-MAGNET').ownShare, [0, 0.45, 0.45, 0.45]);
  });

  test('an unconfirmed measure that is assumed in force moves its fill to "surely"', () => {
    expectFills(analyse(company, { assumptions: { 'mofcom-2025-58': 'in-force' } }).totals, [60, 0, 0, 15, 25]);
  });

  test('an answer "ferrite" takes the loudspeaker out of "cannot be judged"', () => {
    expectFills(analyse(speakerIsFerrite).totals, [20, 25, 15, 0, 40]);
  });

  test('an answer "no dysprosium" takes the steering motor out of "possibly"', () => {
    expectFills(analyse(epsHasNoDy).totals, [20, 0, 40, 0, 40]);
  });

  test('revenue at risk of one part counts its own lanes alone, so the parts overlap', () => {
    const report = analyse(company);
    expectWorlds(getPart(report, 'TRACTION-MAGNET').revenueAtRisk, [20, 20, 20, 20]);
    expectWorlds(getPart(report, 'EPS-MAGNET').revenueAtRisk, [0, 45, 45, 45]);
    expectWorlds(getPart(report, 'ANODE').revenueAtRisk, [0, 0, 60, 60]);
    expectWorlds(getPart(report, 'SPEAKER-MAGNET').revenueAtRisk, [0, 0, 0, 75]);
  });

  test('the linear twin weighs the parts by purchase value', () => {
    const report = analyse(company);
    expectFills(report.linearTotals, [3, 9, 24, 3.75, 60.25]);
    const car = report.products.find((product) => product.partNumber === 'CAR');
    if (car === undefined) throw new Error('The report has no car');
    expectFills(car.linear, [3, 9, 24, 3.75, 60.25]);
  });

  test('an unseen source follows the market where inference is on: 94 % China, half a percent nobody knows', () => {
    const magnet = getPart(analyse(huSourceUnseen, { inference: true }), 'EPS-MOTOR');
    expect(magnet.exposedShare?.sure).toBe(0);
    expect(magnet.exposedShare?.possible).toBeCloseTo(0.47, 9);
    expect(magnet.exposedShare?.ifUnknown).toBeCloseTo(0.4725, 9);
  });

  test('an unseen source is one unknown lane where inference is off', () => {
    const magnet = getPart(analyse(huSourceUnseen), 'EPS-MOTOR');
    expect(magnet.exposedShare?.possible).toBe(0);
    expect(magnet.exposedShare?.ifUnknown).toBeCloseTo(0.5, 9);
  });

  test('two paths carry what is hit today, the larger first', () => {
    const { paths, pathsShare } = analyse(company);
    expect(paths.map((path) => [path.steps.at(-1)?.partNumber, path.verdict])).toEqual([
      ['EPS-MAGNET', 'may-require'],
      ['TRACTION-MAGNET', 'licence-required'],
    ]);
    expect(paths[0]?.money).toBeCloseTo(45, 9);
    expect(paths[1]?.money).toBeCloseTo(20, 9);
    expect(pathsShare).toBeCloseTo(1, 9);
  });

  test('the verdicts say what is required, what may be, and what cannot be told', () => {
    const report = analyse(company);
    const verdicts = (partNumber: string) =>
      getPart(report, partNumber)
        .findings.filter((finding) => finding.exporter === 'CN' && finding.destination !== 'CN')
        .filter((finding) => finding.match !== 'failed')
        .map((finding) => `${finding.itemId} ${finding.match} ${finding.verdict}`)
        .toSorted((a, b) => (a < b ? -1 : 1));
    expect(verdicts('TRACTION-MAGNET')).toEqual(['18-Dy-magnet met licence-required']);
    expect(verdicts('EPS-MAGNET')).toEqual(['18-Dy-magnet partial may-require']);
    expect(verdicts('ANODE')).toEqual(['58-anode-art met may-require']);
    expect(verdicts('SPEAKER-MAGNET')).toEqual([
      '18-Dy-magnet missing may-require',
      '18-Sm-magnet missing may-require',
    ]);
    expect(verdicts('ROTOR')).toEqual([]);
  });
});
