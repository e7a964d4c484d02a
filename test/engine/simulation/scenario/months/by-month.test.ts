import { describe, expect, it } from 'vitest';
import { scenario } from '../../../../../src/domain/scenario/scenario.ts';
import { simulate } from '../../../../../src/engine/simulation/simulate.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../../pump-works.ts';

/** December as given, all else as given: twelve figures. */
function months(december: number, others: number): number[] {
  return Array.from({ length: 12 }, (_, month) => (month === 11 ? december : others));
}

// Seven days of November, then three weeks of December.
const FOUR_WEEKS = { startDate: '2026-11-24', horizonDays: 28 };

async function runWorks(disruption: object, stepDays = 1, days = FOUR_WEEKS) {
  const asked = scenario.parse({
    ...QUIET,
    stepDays,
    ...days,
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

  it('count day by day in a week in which a month ends and something begins', async () => {
    // 28 and 29 November without the shift, the 30th with the figure of November, then four days of December.
    const shift = { kind: 'demand-shift', partNumbers: [], factor: 1, byMonth: months(1.5, 1.2), start: 2 };
    const { askedUnits } = await runWorks(shift, 7, { startDate: '2026-11-28', horizonDays: 7 });
    expect(askedUnits.p50).toBeCloseTo(2 * 10 + 12 + 4 * 15, 9);
    const outage = {
      kind: 'site-outage',
      siteId: 'WORKS',
      partNumbers: [],
      start: 2,
      share: 0,
      byMonth: months(0.5, 0.2),
      losesStock: false,
      recovery: { shape: 'step', days: 0 },
    };
    const { unsoldUnits } = await runWorks(outage, 7, { startDate: '2026-11-28', horizonDays: 7 });
    expect(unsoldUnits.p50).toBeCloseTo(2 + 4 * 5, 9);
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
