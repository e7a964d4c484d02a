import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createFirmInventory,
  type FirmDamage,
  type FirmEconomy,
} from '../../../src/engine/inventory-dynamics/firm-inventory.ts';
import { followModel } from '../../../src/engine/inventory-dynamics/inventory-model.ts';
import { Rationing, RATIONING_RULES } from '../../../src/engine/inventory-dynamics/ration.ts';
import { buildSectorEconomy } from '../../../src/engine/inventory-dynamics/sector-economy.ts';
import { createSectorInventory } from '../../../src/engine/inventory-dynamics/sector-inventory.ts';

const rule = fc.constantFrom(...RATIONING_RULES);
const FIRMS = 5;
const economy: fc.Arbitrary<FirmEconomy> = fc.record({
  sectors: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: FIRMS, maxLength: FIRMS }),
  finalDemand: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: FIRMS, maxLength: FIRMS }),
  flows: fc.uniqueArray(
    fc
      .record({
        supplier: fc.integer({ min: 0, max: FIRMS - 1 }),
        client: fc.integer({ min: 0, max: FIRMS - 1 }),
        amount: fc.integer({ min: 1, max: 40 }),
      })
      .filter(({ supplier, client }) => supplier !== client),
    { maxLength: 10, selector: ({ supplier, client }) => supplier * FIRMS + client },
  ),
  targetDays: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: FIRMS, maxLength: FIRMS }),
  reorderDays: fc.constant(6),
});
const damage: fc.Arbitrary<FirmDamage> = fc.record({
  firm: fc.integer({ min: 0, max: FIRMS - 1 }),
  share: fc.integer({ min: 1, max: 4 }).map((quarters) => quarters / 4),
  recoveryDays: fc.constantFrom(1, 3, Infinity),
});

describe('rationing', () => {
  it('hands out all that is made while somebody wants it, and never more than is ordered', () => {
    const claims = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(rule, claims, fc.nat(30), fc.nat(200), (one, rows, final, made) => {
        // Tenths, whose sums are not exact.
        const orders = Float64Array.from(rows, ([order]) => order / 10);
        const usual = Float64Array.from(rows, ([, before]) => before / 10);
        const wanted = orders.reduce((sum, order) => sum + order, final / 10);
        const out = new Float64Array(rows.length);
        const all = { orders, usual, from: 0, to: rows.length, final: final / 10 };
        const consumed = new Rationing(one).handOut(Math.min(made / 10, wanted), all, out);
        const handedOut = out.reduce((sum, got) => sum + got, consumed);
        expect(handedOut).toBeCloseTo(Math.min(made / 10, wanted), 9);
        expect(consumed).toBeLessThanOrEqual(final / 10 + 1e-9);
        for (const [row, got] of out.entries()) {
          expect(got).toBeGreaterThanOrEqual(0);
          expect(got).toBeLessThanOrEqual(orders[row]! + 1e-9);
        }
      }),
    );
  });

  it('serves clients before final demand where that is the rule', () => {
    const claims = { orders: Float64Array.of(30, 10), usual: Float64Array.of(20, 20), from: 0, to: 2, final: 20 };
    const hand = (one: (typeof RATIONING_RULES)[number], made: number) => {
      const out = new Float64Array(2);
      return [new Rationing(one).handOut(made, claims, out), ...out].map((got) => Math.round(got * 1e9) / 1e9);
    };
    expect(hand('prop', 30)).toEqual([10, 15, 5]);
    expect(hand('fclast', 50)).toEqual([10, 30, 10]);
    expect(hand('fclast', 20)).toEqual([0, 15, 5]);
    // Orders that are served to the last digit, and no final demand beside them.
    const whole = {
      orders: Float64Array.of(0.01, 0.04, 0.09),
      usual: Float64Array.of(0.1, 0.1, 0.1),
      from: 0,
      to: 3,
      final: 0,
    };
    const served = new Float64Array(3);
    expect(new Rationing('fill').handOut(0.14, whole, served)).toBe(0);
    for (const [row, order] of whole.orders.entries()) expect(served[row]).toBeCloseTo(order, 12);
    // Half of the usual serves the second client; the rest goes on rising together until final demand is served.
    expect(hand('fill', 30)).toEqual([10, 10, 10]);
    expect(hand('fill', 50)).toEqual([20, 20, 10]);
    expect(hand('fill', 55)).toEqual([20, 25, 10]);
  });
});

