import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { SectorEvent } from '../../../src/engine/inventory-dynamics/capital-loss.ts';
import { createFirmInventory } from '../../../src/engine/inventory-dynamics/firm-inventory.ts';
import { type Course, followModel } from '../../../src/engine/inventory-dynamics/inventory-model.ts';
import { RATIONING_RULES } from '../../../src/engine/inventory-dynamics/ration.ts';
import { buildSectorEconomy } from '../../../src/engine/inventory-dynamics/sector-economy.ts';
import { createSectorInventory } from '../../../src/engine/inventory-dynamics/sector-inventory.ts';

const number = z.number();
const numbers = z.array(number);
const endless = number.nullable().transform((value) => value ?? Infinity);
const outcome = { production: z.array(numbers), consumption: numbers };
const after = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recovery'), days: endless }),
  z.object({ kind: z.literal('rebuild'), days: number, sectorShares: numbers }),
]);
const reference = z.object({
  days: number,
  every: number,
  firms: z.array(
    z.object({
      economy: z.object({
        sectors: numbers,
        finalDemand: numbers,
        flows: z.array(z.object({ supplier: number, client: number, amount: number })),
        targetDays: numbers,
        reorderDays: number,
      }),
      damages: z.array(z.object({ firm: number, share: number, recoveryDays: endless })),
      rule: z.enum(RATIONING_RULES),
      ...outcome,
    }),
  ),
  sectors: z.array(
    z.object({
      table: z.object({
        sectors: numbers,
        sales: z.array(z.object({ from: number, to: number, amount: number })),
        finalDemand: numbers,
        capital: z.null(),
      }),
      rules: z.object({
        stockDays: z.array(endless),
        criticalShare: number,
        reorderDays: number,
        overproduction: z.object({ most: number, days: number }),
      }),
      events: z.array(
        z.object({
          day: number,
          duration: number,
          hits: z.array(z.object({ place: number, capitalShare: number, cutShare: number })),
          after,
        }),
      ),
      ...outcome,
    }),
  ),
});

// Written by `test/reference/inventory.py`, which does not use the engine.
const path = new URL('../../reference/expected/inventory.expected.json', import.meta.url);
const { days, every, firms, sectors } = reference.parse(JSON.parse(readFileSync(path, 'utf8')));

type Outcome = { readonly production: readonly (readonly number[])[]; readonly consumption: readonly number[] };

function expectCourse(course: Course, { production, consumption }: Outcome): void {
  expect(consumption).toHaveLength(days / every);
  for (const [at, consumed] of consumption.entries()) {
    const day = at * every;
    expect(course.finalConsumption[day]).toBeCloseTo(consumed, 8);
    for (const [row, made] of production[at]!.entries()) expect(course.production[day]![row]).toBeCloseTo(made, 8);
  }
}

describe('inventory dynamics come out as an independent program finds', () => {
  it.each(firms.map((one, row) => [row, one.rule, one] as const))('firms %i, %s', (_, rule, one) => {
    expectCourse(followModel(createFirmInventory(one.economy, one.damages, rule), days), one);
  });

  it.each(sectors.map((one, row) => [row, one] as const))('sectors %i', (_, one) => {
    const events: SectorEvent[] = one.events;
    expectCourse(followModel(createSectorInventory(buildSectorEconomy(one.table), one.rules, events), days), one);
  });
});
