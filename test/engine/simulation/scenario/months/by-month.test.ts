import { describe, expect, it } from 'vitest';
import { scenario } from '../../../../../src/domain/scenario/scenario.ts';
import { simulate } from '../../../../../src/engine/simulation/simulate.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../../pump-works.ts';

/** December as given, all else as given: twelve figures. */
function months(december: number, others: number): number[] {
  return Array.from({ length: 12 }, (_, month) => (month === 11 ? december : others));
}

async function runWorks(disruption: object, stepDays = 1) {
  const asked = scenario.parse({
    ...QUIET,
    stepDays,
    // Seven days of November, then December.
    startDate: '2026-11-24',
    horizonDays: 28,
    disruptions: [{ id: 'one', start: 0, duration: null, ...disruption }],
  });
  const steps = simulate({ dataset: await readPumpWorks(), catalogue: CATALOGUE, scenario: asked, dataVersion: 'v' });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.products[0]!;
  }
}

describe('figures by calendar month', () => {
  it('ask for more in December: ten pumps a day are made, fifteen wanted on 21 days', async () => {
    const shift = { kind: 'demand-shift', partNumbers: [], factor: 1, byMonth: months(1.5, 1) };
    expect((await runWorks(shift)).unsoldUnits.p50).toBeCloseTo(21 * 5, 9);
    // In weeks as in days, since a week ends with November.
    expect((await runWorks(shift, 7)).unsoldUnits.p50).toBeCloseTo(21 * 5, 9);
  });

  it('stop a part of a plant in December, and only while the outage lasts', async () => {
    const outage = {
      kind: 'site-outage',
      siteId: 'WORKS',
      partNumbers: [],
      share: 0,
      byMonth: months(0.4, 0),
      losesStock: false,
      recovery: { shape: 'step', days: 0 },
    };
    expect((await runWorks(outage)).unsoldUnits.p50).toBeCloseTo(21 * 4, 9);
    expect((await runWorks({ ...outage, duration: 10 })).unsoldUnits.p50).toBeCloseTo(3 * 4, 9);
  });

  it('are twelve, or refused', () => {
    const parse = (byMonth: number[]) =>
      scenario.safeParse({
        ...QUIET,
        disruptions: [
          { id: 'one', start: 0, duration: null, kind: 'demand-shift', partNumbers: [], factor: 1, byMonth },
        ],
      }).error?.issues[0];
    expect(parse(months(2, 1))).toBeUndefined();
    expect(parse([1, 2, 3])).toMatchObject({
      path: ['disruptions', 0, 'byMonth'],
      message: 'Give twelve figures, January first.',
    });
  });
});
