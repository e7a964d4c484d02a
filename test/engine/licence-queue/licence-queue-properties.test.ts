import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followQueue, LicenceQueue } from '../../../src/engine/licence-queue/licence-queue.ts';
import type { LicenceRules, OpeningLicences } from '../../../src/engine/licence-queue/licence-rules.ts';
import { QueueTable } from '../../../src/engine/licence-queue/queue-table.ts';
import { rulesWith } from './rules.ts';

const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const reviewTime = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 7 })
  .chain((weights) => fc.integer({ min: 0, max: 3 }).map((never) => [weights, never] as const))
  .filter(([weights, never]) => weights.reduce((sum, weight) => sum + weight, never) > 0)
  .map(([weights, never]) => {
    const sum = weights.reduce((total, weight) => total + weight, never);
    return weights.map((weight) => weight / sum);
  });
const rules: fc.Arbitrary<LicenceRules> = fc.record({
  phases: fc.tuple(reviewTime, share, reviewTime, share).map(([first, approval, second, later]) => [
    { from: 0, reviewTime: first, approval },
    { from: 4, reviewTime: second, approval: later },
  ]),
  refiling: share,
  validity: fc.constantFrom(1, 2, 5, Infinity),
  lotCap: fc.constantFrom(3, 10, Infinity),
  decisionsPerPeriod: fc.constantFrom(0, 0.5, 1, 3, Infinity),
  luck: fc.constantFrom('application', 'customer'),
  periodsTogether: fc.constantFrom(1, 3),
  firm: fc.oneof(fc.constant(null), fc.record({ share: fc.constantFrom(0.5, 1), level: fc.nat(255) })),
});
const PERIODS = 14;
const quantities = (max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: PERIODS, maxLength: PERIODS });
const opening: fc.Arbitrary<OpeningLicences> = fc.record({
  held: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 30 }), lastPeriod: fc.integer({ min: 0, max: 9 }) }), {
    maxLength: 3,
  }),
  pending: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 30 }), age: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 3,
  }),
});
const key = fc.record({
  seed: fc.nat(1000),
  replication: fc.nat(1000),
  flow: fc.nat(1000),
});

function getSums(series: ArrayLike<number>): number[] {
  let sum = 0;
  return Array.from(series, (value) => (sum += value));
}

function expectNeverLess(more: ArrayLike<number>, less: ArrayLike<number>): void {
  const [sums, others] = [getSums(more), getSums(less)];
  for (const [period, sum] of sums.entries()) expect(sum).toBeGreaterThanOrEqual(others[period]! - 1e-9);
}

