import { describe, expect, it } from 'vitest';
import type { EpisodeQuestion } from '../../../src/catalogue/past/past-schema.ts';
import { forecastQuestions } from '../../../src/engine/backtest/measure-draws.ts';
import { planScenario } from '../../../src/engine/simulation/scenario/scenario-plan.ts';
import { CATALOGUE } from '../../intake/import-text.ts';
import { LICENCES, readMotorWorks } from '../simulation/motor-works.ts';
import { QUIET } from '../simulation/pump-works.ts';

const ask = (asks: EpisodeQuestion['asks'], to: number, from = 0): EpisodeQuestion => ({
  id: `${asks} ${to}`,
  says: '',
  of: null,
  asks,
  from,
  to,
  plants: 'any',
});

describe('questions about draws of an episode', () => {
  it('come out as by hand', async () => {
    // Ten magnets a motor, a motor a day, a hundred on the shelf, no lead; reviews of 40 days from day 0 on. So nothing leaves before day 40, the
    // motors of days 10 to 39 are not made, and nobody waits for them.
    const dataset = await readMotorWorks();
    const plan = planScenario(dataset, CATALOGUE, { ...QUIET, horizonDays: 100, disruptions: [LICENCES] });
    const { network } = plan;
    const products = [...plan.net.products.entries()].flatMap(([row, { product }]) =>
      network.parts[network.products[product]!.part]!.partNumber === 'motor' ? [row] : [],
    );
    const lanes = [...network.laneSource.keys()].filter(
      (lane) => network.parts[network.groupPart[network.laneGroup[lane]!]!]!.partNumber === 'magnet',
    );
    const asked = [
      ask('left', 40),
      ask('licensed', 39),
      ask('licensed', 40),
      ask('made', 50),
      ask('made', 40, 10),
      ask('first-stop', 100),
      ask('stop-length', 100),
      ask('stopped-by', 9),
      ask('stopped-by', 10),
      ask('recovered-by', 39),
      ask('recovered-by', 40),
    ];
    const found = forecastQuestions(plan, asked, () => ({ products, lanes }), 1);
    const middle = found.map((one) => ('chance' in one ? one.chance : one.p50));
    // One draw is too few for a band.
    expect(middle.slice(0, 7).every((one) => one === null)).toBe(true);
    expect(middle.slice(7)).toEqual([0, 1, 0, 1]);
    const ten = forecastQuestions(plan, asked, () => ({ products, lanes }), 10);
    expect(ten.map((one) => ('chance' in one ? one.chance : one.p50)).slice(0, 7)).toEqual([0, 0, 1, 0.4, 0, 10, 30]);
  });
});
