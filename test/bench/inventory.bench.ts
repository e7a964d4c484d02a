import {
  createFirmInventory,
  type FirmDamage,
  type FirmEconomy,
} from '../../src/engine/inventory-dynamics/firm-inventory.ts';
import { RATIONING_RULES, type RationingRule } from '../../src/engine/inventory-dynamics/ration.ts';
import { createDraws } from '../../src/engine/numeric/counter-random.ts';
import { type BenchRow, measureProcessor } from './measure.ts';

const FIRMS = 20_000;
const SECTORS = 60;
const MEAN_SUPPLIERS = 5;
const DAYS = 60;
/** Share of the firms that are hit, and what each loses for good. */
const HIT = 0.05;
const LOST = 0.55;
/**
 * Milliseconds a day that the published C++ program of Inoue & Todo (ProductionNetworkSimulator, g++ -O3 -march=native, one thread) took
 * on such an economy and the machine on which this was written first.
 */
const PUBLISHED: Readonly<Record<RationingRule, number>> = { prop: 36.5, fclast: 42, fill: 73 };

/** A day of firms that hold stocks and order from each other, under each rule by which what is short is shared out. */
export default function benchInventory(): BenchRow[] {
  const { economy, damages } = drawEconomy();
  return RATIONING_RULES.map((rule) => {
    const model = createFirmInventory(economy, damages, rule);
    model.step();
    const milliseconds = measureProcessor(() => {
      for (let day = 0; day < DAYS; day++) model.step();
    });
    return {
      what: `firm inventory dynamics: a day, ${rule}, time of the processor`,
      size: `${FIRMS.toLocaleString('en')} firms, ${economy.flows.length.toLocaleString('en')} flows`,
      milliseconds: milliseconds / DAYS,
      budget: PUBLISHED[rule],
      baseline: null,
    };
  });
}

/** Firms that buy from some others, more often from the first of them. */
function drawEconomy(): { economy: FirmEconomy; damages: FirmDamage[] } {
  const draw = createDraws(1, 0);
  const flows: FirmEconomy['flows'][number][] = [];
  for (let client = 0; client < FIRMS; client++) {
    const suppliers = new Set<number>();
    const count = 1 + Math.floor(draw(client, 0) * 2 * MEAN_SUPPLIERS);
    for (let at = 1; at <= count; at++) suppliers.add(Math.floor(FIRMS * draw(client, at) ** 2));
    suppliers.delete(client);
    for (const supplier of suppliers) flows.push({ supplier, client, amount: 1 + 10 * draw(client, 100 + supplier) });
  }
  const firms = Array.from({ length: FIRMS }, (_, firm) => firm);
  return {
    economy: {
      sectors: firms.map((firm) => Math.floor(draw(firm, 50) * SECTORS)),
      finalDemand: firms.map((firm) => 5 + 100 * draw(firm, 51)),
      flows,
      targetDays: firms.map(() => 15),
      reorderDays: 6,
    },
    damages: firms
      .filter((firm) => draw(firm, 52) < HIT)
      .map((firm) => ({ firm, share: LOST, recoveryDays: Infinity })),
  };
}
