import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { computeScenarioTornado } from '../../../src/engine/simulation/scenario-tornado.ts';
import { LICENCES, readMotorWorks } from './motor-works.ts';
import { CATALOGUE, QUIET, readPumpWorks } from './pump-works.ts';

let works: Dataset;
beforeAll(async () => {
  works = await readPumpWorks();
});

/** Hamm stands for 8 to 13 days, half of its capacity more or less. */
const OUTAGE: Scenario = {
  ...QUIET,
  disruptions: [
    {
      kind: 'site-outage',
      id: 'hamm',
      siteId: 'HAM',
      partNumbers: [],
      start: 0,
      duration: { kind: 'uniform', low: 5.5, high: 15.5 },
      share: { kind: 'uniform', low: 0.875, high: 1.125 - 0.125 },
      losesStock: false,
      recovery: { shape: 'step', days: 0 },
    },
  ],
};

describe('what the loss of a scenario depends on', () => {
  it('moves each uncertain field alone, widest first', () => {
    const { base, factors } = computeScenarioTornado(works, CATALOGUE, OUTAGE);
    expect(factors.map(({ path }) => path)).toEqual(['disruptions.0.duration', 'disruptions.0.share']);
    // The deciles of a uniform quantity lie a tenth of its width inside of its ends.
    expect(factors[0]!.low).toBeCloseTo(6.5, 12);
    expect(factors[0]!.base).toBeCloseTo(10.5, 12);
    expect(factors[0]!.high).toBeCloseTo(14.5, 12);
    expect(factors[1]!.lossAtLow).toBeLessThan(base);
    expect(factors[1]!.lossAtHigh).toBeGreaterThan(base);
    // Eight days more at a loss of 7 a pump and 15/16 of ten pumps a day.
    expect(factors[0]!.lossAtHigh - factors[0]!.lossAtLow).toBeCloseTo(8 * 7 * 10 * 0.9375, 6);
  });

  it('has nothing to compare where every field is exact', () => {
    expect(computeScenarioTornado(works, CATALOGUE, QUIET)).toEqual({ base: 0, factors: [] });
  });

  it('moves the day of first licences and luck, and no figure that another one puts out of force', async () => {
    // Ten magnets a motor, a motor a day at a margin of 5, a hundred magnets on the shelf, no lead; nobody waits. Half of the one customer's draws
    // have a licence by day 30, all by day 60.
    const dataset = await readMotorWorks();
    const scenario: Scenario = {
      ...QUIET,
      horizonDays: 100,
      disruptions: [
        {
          ...LICENCES,
          queue: {
            ...LICENCES.queue,
            mode: 'drawn',
            reviewDays: { kind: 'uniform', low: 10, high: 20 },
            approval: { kind: 'uniform', low: 0.5, high: 1 },
            closerReview: { kind: 'uniform', low: 1, high: 2 },
            approvalByDay: [
              { day: 20, share: 0 },
              { day: 40, share: 0.5 },
              { day: 60, share: 1 },
            ],
          },
        },
      ],
    };
    const { factors } = computeScenarioTornado(dataset, CATALOGUE, scenario);
    expect(factors.map(({ path }) => path).toSorted()).toEqual(['disruptions.0.queue.approvalByDay', 'luck']);
    const dates = factors.find(({ path }) => path !== 'luck')!;
    expect([dates.low, dates.base, dates.high]).toEqual([24, 40, 56]);
    // The shelf lasts to day 9; who is licensed within the day after 24 or 56 has goods from day 25 or 57 on.
    expect(dates.lossAtLow).toBeCloseTo(5 * 15, 6);
    expect(dates.lossAtHigh).toBeCloseTo(5 * 47, 6);
    const luck = factors.find(({ path }) => path === 'luck')!;
    expect(luck.lossAtLow).toBeGreaterThanOrEqual(5 * 11);
    expect(luck.lossAtHigh).toBeLessThanOrEqual(5 * 50);
    expect(luck.lossAtHigh).toBeGreaterThan(luck.lossAtLow);
  });
});
