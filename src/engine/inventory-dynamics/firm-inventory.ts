import type { InventoryModel } from './inventory-model.ts';
import { Rationing, type RationingRule } from './ration.ts';

/**
 * Arrivals and use that differ by no more than this share are the same. Orders about orders can double a gap each day, so that the last digit
 * of a number would stop a whole network within two months, without any shock.
 */
const SAME = 1e-12;

/** Firms supplying each other in normal times; flows in one unit a day, stocks in days. */
export type FirmEconomy = {
  /** Sector of each firm: goods of one sector's firms are one input. */
  readonly sectors: readonly number[];
  readonly finalDemand: readonly number[];
  /** Normal flow from a supplier to a client, above 0, once a pair. */
  readonly flows: readonly { readonly supplier: number; readonly client: number; readonly amount: number }[];
  /** Target days of input of each firm. */
  readonly targetDays: readonly number[];
  /** Days of a firm for closing a gap in its stock; usually 6. */
  readonly reorderDays: number;
};

/** Lost share of a firm's capacity on a day, 0 if none is given, and the days of its even return (`Infinity`: never). */
export type FirmDamage = {
  readonly firm: number;
  readonly share: number;
  readonly recoveryDays: number;
  readonly day?: number;
};

/**
 * Returns firms making as much as stock, capacity and orders allow, sharing it out by a rule, and ordering the used and the missing part. A firm
 * with neither clients nor final demand makes nothing and goes on ordering as before. Inputs of one sector replace each other, those of
 * different sectors do not.
 */
export function createFirmInventory(
  economy: FirmEconomy,
  damages: readonly FirmDamage[],
  rule: RationingRule,
): InventoryModel {
  const firms = economy.sectors.length;
  // Nothing of nothing is no share of it.
  const sold = economy.flows.filter(({ amount }) => amount > 0);
  const flows = sold.toSorted((a, b) => a.supplier - b.supplier || a.client - b.client);
  const { finalDemand, reorderDays } = economy;
  const soldStart = countFrom(firms, flows);
  const { inputStart, inputFirm, inputAmount, rows } = listInputs(economy, flows);
  const usual = Float64Array.from(flows, ({ amount }) => amount);
  // As demand is added up below, so that without a shock neither is less than the other by a last digit.
  const normal = Float64Array.from(
    finalDemand,
    (final, firm) => final + sumRange(usual, soldStart[firm]!, soldStart[firm + 1]!),
  );

  const production = normal.slice();
  const consumed = Float64Array.from(finalDemand);
  // By place among the inputs, so that a day goes through what a firm holds from one end to the other.
  const usualBought = Float64Array.from(rows, (row) => usual[row]!);
  const stock = Float64Array.from(rows, (row) => economy.targetDays[flows[row]!.client]! * usual[row]!);
  const held = Float64Array.from(inputFirm, (_, input) => sumRange(stock, inputStart[input]!, inputStart[input + 1]!));
  // By flow in the order of suppliers: what is arriving, and once the client has ordered what it orders.
  const moving = usual.slice();
  const damage = new Float64Array(firms);
  const rationing = new Rationing(rule);
  let today = 0;

  const countDamages = (): void => {
    damage.fill(0);
    for (const { firm, share, recoveryDays, day = 0 } of damages) {
      const left = today < day ? 0 : Math.max(0, 1 - (today - day) / recoveryDays);
      damage[firm] = Math.min(1, damage[firm]! + share * left);
    }
  };
  /** Used goods leave the stocks and arrivals join them; then the used part is ordered again, and the missing part. */
  const renewInputs = (): void => {
    for (let input = 0; input < inputFirm.length; input++) {
      const firm = inputFirm[input]!;
      const from = inputStart[input]!;
      const to = inputStart[input + 1]!;
      const made = production[firm]!;
      const usually = normal[firm]!;
      // A firm that sells nothing is a sink: it takes what it always takes and stores none of it.
      if (usually === 0) {
        for (let at = from; at < to; at++) moving[rows[at]!] = usualBought[at]!;
        continue;
      }
      const used = (made / usually) * inputAmount[input]!;
      const before = held[input]!;
      const share = before > 0 ? used / before : 0;
      const target = economy.targetDays[firm]!;
      let sum = 0;
      for (let at = from; at < to; at++) {
        const row = rows[at]!;
        const there = stock[at]!;
        const change = moving[row]! - there * share;
        const left = Math.abs(change) > SAME * moving[row]! ? Math.max(0, there + change) : there;
        stock[at] = left;
        sum += left;
        const wanted = usualBought[at]! * (made / usually);
        moving[row] = Math.max(0, wanted + (target * wanted - left) / reorderDays);
      }
      held[input] = sum;
    }
  };
  const produce = (): void => {
    for (let firm = 0; firm < firms; firm++) {
      const demand = finalDemand[firm]! + sumRange(moving, soldStart[firm]!, soldStart[firm + 1]!);
      production[firm] = Math.min((1 - damage[firm]!) * normal[firm]!, demand);
    }
    for (let input = 0; input < inputFirm.length; input++) {
      const firm = inputFirm[input]!;
      production[firm] = Math.min(production[firm]!, (held[input]! / inputAmount[input]!) * normal[firm]!);
    }
  };
  const deliver = (): void => {
    for (let firm = 0; firm < firms; firm++) {
      const claims = {
        orders: moving,
        usual,
        from: soldStart[firm]!,
        to: soldStart[firm + 1]!,
        final: finalDemand[firm]!,
      };
      consumed[firm] = rationing.handOut(production[firm]!, claims, moving);
    }
  };
  return {
    production,
    consumed,
    valueAddedShare: computeValueAdded(economy, normal),
    step: () => {
      countDamages();
      renewInputs();
      produce();
      deliver();
      today += 1;
    },
  };
}

