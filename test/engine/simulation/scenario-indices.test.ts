import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { computeScenarioIndices } from '../../../src/engine/simulation/scenario-indices.ts';
import { CATALOGUE, QUIET, readPumpWorks } from './pump-works.ts';

let works: Dataset;
beforeAll(async () => {
  works = await readPumpWorks();
});

const HAMM: Scenario['disruptions'][number] = {
  kind: 'site-outage',
  id: 'hamm',
  siteId: 'HAM',
  partNumbers: [],
  start: 0,
  duration: { kind: 'uniform', low: 5.5, high: 15.5 },
  share: { kind: 'uniform', low: 0.875, high: 1 },
  losesStock: false,
  recovery: { shape: 'step', days: 0 },
};

function compute(scenario: Scenario, rows: 64 | 256 | 1024, dataset = works) {
  const steps = computeScenarioIndices(dataset, CATALOGUE, scenario, rows);
  const told: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { told, found: step.value };
    told.push(step.value.done);
  }
}

describe('how much of the variance of a loss each uncertainty explains', () => {
  it('comes out for a product of two fields as by hand, and luck explains nothing where nothing is drawn', () => {
    const { told, found } = compute({ ...QUIET, disruptions: [HAMM] }, 1024);
    // Days D and share s of Hamm lose 7 (10 s D - 40): variance 70² (mean(s)² var(D) + mean(D)² var(s) + var(s) var(D)).
    const [shareMean, shareVariance, daysMean, daysVariance] = [0.9375, 0.125 ** 2 / 12, 10.5, 100 / 12];
    const [days, share] = [shareMean ** 2 * daysVariance, daysMean ** 2 * shareVariance];
    const both = shareVariance * daysVariance;
    const all = days + share + both;
    expect(found.variance / (70 ** 2 * all)).toBeCloseTo(1, 1);
    const expected = [
      ['hamm.duration', days / all, (days + both) / all],
      ['hamm.share', share / all, (share + both) / all],
      ['luck', 0, 0],
    ] as const;
    expect(found.inputs?.map(({ field }) => field)).toEqual(expected.map(([field]) => field));
    for (const [row, [, first, total]] of expected.entries()) {
      expect(Math.abs(found.inputs![row]!.first.value - first)).toBeLessThan(0.02);
      expect(Math.abs(found.inputs![row]!.total.value - total)).toBeLessThan(0.02);
    }
    expect(found).toMatchObject({ rows: 1024, runs: 1024 * 5, reason: null });
    expect(told).toEqual(Array.from({ length: 80 }, (_, chunk) => 64 * (chunk + 1)));
  });

  it('lies with luck where an event is drawn and all fields are exact', () => {
    const refused: Scenario['disruptions'][number] = {
      kind: 'technology-refusal',
      id: 'refusal',
      siteId: 'HAM',
      start: 0,
      duration: null,
      share: 1,
      probability: 0.5,
    };
    const ramping = { ...works, sites: works.sites.map((site) => ({ ...site, status: 'ramping' as const })) };
    const { found } = compute({ ...QUIET, disruptions: [refused] }, 256, ramping);
    expect(found.inputs?.map(({ field }) => field)).toEqual(['luck']);
    expect(found.inputs![0]!.first.value).toBeGreaterThan(0.7);
    expect(found.inputs![0]!.total.value).toBeCloseTo(1, 0);
  });

  it('is not defined where nothing is uncertain, and where what is uncertain costs nothing', () => {
    expect(compute(QUIET, 64)).toMatchObject({ told: [], found: { inputs: null, runs: 0, variance: 0 } });
    const brief = { ...HAMM, duration: { kind: 'uniform', low: 1, high: 2 } } as const;
    const { found } = compute({ ...QUIET, disruptions: [brief] }, 64);
    expect(found).toMatchObject({ inputs: null, variance: 0, runs: 320 });
    expect(found.reason).toMatch(/variance is 0/);
  });
});
