import { sayNote } from '../../../../src/domain/notes/say-note.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { Disruption } from '../../../../src/domain/scenario/disruption.ts';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { PartCourses } from '../../../../src/engine/simulation/results/part-courses.ts';
import type { SimulationReport } from '../../../../src/engine/simulation/results/report.ts';
import { countBandParts, countPartDraws, runDraws } from '../../../../src/engine/simulation/results/run-draws.ts';
import type { RunRecorder } from '../../../../src/engine/simulation/flow/run-recorder.ts';
import type { DrawBlock } from '../../../../src/engine/simulation/results/draw-block.ts';
import { planScenario } from '../../../../src/engine/simulation/scenario/scenario-plan.ts';
import { ScenarioRunner } from '../../../../src/engine/simulation/scenario/scenario-runner.ts';
import { createNumbers, simulate } from '../../../../src/engine/simulation/simulate.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../pump-works.ts';

// The pump works with housings that are two and a half days under way: those ten a day, which left before an outage, still come.
let works: Dataset;
beforeAll(async () => {
  const dataset = await readPumpWorks();
  const sourcing = dataset.sourcing.map((row) => (row.partNumber === 'HOUSING' ? { ...row, leadTimeDays: 2.5 } : row));
  works = { ...dataset, sourcing };
});

const OUTAGE: Disruption = {
  kind: 'site-outage',
  id: 'hamm',
  siteId: 'HAM',
  partNumbers: [],
  start: 0,
  // As likely as not, half as long.
  duration: {
    kind: 'discrete',
    values: [
      { value: 4, probability: 0.5 },
      { value: 8, probability: 0.5 },
    ],
  },
  share: 1,
  losesStock: false,
  recovery: { shape: 'step', days: 0 },
};
const DEARER: Disruption = {
  kind: 'price-shock',
  id: 'dearer',
  start: 0,
  duration: null,
  scope: { partNumbers: ['HOUSING'], categories: [], forms: [], countries: [] },
  factor: 2,
  rampDays: 0,
  passThrough: 1,
  passThroughDays: 0,
};
const SCENARIO: Scenario = { ...QUIET, horizonDays: 14, draws: 64, disruptions: [OUTAGE, DEARER] };

