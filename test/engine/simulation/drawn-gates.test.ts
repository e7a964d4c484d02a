import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LicenceQueue, type LicenceQueueOptions } from '../../../src/engine/licence-queue/licence-queue.ts';
import { QueueTable } from '../../../src/engine/licence-queue/queue-table.ts';
import { steadyReview } from '../../../src/engine/licence-queue/review-time.ts';
import { DrawnGates } from '../../../src/engine/simulation/drawn-gates.ts';
import { openBorder } from '../../../src/engine/simulation/lane-hold.ts';

const STEPS = 24;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const quantity = fc.double({ min: 0, max: 50, noNaN: true });
/** A share of each step that is often all or nothing. */
const course = fc.array(fc.oneof(fc.constantFrom(0, 1), share), { minLength: STEPS, maxLength: STEPS });

const options: fc.Arbitrary<LicenceQueueOptions> = fc
  .record({
    decided: fc.double({ min: 0.05, max: 1, noNaN: true }),
    approval: share,
    refiling: share,
    validity: fc.constantFrom(1, 2, 6, Infinity),
    lotCap: fc.constantFrom(Infinity, 7),
    decisionsPerPeriod: fc.constantFrom(Infinity, 0.7, 2),
    luck: fc.constantFrom('application' as const, 'customer' as const),
    held: fc.array(fc.record({ quantity: fc.oneof(quantity, fc.constant(Infinity)), lastPeriod: fc.nat(STEPS) }), {
      maxLength: 2,
    }),
    pending: fc.array(fc.record({ quantity, age: fc.integer({ min: 1, max: 5 }) }), { maxLength: 2 }),
    replication: fc.nat(1000),
  })
  .map(({ decided, approval, held, pending, replication, ...rules }) => ({
    rules: { ...rules, phases: [{ from: 0, reviewTime: steadyReview(decided, STEPS), approval }] },
    periods: STEPS,
    opening: { held, pending },
    luck: { seed: 3, replication, flow: 5 },
  }));

describe('a border whose applications are drawn', () => {
  it('lets through what a queue by itself says, files what no licence covers, and sends back what is refused for good', () => {
    fc.assert(
      fc.property(
        options,
        course,
        fc.option(course),
        fc.array(quantity, { minLength: STEPS, maxLength: STEPS }),
        fc.nat(5),
        (given, held, free, shipments, fromStep) => {
          const passage = {
            kind: 'applications' as const,
            free: free === null ? null : Float64Array.from(free),
            options: given,
          };
          const hold = {
            fromStep,
            held: Float64Array.from(held),
            passages: [{ share: 1, passage }],
            mostFiled: null,
          };
          const gates = new DrawnGates(new QueueTable());
          gates.restart(1, STEPS);
          const border = openBorder(hold, gates);
          const queue = new LicenceQueue(given);
          const out = { decided: 0, approved: 0, lost: 0, shipped: 0, expired: 0 };
          let waiting = 0;
          for (const [step, units] of shipments.entries()) {
            const goods = { shipped: Float64Array.of(0, units), leaving: new Float64Array(2) };
            border.pass(goods, 1, step);
            let [leaving, refused] = [units + waiting, 0];
            if (step < fromStep || held[step] === 0 || free?.[step] === 1) waiting = 0;
            else {
              const stopped = units * held[step]! * (1 - (free?.[step] ?? 0));
              waiting += stopped;
              queue.step(stopped - Math.min(stopped, queue.getLive()), waiting, out);
              leaving = units - stopped + out.shipped;
              refused = Math.min(out.lost, Math.max(0, waiting - out.shipped));
              waiting -= out.shipped + refused;
            }
            expect([goods.leaving[1], border.getRefused()]).toEqual([leaving, refused]);
            expect(border.getWaiting()).toBe(waiting);
          }
        },
      ),
    );
  });
});