describe('any licence queue', () => {
  it('loses nothing on the way and has nothing below zero', () => {
    fc.assert(
      fc.property(
        rules,
        opening,
        quantities(40),
        quantities(40),
        fc.option(key, { nil: null }),
        (one, start, filings, calls, luck) => {
          const queue = new LicenceQueue({ rules: one, opening: start, periods: PERIODS, luck });
          const out = { decided: 0, approved: 0, lost: 0, shipped: 0, expired: 0 };
          let inside = [...start.held, ...start.pending].reduce((sum, { quantity }) => sum + quantity, 0);
          for (const [period, filed] of filings.entries()) {
            queue.step(filed, calls[period]!, out);
            inside += filed - out.lost - out.shipped - out.expired;
            expect(queue.getPending() + queue.getLive()).toBeCloseTo(inside, 7);
            expect(Math.min(...Object.values(out), queue.getPending() + 1e-9, queue.getLive())).toBeGreaterThanOrEqual(
              0,
            );
            expect(out.shipped).toBeLessThanOrEqual(calls[period]!);
          }
        },
      ),
    );
  });

  it('has the digits that it has alone where it shares a table, and where its luck was drawn ahead', () => {
    const flows = fc.array(fc.tuple(rules, opening, fc.nat(1000), quantities(40), fc.boolean()), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(flows, fc.nat(1000), quantities(40), (list, seed, calls) => {
        const table = new QueueTable();
        // What another run has left in the table counts for nothing.
        table.addFlow({ seed, replication: 1, flow: 1 });
        table.reserve(5);
        table.clear();
        const make = ([one, start, flow, , isDrawn]: (typeof list)[number], shared: QueueTable) =>
          new LicenceQueue(
            { rules: one, opening: start, periods: PERIODS, luck: isDrawn ? { seed, replication: 2, flow } : null },
            shared,
          );
        const together = list.map((flow) => make(flow, table));
        const alone = list.map((flow) => make(flow, new QueueTable()));
        const [out, other] = [new QueueTable().period, new QueueTable().period];
        for (let period = 0; period < PERIODS; period++) {
          table.drawAhead();
          for (const [row, [, , , filings]] of list.entries()) {
            together[row]!.step(filings[period]!, calls[period]!, out);
            alone[row]!.step(filings[period]!, calls[period]!, other);
            expect(out).toStrictEqual(other);
            expect(together[row]!.getLive()).toBe(alone[row]!.getLive());
            expect(together[row]!.getPending()).toBe(alone[row]!.getPending());
          }
        }
      }),
    );
  });

  it('never lets less through when more is approved, whatever the luck', () => {
    fc.assert(
      fc.property(rules, quantities(40), share, fc.option(key, { nil: null }), (one, filings, extra, luck) => {
        // In one phase: what is refiled in a later phase may meet a shorter review than what was approved earlier.
        const [phase] = one.phases;
        const [more, less] = [extra, 0].map((add) => {
          const phases = [{ ...phase!, approval: Math.min(1, phase!.approval + add) }];
          const given = { ...one, phases, decisionsPerPeriod: Infinity, validity: Infinity };
          return followQueue({ rules: given, luck }, filings);
        });
        expectNeverLess(more!.supply, less!.supply);
      }),
    );
  });

  it('never lets less through when more can be decided', () => {
    fc.assert(
      fc.property(rules, quantities(40), fc.option(key, { nil: null }), (one, filings, luck) => {
        const slow = { ...one, refiling: 0, validity: Infinity, phases: one.phases.slice(0, 1) };
        const quick = { ...slow, decisionsPerPeriod: slow.decisionsPerPeriod + 1 };
        const [more, less] = [quick, slow].map((given) => followQueue({ rules: given, luck }, filings));
        expectNeverLess(more!.decided, less!.decided);
        if (luck === null) expectNeverLess(more!.supply, less!.supply);
      }),
    );
  });

  it('is, in expected quantities, what drawn queues are on average', () => {
    const replications = 4000;
    const table = new QueueTable();
    fc.assert(
      fc.property(rules, opening, quantities(30), fc.nat(1000), (one, start, filings, seed) => {
        // Of a firm like all others: those of one that is quicker are not what is expected of any.
        const unlimited = { ...one, decisionsPerPeriod: Infinity, firm: null };
        const expected = followQueue({ rules: unlimited, opening: start, luck: null }, filings).supply;
        const sums = new Float64Array(PERIODS);
        const squares = new Float64Array(PERIODS);
        for (let replication = 0; replication < replications; replication++) {
          const luck = { seed, replication, flow: 3 };
          table.clear();
          const { supply } = followQueue({ rules: unlimited, opening: start, luck }, filings, { table });
          for (let period = 0; period < PERIODS; period++) {
            sums[period]! += supply[period]!;
            squares[period]! += supply[period]! ** 2;
          }
        }
        for (let period = 0; period < PERIODS; period++) {
          const mean = sums[period]! / replications;
          const variance = Math.max(0, squares[period]! / replications - mean ** 2);
          // Five standard errors, and the one in thousands that may be missed where an event is rare.
          expect(Math.abs(mean - expected[period]!)).toBeLessThanOrEqual(5 * Math.sqrt(variance / replications) + 0.1);
        }
      }),
      { numRuns: 8, seed: 11 },
    );
  });

  it('has the same luck for the same key, and other luck for another replication or flow', () => {
    const one = rulesWith({ approval: 0.5, lotCap: 1 });
    const filings = Array.from({ length: 6 }, () => 20);
    const follow = (luck: { seed: number; replication: number; flow: number }) =>
      [...followQueue({ rules: one, luck }, filings).supply].join();
    const base = { seed: 5, replication: 2, flow: 1 };
    expect(follow(base)).toBe(follow(base));
    for (const other of [{ seed: 6 }, { replication: 3 }, { flow: 2 }])
      expect(follow({ ...base, ...other })).not.toBe(follow(base));
  });

  it('gives an application that waits from before other luck than the first that is filed', () => {
    const one = rulesWith({ approval: 0.5 });
    const waiting = { held: [], pending: [{ quantity: 1, age: 1 }] };
    const bothPass = Array.from({ length: 400 }, (_, replication) => {
      const luck = { seed: 5, replication, flow: 1 };
      return followQueue({ rules: one, opening: waiting, luck }, [1]).supply[0] === 2;
    });
    // A quarter where each has its own luck, give or take four standard errors; half where they share it.
    expect(Math.abs(bothPass.filter(Boolean).length / 400 - 0.25)).toBeLessThan(0.09);
  });

  it('gives one customer one luck where approvals go by customer', () => {
    const one = rulesWith({ approval: 0.5, lotCap: 1, luck: 'customer' });
    const shares = Array.from({ length: 40 }, (_, flow) => {
      const { supply } = followQueue({ rules: one, luck: { seed: 5, replication: 0, flow } }, [10, 10]);
      return (supply[0]! + supply[1]!) / 20;
    });
    expect(new Set(shares)).toEqual(new Set([0, 1]));
  });
});
