import { describe, expect, it } from 'vitest';
import { coverDemand } from '../../../src/engine/licence-queue/cover-demand.ts';
import { followQueue, LicenceQueue } from '../../../src/engine/licence-queue/licence-queue.ts';
import type { LicenceRules } from '../../../src/engine/licence-queue/licence-rules.ts';
import { computeLongRun } from '../../../src/engine/licence-queue/long-run.ts';
import { QueueTable } from '../../../src/engine/licence-queue/queue-table.ts';
import { fixedReview, steadyReview } from '../../../src/engine/licence-queue/review-time.ts';
import { rulesWith } from './rules.ts';

const LUCKS = [null, { seed: 1, replication: 0, flow: 0 }];
const steady = (periods: number, quantity: number): number[] => Array.from({ length: periods }, () => quantity);
const follow = (changed: Partial<LicenceRules> & Partial<LicenceRules['phases'][0]>, filings: readonly number[]) =>
  followQueue({ rules: rulesWith(changed), luck: null }, filings);

function expectSeries(found: ArrayLike<number>, expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [row, value] of expected.entries()) expect(found[row]).toBeCloseTo(value, 9);
}

describe('a licence queue', () => {
  it('supplies the approved share once the first review is over, and stock covers the start', () => {
    const { supply } = follow({ reviewTime: fixedReview(9), approval: 0.8 }, steady(21, 100));
    expectSeries(supply, [...steady(9, 0), ...steady(12, 80)]);
    const without = coverDemand(steady(21, 100), supply, 0);
    expect(without.firstShort).toBe(0);
    expect(without.short.reduce((sum, units) => sum + units, 0)).toBeCloseTo(1140, 9);
    const withStock = coverDemand(steady(21, 100), supply, 500);
    expect(withStock.firstShort).toBe(5);
    expect(withStock.short.reduce((sum, units) => sum + units, 0)).toBeCloseTo(640, 9);
    expectSeries(withStock.stock.slice(0, 6), [400, 300, 200, 100, 0, 0]);
  });

  it('takes what binary fractions leave over for no shortage', () => {
    expect(coverDemand([0.1 + 0.2], [0.3], 0)).toMatchObject({ firstShort: Infinity, short: Float64Array.of(0) });
    expect(coverDemand([0.3], [0.299999], 0).firstShort).toBe(0);
  });

  it('supplies more and more where a quarter of what is pending is decided in each period', () => {
    const { supply } = follow({ reviewTime: steadyReview(0.25, 40), approval: 0.9 }, steady(6, 100));
    expectSeries(supply, [0, 22.5, 39.375, 52.03125, 61.5234375, 68.642578125]);
  });

  it('gets three quarters through in the long run where half of the refused comes back', () => {
    const rules = rulesWith({ reviewTime: fixedReview(1), approval: 0.6, refiling: 0.5 });
    expect(computeLongRun(rules, 10)).toEqual({ suppliedShare: 0.75, load: 0, stable: true });
    const { supply } = followQueue({ rules, luck: null }, steady(80, 100));
    expect(supply.at(-1)).toBeCloseTo(75, 9);
  });

  it.each(LUCKS)('decides what is due in turn, five a period (%o)', (luck) => {
    const rules = rulesWith({ approval: 1, lotCap: 1, decisionsPerPeriod: 5 });
    const { decided, pending } = followQueue({ rules, luck }, [8, 0, 9, 3, 0, 0]);
    expectSeries(decided, [5, 3, 5, 5, 2, 0]);
    expectSeries(pending, [3, 0, 4, 2, 0, 0]);
  });

  it.each(LUCKS)('makes three applications of three lots, whatever the last digit of their quotient (%o)', (luck) => {
    // 2.1 over 0.7 is more than three by a last digit, 2.11 by more than that.
    const rules = rulesWith({ approval: 1, lotCap: 0.7, decisionsPerPeriod: 3 });
    expectSeries(followQueue({ rules, luck }, [2.1, 0]).decided, [2.1, 0]);
    expect(followQueue({ rules, luck }, [2.11, 0]).decided[1]).toBeGreaterThan(0.005);
  });

  it.each(LUCKS)('decides half an application a period as one in two (%o)', (luck) => {
    const rules = rulesWith({ approval: 1, decisionsPerPeriod: 0.5 });
    const { decided } = followQueue({ rules, luck }, [10, 10, 0, 0, 0]);
    expect(decided.reduce((sum, units) => sum + units, 0)).toBeCloseTo(20, 9);
    expect(decided[4]).toBe(0);
  });

  it.each(LUCKS)('decides as many of a filing of any number of applications as can be decided (%o)', (luck) => {
    // A million of one unit, of which a thousand are decided in a period.
    const rules = rulesWith({ approval: 1, lotCap: 1, decisionsPerPeriod: 1000 });
    const { decided, pending } = followQueue({ rules, luck }, [1_000_000, ...steady(999, 0)]);
    expect(decided.slice(0, 100).reduce((sum, units) => sum + units, 0)).toBeCloseTo(100_000, -3);
    expect(pending.at(-1)).toBeCloseTo(0, 6);
    expect(pending[900]).toBeGreaterThan(98_000);
  });

  it.each(LUCKS)('spends no decision on what rounding leaves of a flow (%o)', (luck) => {
    const table = new QueueTable();
    const rules = rulesWith({ approval: 1, decisionsPerPeriod: 1 });
    const queue = new LicenceQueue({ rules, periods: 4, luck }, table);
    const decided = [10, 1e-14, 10, 0.001].map((filed) => {
      table.period.filed = filed;
      table.period.wanted = filed;
      queue.fileUncovered();
      queue.advance();
      return table.period.decided;
    });
    // Of a small application that is one, the decision waits for nobody.
    expectSeries(decided, [10, 0, 10, 0.001]);
    expect(decided[1]).toBe(0);
  });

  it('says that a queue with more filings than decisions never settles', () => {
    const rules = rulesWith({ approval: 0.6, refiling: 0.5, decisionsPerPeriod: 12 });
    // 10 new ones and a quarter more that come back.
    expect(computeLongRun(rules, 10)).toMatchObject({ stable: false });
    expect(computeLongRun(rules, 10).load).toBeCloseTo(12.5 / 12, 12);
    expect(computeLongRun(rules, 9).stable).toBe(true);
    // As many as can be decided: the wait never falls again.
    expect(computeLongRun(rulesWith({ approval: 1, decisionsPerPeriod: 12 }), 12)).toMatchObject({
      load: 1,
      stable: false,
    });
    expect(computeLongRun(rulesWith({ approval: 0, refiling: 1, decisionsPerPeriod: 5 }), 1)).toMatchObject({
      suppliedShare: 0,
      stable: false,
    });
  });

  it.each(LUCKS)('lets through nothing under an embargo but what is held (%o)', (luck) => {
    const opening = { held: [{ quantity: 30, lastPeriod: 1 }], pending: [{ quantity: 50, age: 2 }] };
    const series = followQueue({ rules: rulesWith({ approval: 0 }), opening, luck }, steady(4, 10), {
      calls: [10, 10, 10, 10],
    });
    expectSeries(series.supply, [10, 10, 0, 0]);
    expectSeries(series.expired, [0, 10, 0, 0]);
    expect(series.lost[0]).toBe(60);
  });

  it.each(LUCKS)('ships against the licence that expires first and loses what is not called in time (%o)', (luck) => {
    const opening = {
      held: [
        { quantity: 5, lastPeriod: 9 },
        { quantity: 5, lastPeriod: 2 },
      ],
      pending: [],
    };
    const rules = rulesWith({ approval: 1, validity: 2 });
    const queue = new LicenceQueue({ rules, opening, periods: 6, luck });
    const out = { decided: 0, approved: 0, lost: 0, shipped: 0, expired: 0 };
    // 4 of the 7 approved now, whose last period is 1.
    expect(queue.step(7, 4, out)).toBe(4);
    expect(queue.getLive()).toBe(13);
    expect(queue.step(0, 1, out)).toBe(1);
    expect(out.expired).toBe(2);
    expect(queue.step(0, 3, out)).toBe(3);
    expect(out.expired).toBe(2);
    expect(queue.step(0, 9, out)).toBe(5);
  });

  it.each(LUCKS)('never runs out of a general licence while it lasts (%o)', (luck) => {
    const opening = { held: [{ quantity: Infinity, lastPeriod: 1 }], pending: [] };
    const rules = rulesWith({ reviewTime: fixedReview(9) });
    const { supply, expired } = followQueue({ rules, opening, luck }, steady(3, 0), {
      calls: [40, 50, 60],
      transit: 1,
    });
    expectSeries(supply, [0, 40, 50]);
    expectSeries(expired, [0, 0, 0]);
  });

  it('takes waiting applications from where they are: the wait so far counts', () => {
    const reviewTime = [0, 0.5, 0.25, 0.25];
    const opening = { held: [], pending: [{ quantity: 80, age: 2 }] };
    const { supply } = followQueue({ rules: rulesWith({ reviewTime, approval: 1 }), opening, luck: null }, [0, 0, 0]);
    // Undecided after two periods, delays of two and three are equally likely.
    expectSeries(supply, [40, 40, 0]);
    const overdue = { held: [], pending: [{ quantity: 80, age: 9 }] };
    for (const luck of LUCKS) {
      const rules = rulesWith({ reviewTime, approval: 1 });
      expectSeries(followQueue({ rules, opening: overdue, luck }, [0, 0]).supply, [80, 0]);
    }
  });

  it('decides at once what is overdue, also where its review time goes on with zeros', () => {
    // Four and three sevenths fall short of 1 by a rounding error, which must not be shared out over what is left.
    const rules = rulesWith({ reviewTime: [4 / 7, 3 / 7, 0, 0], approval: 1 });
    const opening = { held: [], pending: [{ quantity: 70, age: 2 }] };
    for (const luck of LUCKS) expectSeries(followQueue({ rules, opening, luck }, [0, 0, 0]).supply, [70, 0, 0]);
  });

  it('reads review time by the period of filing and approval by the period of decision', () => {
    const phases = [
      { from: 0, reviewTime: fixedReview(3), approval: 0.2 },
      { from: 2, reviewTime: fixedReview(0), approval: 0.9 },
    ];
    const { supply } = followQueue({ rules: { ...rulesWith({}), phases }, luck: null }, steady(5, 100));
    // Those of periods 0 and 1 are decided in 3 and 4, beside those filed then.
    expectSeries(supply, [0, 0, 90, 180, 180]);
  });

  it.each([
    ['phases', { phases: [] }],
    ['validity', { validity: 0.5 }],
    ['lot', { lotCap: 0 }],
    ['refiling', { refiling: 1.2 }],
    ['decisions', { decisionsPerPeriod: -1 }],
    ['approval', { phases: [{ from: 0, reviewTime: [1], approval: Number.NaN }] }],
    ['review', { phases: [{ from: 0, reviewTime: [0.7, 0.7], approval: 1 }] }],
  ])('refuses rules that are none: %s', (_what, changed) => {
    const rules = { ...rulesWith({}), ...changed };
    expect(() => new LicenceQueue({ rules, periods: 1, luck: null })).toThrow(RangeError);
  });
});
