import { beforeAll, describe, expect, it } from 'vitest';
import { composeTold } from '../../../src/app/scenarios/results/compose-told.ts';
import { describeSimulation } from '../../../src/cli/describe/describe-simulation.ts';
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
      /^Run 417 of 1,000, whose unsold margin of €\s3\.2\sm is nearest the median\.$/,
    );
    expect(composeTold({ ...report, course: { ...course, loss: null } })).toMatch(/^Run 417 of 1,000/);
  });

  it('is the only one where nothing is uncertain', () => {
    expect(composeTold(report)).toBe('The only course: nothing in it is uncertain.');
  });

  it('is one of many where one was asked for and something is uncertain', () => {
    const one = { ...report, course: { ...report.course, draw: 1, draws: 1 } };
    expect(composeTold(one)).toBe('The one run that was asked for, of many that are possible.');
    expect(describeSimulation(one)).toContain('one draw, seed 1: how far others lie from it is not known');
    expect(describeSimulation(report)).toContain('one course, nothing is uncertain');
  });
});
