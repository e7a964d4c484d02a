import type { SupplyNetwork } from '../../network/supply-network.ts';
import type { Lever } from '../../../domain/scenario/lever.ts';
import type { ConditionsDraft } from './conditions-draft.ts';
import { followRise } from '../flow/course.ts';
import type { Draw, ScenarioPlan } from './planned-scenario.ts';
import type { SecondSource } from './second-sources.ts';
import { getPartPrice } from './apply-reactions.ts';

/** Of the price on file: a year of holding a unit, a unit from an unusual source or grade, and a hastened one. */
const CARRYING_SHARE = 0.2;
const DEARER_SHARE = 0.18;
const AIR_SHARE = 0.1;

/** Returns the cost of carrying a unit of a buffer for a year: the lever's figure, else a fifth of its price; 0 if the price is on no file. */
export function carryPerYear(
  plan: ScenarioPlan,
  group: number,
  { holdingCostPerUnitYear }: Extract<Lever, { kind: 'buffer-stock' }>,
): number {
  return holdingCostPerUnitYear ?? shareOfPrice(plan, group, CARRYING_SHARE);
}

/** Puts the effect of one lever, and its cost, into the conditions of a draw; early filing works inside the queues. */
export function applyLever(draw: Draw, lever: Lever, draft: ConditionsDraft): void {
  const { plan, read } = draw;
  const { net, steps } = plan;
  draft.plannedCost += lever.fixedCost;
  const from = read(lever.leadTimeDays);
  const fromStep = Math.ceil(from / steps.days);
  switch (lever.kind) {
    case 'buffer-stock':
      for (const group of listGroups(plan, lever)) {
        const units = net.groupRate[group]! * lever.coverDays;
        if (fromStep >= steps.count || units === 0) continue;
        const price = getPartPrice(plan.network, group);
        const unitPrice = price > 0 ? price : 0;
        draft.targetAdded.push({ step: fromStep, group, units });
        draft.buffers.push({ group, fromStep, units, unitPrice, carryingPerYear: carryPerYear(plan, group, lever) });
      }
      return;
    case 'second-source':
      addSource(draw, lever, from, draft);
      return;
    case 'substitution': {
      const met = followRise(from, 0, steps).map((ready) => ready * lever.maxShare);
      for (const group of listGroups(plan, lever)) {
        draft.standIn(group, met, lever.extraCostPerUnit ?? shareOfPrice(plan, group, DEARER_SHARE));
      }
      return;
    }
    case 'expedite':
      for (const group of listGroups(plan, lever)) {
        const perUnit = lever.extraCostPerUnit ?? shareOfPrice(plan, group, AIR_SHARE);
        draft.faster.push({ step: fromStep, group, leadDays: lever.transitDays, perUnit });
      }
      return;
    case 'demand-shift': {
      const [left, right] = [lever.fromPartNumber, lever.toPartNumber].map((name) => findProduct(plan, name));
      if (left === undefined || right === undefined || left < 0 || right < 0) return;
      const ready = followRise(from, 0, steps);
      const before = draft.demand.get(left);
      // Customers of the day are moved, whatever a disruption or a season makes of their number.
      const units = ready.map(
        (share, step) => share * lever.share * net.products[left]!.demand * (before?.[step] ?? 1),
      );
      draft.reduce(draft.demand, [left], ready, lever.share);
      draft.add(draft.demand, right, units, 1 / net.products[right]!.demand, 1);
      const given = net.products[left]!.lossPerUnit;
      const gained = net.products[right]!.lossPerUnit;
      const lost = given > 0 && gained > 0 ? given - gained : 0;
      draft.moved.push({ to: right, units, costPerUnit: lost + lever.costPerUnit });
      return;
    }
    case 'early-filing':
  }
}

/** A new source takes over its share of the need from the others, or stands by for their debts. */
function addSource({ plan, read }: Draw, lever: SecondSource, from: number, draft: ConditionsDraft): void {
  const { network, net, steps } = plan;
  const ramp = followRise(from + read(lever.qualificationDays), read(lever.rampDays), steps);
  const capacity = lever.capacityPerDay * lever.yield;
  // Every unit that it ships is dearer, however few it ships while it ramps up.
  const working = ramp.map((ready) => (ready > 0 ? 1 : 0));
  const isNewLane = (lane: number): boolean => {
    const source = network.laneSource[lane]!;
    return source >= 0 && network.siteIds[network.nodeSite[source]!] === lever.siteId;
  };
  const groups = listGroups(plan, lever).filter((group) => listLanes(plan, group).some(isNewLane));
  const rate = groups.reduce((sum, group) => sum + net.groupRate[group]!, 0);
  if (rate === 0) return;
  const taken = ramp.map((ready) =>
    lever.share === null ? Math.min(1, (ready * capacity) / rate) : ready * lever.share,
  );
  for (const group of groups) {
    for (const lane of listLanes(plan, group)) {
      const isNew = isNewLane(lane);
      // Whatever the others share by then, sources of earlier levers among them: all shares still add up to 1.
      if (lever.calledOn === 'share') draft.moveTo(draft.laneShare, lane, taken, net.laneShare[lane]!, isNew ? 1 : 0);
      if (!isNew) continue;
      const dearer = lever.extraCostPerUnit ?? shareOfPrice(plan, group, DEARER_SHARE);
      const added = ramp.map((ready) => ready * capacity);
      if (lever.calledOn === 'when-short')
        draft.standby.set(
          lane,
          added.map((units) => (units * net.groupRate[group]!) / rate),
        );
      draft.charge(lane, working, dearer);
      draft.capacityAdded.set(network.laneSource[lane]!, added);
    }
  }
}

/** A share of the price of a group's part; 0 if none is on file. */
function shareOfPrice({ network }: ScenarioPlan, group: number, share: number): number {
  const price = getPartPrice(network, group);
  return price > 0 ? share * price : 0;
}

/** Groups of a network by their bought part: every draw of every plan asks for some. */
const groupsByPart = new WeakMap<SupplyNetwork, ReadonlyMap<string, readonly number[]>>();

/** Returns the groups buying a part, of the named buyers or of all. */
export function listGroups(
  { network }: ScenarioPlan,
  { partNumber, buyerSiteIds }: { partNumber: string; buyerSiteIds: readonly string[] },
): readonly number[] {
  let byPart = groupsByPart.get(network);
  if (byPart === undefined) {
    const groups = Array.from({ length: network.groupCount }, (_, group) => group);
    byPart = Map.groupBy(groups, (group) => network.parts[network.groupPart[group]!]!.partNumber);
    groupsByPart.set(network, byPart);
  }
  const groups = byPart.get(partNumber) ?? [];
  if (buyerSiteIds.length === 0) return groups;
  return groups.filter((group) => {
    const buyer = network.siteIds[network.groupBuyerSite[group]!];
    return buyer !== undefined && buyerSiteIds.includes(buyer);
  });
}

function listLanes({ network }: ScenarioPlan, group: number): number[] {
  const from = network.laneStart[group]!;
  return Array.from({ length: network.laneStart[group + 1]! - from }, (_, at) => from + at);
}

function findProduct({ network, net }: ScenarioPlan, partNumber: string): number {
  return net.products.findIndex(
    ({ product }) => network.parts[network.products[product]!.part]!.partNumber === partNumber,
  );
}
