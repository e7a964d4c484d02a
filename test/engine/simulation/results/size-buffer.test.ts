import { beforeAll, describe, expect, it } from 'vitest';
import type { Lever } from '../../../../src/domain/scenario/lever.ts';
import { sizeBuffer } from '../../../../src/engine/simulation/results/size-buffer.ts';
import type { ScenarioPlan } from '../../../../src/engine/simulation/scenario/planned-scenario.ts';
import { planScenario } from '../../../../src/engine/simulation/scenario/scenario-plan.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../pump-works.ts';

let plan: ScenarioPlan;
beforeAll(async () => {
  plan = planScenario(await readPumpWorks(), CATALOGUE, { ...QUIET, horizonDays: 365 });
});

/** Days of cover where ten pumps a day at a margin of 7 are sold, and draws lose 1, 2, 3 … days of them; a year is followed. */
function sizeFor(carrying: number, draws: number): number | undefined {
  const lever: Lever = {
    id: 'more',
    kind: 'buffer-stock',
    fixedCost: 0,
    leadTimeDays: 0,
    partNumber: 'HOUSING',
    buyerSiteIds: [],
    coverDays: 1,
    holdingCostPerUnitYear: carrying,
    costPerOrder: null,
  };
  const units = Array.from({ length: draws }, (_, draw) => Float64Array.of(10 * (draw + 1)));
  return sizeBuffer(plan, lever, units.toReversed())?.coverDays;
}

describe('the newsvendor’s cover beside a buffer', () => {
  it('is the loss in days that the share of margin in margin and carrying stays below', () => {
    // 7 / (7 + 7): the second of three draws and of four, and of five the third.
    expect([3, 4, 5].map((draws) => sizeFor(7, draws))).toEqual([2, 2, 3]);
    // 7 / (7 + 1) of ten draws: 8.75, and so the ninth. Nothing to carry: the worst.
    expect(sizeFor(1, 10)).toBe(9);
    expect(sizeFor(0, 10)).toBe(10);
  });

  it('is that of the seventh of a hundred draws where the share is seven hundredths, whatever the last digit of their product', () => {
    expect(sizeFor(93, 100)).toBe(7);
    // A little more than seven is the eighth.
    expect(sizeFor(92.9, 100)).toBe(8);
  });
});