describe('firms with stocks', () => {
  it('stay as they are without a shock', () => {
    fc.assert(
      fc.property(economy, rule, (one, shares) => {
        const { production, finalConsumption } = followModel(createFirmInventory(one, [], shares), 6);
        const normal = one.finalDemand.map((final, firm) =>
          one.flows.reduce((sum, { supplier, amount }) => sum + (supplier === firm ? amount : 0), final),
        );
        for (const made of production) {
          for (const [firm, units] of made.entries()) expect(units).toBeCloseTo(normal[firm]!, 6);
        }
        expect(finalConsumption.at(-1)).toBeCloseTo(
          one.finalDemand.reduce((sum, final) => sum + final, 0),
          6,
        );
      }),
    );
  });

  it('stay to the last digit for years without a shock, also where orders about orders double a gap each day', () => {
    fc.assert(
      fc.property(economy, rule, (one, shares) => {
        // Sevenths, whose sums and products are not exact.
        const sevenths: FirmEconomy = {
          ...one,
          finalDemand: one.finalDemand.map((final) => final / 7),
          flows: one.flows.map((flow) => ({ ...flow, amount: flow.amount / 7 })),
        };
        const model = createFirmInventory(sevenths, [], shares);
        const usual = [...model.production];
        for (let day = 0; day < 730; day++) model.step();
        expect([...model.production]).toEqual(usual);
      }),
    );
  });

  it('are the same beside a flow of nothing', () => {
    fc.assert(
      fc.property(economy, rule, damage, fc.nat(FIRMS - 1), fc.nat(FIRMS - 1), (one, shares, hit, supplier, client) => {
        const beside = { ...one, flows: [...one.flows, { supplier, client, amount: 0 }] };
        const follow = (of: FirmEconomy) => followModel(createFirmInventory(of, [hit], shares), 10).production;
        expect(follow(beside)).toEqual(follow(one));
      }),
    );
  });

  it('follow the smallest shock where it is, and nowhere else', () => {
    // Firms 0 and 1 of example 5.1 beside 2 and 3, which trade with each other alone.
    const flows = [0, 2].flatMap((first) => [
      { supplier: first, client: first + 1, amount: 100 },
      { supplier: first + 1, client: first, amount: 100 },
    ]);
    const four: FirmEconomy = {
      sectors: [0, 1, 2, 3],
      finalDemand: [100, 100, 100 / 7, 100 / 7],
      flows,
      targetDays: [15, 15, 15, 15],
      reorderDays: 6,
    };
    const model = createFirmInventory(four, [{ firm: 0, share: 1e-9, recoveryDays: Infinity }], 'prop');
    const usual = [...model.production];
    model.step();
    expect(model.production[0]! - 200).toBeCloseTo(-200e-9, 12);
    for (let day = 0; day < 300; day++) model.step();
    expect(200 - model.production[0]!).toBeGreaterThan(100e-9);
    expect([...model.production].slice(2)).toEqual(usual.slice(2));
  });

  it('never make more than their capacity nor less than nothing, and are the same under other numbers', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: FIRMS, maxLength: FIRMS });
    fc.assert(
      fc.property(economy, rule, damage, order, (one, shares, hit, newNumber) => {
        const { production } = followModel(createFirmInventory(one, [hit], shares), 10);
        const [first] = production;
        for (const made of production) expect(Math.min(...made)).toBeGreaterThanOrEqual(0);
        const normal = followModel(createFirmInventory(one, [], shares), 1).production[0]!;
        expect(first![hit.firm]).toBeLessThanOrEqual((1 - hit.share) * normal[hit.firm]! + 1e-9);
        const place = <T>(values: readonly T[]): T[] => newNumber.map((_, at) => values[newNumber.indexOf(at)]!);
        const renumbered: FirmEconomy = {
          ...one,
          sectors: place(one.sectors),
          finalDemand: place(one.finalDemand),
          targetDays: place(one.targetDays),
          flows: one.flows.map(({ supplier, client, amount }) => ({
            supplier: newNumber[supplier]!,
            client: newNumber[client]!,
            amount,
          })),
        };
        const moved = createFirmInventory(renumbered, [{ ...hit, firm: newNumber[hit.firm]! }], shares);
        const again = followModel(moved, 10).production;
        for (const [day, made] of production.entries()) {
          for (const [firm, units] of made.entries()) expect(again[day]![newNumber[firm]!]).toBeCloseTo(units, 6);
        }
      }),
    );
  });
});

