import type { SupplyNetwork } from '../../network/supply-network.ts';
import { followRise } from '../flow/course.ts';
import type { ConditionsDraft } from './conditions-draft.ts';
import type { Draw } from './planned-scenario.ts';

/** Magnets replaceable by another grade or size for a while. */
const MAGNETS: ReadonlySet<string> = new Set([
  'ndfeb-magnet',
  'ndfeb-block',
  'smco-magnet',
  'magnet-unknown-family',
  'ndfeb-magnet-hre-free',
  'bonded-ndfeb-magnet',
]);
/** Parts turning the wheels: another magnet there needs a validation of its own. */
const TRACTION: ReadonlySet<string> = new Set(['traction-motor', 'hybrid-generator', 'drive-unit', 'rotor']);
const RAMP_DAYS = 30;

/** Puts unasked reactions of people into the conditions of a draw, as far as it is a matter of parts: another grade of a held magnet. */
export function react({ plan, read }: Draw, draft: ConditionsDraft): void {
  const { otherGrade } = plan.scenario.reactions;
  if (otherGrade === null) return;
  const held = new Set([...draft.holds.keys(), ...draft.laneOpen.keys()].map((lane) => plan.network.laneGroup[lane]!));
  const ready = read(otherGrade.readyDays);
  const share = read(otherGrade.maxShare);
  const costShare = read(otherGrade.extraCostShare);
  const from = Math.min(
    ...[...draft.holds.values()].map(({ fromStep }) => fromStep * plan.steps.days),
    ...(draft.laneOpen.size > 0 ? [0] : []),
  );
  const course = followRise(from + ready, RAMP_DAYS, plan.steps);
  const met = course.map((part) => share * part);
  for (const group of held) {
    if (draft.substitute.has(group) || !isReplaceable(plan.network, group, otherGrade.tractionMotors)) continue;
    const price = getPartPrice(plan.network, group);
    draft.standIn(group, met, price > 0 ? costShare * price : 0);
  }
}

/** Returns by lane the extra cost of a unit hastened unasked; null if nobody hastens so. Lanes without a price cost nothing. */
export function priceHaste({ plan, read }: Draw): Float64Array | null {
  const { network, scenario } = plan;
  const { airFreight } = scenario.reactions;
  if (airFreight === null) return null;
  const share = read(airFreight.extraCostShare);
  const prices = listLanePrices(network);
  // Lane by lane in a loop: a list made from another calls a function for each, and every draw makes one.
  const costs = new Float64Array(network.laneGroup.length);
  for (let lane = 0; lane < costs.length; lane++) if (prices[lane]! > 0) costs[lane] = share * prices[lane]!;
  return costs;
}

/** Prices of the lanes of a network: every draw asks for all of them. */
const lanePrices = new WeakMap<SupplyNetwork, Float64Array>();

function listLanePrices(network: SupplyNetwork): Float64Array {
  const known = lanePrices.get(network);
  if (known !== undefined) return known;
  const prices = Float64Array.from(network.laneGroup, (_, lane) => getLanePrice(network, lane));
  lanePrices.set(network, prices);
  return prices;
}

/** The price of a lane's goods, or else of the part; NaN if neither is on file. */
export function getLanePrice(network: SupplyNetwork, lane: number): number {
  const price = network.lanePrice[lane]!;
  return price > 0 ? price : getPartPrice(network, network.laneGroup[lane]!);
}

/** The price of the part of a group; NaN if none is on file. */
export function getPartPrice(network: SupplyNetwork, group: number): number {
  const price = network.parts[network.groupPart[group]!]!.unitPrice;
  if (price > 0) return price;
  for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
    if (network.lanePrice[lane]! > 0) return network.lanePrice[lane]!;
  }
  return NaN;
}

function isReplaceable(network: SupplyNetwork, group: number, tractionMotors: boolean): boolean {
  if (!MAGNETS.has(network.parts[network.groupPart[group]!]!.category ?? '')) return false;
  return tractionMotors || !listTractionGroups(network).has(group);
}

/** Groups used by parts that turn the wheels: every draw asks for them. */
const tractionGroups = new WeakMap<SupplyNetwork, ReadonlySet<number>>();

function listTractionGroups(network: SupplyNetwork): ReadonlySet<number> {
  const known = tractionGroups.get(network);
  if (known !== undefined) return known;
  const groups = new Set<number>();
  for (let node = 0; node < network.nodeCount; node++) {
    if (!TRACTION.has(network.parts[network.nodePart[node]!]!.category ?? '')) continue;
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++)
      groups.add(network.inputGroup[input]!);
  }
  tractionGroups.set(network, groups);
  return groups;
}
