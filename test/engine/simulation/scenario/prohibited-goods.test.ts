import { describe, expect, it } from 'vitest';
import { planScenario } from '../../../../src/engine/simulation/scenario/scenario-plan.ts';
import { ScenarioRunner } from '../../../../src/engine/simulation/scenario/scenario-runner.ts';
import { createNumbers } from '../../../../src/engine/simulation/simulate.ts';
import { CATALOGUE } from '../../../intake/import-text.ts';
import { LICENCES, readMotorWorks } from '../motor-works.ts';
import { QUIET } from '../pump-works.ts';

describe('goods that are prohibited', () => {
  it('are not filed: nothing waits at the border, and the lane owes what is asked for', async () => {
    const dataset = await readMotorWorks();
    const plan = planScenario(dataset, CATALOGUE, {
      ...QUIET,
      horizonDays: 60,
      disruptions: [{ ...LICENCES, start: 5 }],
    });
    const hits = new Map([...plan.hits].map(([id, list]) => [id, list.map((hit) => ({ ...hit, isProhibited: true }))]));
    const prohibited = { ...plan, hits };
    const runner = new ScenarioRunner(prohibited, createNumbers(prohibited));
    const { lane } = hits.get('licences')![0]!;
    const owed: number[] = [];
    const waiting: number[] = [];
    const figures = runner.runConditions(runner.draw(null), null, (_, run) => {
      owed.push(run.traffic.lanes.getOwed(lane));
      waiting.push(run.getAtBorder(plan.net.laneGroup[lane]!));
    });
    // Ten magnets a day, a hundred in stock: the last motor is made on day 14.
    const motor = plan.net.products.findIndex(
      ({ product }) => plan.network.parts[plan.network.products[product]!.part]!.partNumber === 'motor',
    );
    expect(figures.firstShortDay[motor]).toBe(15);
    expect(figures.unsoldUnits[motor]).toBeCloseTo(45, 9);
    expect(waiting.every((units) => units === 0)).toBe(true);
    // Ten are owed on day 5, twenty on day 6 …; no more than the plant wants in a day and lacks on its shelf.
    expect(owed.slice(4, 7)).toEqual([0, 10, 20]);
    expect(owed.at(-1)).toBeCloseTo(110, 9);
  });
});
