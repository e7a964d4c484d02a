import { describe, expect, it } from 'vitest';
import type { Disruption } from '../../../../src/domain/scenario/disruption.ts';
import { followRise, followWindow } from '../../../../src/engine/simulation/flow/course.ts';
import { runMotorWorks } from '../motor-works.ts';
import { QUIET, readPumpWorks } from '../pump-works.ts';

const STARTS = Array.from({ length: 97 }, (_, at) => at / 9.7);

describe('how much of something lasts in a step', () => {
  it('is the mean over its days', () => {
    expect([...followWindow({ start: 2.5, end: 5, fadeDays: 0 }, { count: 7, days: 1 })]).toEqual([
      0, 0, 0.5, 1, 1, 0, 0,
    ]);
    expect([...followWindow({ start: 0, end: 1, fadeDays: 2 }, { count: 4, days: 1 })]).toEqual([1, 0.75, 0.25, 0]);
    expect(followWindow({ start: 3.5, end: 14, fadeDays: 0 }, { count: 3, days: 7 })).toEqual(
      Float64Array.of(0.5, 1, 0),
    );
  });

  it('is all of it between beginning and end, and never more, on whatever day it begins', () => {
    for (const days of [1, 7]) {
      for (const start of STARTS) {
        const window = followWindow({ start, end: Infinity, fadeDays: 0 }, { count: 30, days });
        expect([...window.subarray(Math.ceil(start / days))].every((share) => share === 1)).toBe(true);
        const rise = followRise(start, 3.3, { count: 30, days });
        expect([...window, ...rise].every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(rise[29]).toBe(1);
      }
    }
  });

  it('leaves nothing less than nothing at a source that stands, so that every figure is one', async () => {
    const pumps = await readPumpWorks();
    const atHamm = { partNumber: 'HOUSING', siteId: 'HAM', quantity: 30, daysOfCover: null, rows: [] };
    const works = { ...pumps, inventory: [...pumps.inventory, atHamm] };
    const lose = (start: number) => {
      const disruptions: Disruption[] = [
        {
          kind: 'site-outage',
          id: 'stop',
          siteId: 'HAM',
          partNumbers: [],
          start,
          duration: null,
          share: 1,
          losesStock: false,
          recovery: { shape: 'step', days: 0 },
        },
        { kind: 'demand-shift', id: 'none', partNumbers: [], start: 28, duration: 28, factor: 0 },
      ];
      const report = runMotorWorks(works, { ...QUIET, horizonDays: 70, stepDays: 7, disruptions });
      return report.products[0]!.unsoldUnits.p50;
    };
    // Ten pumps a day on 42 of 70 days. Hamm has made ten housings a day until it stands, and forty and thirty lie on shelves. While nobody
    // asks for pumps it wishes to fill its own shelf again.
    for (const start of STARTS.filter((one) => one < 7)) expect(lose(start)).toBeCloseTo(420 - 10 * start - 70, 6);
  });
});
