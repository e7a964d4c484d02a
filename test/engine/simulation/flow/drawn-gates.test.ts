import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRM_LEVELS } from '../../../../src/engine/licence-queue/firm-review.ts';
import { LicenceQueue, type LicenceQueueOptions } from '../../../../src/engine/licence-queue/licence-queue.ts';
import { QueueTable } from '../../../../src/engine/licence-queue/queue-table.ts';
import { steadyReview } from '../../../../src/engine/licence-queue/review-time.ts';
import { DrawnGate, DrawnGates } from '../../../../src/engine/simulation/flow/drawn-gates.ts';
import { allocateColumns } from '../../../../src/engine/simulation/flow/flow-columns.ts';
import { locateNode, NODE_STATE } from '../../../../src/engine/simulation/flow/state-records.ts';
import { openBorder } from '../../../../src/engine/simulation/flow/lane-hold.ts';
import { flowFromText } from '../flow-text.ts';

const STEPS = 24;
const STORE_BYTES = 2 ** 15;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const quantity = fc.double({ min: 0, max: 50, noNaN: true });
/** A share of each step that is often all or nothing. */
const course = fc.array(fc.oneof(fc.constantFrom(0, 1), share), { minLength: STEPS, maxLength: STEPS });

const options: fc.Arbitrary<LicenceQueueOptions> = fc
  .record({
    phases: fc.uniqueArray(fc.nat(STEPS), { maxLength: 2 }).chain((later) =>
      fc.tuple(
        ...[0, ...later.filter((from) => from > 0).toSorted((a, b) => a - b)].map((from) =>
          fc.record({
            from: fc.constant(from),
            decided: fc.double({ min: 0.05, max: 1, noNaN: true }),
            approval: share,
          }),
        ),
      ),
    ),
    refiling: share,
    validity: fc.constantFrom(1, 2, 6, Infinity),
    lotCap: fc.constantFrom(Infinity, 7),
    decisionsPerPeriod: fc.constantFrom(Infinity, 0.7, 2),
    luck: fc.constantFrom('application' as const, 'customer' as const),
    periodsTogether: fc.constantFrom(1, 3, 7),
    firm: fc.option(fc.record({ share: fc.constantFrom(0.5, 1), level: fc.nat(FIRM_LEVELS - 1) })),
    held: fc.array(fc.record({ quantity: fc.oneof(quantity, fc.constant(Infinity)), lastPeriod: fc.nat(STEPS) }), {
      maxLength: 2,
    }),
    pending: fc.array(fc.record({ quantity, age: fc.integer({ min: 1, max: 5 }) }), { maxLength: 2 }),
    replication: fc.nat(1000),
  })
  .map(({ phases, held, pending, replication, ...rules }) => ({
    rules: {
      ...rules,
      phases: phases.map(({ decided, ...phase }) => ({ ...phase, reviewTime: steadyReview(decided, STEPS) })),
    },
    periods: STEPS,
    opening: { held, pending },
    luck: { seed: 3, replication, flow: 5 },
  }));

const { net } = flowFromText(`
  make P @ H = 1 K
  buy K @ H = 1 S
  product P @ H = 365 at 5`);

describe('a border whose applications are drawn', () => {
  it('lets through what a queue by itself says, files what no licence covers, and sends back what is refused for good', () => {
    const columns = allocateColumns(net, STORE_BYTES);
    const gates = new DrawnGates(columns);
    const [lane, run] = [1, 2];
    const stock = locateNode(0, NODE_STATE.output);
    fc.assert(
      fc.property(
        options,
        course,
        fc.option(course),
        fc.array(quantity, { minLength: STEPS, maxLength: STEPS }),
        fc.record({ fromStep: fc.nat(5), isDrawnAhead: fc.boolean(), isPassedByLevel: fc.boolean() }),
        (given, held, free, shipments, { fromStep, isDrawnAhead, isPassedByLevel }) => {
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
          columns.restart();
          gates.restart(1, STEPS);
          const border = openBorder(hold, gates, new QueueTable());
          const isListed = isPassedByLevel && border instanceof DrawnGate;
          if (isListed) gates.passWith(0, run, [{ border, at: lane, source: stock }]);
          expect(gates.hasRoom()).toBe(true);
          const queue = new LicenceQueue(given);
          const out = { decided: 0, approved: 0, lost: 0, shipped: 0, expired: 0 };
          let [waiting, most] = [0, 0];
          for (const [step, units] of shipments.entries()) {
            columns.setNumber('now', step);
            columns.shipped[lane] = units;
            columns.nodeState[stock] = 5;
            if (isDrawnAhead) gates.drawLuck();
            if (isListed) columns.passes.passGates(0, 1);
            else border.pass(columns, lane, step);
            let [leaving, refused] = [units + waiting, 0];
            if (step < fromStep || held[step] === 0 || free?.[step] === 1) waiting = 0;
            else {
              const stopped = units * held[step]! * (1 - (free?.[step] ?? 0));
              waiting += stopped;
              const filed = stopped - Math.min(stopped, queue.getLive());
              most = Math.max(most, filed);
              // Where decisions are limited, what rounding leaves of a flow uses up none.
              const isDust = given.rules.decisionsPerPeriod !== Infinity && filed <= most * 1e-9;
              queue.step(isDust ? 0 : filed, waiting, out);
              leaving = units - stopped + out.shipped;
              refused = Math.min(out.lost, Math.max(0, waiting - out.shipped));
              waiting -= out.shipped + refused;
            }
            expect([columns.leaving[lane], border.getRefused()]).toEqual([leaving, refused]);
            expect(border.getWaiting()).toBe(waiting);
            expect(columns.nodeState[stock]).toBe(isListed ? 5 + refused : 5);
          }
        },
      ),
    );
  });

  it('is left out by the pass over a level where its run is looked at by hand', () => {
    const columns = allocateColumns(net, STORE_BYTES);
    const gates = new DrawnGates(columns);
    const rules = { refiling: 0, validity: Infinity, lotCap: Infinity, decisionsPerPeriod: Infinity };
    const phases = [{ from: 0, reviewTime: [0, 1], approval: 1 }];
    const hold = { fromStep: 0, held: new Float64Array(STEPS).fill(1), passages: [], mostFiled: null };
    gates.restart(2, STEPS);
    for (const place of [0, 1]) {
      const luck = { seed: 1, replication: place, flow: 1 };
      const border = gates.open(hold, null, { rules: { ...rules, phases, luck: 'application' }, periods: STEPS, luck });
      gates.passWith(0, place, [{ border, at: place, source: -1 }]);
    }
    columns.shipped.set([8, 8]);
    columns.leaving.set([3, 3]);
    columns.passes.passGates(0, 1);
    expect([...columns.leaving.subarray(0, 2)]).toStrictEqual([3, 0]);
  });

  it('says how much room is missing, and takes none that is not there', () => {
    const columns = allocateColumns(net, 1000);
    const gates = new DrawnGates(columns);
    gates.restart(3, STEPS);
    expect(gates.hasRoom()).toBe(false);
    const wider = new DrawnGates(allocateColumns(net, gates.countBytes()));
    wider.restart(3, STEPS);
    expect(wider.hasRoom()).toBe(true);
  });
});
