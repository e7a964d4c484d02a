import { describe, expect, it } from 'vitest';
import { createFirmInventory, type FirmEconomy } from '../../../src/engine/inventory-dynamics/firm-inventory.ts';
import { followModel } from '../../../src/engine/inventory-dynamics/inventory-model.ts';
import { buildSectorEconomy } from '../../../src/engine/inventory-dynamics/sector-economy.ts';
import { createSectorInventory } from '../../../src/engine/inventory-dynamics/sector-inventory.ts';

function expectNear(found: ArrayLike<number>, expected: readonly number[], digits: number): void {
  expect(found.length).toBeGreaterThanOrEqual(expected.length);
  for (const [row, value] of expected.entries())
    expect([row, found[row]]).toEqual([row, expect.closeTo(value, digits)]);
}

describe('two firms that supply each other, one damaged for good', () => {
  const pair: FirmEconomy = {
    sectors: [0, 1],
    finalDemand: [100, 100],
    flows: [
      { supplier: 0, client: 1, amount: 100 },
      { supplier: 1, client: 0, amount: 100 },
    ],
    targetDays: [15, 15],
    reorderDays: 6,
  };
  const damages = [{ firm: 0, share: 0.1, recoveryDays: Infinity }];

  it('in proportion to orders', () => {
    const course = followModel(createFirmInventory(pair, damages, 'prop'), 8);
    const made = [380, 343.333333333, 303.764921947, 251.748546067, 231.019411285, 200, 200, 200];
    expectNear(course.totalProduction, made, 8);
    expectNear(course.finalConsumption, [190, 189.256198347, 200, 200, 200, 200, 200, 200].slice(0, 2), 8);
    expectNear(course.finalConsumption.slice(5), [200, 200, 200], 8);
    // Half of what each firm makes is bought.
    expectNear(
      course.valueAdded,
      made.map((total) => total / 2),
      8,
    );
  });

  it('filled up to the same multiple of usual orders', () => {
    const course = followModel(createFirmInventory(pair, damages, 'fill'), 8);
    const made = [380, 343.333333333, 303.888888889, 251.851851852, 231.219135802, 200, 200, 200];
    expectNear(course.totalProduction, made, 8);
    expectNear(course.finalConsumption, [190, 190, 200], 8);
  });
});

describe('a supplier that is down', () => {
  const chain: FirmEconomy = {
    sectors: [0, 1],
    finalDemand: [0, 150],
    flows: [{ supplier: 0, client: 1, amount: 100 }],
    targetDays: [3, 3],
    reorderDays: 6,
  };
  const follow = (recoveryDays: number, days: number) => {
    const { production } = followModel(createFirmInventory(chain, [{ firm: 0, share: 1, recoveryDays }], 'prop'), days);
    return [0, 1].map((firm) => production.map((made) => made[firm]!));
  };

  it('for good: stock covers exactly the days that it is for', () => {
    expectNear(follow(Infinity, 6)[1]!, [150, 150, 150, 0, 0, 0], 9);
  });

  it('and comes back over four days', () => {
    const [supplier, client] = follow(4, 8);
    expectNear(supplier!, [0, 25, 50, 75, 100, 95.833333333, 100], 8);
    expectNear(client!, [150, 150, 150, 112.5, 112.5, 150, 143.75, 150], 8);
  });
});

// Values from a run of BoARIO.
describe('two sectors of one region, half the capital of one lost', () => {
  const economy = buildSectorEconomy({
    sectors: [0, 1],
    sales: [
      { from: 0, to: 1, amount: 100 },
      { from: 1, to: 0, amount: 50 },
    ],
    finalDemand: [100, 200],
    capital: null,
  });
  const model = createSectorInventory(
    economy,
    { stockDays: [5, 5], criticalShare: 0.8, reorderDays: 10, overproduction: { most: 1.25, days: 365 } },
    [
      {
        day: 1,
        duration: 3,
        hits: [{ place: 0, capitalShare: 0.5, cutShare: 0 }],
        after: { kind: 'recovery', days: 10 },
      },
    ],
  );
  const made: number[][] = [];
  const unmet: number[] = [];
  const lost: number[] = [];
  for (let day = 0; day <= 15; day++) {
    model.step();
    made.push([...model.production]);
    unmet.push(300 - model.consumed[0]! - model.consumed[1]!);
    lost.push(model.lostCapital[0]!);
  }

  it('has capital of four years of value added', () => {
    expect(economy.capital[0]).toBeCloseTo(4 * 54_750, 6);
  });

  it('makes what the published program makes', () => {
    const first = [200, 100, 100.035082, 100.068188, 100.101979, 100.136403, 110.186996, 120.238689, 130.290517];
    const second = [250, 250, 225, 225.00877, 225.017047, 205.772261, 185.944937, 173.467359, 166.033933];
    expectNear(
      made.map(([a]) => a!),
      first,
      5,
    );
    expectNear(
      made.map(([, b]) => b!),
      second,
      5,
    );
  });

  it('leaves final demand unmet and gets its capital back as published', () => {
    expectNear(unmet.slice(1), [50, 51.202399, 48.385536, 49.452761], 5);
    const capital = [109_500, 109_500, 109_500, 109_500, 98_550, 87_600];
    expectNear(lost.slice(2), capital, 6);
    expect(lost[14]).toBeGreaterThan(0);
    expect(lost[15]).toBeLessThan(1e-9);
  });
});