function run(change: Partial<Scenario> = {}, parts: readonly string[] = [], dataset = works): SimulationReport {
  const steps = simulate({
    dataset,
    catalogue: CATALOGUE,
    scenario: { ...SCENARIO, ...change },
    dataVersion: 'v',
    parts,
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const days = (...runs: (readonly [units: number, days: number])[]): number[] =>
  runs.flatMap(([units, count]) => Array.from({ length: count }, () => units));

describe('parts over time', () => {
  it('have a band over all draws of what is made, on stock, received and spent', () => {
    const { partSeries, series, costSeries } = run();
    const [housing] = partSeries;
    expect(partSeries.map(({ partNumber }) => partNumber)).toEqual(['HOUSING']);
    // Of 64 draws 32 are of each length, so that the median is that of the lower half: less is made and received in the longer outage.
    expect(housing!.production).toEqual({
      p10: days([0, 8], [10, 6]),
      p50: days([0, 8], [10, 6]),
      p90: days([0, 4], [10, 10]),
    });
    expect(housing!.receipts).toEqual({
      p10: [10, 10, 5, ...days([0, 7], [5, 1], [10, 3])],
      p50: [10, 10, 5, ...days([0, 7], [5, 1], [10, 3])],
      p90: [10, 10, 5, 0, 0, 0, 5, ...days([10, 7])],
    });
    // Forty in the input stock; Hamm makes ten a day at most, so that what was used up is never there again.
    const stock = [40, 40, 35, 25, 15, 5, ...days([0, 8])];
    expect(housing!.stock).toEqual({ p10: stock, p50: stock, p90: stock });
    // Five more for each housing that leaves Hamm.
    const cost = { p10: days([0, 8], [50, 6]), p50: days([0, 8], [50, 6]), p90: days([0, 4], [50, 10]) };
    expect(housing!.cost).toEqual(cost);
    expect(costSeries).toEqual(cost);
    expect(series[0]!.givenUp).toEqual({
      p10: days([0, 14]),
      p50: days([0, 14]),
      p90: [...days([0, 6]), 5, 10, 10, 10, 5, 0, 0, 0],
    });
    expect(series[0]!.late.p90).toEqual(days([0, 14]));
    expect(series[0]!.waiting.p90).toEqual(days([0, 14]));
  });

  it('have a band where they do not matter to the loss, if somebody chose them, and change no other figure', () => {
    const [plain, asked] = [run(), run({}, ['SHAFT', 'SHAFT'])];
    expect(asked.partSeries.map(({ partNumber }) => partNumber)).toEqual(['SHAFT', 'HOUSING']);
    expect(asked.course.parts.map(({ partNumber }) => partNumber)).toEqual(['SHAFT', 'HOUSING']);
    const { partSeries, course: told, ...rest } = asked;
    const { partSeries: plainSeries, course: plainCourse, ...plainRest } = plain;
    expect(rest).toEqual(plainRest);
    expect(partSeries.slice(1)).toEqual(plainSeries);
    expect({ ...told, parts: told.parts.slice(1) }).toEqual(plainCourse);

    // What a recorder of each draw sees made, in its order, is the band.
    const plan = planScenario(works, CATALOGUE, SCENARIO);
    const runner = new ScenarioRunner(plan, createNumbers(plan));
    const made = Array.from({ length: SCENARIO.draws }, () => days([0, plan.steps.count]));
    const ignore = () => undefined;
    for (const [draw, course] of made.entries()) {
      let step = 0;
      const make = (node: number, units: number): void => {
        const { partNumber } = plan.network.parts[plan.network.nodePart[node]!]!;
        if (partNumber === 'SHAFT') course[step]! += units;
      };
      const recorder = { receive: ignore, make, use: ignore, ship: ignore, sell: ignore, destroy: ignore, add: ignore };
      runner.runDraw(draw, recorder, (now) => {
        step = now + 1;
      });
    }
    const { production } = partSeries[0]!;
    for (let day = 0; day < plan.steps.count; day++) {
      const sorted = made.map((course) => course[day]!).toSorted((a, b) => a - b);
      // Of 64 draws the 7th, the 32nd and the 58th.
      expect([production.p10[day], production.p50[day], production.p90[day]]).toEqual([
        sorted[6],
        sorted[31],
        sorted[57],
      ]);
    }
    expect(production.p90).not.toEqual(production.p10);
  });

  it('say so where nothing that is sold needs what somebody chose', () => {
    const spare = { ...works.parts.find(({ partNumber }) => partNumber === 'SHAFT')!, partNumber: 'SPARE' };
    const { partSeries, notes } = run({}, ['SPARE'], { ...works, parts: [...works.parts, spare] });
    expect(partSeries[0]).toMatchObject({ partNumber: 'SPARE', production: { p90: days([0, 14]) } });
    expect(notes.map(sayNote)).toContain('Nothing that is sold needs SPARE: nobody makes or orders it here.');
  });

  it('say of units a day the same in steps of a week', () => {
    const weekly = run({ stepDays: 7 }).partSeries[0]!;
    // Four or eight days of seven, then the seventh part of a week that is left of the longer outage.
    expect(weekly.production.p90[0]).toBeCloseTo(30 / 7, 9);
    expect(weekly.production.p10[0]).toBe(0);
    expect(weekly.production.p10[1]).toBeCloseTo(60 / 7, 9);
  });

  it('receive what a recorder of the same run sees arrive, also where goods are sent faster', () => {
    const plan = planScenario(works, CATALOGUE, {
      ...SCENARIO,
      levers: [
        {
          kind: 'expedite',
          id: 'air',
          fixedCost: 0,
          leadTimeDays: 0,
          partNumber: 'HOUSING',
          buyerSiteIds: [],
          transitDays: 1.25,
          extraCostPerUnit: 3,
        },
      ],
    });
    const runner = new ScenarioRunner(plan, createNumbers(plan));
    const parts = plan.network.parts.map((_, part) => part);
    const courses = new PartCourses(plan, parts);
    const seen = parts.map(() => days([0, plan.steps.count]));
    const made = parts.map(() => days([0, plan.steps.count]));
    const ignore = () => undefined;
    let step = 0;
    const recorder: RunRecorder = {
      receive: (lane, units) => {
        seen[plan.network.groupPart[plan.net.laneGroup[lane]!]!]![step]! += units;
      },
      make: (node, units) => {
        made[plan.network.nodePart[node]!]![step]! += units;
      },
      use: ignore,
      ship: ignore,
      sell: ignore,
      destroy: ignore,
      add: ignore,
    };
    const housing = plan.network.parts.findIndex(({ partNumber }) => partNumber === 'HOUSING');
    let dearest = 0;
    for (const draw of [0, 1, 2, 3]) {
      for (const series of [...seen, ...made]) series.fill(0);
      step = 0;
      courses.restart();
      const { extraCost } = runner.runDraw(draw, recorder, (now, flow, drawn) => {
        courses.afterStep(now, flow, drawn);
        step = now + 1;
      });
      for (const part of parts) {
        const { receipts, production } = courses.getCourse(part);
        for (let day = 0; day < plan.steps.count; day++) {
          expect(receipts[day]).toBeCloseTo(seen[part]![day]!, 9);
          expect(production[day]).toBeCloseTo(made[part]![day]!, 9);
        }
      }
      const cost = courses.getCourse(housing).cost.reduce((sum, money) => sum + money, 0);
      expect(cost).toBeCloseTo(extraCost, 9);
      const units = made[housing]!.reduce((sum, one) => sum + one, 0);
      dearest = Math.max(dearest, cost / units);
    }
    // Without a faster way nothing costs more than five a unit.
    expect(dearest).toBeGreaterThan(5.1);
  });

  it('come out the same in whatever blocks the draws are run', () => {
    const plan = planScenario(works, CATALOGUE, SCENARIO);
    const runner = new ScenarioRunner(plan, createNumbers(plan));
    const housing = plan.network.parts.findIndex(({ partNumber }) => partNumber === 'HOUSING');
    const parts = (block: DrawBlock): number[] => [...block.parts];
    const whole = runDraws(plan, runner, 0, 12, [housing]);
    const later = runDraws(plan, runner, 5, 12, [housing]);
    const first = runDraws(plan, runner, 0, 5, [housing]);
    expect([...parts(first), ...parts(later)]).toEqual(parts(whole));
    expect(whole.parts.some((value) => value > 0)).toBe(true);
  });

  it('keep within a bound of memory: over more days fewer parts, in no less than 128 draws', () => {
    for (const count of [52, 365, 1096]) {
      const plan = { steps: { count, days: 1 } } as Parameters<typeof countBandParts>[0];
      const parts = countBandParts(plan);
      expect(countPartDraws(plan, parts)).toBeGreaterThanOrEqual(128);
      expect(countPartDraws(plan, parts) * parts * count * 5).toBeLessThanOrEqual(4_000_000);
    }
  });
});
