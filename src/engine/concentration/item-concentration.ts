import type { SupplyNetwork } from '../network/supply-network.ts';
import type { Demand, RequirementSweep } from '../requirements/requirement-sweep.ts';
import { prepareHiddenConcentration } from './hidden-concentration.ts';
import { computeEffectiveSources, computeHhiInterval } from './hhi.ts';
import { type TalliedShares, createSourceTally, tallyGroup } from './item-shares.ts';
import type { ItemConcentration } from './report.ts';
import type { SourceNames } from './source-names.ts';

/**
 * Returns the concentration of every part bought for use, in the order of the network's parts (dealers' purchases for resale are behind the
 * first tier). Shares are those of all its buyers together, weighted by the units each takes a year (`groupUnits`, rows as the network's
 * groups); where no product needs the part, or no demand is on file, every buyer weighs the same.
 */
export function computeItemConcentrations(
  network: SupplyNetwork,
  names: SourceNames,
  groupUnits: Float64Array,
  sweep: RequirementSweep,
): ItemConcentration[] {
  const tally = createSourceTally(names);
  const findHidden = prepareHiddenConcentration(network, sweep, tally);
  const items: ItemConcentration[] = [];
  for (const [part, groups] of listGroupsByPart(network).entries()) {
    if (groups.length === 0) continue;
    const anyUnits = groups.some((group) => groupUnits[group]! > 0);
    const weightOf = (group: number): number => (anyUnits ? groupUnits[group]! : 1);
    for (const group of groups) tallyGroup(network, group, weightOf(group), tally);
    const shares = tally.take();
    if (shares === null) continue;
    const hhi = computeHhiInterval(shares);
    const { demand, unknown } = listDemand(network, groups, weightOf, sweep.weights);
    const hidden = findHidden(part, demand, unknown, (hhi.low + hhi.high) / 2);
    const { partNumber, description, inferred } = network.parts[part]!;
    items.push({
      partNumber,
      description,
      inferred,
      hhi,
      effectiveSources: computeEffectiveSources(hhi),
      hidden: hidden?.hidden ?? null,
      hiddenItem: hidden === null ? null : network.parts[hidden.part]!.partNumber,
      coverage: 1 - shares.unknown,
      shares: listShares(shares, names),
    });
  }
  return items;
}

/**
 * The groups of each part, without those of dealers: they only pass on units counted by another group. Of a part that goes into nothing on file
 * those are listed that nobody draws on: its purchases have sources all the same.
 */
function listGroupsByPart(network: SupplyNetwork): number[][] {
  const { groupCount, groupPart, nodeCount, nodePart, inputStart, inputGroup } = network;
  const isUsed = new Uint8Array(groupCount);
  const isPassedOn = new Uint8Array(groupCount);
  for (let node = 0; node < nodeCount; node++) {
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      if (groupPart[group] === nodePart[node]) isPassedOn[group] = 1;
      else isUsed[group] = 1;
    }
  }
  const groups: number[][] = network.parts.map(() => []);
  for (let group = 0; group < groupCount; group++) if (isUsed[group] === 1) groups[groupPart[group]!]!.push(group);
  const idle: number[][] = network.parts.map(() => []);
  for (let group = 0; group < groupCount; group++)
    if (isUsed[group] === 0 && isPassedOn[group] === 0) idle[groupPart[group]!]!.push(group);
  return groups.map((used, part) => (used.length > 0 ? used : idle[part]!));
}

/** Shipments of the groups' sources together, one entry a lane, and the units without a source on file. */
function listDemand(
  network: SupplyNetwork,
  groups: readonly number[],
  weightOf: (group: number) => number,
  weights: Float64Array,
): { demand: Demand[]; unknown: number } {
  const demand: Demand[] = [];
  let unknown = 0;
  for (const group of groups) {
    for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
      const node = network.laneSource[lane]!;
      const units = weightOf(group) * weights[lane]!;
      if (node < 0) unknown += units;
      else demand.push({ node, units });
    }
  }
  return { demand, unknown };
}

function listShares(shares: TalliedShares, names: SourceNames): ItemConcentration['shares'] {
  const named = shares.keys.map((key, row) => ({
    key,
    share: shares.known[row]!,
    openShare: shares.isOpen[row] ? shares.open : 0,
  }));
  const unnamed = [...shares.unnamed].map(([key, share]) => ({ key, share, openShare: 0 }));
  return [...named, ...unnamed]
    .map(({ key, ...rest }) => ({ key: names.keys[key]!, name: names.names[key]!, ...rest }))
    .toSorted((a, b) => b.share - a.share || b.openShare - a.openShare || (a.key < b.key ? -1 : 1));
}
