import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { tellCourse } from '../../../../src/engine/simulation/results/told-course.ts';
import { planScenario } from '../../../../src/engine/simulation/scenario/scenario-plan.ts';
import { ScenarioRunner } from '../../../../src/engine/simulation/scenario/scenario-runner.ts';
import { createNumbers } from '../../../../src/engine/simulation/simulate.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../pump-works.ts';

// Ten pumps a day, which the works can just make, and a fan in ten days. Hamm sends three fifths of the housings, seven days away, and Turin the
// rest, seventeen days away; nothing lies on the shelf.
let works: Dataset;
beforeAll(async () => {
  const { parts, bom, sourcing, inventory, ...rest } = await readPumpWorks();
  const [pump, housing] = [sourcing[0]!, sourcing[1]!];
  works = {
    ...rest,
    parts: [...parts, { ...parts[0]!, partNumber: 'FAN', annualDemand: 36.5 }],
    bom: [bom[0]!, { ...bom[0]!, parent: 'FAN' }],
    sourcing: [
      pump,
      { ...pump, partNumber: 'FAN' },
      { ...housing, share: 0.6, capacityPerDay: 6.4, leadTimeDays: 7 },
      { ...housing, siteId: 'TUR', share: 0.4, capacityPerDay: 20, leadTimeDays: 17 },
    ],
    inventory: inventory.slice(0, 1).map((row) => ({ ...row, partNumber: 'FAN', quantity: 0.3 })),
  };
});

/** Housings made on the days 5 to 29, in which half as many pumps again are wanted, and fans times a factor. */
function makeHousings(fans: number): readonly number[] {
  const shift = { kind: 'demand-shift' as const, start: 5, duration: null };
  const asked: Scenario = {
    ...QUIET,
    horizonDays: 30,
    stillWaitingAfterQuarter: 1,
    reactions: { ...QUIET.reactions, callOnOthers: { afterDays: 11, share: 0.5 } },
    disruptions: [
      { ...shift, id: 'fans', partNumbers: ['FAN'], factor: fans },
      { ...shift, id: 'pumps', partNumbers: ['PUMP'], factor: 1.5 },
    ],
  };
  const plan = planScenario(works, CATALOGUE, asked);
  const row = plan.network.parts.findIndex(({ partNumber }) => partNumber === 'HOUSING');
  const { course } = tellCourse(plan, new ScenarioRunner(plan, createNumbers(plan)), null, [row]);
  return course.parts[0]!.production.slice(5);
}

describe('users of a part who are short', () => {
  it('are none where the works make what they can and a rounding error of the rest is missing', () => {
    // Hamm can make 6.4, and is asked for three fifths of 15. Turin makes its two fifths; nobody calls on it for more.
    const made = makeHousings(0);
    for (const units of made) expect(units).toBeCloseTo(6.4 + 0.4 * 15, 9);
    for (const [day, units] of makeHousings(1e-15).entries()) expect(units).toBeCloseTo(made[day]!, 9);
  });

  it('are there where fans share the shelf with pumps that wait, and then Turin is called on for half as much again', () => {
    const made = makeHousings(1);
    for (const units of made.slice(0, 11)) expect(units).toBeCloseTo(6.4 + 0.4 * 15.1, 9);
    // Once Hamm owes, half of Turin's usual 0.4 × 10.1 goes over.
    for (const units of made.slice(12)) expect(units).toBeCloseTo(6.4 + 0.4 * 15.1 + 0.5 * 0.4 * 10.1, 9);
  });
});
