import { beforeAll, describe, expect, it } from 'vitest';
import { NEW_DISRUPTIONS } from '../../../../../src/app/scenarios/builder/new-disruption.ts';
import { listCourses } from '../../../../../src/app/scenarios/results/courses/list-courses.ts';
import type { SimulationReport } from '../../../../../src/engine/simulation/results/report.ts';
import { answerInline } from '../../../../../src/analyses/answer-inline.ts';
import { QUIET, readPumpWorks } from '../../../../engine/simulation/pump-works.ts';

// Hamm, the only source of housings, stands for a week or three; the works have housings for four days.
let report: SimulationReport;
beforeAll(async () => {
  const dataset = await readPumpWorks();
  const duration = { kind: 'uniform' as const, low: 7, high: 21 };
  const disruptions = [{ ...NEW_DISRUPTIONS['site-outage'], id: 'hamm', siteId: 'HAM', duration }];
  const scenario = { ...QUIET, draws: 64, disruptions };
  const answer = await answerInline('simulation', { dataset, dataVersion: 'v' }, { scenario });
  if (!answer.ok) throw new Error('The pump works cannot run.');
  report = answer.report;
});

const titles = (of: SimulationReport, partNumber: string) => listCourses(of, partNumber).map(({ title }) => title);

describe('the courses of a result', () => {
  it('are those of a product: what nobody loses, catches up or pays has no chart', () => {
    expect(titles(report, 'PUMP')).toEqual(['Production', 'Stock of finished goods', 'Given up']);
    const lost = listCourses(report, 'PUMP').at(-1)!;
    expect(lost.unit).toBe('units a day');
    // The shortest outage has ended on the tenth day, the longest has not.
    expect([lost.course.band!.p10[10], lost.course.band!.p90[10]]).toEqual([0, 10]);
  });

  it('are those of a part, with its band over all draws beside its usual course', () => {
    expect(titles(report, 'HOUSING')).toEqual(['Production', 'Stock', 'Receipts']);
    const [production] = listCourses(report, 'HOUSING');
    expect(production!.course.baseline![0]).toBe(10);
    expect([production!.course.band!.p10[10], production!.course.band!.p90[10]]).toEqual([0, 10]);
  });

  it('fall back on the told draw, and say so, for a part that was not followed through the draws', () => {
    const [production] = listCourses({ ...report, partSeries: [] }, 'HOUSING');
    expect(production!.unit).toBe('units a day, told draw');
    // Fourteen days is the median, and the told draw is near it.
    expect([production!.course.band, production!.course.line[12], production!.course.line[15]]).toEqual([null, 0, 10]);
    expect(titles(report, 'NOBODY')).toEqual([]);
  });
});
