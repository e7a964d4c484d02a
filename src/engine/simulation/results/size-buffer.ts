import type { Lever } from '../../../domain/scenario/lever.ts';
import { carryPerYear, listGroups } from '../scenario/apply-lever.ts';
import type { ScenarioPlan } from '../scenario/planned-scenario.ts';
import type { BufferSize } from './report.ts';

const DAYS_PER_YEAR = 365;
/** Share × draws may miss a whole number by rounding. */
const ROUNDING = 1e-9;

/**
 * Returns the size of a buffer by two rules of the textbook, from the days of sales lost by draws without it; null for other levers, and where
 * nobody uses the part or no money can be put on it. Newsvendor: days of cover exceeded in the share 1 - Cu / (Cu + Co) of draws, Cu the margin
 * saved by a unit of the part and Co the cost of carrying a unit over the horizon (Arrow, Harris & Marschak, Econometrica 19 (1951) 250). Order
 * quantity: √(2 K D / h), K the cost of an order, D and h use and carrying cost in a year (Harris, Factory 10 (1913) 135); null if nobody
 * says the cost of an order, or carrying costs nothing. Both take the part for the limit.
 */
export function sizeBuffer(plan: ScenarioPlan, lever: Lever, unsoldUnits: readonly Float64Array[]): BufferSize | null {
  if (lever.kind !== 'buffer-stock') return null;
  const { net, scenario } = plan;
  const { costPerOrder } = lever;
  const groups = listGroups(plan, lever);
  const use = groups.reduce((sum, group) => sum + net.groupRate[group]!, 0);
  const products = findProducts(plan, new Set(groups));
  const perDay = products.reduce((sum, row) => sum + getMoneyPerDay(plan, row), 0);
  if (use === 0 || !(perDay > 0)) return null;
  const carryingPerYear =
    groups.reduce((sum, group) => sum + net.groupRate[group]! * carryPerYear(plan, group, lever), 0) / use;
  const marginPerUnit = perDay / use;
  const carrying = (carryingPerYear * scenario.horizonDays) / DAYS_PER_YEAR;
  const share = marginPerUnit / (marginPerUnit + carrying);
  const daysLost = Float64Array.from(unsoldUnits, (units) => {
    const money = products.reduce((sum, row) => sum + units[row]! * net.products[row]!.lossPerUnit, 0);
    return money / perDay;
  }).toSorted();
  const orderUnits =
    costPerOrder === null || carryingPerYear === 0
      ? null
      : Math.sqrt((2 * costPerOrder * use * DAYS_PER_YEAR) / carryingPerYear);
  return {
    marginPerUnit,
    carryingPerYear,
    criticalShare: share,
    coverDays: daysLost[Math.max(0, Math.ceil(share * daysLost.length - ROUNDING) - 1)] ?? 0,
    orderUnits,
    orderDays: orderUnits === null ? null : orderUnits / use,
  };
}

function getMoneyPerDay({ net }: ScenarioPlan, row: number): number {
  const { demand, lossPerUnit } = net.products[row]!;
  return lossPerUnit > 0 ? demand * lossPerUnit : 0;
}

/** Products, as rows of the flow network, impossible to make without one of the groups: those above them. Products without money are left out. */
function findProducts(plan: ScenarioPlan, groups: ReadonlySet<number>): number[] {
  const { net } = plan;
  const needs = new Uint8Array(net.nodeCount);
  for (const node of net.order) {
    for (let input = net.inputStart[node]!; input < net.inputStart[node + 1]!; input++) {
      if (net.inputEssential[input] === 0) continue;
      if (groups.has(net.inputGroup[input]!) || hasSource(plan, net.inputGroup[input]!, needs)) needs[node] = 1;
    }
  }
  return [...net.products.keys()].filter(
    (row) => getMoneyPerDay(plan, row) > 0 && net.products[row]!.nodes.some((node) => needs[node] === 1),
  );
}

function hasSource({ net }: ScenarioPlan, group: number, needs: Uint8Array): boolean {
  for (let lane = net.laneStart[group]!; lane < net.laneStart[group + 1]!; lane++) {
    const source = net.laneSource[lane]!;
    if (source >= 0 && needs[source] === 1) return true;
  }
  return false;
}
