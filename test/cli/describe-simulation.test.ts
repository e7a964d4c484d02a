import { describe, expect, it } from 'vitest';
import { describeSimulation } from '../../src/cli/describe/describe-simulation.ts';
import { writeMoney } from '../../src/cli/text-table.ts';
import { answerInline } from '../../src/analyses/answer-inline.ts';
import { QUIET, readPumpWorks } from '../engine/simulation/pump-works.ts';

describe(describeSimulation, () => {
  it('writes the band of a part without what rounding leaves, and a span whose ends read alike as one number', async () => {
    const about = { dataset: await readPumpWorks(), dataVersion: 'v' };
    const answer = await answerInline('simulation', about, { scenario: QUIET, parts: ['HOUSING'] });
    if (!answer.ok) throw new Error('The pump works cannot run.');
    const { report } = answer;
    const level = (units: number) => report.series[0]!.day.map(() => units);
    const part = {
      partNumber: 'HOUSING',
      production: { p10: level(40), p50: level(40), p90: level(40 + 1e-9) },
      stock: { p10: level(1e-13), p50: level(1e-13), p90: level(2e-13) },
      receipts: { p10: level(30), p50: level(40), p90: level(50) },
      atBorders: { p10: level(0), p50: level(0), p90: level(0) },
      cost: { p10: level(-2), p50: level(-1), p90: level(0) },
    };
    const text = describeSimulation({ ...report, partSeries: [part] }, ['HOUSING']);
    expect(text).toMatch(/^2026-11-24 +40 +0 +40 \(30 to 50\) +-1 \(-2 to 0\)$/m);
    expect(describeSimulation({ ...report, partSeries: [part] }, [])).not.toContain('HOUSING');
  });

  it('knows no extra cost where nobody is known to ask for anything, and one of 0 where nothing happens', async () => {
    const dataset = await readPumpWorks();
    const describeIt = async (parts: typeof dataset.parts): Promise<string> => {
      const about = { dataset: { ...dataset, parts }, dataVersion: 'v' };
      const answer = await answerInline('simulation', about, { scenario: QUIET, parts: [] });
      return answer.ok ? describeSimulation(answer.report) : '';
    };
    const silent = await describeIt(dataset.parts.map((part) => ({ ...part, annualDemand: null })));
    expect(silent).toMatch(/^Extra cost: not known$/m);
    expect(silent).toContain('extra cost not known');
    expect(await describeIt(dataset.parts)).toMatch(/^Extra cost: 0$/m);
  });
});

describe(writeMoney, () => {
  it('writes less than half a unit below 0 as 0, and nothing known as a dash', () => {
    expect([writeMoney(-0.3), writeMoney(-0), writeMoney(-1200.4), writeMoney(null)]).toEqual([
      '0',
      '0',
      '-1 200',
      '–',
    ]);
  });
});
