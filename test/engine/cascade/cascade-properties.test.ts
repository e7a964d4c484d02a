import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cascade } from '../../../src/engine/cascade/cascade.ts';
import { buildCascadeNetwork } from '../../../src/engine/cascade/cascade-network.ts';
import type { CascadeOptions } from '../../../src/engine/cascade/ranking-report.ts';
import { computeSystemicIndices } from '../../../src/engine/cascade/systemic-index.ts';
import { createDraws } from '../../../src/engine/numeric/counter-random.ts';
import type { Essentiality } from '../../../src/engine/requirements/firm-network.ts';
import { preparePlainCascade } from '../../bench/plain/plain-cascade.ts';

type Firms = {
  sectors: number[];
  sales: { seller: number; buyer: number; value: number }[];
  essentiality: Essentiality[][];
};

const SECTORS = 3;
const essential: fc.Arbitrary<Essentiality> = fc.constantFrom(0, 1, 2);
const firms: fc.Arbitrary<Firms> = fc.integer({ min: 2, max: 9 }).chain((count) => {
  const firm = fc.integer({ min: 0, max: count - 1 });
  const sale = fc.record({ seller: firm, buyer: firm, value: fc.integer({ min: 1, max: 1000 }) });
  return fc.record({
    sectors: fc.array(fc.integer({ min: 0, max: SECTORS - 1 }), { minLength: count, maxLength: count }),
    sales: fc
      .array(sale, { maxLength: count * 4 })
      .map((sales) => sales.filter(({ seller, buyer }) => seller !== buyer)),
    essentiality: fc.array(fc.array(essential, { minLength: SECTORS, maxLength: SECTORS }), {
      minLength: SECTORS,
      maxLength: SECTORS,
    }),
  });
});
// Falls of random networks are seldom within a rounding error of these.
const options: fc.Arbitrary<CascadeOptions> = fc.record({
  epsilon: fc.constantFrom(1.234567e-2, 1.234567e-6),
  replaceability: fc.boolean(),
});
const remaining = fc.array(fc.constantFrom(0, 0.25, 0.5, 0.9, 1), { minLength: 9, maxLength: 9 });

const build = (one: Firms, weights: number[] | null = null) =>
  buildCascadeNetwork({ sectors: one.sectors, sales: one.sales, weights }, 'gl', one.essentiality);

const toShocks = (one: Firms, down: readonly number[], up: readonly number[] = down) =>
  one.sectors.map((_, firm) => ({ firm, down: down[firm]!, up: up[firm]! }));

const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9;

