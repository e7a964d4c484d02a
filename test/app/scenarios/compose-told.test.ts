import { beforeAll, describe, expect, it } from 'vitest';
import { composeTold } from '../../../src/app/scenarios/results/compose-told.ts';
import type { SimulationReport } from '../../../src/engine/simulation/results/report.ts';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import { QUIET, readPumpWorks } from '../../engine/simulation/pump-works.ts';

let report: SimulationReport;
beforeAll(async () => {
  const dataset = await readPumpWorks();
  const answer = await answerInline('simulation', { dataset, dataVersion: 'v' }, { scenario: QUIET });
  if (!answer.ok) throw new Error('The pump works cannot run.');
  report = answer.report;
});

describe('the draw that is told', () => {
  it('is named by its number and what it does not sell', () => {
    const course = { ...report.course, draw: 417, draws: 1000, loss: 3.2e6 };
    expect(composeTold({ ...report, course })).toMatch(
      /^Draw 417 of 1,000, whose unsold margin of €\s3\.2\sm is nearest the median\.$/,
    );
    expect(composeTold({ ...report, course: { ...course, loss: null } })).toMatch(/^Draw 417 of 1,000/);
  });

  it('is the only one where nothing is uncertain', () => {
    expect(composeTold(report)).toBe('The only course: nothing in it is uncertain.');
  });
});
