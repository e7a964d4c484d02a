import type { Lever } from '../../../domain/scenario/lever.ts';
import type { Draw } from './apply-disruption.ts';
import type { ConditionsDraft } from './conditions-draft.ts';
import { followRise } from '../flow/course.ts';
import type { ScenarioPlan } from './planned-scenario.ts';
import type { SecondSource } from './second-sources.ts';

const DAYS_PER_YEAR = 365;

/** Puts what one lever does, and what it costs, into the conditions of a draw; early filing works inside the queues. */
export function applyLever(draw: Draw, lever: Lever, draft: ConditionsDraft): void {
  const { plan, read } = draw;
  const { net, steps } = plan;
  draft.plannedCost += lever.fixedCost;
  const from = read(lever.leadTimeDays);
  const fromStep = Math.ceil(from / steps.days);
  switch (lever.kind) {
    case 'buffer-stock': {
      const heldDays = Math.max(0, steps.count - fromStep) * steps.days;
      for (const group of listGroups(plan, lever)) {
        const units = net.groupRate[group]! * lever.coverDays;
        if (heldDays > 0) draft.inputStockAdded.push({ step: fromStep, group, units });
        draft.plannedCost += (units * lever.holdingCostPerUnitYear * heldDays) / DAYS_PER_YEAR;
      }
      return;
    }
    case 'second-source':
      addSource(draw, lever, from, draft);
      return;
    case 'substitution': {
      const ready = followRise(from, 0, steps);
      for (const group of listGroups(plan, lever)) {
        draft.add(draft.substitute, group, ready, lever.maxShare, 0);
        draft.substituteCost.set(group, lever.extraCostPerUnit);
      }
      return;
    }
    case 'expedite':
      for (const group of listGroups(plan, lever)) {
        for (let lane = net.laneStart[group]!; lane < net.laneStart[group + 1]!; lane++) {
          draft.faster.set(lane, { fromStep, leadDays: lever.transitDays });
          draft.fasterCost.set(lane, lever.extraCostPerUnit);
        }
      }
      return;
    case 'demand-shift': {
      const [left, right] = [lever.fromPartNumber, lever.toPartNumber].map((name) => findProduct(plan, name));
      if (left === undefined || right === undefined || left < 0 || right < 0) return;
      const ready = followRise(from, 0, steps);
      const moved = net.products[left]!.demand * lever.share;
      draft.reduce(draft.demand, [left], ready, lever.share);
      draft.add(draft.demand, right, ready, moved / net.products[right]!.demand, 1);
      draft.plannedCost += ready.reduce((sum, share) => sum + share, 0) * steps.days * moved * lever.costPerUnit;
      return;
    }
    case 'early-filing':
  }
}

/** A new source takes over as much of the need as it can make, and the others give up that share. */
function addSource({ plan, read }: Draw, lever: SecondSource, from: number, draft: ConditionsDraft): void {
  const { network, net, steps } = plan;
  const ramp = followRise(from + read(lever.qualificationDays), read(lever.rampDays), steps);
  const capacity = lever.capacityPerDay * lever.yield;
  const isNewLane = (lane: number): boolean => {
    const source = network.laneSource[lane]!;
    return source >= 0 && network.siteIds[network.nodeSite[source]!] === lever.siteId;
  };
  const groups = listGroups(plan, lever).filter((group) => listLanes(plan, group).some(isNewLane));
  const rate = groups.reduce((sum, group) => sum + net.groupRate[group]!, 0);
  if (rate === 0) return;
  const taken = ramp.map((ready) => Math.min(1, (ready * capacity) / rate));
  for (const group of groups) {
    for (const lane of listLanes(plan, group)) {
      if (isNewLane(lane)) {
        draft.add(draft.laneShare, lane, taken, 1 - net.laneShare[lane]!, net.laneShare[lane]!);
        draft.add(draft.laneCost, lane, ramp, lever.extraCostPerUnit, 0);
        draft.capacityAdded.set(
          network.laneSource[lane]!,
          ramp.map((ready) => ready * capacity),
        );
      } else draft.add(draft.laneShare, lane, taken, -net.laneShare[lane]!, net.laneShare[lane]!);
    }
  }
}

/** Groups that buy a part, of the buyers that are named or of all. */
function listGroups(
  { network }: ScenarioPlan,
  { partNumber, buyerSiteIds }: { partNumber: string; buyerSiteIds: readonly string[] },
): number[] {
  return Array.from({ length: network.groupCount }, (_, group) => group).filter((group) => {
    if (network.parts[network.groupPart[group]!]!.partNumber !== partNumber) return false;
    const buyer = network.siteIds[network.groupBuyerSite[group]!];
    return buyerSiteIds.length === 0 || (buyer !== undefined && buyerSiteIds.includes(buyer));
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
