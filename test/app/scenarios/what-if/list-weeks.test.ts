import { describe, expect, it } from 'vitest';
import { listWeeks } from '../../../../src/app/scenarios/what-if/list-weeks.ts';
import { sayWeeks } from '../../../../src/app/scenarios/what-if/week-squares.tsx';
import type { SimulationReport } from '../../../../src/engine/simulation/results/report.ts';

type Part = SimulationReport['course']['parts'][number];

function reportOf(
  stepDays: number,
  horizonDays: number,
  need: Part['need'] | undefined,
  shortages: SimulationReport['shortages'] = [],
) {
  const parts = [{ partNumber: 'RING', need } as Part];
  return { stepDays, horizonDays, shortages, course: { parts } as unknown as SimulationReport['course'] };
}
const of = (units: number, count: number): number[] => Array.from({ length: count }, () => units);

describe('the weeks of a part', () => {
  it('tell what is needed in one and the share that is met, by days as by weeks', () => {
    // Ten a day; of the second week five a day are missing, of the third all.
    const byWeek = reportOf(7, 21, { units: of(10, 3), missing: [0, 5, 10] });
    const byDay = reportOf(1, 21, { units: of(10, 21), missing: [...of(0, 7), ...of(5, 7), ...of(10, 7)] });
    expect(listWeeks(byWeek, 'RING')).toEqual({ need: 70, met: [1, 0.5, 0], short: [] });
    expect(listWeeks(byDay, 'RING')).toEqual({ need: 70, met: [1, 0.5, 0], short: [] });
  });

  it('are 26 at most, and whole ones', () => {
    expect(listWeeks(reportOf(7, 364, { units: of(1, 52), missing: of(0, 52) }), 'RING')?.met).toHaveLength(26);
    expect(listWeeks(reportOf(1, 20, { units: of(1, 20), missing: of(0, 20) }), 'RING')?.met).toHaveLength(2);
  });

  it('tell in which share of runs the part is short, as far as they are shown', () => {
    const often = { partNumber: 'RING', draws: 64, short: [0, 8, 64, 1, 2] };
    const shortages = [{ partNumber: 'BOLT', draws: 64, short: of(64, 5) }, often];
    expect(listWeeks(reportOf(7, 21, { units: of(1, 3), missing: of(0, 3) }, shortages), 'RING')?.short).toEqual([
      0, 0.125, 1,
    ]);
  });

  it('are none where nobody needs it, it is not followed, or an earlier program kept the result', () => {
    expect(listWeeks(reportOf(7, 14, { units: [0, 0], missing: [0, 0] }), 'RING')).toBeNull();
    expect(listWeeks(reportOf(7, 14, undefined), 'RING')).toBeNull();
    expect(listWeeks(reportOf(7, 14, { units: [1, 1], missing: [0, 0] }), 'BOLT')).toBeNull();
  });

  it('are told in a sentence', () => {
    expect(sayWeeks({ met: [1, 0.5, 0, 1], short: [] }, '2026-11-28')).toBe(
      'Covered in 2 of 4 weeks; short first in the week from 5\u00a0Dec\u00a02026; in the worst week 0\u00a0% is met',
    );
    expect(sayWeeks({ met: [1, 1], short: [0, 0.09] }, '2026-11-28')).toBe('Covered in all 2 weeks');
    expect(sayWeeks({ met: [1, 0.5, 1, 1], short: [0.05, 0.6, 0.4, 0.1] }, '2026-11-28')).toBe(
      'Covered in 3 of 4 weeks; short first in the week from 5\u00a0Dec\u00a02026; in the worst week 50\u00a0% is met; short in 1 of 10 runs or more in 2 covered weeks, first in that from 12\u00a0Dec\u00a02026, at most in 40\u00a0% of runs',
    );
  });
});
