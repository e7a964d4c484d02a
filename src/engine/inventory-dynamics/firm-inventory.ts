import type { InventoryModel } from './inventory-model.ts';
import { ration, type RationingRule } from './ration.ts';

/** Firms that supply each other in normal times; flows in one unit a day, stocks in days. */
export type FirmEconomy = {
  /** Sector of each firm: what firms of one sector supply is one input. */
  readonly sectors: readonly number[];
  readonly finalDemand: readonly number[];
  /** Normal flow from a supplier to a client, above 0, once a pair. */
  readonly flows: readonly { readonly supplier: number; readonly client: number; readonly amount: number }[];
  /** Days of input that each firm wants to hold. */
  readonly targetDays: readonly number[];
  /** Days over which a firm closes a gap in its stock; usually 6. */
  readonly reorderDays: number;
};

/** Share of a firm's capacity that is gone on a day, 0 where none is given, and the days over which it comes back evenly (`Infinity`: never). */
export type FirmDamage = {
  readonly firm: number;
  readonly share: number;
  readonly recoveryDays: number;
  readonly day?: number;
};

/**
 * Returns firms that make what stock, capacity and orders allow, share it out by a rule, and order what was used and what is missing.
 * A firm with neither clients nor final demand makes nothing and goes on ordering what it did. Inputs of one sector replace each other, those of different sectors do not.
 */
export function createFirmInventory(
  economy: FirmEconomy,
  damages: readonly FirmDamage[],
  rule: RationingRule,
): InventoryModel {
  const firms = economy.sectors.length;
  const flows = economy.flows.toSorted((a, b) => a.supplier - b.supplier || a.client - b.client);
  const bySupplier = groupRows(firms, flows, ({ supplier }) => supplier);
  const inputs = listInputs(economy, flows);
  const usual = Float64Array.from(flows, ({ amount }) => amount);
  const normal = Float64Array.from(economy.finalDemand);
  for (const { supplier, amount } of flows) normal[supplier]! += amount;

  const production = normal.slice();
  const consumed = Float64Array.from(economy.finalDemand);
  const stock = Float64Array.from(flows, ({ client, amount }) => economy.targetDays[client]! * amount);
  const arriving = usual.slice();
  const orders = new Float64Array(flows.length);
  const damage = new Float64Array(firms);
  let today = 0;

  const countDamages = (): void => {
    damage.fill(0);
    for (const { firm, share, recoveryDays, day = 0 } of damages) {
      const left = today < day ? 0 : Math.max(0, 1 - (today - day) / recoveryDays);
      damage[firm] = Math.min(1, damage[firm]! + share * left);
    }
  };
  const consumeInputs = (): void => {
    for (const { firm, rows, amount } of inputs) {
      // A firm that sells nothing is a sink: it takes what it always takes and stores none of it.
      if (normal[firm] === 0) continue;
      const used = (production[firm]! / normal[firm]!) * amount;
      const held = sumRows(stock, rows);
      const share = held > 0 ? used / held : 0;
      for (const row of rows) stock[row] = Math.max(0, stock[row]! + arriving[row]! - stock[row]! * share);
    }
  };
  const placeOrders = (): void => {
    for (const [row, { client }] of flows.entries()) {
      if (normal[client] === 0) {
        orders[row] = usual[row]!;
        continue;
      }
      const wanted = (usual[row]! * production[client]!) / normal[client]!;
      const gap = economy.targetDays[client]! * wanted - stock[row]!;
      orders[row] = Math.max(0, wanted + gap / economy.reorderDays);
    }
  };
  const produce = (): void => {
    for (let firm = 0; firm < firms; firm++) {
      const demand = economy.finalDemand[firm]! + sumRows(orders, bySupplier[firm]!);
      production[firm] = Math.min((1 - damage[firm]!) * normal[firm]!, demand);
    }
    for (const { firm, rows, amount } of inputs) {
      production[firm] = Math.min(production[firm]!, (sumRows(stock, rows) / amount) * normal[firm]!);
    }
  };
  const deliver = (): void => {
    for (let firm = 0; firm < firms; firm++) {
      const rows = bySupplier[firm]!;
      const out = new Float64Array(rows.length);
      const claims = {
        orders: Float64Array.from(rows, (row) => orders[row]!),
        usual: Float64Array.from(rows, (row) => usual[row]!),
        final: economy.finalDemand[firm]!,
      };
      consumed[firm] = ration(rule, production[firm]!, claims, out);
      for (const [at, row] of rows.entries()) arriving[row] = out[at]!;
    }
  };
  return {
    production,
    consumed,
    valueAddedShare: computeValueAdded(economy, normal),
    step: () => {
      countDamages();
      consumeInputs();
      placeOrders();
      produce();
      deliver();
      today += 1;
    },
  };
}

type Flow = FirmEconomy['flows'][number];
/** What a firm buys from one sector: its flows, and their normal amount a day. */
type FirmInput = { readonly firm: number; readonly rows: readonly number[]; readonly amount: number };

function listInputs({ sectors }: FirmEconomy, flows: readonly Flow[]): FirmInput[] {
  const groups = Map.groupBy(flows.keys(), (row) =>
    JSON.stringify([flows[row]!.client, sectors[flows[row]!.supplier]]),
  );
  return [...groups.values()].map((rows) => ({
    firm: flows[rows[0]!]!.client,
    rows,
    amount: rows.reduce((sum, row) => sum + flows[row]!.amount, 0),
  }));
}

function groupRows(firms: number, flows: readonly Flow[], firmOf: (flow: Flow) => number): number[][] {
  const groups = Array.from({ length: firms }, (): number[] => []);
  for (const [row, flow] of flows.entries()) groups[firmOf(flow)]!.push(row);
  return groups;
}

function computeValueAdded({ flows }: FirmEconomy, normal: Float64Array): Float64Array {
  const bought = new Float64Array(normal.length);
  for (const { client, amount } of flows) bought[client]! += amount;
  return normal.map((made, firm) => (made > 0 ? (made - bought[firm]!) / made : 0));
}

function sumRows(values: Float64Array, rows: readonly number[]): number {
  let sum = 0;
  for (const row of rows) sum += values[row]!;
  return sum;
}
