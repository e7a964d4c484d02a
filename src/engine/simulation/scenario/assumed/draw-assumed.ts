import type { Assumed, CoverClass, LeadTimeClass } from '../../../../domain/scenario/assumed.ts';
import { LEAD_CLASSES } from '../../../../domain/scenario/assumed.ts';
import { getRange, type Quantity } from '../../../../domain/scenario/quantity.ts';
import { createQuantile } from '../../../uncertainty/quantity-quantile.ts';
import type { AssumedValues } from '../../flow/conditions.ts';
import type { FlowNetwork, LeadClass } from '../../flow/flow-network.ts';
import type { ReadQuantity } from '../scenario-inputs.ts';
import type { SilentFacts } from './silent-facts.ts';

/** Of a quantity without a greatest value, days beyond this share of all draws count as so many. */
const MOST = 0.9999;
/** Classes giving up the days of stock held further down the same chain. */
const LESS_DOWNSTREAM: ReadonlySet<CoverClass> = new Set([
  'magnets',
  'magnetsInEurope',
  'magnetsInIndia',
  'magnetsInJapan',
  'chips',
]);

/** Returns the assumed quantity of each class of leads; null: none. */
export function listLeadQuantities({ leadDays }: Assumed): readonly (Quantity | null)[] {
  if (leadDays === null) return LEAD_CLASSES.map(() => null);
  const isOne = typeof leadDays === 'number' || 'kind' in leadDays;
  return LEAD_CLASSES.map((one) => (isOne ? leadDays : leadDays[one]));
}

/** Returns the least and the most days of each class of leads, for the flow network; 0 if nothing is assumed. */
export function boundLeads(assumed: Assumed): readonly LeadClass[] {
  return listLeadQuantities(assumed).map((quantity) => {
    if (quantity === null) return { least: 0, most: 0 };
    const { low, high } = getRange(quantity);
    return { least: low, most: high === Infinity ? createQuantile(quantity)(MOST) : high };
  });
}

/** Row of a class of leads in the flow network. */
export function getLeadRow(one: LeadTimeClass | null): number {
  return one === null ? -1 : LEAD_CLASSES.indexOf(one);
}

type Rows = { readonly net: FlowNetwork; readonly silent: SilentFacts; readonly setsTargets: boolean };

/** Returns the assumptions of one draw where nothing is on file; null if a scenario assumes nothing. */
export function drawAssumed(rows: Rows, assumed: Assumed, read: ReadQuantity): AssumedValues | null {
  const { coverDays, capacityOverUse } = assumed;
  const { net, silent, setsTargets } = rows;
  if (coverDays === null && assumed.leadDays === null && capacityOverUse === null) return null;
  const capacity: { node: number; units: number }[] = [];
  if (capacityOverUse !== null) {
    const over = read(capacityOverUse);
    for (let node = 0; node < net.nodeCount; node++) {
      if (silent.hasNoCapacity[node] === 1 && net.nodeRate[node]! > 0)
        capacity.push({ node, units: over * net.nodeRate[node]! });
    }
  }
  const stocks = coverDays === null ? { stock: [], inputStock: [] } : drawStocks(rows, coverDays, read);
  return {
    leadDays: listLeadQuantities(assumed).map((quantity) => (quantity === null ? 0 : read(quantity))),
    ...stocks,
    capacity,
    setsTargets,
  };
}

/** Stocks from the products up, with those further down known before; by the flow of each way. */
function drawStocks(
  { net, silent }: Rows,
  coverDays: NonNullable<Assumed['coverDays']>,
  read: ReadQuantity,
): Pick<AssumedValues, 'stock' | 'inputStock'> {
  const { order, nodeRate, groupRate, inputStart, inputGroup, inputQuantity, outStart, outLane, laneGroup, laneShare } =
    net;
  const stock: { node: number; units: number }[] = [];
  const inputStock: { group: number; units: number }[] = [];
  const finished = coverDays.finishedGoods === null ? 0 : read(coverDays.finishedGoods);
  const daysOf = new Map<CoverClass, number>();
  for (const [name, quantity] of Object.entries(coverDays) as [CoverClass, Quantity | null][])
    daysOf.set(name, quantity === null ? 0 : read(quantity));
  /** Days held from a node on, and from a group on. */
  const afterNode = new Float64Array(net.nodeCount);
  const afterGroup = new Float64Array(net.groupCount);
  const weight = new Float64Array(net.groupCount);
  const left = new Int32Array(net.groupCount);
  for (const group of inputGroup) left[group]! += 1;
  for (let at = order.length - 1; at >= 0; at--) {
    const node = order[at]!;
    const rate = nodeRate[node]!;
    let held = rate > 0 ? net.stock[node]! / rate : 0;
    if (silent.hasNoStock[node] === 1 && rate > 0) {
      held = finished;
      stock.push({ node, units: finished * rate });
    }
    let later = 0;
    for (let row = outStart[node]!; row < outStart[node + 1]!; row++) {
      const lane = outLane[row]!;
      const group = laneGroup[lane]!;
      if (rate > 0) later += (laneShare[lane]! * groupRate[group]! * afterGroup[group]!) / rate;
    }
    afterNode[node] = held + later;
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      const use = inputQuantity[input]! * rate;
      afterGroup[group]! += use * (held + later);
      weight[group]! += use;
      left[group]! -= 1;
      if (left[group]! > 0) continue;
      const down = weight[group]! > 0 ? afterGroup[group]! / weight[group]! : 0;
      const shelf = silent.shelfClass[group] ?? null;
      const own = groupRate[group]! > 0 ? net.inputStock[group]! / groupRate[group]! : 0;
      const days =
        shelf === null ? own : LESS_DOWNSTREAM.has(shelf) ? Math.max(0, daysOf.get(shelf)! - down) : daysOf.get(shelf)!;
      if (shelf !== null && groupRate[group]! > 0) inputStock.push({ group, units: days * groupRate[group]! });
      afterGroup[group] = down + days;
    }
  }
  return { stock, inputStock };
}