type Flow = FirmEconomy['flows'][number];
/** Purchases of firms from one sector each: of input i its buyer, its normal amount a day, and its flows in `rows` from `inputStart[i]` on. */
type FirmInputs = {
  readonly inputStart: Int32Array;
  readonly inputFirm: Int32Array;
  readonly inputAmount: Float64Array;
  readonly rows: Int32Array;
};

function listInputs({ sectors }: FirmEconomy, flows: readonly Flow[]): FirmInputs {
  const placeOf = new Map<number, number>();
  const placeSector = (sector: number): number => {
    const place = placeOf.get(sector) ?? placeOf.size;
    placeOf.set(sector, place);
    return place;
  };
  const places = Float64Array.from(flows, ({ supplier }) => placeSector(sectors[supplier]!));
  const keys = places.map((place, row) => flows[row]!.client * placeOf.size + place);
  const rows = Int32Array.from(keys.keys()).toSorted((one, other) => keys[one]! - keys[other]! || one - other);
  const starts: number[] = [];
  for (let at = 0; at < rows.length; at++) if (at === 0 || keys[rows[at]!] !== keys[rows[at - 1]!]) starts.push(at);
  const amounts = Float64Array.from(rows, (row) => flows[row]!.amount);
  return {
    inputStart: Int32Array.from([...starts, rows.length]),
    inputFirm: Int32Array.from(starts, (start) => flows[rows[start]!]!.client),
    inputAmount: Float64Array.from(starts, (start, input) =>
      sumRange(amounts, start, starts[input + 1] ?? rows.length),
    ),
    rows,
  };
}

/** By firm, the first of its sold flows, in the order of suppliers; behind the last the end. */
function countFrom(firms: number, flows: readonly Flow[]): Int32Array {
  const start = new Int32Array(firms + 1);
  for (const { supplier } of flows) start[supplier + 1]! += 1;
  for (let firm = 0; firm < firms; firm++) start[firm + 1]! += start[firm]!;
  return start;
}

function computeValueAdded({ flows }: FirmEconomy, normal: Float64Array): Float64Array {
  const bought = new Float64Array(normal.length);
  for (const { client, amount } of flows) bought[client]! += amount;
  return normal.map((made, firm) => (made > 0 ? (made - bought[firm]!) / made : 0));
}

function sumRange(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += values[at]!;
  return sum;
}
