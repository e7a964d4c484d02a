import { beforeAll, describe, expect, it } from 'vitest';
import { composeMiddle } from '../../../src/app/scenarios/results/compose-middle.ts';
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

/** The report with other losses: the median of a hundred draws, and the middle course. */
function change(median: number, middle: number, lanes: number): SimulationReport {
  return {
    ...report,
    draws: 100,
    loss: { ...report.loss!, spread: { p10: 0, p50: median, p90: 2 * median, mean: median } },
    middle: { ...report.middle, loss: middle },
    controls: [{ disruptionId: 'licences', lanes, licensed: 0, classes: [] }],
  };
}

describe('the middle course beside the draws', () => {
  it('is explained where it is far from the median draw, by the queue if there is one', () => {
    expect(composeMiddle(change(22e6, 3.2e6, 19))).toMatch(
      /^The middle course loses €\s3\.2\sm, the median draw €\s22\sm: .* waits for the last of its parts\.$/,
    );
    expect(composeMiddle(change(0, 3e6, 0))).toContain('takes the likelier case');
  });

  it('needs no word where it is near, or where there is one course alone', () => {
    expect(composeMiddle(change(22e6, 20e6, 19))).toBeNull();
    expect(composeMiddle(change(0, 0, 19))).toBeNull();
    expect(composeMiddle({ ...change(22e6, 3e6, 19), draws: 1 })).toBeNull();
  });
});
