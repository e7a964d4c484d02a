import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualConditions } from '../../../../src/engine/simulation/flow/conditions.ts';
import { RunBatch } from '../../../../src/engine/simulation/flow/run-batch.ts';
import type { LaneHold } from '../../../../src/engine/simulation/flow/passage.ts';
import { fixedReview } from '../../../../src/engine/licence-queue/review-time.ts';
import { courseOf, findLane, findNode, flowFromText, startAlone, sumLost } from '../flow-text.ts';

/** Example 3.1 of the methods as days: 10 a day, a supplier and an assembler that can each make 12. */
const TWO_STEPS = `
  make K @ S =
  make P @ F = 1 K
  buy K @ F = 1 S
  product P @ F = 3650 at 5
  has K @ S stock 30 capacity 12
  has P @ F stock 20 capacity 12`;

/** Example 3.3: the network of example 1.1 with capacities and stocks. */
const THREE_TIERS = `
  make M @ M1 =
  make M @ M2 =
  make A @ A1 = 3 M
  make A @ A2 = 3 M
  make B @ B1 = 1 M
  make P @ H = 2 A + 1 B
  buy M @ A1 = 1 M1
  buy M @ A2 = 0.5 M1 + 0.5 M2
  buy M @ B1 = 1 M2
  buy A @ H = 0.6 A1 + 0.4 A2
  buy B @ H = 1 B1
  product P @ H = 3650 at 60
  has P @ H stock 15 capacity 12
  has A @ A1 stock 20 capacity 15
  has A @ A2 stock 10 capacity 9
  has B @ B1 stock 40 capacity 12
  has M @ M1 stock 50 capacity 60
  has M @ M2 stock 0 capacity 40`;

type Outage = { part: string; site: string; days: number; left?: number; losesStock?: boolean };

/** Units lost day by day while a source is down from day 0. */
function runLost(
  text: string,
  days: number,
  { part, site, days: down, left = 0, losesStock = false }: Outage,
): number[] {
  const { network, net } = flowFromText(text);
  const node = findNode(network, part, site);
  const { run, step } = startAlone(net, {
    ...usualConditions(days, 0),
    capacityLeft: new Map([[node, courseOf(days, 0, down, left)]]),
    stockLosses: losesStock ? [{ step: 0, node }] : [],
  });
  return Array.from({ length: days }, (_, day) => {
    step(day);
    return run.sales.getGivenUp(0);
  });
}

const sum = (units: readonly number[]): number => units.reduce((total, one) => total + one, 0);