describe('a cascade', () => {
  it('is that of the full synchronous iteration over a dense matrix, shock after shock on one sweep', () => {
    fc.assert(
      fc.property(
        firms,
        options,
        fc.array(fc.tuple(remaining, remaining), { minLength: 1, maxLength: 3 }),
        // Handing on alone, gathering alone, and from one to the other on the way.
        fc.constantFrom(Infinity, 0, 0.3, 0.8),
        (...given) => {
          const [one, how, shocks, gatherFrom] = given;
          const sales = one.sectors.map(() => one.sectors.map(() => 0));
          for (const { seller, buyer, value } of one.sales) sales[seller]![buyer]! += value;
          const plain = preparePlainCascade({ ...one, sales }, how);
          const cascade = new Cascade(build(one), how, gatherFrom);
          return shocks.every(([down, up]) => {
            const found = cascade.run(toShocks(one, down, up));
            const expected = plain({ down: down.slice(0, one.sectors.length), up: up.slice(0, one.sectors.length) });
            return (
              near(found.esri, expected.esri) &&
              near(found.esriDown, expected.esriDown) &&
              near(found.esriUp, expected.esriUp) &&
              found.steps === expected.steps &&
              one.sectors.every((_, firm) => {
                const left = cascade.getRemaining(firm);
                return near(left.down, expected.down[firm]!) && near(left.up, expected.up[firm]!);
              })
            );
          });
        },
      ),
    );
  });

  it('loses as much by gathering as by handing on where firms fill several blocks, some of them with no arc', () => {
    const count = 1_300;
    const draws = createDraws(7, 1);
    const one: Firms = {
      sectors: Array.from({ length: count }, (_, firm) => Math.floor(SECTORS * draws(firm, 0))),
      // No sale between firms of 100 in the middle, all others with none to a dozen.
      sales: Array.from({ length: 4 * count }, (_, arc) => ({
        seller: Math.floor(count * draws(arc, 1) ** 2),
        buyer: Math.floor(count * draws(arc, 2) ** 2),
        value: 1 + Math.floor(1_000 * draws(arc, 3)),
      })).filter(({ seller, buyer }) => seller !== buyer && [seller, buyer].every((firm) => firm < 600 || firm >= 700)),
      essentiality: [
        [2, 1, 2],
        [1, 2, 0],
        [2, 2, 1],
      ],
    };
    const how = { epsilon: 1.234567e-3, replaceability: true };
    const shocks = [3, 511, 512, 650, 1_299].map((firm) => [{ firm, down: 0, up: 0 }]);
    const handedOn = new Cascade(build(one), how, Infinity).runEach(shocks);
    const gathered = new Cascade(build(one), how, 0).runEach(shocks);
    expect(handedOn[0]!.esri).toBeGreaterThan(0.01);
    for (const [row, { steps, ...loss }] of gathered.entries()) {
      const other = handedOn[row]!;
      expect(steps).toBe(other.steps);
      expect(near(loss.esri, other.esri)).toBe(true);
      expect(near(loss.esriDown, other.esriDown) && near(loss.esriUp, other.esriUp)).toBe(true);
    }
  });

  it('has the same digits side by side with others, in any order, as alone', () => {
    fc.assert(
      fc.property(
        firms,
        options,
        // More than go side by side.
        fc.array(remaining, { minLength: 2, maxLength: 20 }),
        fc.constantFrom(0, 0.3),
        (one, how, lefts, gatherFrom) => {
          const shocks = lefts.map((left) => toShocks(one, left));
          const cascade = new Cascade(build(one), how, gatherFrom);
          const alone = shocks.map((shock) => cascade.run(shock));
          expect(cascade.runEach(shocks)).toEqual(alone);
          expect(cascade.runEach(shocks.toReversed())).toEqual(alone.toReversed());
        },
      ),
    );
  });

  it('loses nothing without a shock, all at most, and in both directions at least what it loses in one', () => {
    fc.assert(
      fc.property(firms, options, remaining, (one, how, left) => {
        const cascade = new Cascade(build(one), how);
        const none = cascade.run([]);
        const { esri, esriDown, esriUp } = cascade.run(toShocks(one, left));
        return (
          none.esri === 0 &&
          none.steps === 1 &&
          esri <= 1 + 1e-12 &&
          esri >= Math.max(esriDown, esriUp) - 1e-12 &&
          esri <= esriDown + esriUp + 1e-12
        );
      }),
    );
  });

  it('never loses less under a harder shock, nor where nobody can step in', () => {
    fc.assert(
      fc.property(firms, remaining, remaining, (one, left, other) => {
        const epsilon = 1e-9;
        const harder = left.map((share, firm) => Math.min(share, other[firm]!));
        const soft = new Cascade(build(one), { epsilon, replaceability: true });
        const hard = new Cascade(build(one), { epsilon, replaceability: false });
        const loss = soft.run(toShocks(one, left)).esri;
        return soft.run(toShocks(one, harder)).esri >= loss - 1e-6 && hard.run(toShocks(one, left)).esri >= loss - 1e-6;
      }),
    );
  });

  it('does not depend on the unit of money, the order of rows or the names of firms', () => {
    fc.assert(
      fc.property(firms, options, (one, how) => {
        const last = one.sectors.length - 1;
        const renamed = {
          ...one,
          sectors: one.sectors.toReversed(),
          sales: one.sales.map(({ seller, buyer, value }) => ({
            seller: last - seller,
            buyer: last - buyer,
            value: value / 1024,
          })),
        };
        const found = computeSystemicIndices(build(one), how);
        const shuffled = computeSystemicIndices(build({ ...one, sales: one.sales.toReversed() }), how);
        const other = computeSystemicIndices(build(renamed), how).toReversed();
        return found.every(
          ({ esri, steps }, firm) =>
            esri === shuffled[firm]!.esri && steps === shuffled[firm]!.steps && near(esri, other[firm]!.esri),
        );
      }),
    );
  });
});
