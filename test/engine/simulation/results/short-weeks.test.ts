import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { Quantity } from '../../../../src/domain/scenario/quantity.ts';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { Simulation } from '../../../../src/engine/simulation/simulate.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../pump-works.ts';

let works: Dataset;
beforeAll(async () => {
  works = await readPumpWorks();
});

function findShortages({
  start = 0,
  duration,
  stillWaitingAfterQuarter = 0,
  of = works,
}: {
  start?: number;
  duration: Quantity;
  stillWaitingAfterQuarter?: number;
  of?: Dataset;
}) {
  const scenario: Scenario = {
    ...QUIET,
    horizonDays: 35,
    stillWaitingAfterQuarter,
    draws: 64,
    disruptions: [
      {
        kind: 'site-outage',
        id: 'hamm',
        siteId: 'HAM',
        partNumbers: [],
        start,
        duration,
        share: 1,
        losesStock: false,
        recovery: { shape: 'step', days: 0 },
      },
    ],
  };
  const simulation = new Simulation({ dataset: of, catalogue: CATALOGUE, scenario, dataVersion: 'v' });
  simulation.take(simulation.runDraws(0, 64));
  return simulation.report().shortages;
}

describe('how often a part is short', () => {
  it('is counted by week over the witnessed runs', () => {
    // Hamm stands for 8 days in three runs of four and for 20 in the others; the stock of the works lasts for four of them.
    const duration: Quantity = {
      kind: 'discrete',
      values: [
        { value: 8, probability: 0.75 },
        { value: 20, probability: 0.25 },
      ],
    };
    // Points of low discrepancy: a quarter of 64 is 16 of them, give or take one.
    const [housing, ...others] = findShortages({ duration });
    expect(others).toEqual([]);
    expect(housing).toMatchObject({ partNumber: 'HOUSING', draws: 64 });
    const [first, second, third, ...later] = housing!.short;
    expect([first, second, ...later]).toEqual([64, 64, 0, 0]);
    expect(Math.abs(third! - 16)).toBeLessThanOrEqual(1);
  });

  it('begins in the week in which users make less, and is none where stock outlasts the outage', () => {
    // From the tenth day on for eight: the stock ends on the fourteenth, and the works stand until the eighteenth.
    expect(findShortages({ start: 10, duration: 8 })).toEqual([
      { partNumber: 'HOUSING', draws: 64, short: [0, 0, 64, 0, 0] },
    ]);
    expect(findShortages({ duration: 4 })).toEqual([]);
  });

  it('counts no week in which users catch up with all that they can get, or make what they always make', () => {
    // Works that could make twelve a day and have customers who wait: after the stand Hamm's ten a day limit them, no less than usual.
    const wider: Dataset = {
      ...works,
      sourcing: works.sourcing.map((row) => ({ ...row, capacityPerDay: row.partNumber === 'PUMP' ? 12 : 10 })),
    };
    expect(findShortages({ duration: 8, stillWaitingAfterQuarter: 1, of: wider })).toMatchObject([
      { short: [64, 64, 0, 0, 0] },
    ]);
  });
});