describe(RunBatch, () => {
  it('loses days 5 to 7 of an outage of days 0 to 7 without lead time (example 5.4)', () => {
    const lost = runLost(TWO_STEPS, 20, { part: 'K', site: 'S', days: 8 });
    expect(lost).toStrictEqual(Array.from({ length: 20 }, (_, day) => (day >= 5 && day <= 7 ? 10 : 0)));
  });

  it('loses days 7 to 9 where goods are two days under way (example 5.4)', () => {
    const lost = runLost(`${TWO_STEPS}\nlead K @ F from S 2`, 20, { part: 'K', site: 'S', days: 8 });
    expect(lost).toStrictEqual(Array.from({ length: 20 }, (_, day) => (day >= 7 && day <= 9 ? 10 : 0)));
  });

  // Loss in money at 5 a unit, as the aggregated program finds it.
  it.each<[string, string, Outage, number]>([
    ['12 days of the supplier', TWO_STEPS, { part: 'K', site: 'S', days: 12 }, 350],
    ['8 days of the assembler', TWO_STEPS, { part: 'P', site: 'F', days: 8 }, 300],
    ['20 days of half the supplier', TWO_STEPS, { part: 'K', site: 'S', days: 20, left: 0.5 }, 150],
    ['8 days of the supplier and its stock', TWO_STEPS, { part: 'K', site: 'S', days: 8, losesStock: true }, 300],
    ['8 days with 15 in the input stock', `${TWO_STEPS}\ninputStock K @ F 15`, { part: 'K', site: 'S', days: 8 }, 75],
  ])(
    'loses what the aggregated program does where there is one way to allocate: %s (examples 3.1, 3.1b)',
    (_, text, outage, loss) => {
      expect(5 * sum(runLost(text, 60, outage))).toBeCloseTo(loss, 9);
    },
  );

  it.each<[part: string, site: string, ten: number, thirty: number]>([
    ['P', 'H', 1700, 5700],
    ['A', 'A1', 500, 2700],
    ['A', 'A2', 0, 900],
    ['B', 'B1', 900, 4900],
    ['M', 'M1', 333.333333333, 2533.333333333],
    ['M', 'M2', 900, 4900],
  ])('never loses less than the aggregated program: %s at %s (example 3.3)', (part, site, ten, thirty) => {
    expect(20 * sum(runLost(THREE_TIERS, 120, { part, site, days: 10 }))).toBeGreaterThanOrEqual(ten - 1e-6);
    expect(20 * sum(runLost(THREE_TIERS, 120, { part, site, days: 30 }))).toBeGreaterThanOrEqual(thirty - 1e-6);
  });

  it.each([
    // 2 units a day more than are used fill 40 of the 50 in 20 days; with 50 in the stocks, 90 of 400 are there.
    [20, 310],
    [60, 300],
  ])('builds up a cover that is not there yet from what sources can make: outage on day %i', (from, lost) => {
    const { network, net } = flowFromText(TWO_STEPS, { targetCoverDays: 5 });
    const capacityLeft = new Map([[findNode(network, 'K', 'S'), courseOf(140, from, from + 40)]]);
    expect(sumLost(net, { ...usualConditions(140, 0), capacityLeft })[0]).toBeCloseTo(lost, 9);
  });

  it.each([1e6, 1e9])('has goods under way for %d days arrive as usual, whatever stops at their source', (days) => {
    const text = `${TWO_STEPS}\nlead K @ F from S ${days}`;
    expect(sum(runLost(text, 120, { part: 'K', site: 'S', days: 120, losesStock: true }))).toBe(0);
  });

  it('keeps the stock of each of two plants, and lets one step in for the other', () => {
    const lose = (capacity: number, down: number): { lost: number; stock: number[] } => {
      const { network, net } = flowFromText(`
        make K @ S =
        make P @ F = 1 K
        make P @ G = 1 K
        buy K @ F = 1 S
        buy K @ G = 1 S
        product P @ F 0.25, G 0.75 = 3650 at 5
        has P @ F stock 8 capacity ${capacity}
        has P @ G stock 40 capacity 7.5`);
      const [f, g] = [findNode(network, 'P', 'F'), findNode(network, 'P', 'G')];
      const capacityLeft = new Map([[g, courseOf(20, 0, down)]]);
      const { run, step } = startAlone(net, { ...usualConditions(20, 0), capacityLeft });
      let lost = 0;
      for (let day = 0; day < 20; day++) {
        step(day);
        lost += run.sales.getGivenUp(0);
      }
      return { lost, stock: [run.getOutput(f), run.getOutput(g)] };
    };
    expect(lose(20, 0)).toStrictEqual({ lost: 0, stock: [8, 40] });
    expect(lose(20, 10).lost).toBe(0);
    // Stocks last through day 5; the 3 left and 5 made then sell 8, and 5 on each of days 7 to 9.
    expect(lose(5, 10).lost).toBeCloseTo(17, 9);
  });

  it('says nearly the same in weeks as in days, the nearer the longer it lasts', () => {
    const differ = (weeks: number): number => {
      const lose = (stepDays: number): number => {
        const { network, net } = flowFromText(`${TWO_STEPS}\nlead K @ F from S 14`, { stepDays });
        const steps = (7 * (weeks + 12)) / stepDays;
        const left = courseOf(steps, 0, (7 * weeks) / stepDays);
        const conditions = {
          ...usualConditions(steps, 0),
          capacityLeft: new Map([[findNode(network, 'K', 'S'), left]]),
        };
        return sumLost(net, conditions)[0]!;
      };
      return Math.abs(lose(7) / lose(1) - 1);
    };
    expect(differ(4)).toBeLessThan(0.25);
    expect(differ(40)).toBeLessThan(0.02);
    expect(differ(80)).toBeLessThanOrEqual(differ(40) / 1.9);
  });

  it.each([
    ['in one input stock', 'F', 'buy K @ F = 1 S'],
    ['of one source', 'G', 'buy K @ F = 1 S\n      buy K @ G = 1 S'],
  ])('serves what earns most first, or what is named first, of users %s', (_, site, buy) => {
    const text = `
      make K @ S =
      make P @ F = 1 K
      make Q @ ${site} = 1 K
      ${buy}
      product P @ F = 1460 at 10
      product Q @ ${site} = 2190 at 3
      has K @ S stock 40 capacity 10
      margin P 10
      margin Q 3`;
    const lose = (sharing: Parameters<typeof flowFromText>[1]): number[] => {
      const { network, net } = flowFromText(text, sharing);
      const left = courseOf(30, 0, 20, 0.5);
      return sumLost(net, { ...usualConditions(30, 0), capacityLeft: new Map([[findNode(network, 'K', 'S'), left]]) });
    };
    // 40 in stock and 5 a day last until day 8; then 5 of 10 are missing on 12 days.
    expect(lose({ sharing: { rule: 'margin-first' } })).toStrictEqual([0, 60]);
    expect(lose({ sharing: { rule: 'priority', order: [1] } })).toStrictEqual([48, 12]);
    const [p = 0, q = 0] = lose({ sharing: { rule: 'pro-rata' } });
    expect(p).toBeCloseTo(24, 9);
    expect(q).toBeCloseTo(36, 9);
  });
});

