import { describe, expect, it } from 'vitest';
import { sayPlanBasis } from '../../../src/app/scenarios/moves/say-plan-basis.ts';

const plan = { dataVersion: 'd1', catalogueVersion: '2026.12', engineVersion: '0.1.0+a1' };

describe(sayPlanBasis, () => {
  it('says that all is the same, and else what may part the figures', () => {
    expect(sayPlanBasis(plan, plan, '0.1.0+a1')).toBe('Data and catalogue are those that it was made on.');
    for (const program of ['0.1.0+b2', '0.2.0'])
      expect(sayPlanBasis(plan, plan, program)).toMatch(/that it was made on, and another version of the program/);
    for (const now of [
      { ...plan, dataVersion: 'd2' },
      { ...plan, catalogueVersion: '2027.01' },
    ])
      expect(sayPlanBasis(plan, now, '0.1.0+a1')).toMatch(/^Data or catalogue have changed since it was stored/);
  });

  it('knows no build of a plan that names the release alone', () => {
    expect(sayPlanBasis({ ...plan, engineVersion: '0.1.0' }, plan, '0.1.0+a1')).toMatch(/another version/);
  });
});