// Two regions of two sectors; sector 1 builds.
const TWO_REGIONS = buildSectorEconomy({
  sectors: [0, 1, 0, 1],
  sales: [
    { from: 0, to: 1, amount: 30 },
    { from: 2, to: 1, amount: 10 },
    { from: 1, to: 0, amount: 10 },
    { from: 3, to: 0, amount: 30 },
    { from: 0, to: 3, amount: 20 },
    { from: 3, to: 2, amount: 15 },
  ],
  finalDemand: [50, 60, 70, 80],
  capital: [4000, 4000, 4000, 4000],
});
const RULES = {
  stockDays: [10, Infinity],
  criticalShare: 0.8,
  reorderDays: 10,
  overproduction: { most: 1.25, days: 100 },
};

describe('sectors with stocks', () => {
  it('stay as they are without an event', () => {
    const { production } = followModel(createSectorInventory(TWO_REGIONS, RULES, []), 20);
    for (const made of production) {
      for (const [place, units] of made.entries()) expect(units).toBeCloseTo(TWO_REGIONS.output[place]!, 9);
    }
  });

  it('go on selling to a place that sells nothing itself, which takes what it always takes', () => {
    const sink = buildSectorEconomy({
      sectors: [0, 1],
      sales: [{ from: 0, to: 1, amount: 20 }],
      finalDemand: [100, 0],
      capital: null,
    });
    const rules = { ...RULES, stockDays: [10, 10] };
    const half = { place: 0, capitalShare: 0, cutShare: 0.5 };
    const event = { day: 1, duration: 0, hits: [half], after: { kind: 'recovery', days: Infinity } } as const;
    expect(followModel(createSectorInventory(sink, rules, []), 3).production.map(([made]) => made)).toEqual([
      120, 120, 120,
    ]);
    // Of a half-struck output of 60 it gets its share, and no more the day after.
    const struck = followModel(createSectorInventory(sink, rules, [event]), 3);
    expect(struck.production.map(([made]) => made)).toEqual([
      120,
      60,
      expect.closeTo(60 * (1 + (0.25 * 0.5) / 100), 9),
    ]);
    expect(struck.finalConsumption[1]).toBeCloseTo(50, 9);
  });

  it('cut production without taking capital, and let it come back', () => {
    const cut = { place: 2, capitalShare: 0, cutShare: 0.4 };
    const event = { day: 2, duration: 2, hits: [cut], after: { kind: 'recovery', days: 4 } } as const;
    const model = createSectorInventory(TWO_REGIONS, RULES, [event]);
    const { production } = followModel(model, 12);
    expect(production[1]![2]).toBeCloseTo(80, 9);
    expect(production[2]![2]).toBeCloseTo(0.6 * 80, 9);
    expect(production[4]![2]).toBeLessThan(0.65 * 80);
    expect(production[11]![2]).toBeGreaterThan(79);
    expect(model.lostCapital[2]).toBe(0);
  });

  it('rebuild what was lost by orders to the sector that builds, from the regions that used to sell', () => {
    const hit = { place: 0, capitalShare: 0.1, cutShare: 0 };
    const event = {
      day: 1,
      duration: 1,
      hits: [hit],
      after: { kind: 'rebuild', days: 20, sectorShares: [0, 1] },
    } as const;
    const model = createSectorInventory(TWO_REGIONS, RULES, [event]);
    model.step();
    model.step();
    expect(model.lostCapital[0]).toBeCloseTo(400, 9);
    model.step();
    // 20 a day are ordered on top, 5 of them from place 1 and 15 from place 3, which can make no more than they did.
    const delivered =
      5 * (model.production[1]! / (model.production[1]! + 5)) +
      15 * (model.production[3]! / (model.production[3]! + 15));
    model.step();
    expect(model.lostCapital[0]).toBeCloseTo(400 - delivered, 0);
    let last = model.lostCapital[0]!;
    for (let day = 0; day < 300; day++) {
      model.step();
      expect(model.lostCapital[0]).toBeLessThanOrEqual(last);
      last = model.lostCapital[0]!;
    }
    expect(last).toBeLessThan(1);
  });
});