/** Filings of 100 a week whose review takes 9 weeks, on the only lane of a product (examples 6.1 to 6.3). */
function runQueue(
  inputStock: number,
  { weeks, approval, refiling }: { weeks: number; approval: number; refiling: number },
) {
  const text = `
    make K @ S =
    make P @ F = 1 K
    buy K @ F = 1 S
    product P @ F = ${(100 / 7) * 365} at 5
    inputStock K @ F ${inputStock}`;
  const { network, net } = flowFromText(text, { stepDays: 7 });
  const hold: LaneHold = {
    fromStep: 0,
    held: new Float64Array(weeks).fill(1),
    mostFiled: new Float64Array(weeks).fill(100),
    passages: [
      {
        share: 1,
        passage: {
          kind: 'applications',
          free: null,
          options: {
            rules: {
              phases: [{ from: 0, reviewTime: fixedReview(9), approval }],
              refiling,
              validity: Infinity,
              lotCap: Infinity,
              decisionsPerPeriod: Infinity,
              luck: 'application',
            },
            periods: weeks,
            luck: null,
          },
        },
      },
    ],
  };
  const { run, step } = startAlone(net, {
    ...usualConditions(weeks, 0),
    holds: new Map([[findLane(network, 'K', 'F', 'S'), hold]]),
  });
  return Array.from({ length: weeks }, (_, week) => {
    step(week);
    return { lost: run.sales.getGivenUp(0), made: run.sales.getMade(0) };
  });
}

describe('a lane that waits for licences', () => {
  it('lacks 1140 of 2100 units without stock and 640 with 500 (example 6.1)', () => {
    const terms = { weeks: 21, approval: 0.8, refiling: 0 };
    const bare = runQueue(0, terms);
    expect(bare.slice(0, 9).every(({ made }) => made === 0)).toBe(true);
    for (const { made } of bare.slice(9)) expect(made).toBeCloseTo(80, 9);
    expect(sum(bare.map(({ lost }) => lost))).toBeCloseTo(1140, 9);
    const stocked = runQueue(500, terms);
    expect(sum(stocked.slice(0, 5).map(({ lost }) => lost))).toBeCloseTo(0, 9);
    expect(sum(stocked.map(({ lost }) => lost))).toBeCloseTo(640, 9);
  });

  it('delivers three quarters in the long run where 60 % pass and half the rest is filed again (example 6.3)', () => {
    expect(runQueue(0, { weeks: 250, approval: 0.6, refiling: 0.5 }).at(-1)?.made).toBeCloseTo(75, 6);
  });

  it('never loses more with more approvals', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(900),
        (one, other, inputStock) => {
          const lose = (approval: number) =>
            sum(runQueue(inputStock, { weeks: 40, approval, refiling: 0.5 }).map(({ lost }) => lost));
          expect(lose(Math.max(one, other))).toBeLessThanOrEqual(lose(Math.min(one, other)) + 1e-6);
        },
      ),
    );
  });
});
