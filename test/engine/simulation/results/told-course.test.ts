import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { tellCourse } from '../../../../src/engine/simulation/results/told-course.ts';
import { planScenario } from '../../../../src/engine/simulation/scenario/scenario-plan.ts';
import { ScenarioRunner } from '../../../../src/engine/simulation/scenario/scenario-runner.ts';
import { createNumbers } from '../../../../src/engine/simulation/simulate.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../pump-works.ts';

let works: Dataset;
beforeAll(async () => {
  works = await readPumpWorks();
});

const OUTAGE: Scenario = {
  ...QUIET,
  horizonDays: 14,
  disruptions: [
    {
      kind: 'site-outage',
      id: 'hamm',
      siteId: 'HAM',
      partNumbers: [],
      start: 0,
      duration: 8,
      share: 1,
      losesStock: false,
      recovery: { shape: 'step', days: 0 },
    },
  ],
};

function follow(change: Partial<Scenario>, { of = works, chosen = [] as string[] } = {}) {
  const plan = planScenario(of, CATALOGUE, { ...OUTAGE, ...change });
  const rows = chosen.map((name) => plan.network.parts.findIndex(({ partNumber }) => partNumber === name));
  return tellCourse(plan, new ScenarioRunner(plan, createNumbers(plan)), null, rows);
}

/** The outage with other values. */
const changed = (values: object): Pick<Scenario, 'disruptions'> => ({
  disruptions: [{ ...OUTAGE.disruptions[0], ...values } as Scenario['disruptions'][number]],
});

const days = (...runs: (readonly [units: number, days: number])[]): number[] =>
  runs.flatMap(([units, count]) => Array.from({ length: count }, () => units));

describe('a course that is told', () => {
  it('tells the parts on the way to what binds over time, beside what they usually are', () => {
    const { course } = follow({});
    const [housing] = course.parts;
    expect(course.parts.map(({ partNumber }) => partNumber)).toEqual(['HOUSING']);
    // Hamm makes nothing for eight days; a stock for four keeps the works going.
    expect(housing).toMatchObject({
      production: days([0, 8], [10, 6]),
      receipts: days([0, 8], [10, 6]),
      stock: [30, 20, 10, ...days([0, 11])],
      // The works stand for want of it from the fifth day to the eighth.
      need: { units: days([10, 14]), missing: days([0, 4], [10, 4], [0, 6]) },
      usual: { production: days([10, 14]), receipts: days([10, 14]), stock: days([40, 14]) },
    });
    expect(course.products).toEqual([
      {
        partNumber: 'PUMP',
        demand: days([10, 14]),
        onTime: days([10, 4], [0, 4], [10, 6]),
        late: days([0, 14]),
        givenUp: days([0, 4], [10, 4], [0, 6]),
        waiting: days([0, 14]),
      },
    ]);
    expect([course.loss, course.extraCost, course.cost]).toEqual([4 * 10 * 7, 0, days([0, 14])]);
  });

  it('counts what users of a part go without because it is missing, and nothing of parts that lie there', () => {
    // Hamm makes half for ten days: the stock of 40 gives the other five a day for eight days.
    const half = follow(changed({ share: 0.5, duration: 10 }), { chosen: ['SHAFT'] }).course.parts;
    expect(half.map(({ partNumber, need }) => [partNumber, need])).toEqual([
      ['SHAFT', { units: days([10, 14]), missing: days([0, 14]) }],
      ['HOUSING', { units: days([10, 14]), missing: days([0, 8], [5, 2], [0, 4]) }],
    ]);
    // Two shafts a pump from Turin, which stands for eight days: 90 last for four days and a half.
    const twice: Dataset = {
      ...works,
      bom: works.bom.map((line) => ({ ...line, quantity: line.child === 'SHAFT' ? 2 : 1 })),
      sourcing: works.sourcing.map((row) => ({ ...row, capacityPerDay: 40 })),
    };
    const [shaft] = follow(changed({ siteId: 'TUR' }), { of: twice, chosen: ['SHAFT'] }).course.parts;
    expect(shaft!.need).toEqual({ units: days([20, 14]), missing: [0, 0, 0, 0, 10, 20, 20, 20, ...days([0, 6])] });
    // By way of a dealer, who uses none of them, the works need as many housings as before.
    const dealer = works.sites.find(({ siteId }) => siteId === 'HAM');
    const dealt: Dataset = {
      ...works,
      sites: [...works.sites, { ...dealer!, siteId: 'DEALER' }],
      sourcing: works.sourcing.flatMap((row) =>
        row.siteId === 'HAM'
          ? [
              { ...row, siteId: 'DEALER' },
              { ...row, buyerSiteId: 'DEALER' },
            ]
          : [row],
      ),
    };
    const [housing] = follow({}, { of: dealt, chosen: ['HOUSING'] }).course.parts;
    expect(housing!.need.units).toEqual(days([10, 14]));
  });

  it('leads from what is short to the row behind it: of the source, or of the plant itself', () => {
    const rowsOf = (siteId: string) => {
      const [outage] = OUTAGE.disruptions;
      const { spells } = follow({ disruptions: [{ ...outage, siteId } as Scenario['disruptions'][number]] });
      return spells.map(({ cause, path, rows }) => [cause.kind, path.at(-1)?.siteId, rows[0]?.file, rows[0]?.row]);
    };
    expect(rowsOf('HAM')).toEqual([['capacity', 'HAM', 'sourcing.csv', 3]]);
    expect(rowsOf('WORKS')).toEqual([['capacity', 'WORKS', 'sourcing.csv', 2]]);
  });

  it('spreads over its steps what it costs and what waits, whatever the step', () => {
    for (const stepDays of [1, 7] as const) {
      const dearer: Scenario['disruptions'][number] = {
        kind: 'price-shock',
        id: 'dearer',
        start: 2,
        duration: null,
        scope: { partNumbers: ['SHAFT'], categories: [], forms: [], countries: [] },
        factor: 2,
        rampDays: 0,
        passThrough: 1,
        passThroughDays: 0,
      };
      const stock: Scenario['levers'][number] = {
        kind: 'buffer-stock',
        id: 'more',
        fixedCost: 100,
        leadTimeDays: 3,
        partNumber: 'SHAFT',
        buyerSiteIds: [],
        coverDays: 2,
        holdingCostPerUnitYear: 36.5,
        costPerOrder: null,
      };
      const disruptions = [...OUTAGE.disruptions, dearer];
      const { course } = follow({ stepDays, stillWaitingAfterQuarter: 0.5, disruptions, levers: [stock] });
      const sum = (units: readonly number[]): number => units.reduce((all, one) => all + one, 0);
      expect(sum(course.cost)).toBeCloseTo(course.extraCost, 9);
      expect(course.extraCost).toBeGreaterThan(100);
      const [pumps] = course.products;
      const unsold = stepDays * sum(pumps!.givenUp) + pumps!.waiting.at(-1)!;
      expect(7 * unsold).toBeCloseTo(course.loss!, 9);
      expect(stepDays * (sum(pumps!.demand) - sum(pumps!.onTime) - sum(pumps!.late))).toBeCloseTo(unsold, 9);
    }
  });
});
