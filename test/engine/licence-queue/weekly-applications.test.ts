import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FIRM_LEVELS, takeFirmInto } from '../../../src/engine/licence-queue/firm-review.ts';
import { followQueue } from '../../../src/engine/licence-queue/licence-queue.ts';
import { rulesWith } from './rules.ts';

const numbers = z.array(z.number());
const cases = z
  .array(
    z.object({
      seed: z.number(),
      replication: z.number(),
      flow: z.number(),
      together: z.number(),
      firm: z.number(),
      level: z.number(),
      approval: z.number(),
      refiling: z.number(),
      filed: numbers,
      law: numbers,
      leaves: numbers,
    }),
  )
  .parse(
    JSON.parse(
      readFileSync(process.env['LODESTONE_WEEKLY_CASES'] ?? 'test/reference/weekly-applications.json', 'utf8'),
    ),
  );

/** Review times of 1, 2, … 8 days, each as likely. */
const EIGHT = [0, ...Array.from({ length: 8 }, () => 1 / 8)];
const levels = Array.from({ length: FIRM_LEVELS }, (_, level) => level);

describe('applications of a week', () => {
  it('leave on the days that an independent program has from the same luck', () => {
    for (const { seed, replication, flow, together, firm, level, approval, refiling, filed, law, leaves } of cases) {
      const rules = rulesWith({
        reviewTime: law,
        approval,
        refiling,
        periodsTogether: together,
        firm: firm === 0 ? null : { share: firm, level },
      });
      const { supply } = followQueue({ rules, luck: { seed, replication, flow } }, filed);
      for (const [day, units] of leaves.entries()) expect(supply[day]).toBeCloseTo(units, 9);
    }
  });

  it('share one fate: goods of seven days that are refused are all refused', () => {
    const rules = rulesWith({ reviewTime: [0, 0, 1], approval: 0.5, periodsTogether: 7 });
    const { supply } = followQueue({ rules, luck: { seed: 5, replication: 1, flow: 2 } }, new Float64Array(72).fill(3));
    const weeks = Array.from({ length: 10 }, (_, week) => [...supply.subarray(2 + 7 * week, 9 + 7 * week)]);
    const same = (units: number) => (one: readonly number[]) => one.every((of) => of === units);
    expect(weeks.every((one) => same(0)(one) || same(3)(one))).toBe(true);
    expect(weeks.some(same(0)) && weeks.some(same(3))).toBe(true);
  });
});

describe('the review time of a firm', () => {
  it('is that of all applications where nothing is the firm’s, and in the mean over firms', () => {
    expect([...takeFirmInto(EIGHT, { share: 0, level: 3 })].map((one) => Math.round(one * 1e12) / 1e12)).toEqual(EIGHT);
    const laws = levels.map((level) => takeFirmInto(EIGHT, { share: 0.5, level }));
    for (const [day, chance] of EIGHT.entries()) {
      expect(laws.reduce((sum, law) => sum + law[day]!, 0) / FIRM_LEVELS).toBeCloseTo(chance, 3);
    }
  });

  it('is one number of days where all of it is the firm’s: the fastest eighth of firms waits a day', () => {
    const days = levels.map((level) => takeFirmInto(EIGHT, { share: 1, level }).findIndex((one) => one === 1));
    expect(days).toEqual(levels.map((level) => 1 + Math.floor(level / (FIRM_LEVELS / 8))));
  });

  it('leaves what is never decided undecided', () => {
    const never = takeFirmInto([0, 0.3, 0.3], { share: 0.5, level: 250 });
    expect(never.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.6);
    expect([...takeFirmInto([0, 0, 0], { share: 0.5, level: 9 })]).toEqual([0, 0, 0]);
  });
});
