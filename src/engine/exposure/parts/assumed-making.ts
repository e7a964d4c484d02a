import { EVIDENCE_CODES, LANE_ORIGINS, type SupplyNetwork } from '../../network/supply-network.ts';
import type { ExposureFigures } from '../figures/figure-columns.ts';
import { computeLostShares } from '../figures/lost-shares.ts';
import { WORLD_D } from '../figures/worlds.ts';
import { computeProductLoss } from '../figures/product-loss.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { AssumedMaking } from './judgement.ts';

/** Lanes of assemblies made at their parent's place only because nothing says otherwise. */
export function isAssumedMaking(network: SupplyNetwork, lane: number): boolean {
  return (
    LANE_ORIGINS[network.laneOrigin[lane]!] === 'in-house' && EVIDENCE_CODES[network.laneEvidence[lane]!] === 'inferred'
  );
}

type WithoutAssumption = { network: SupplyNetwork; lanes: readonly number[] };
const withoutAssumption = new WeakMap<SupplyNetwork, WithoutAssumption>();

/** The network with the sources of assumed lanes as UNKNOWN, and these lanes; kept with the network. */
function takeAssumptionAway(network: SupplyNetwork): WithoutAssumption {
  let known = withoutAssumption.get(network);
  if (!known) {
    const laneSource = network.laneSource.slice();
    const lanes: number[] = [];
    for (let lane = 0; lane < network.laneCount; lane++) {
      if (!isAssumedMaking(network, lane)) continue;
      laneSource[lane] = -1;
      lanes.push(lane);
    }
    known = { network: { ...network, laneSource }, lanes };
    withoutAssumption.set(network, known);
  }
  return known;
}

/**
 * The assemblies without a supplying row, and the part of *surely* and of *not exposed* resting on their making in house: the difference to a
 * network with their sources unknown, money a year.
 */
export function measureAssumedMaking(
  { network }: Pick<PreparedExposure, 'network'>,
  { laneHits, lost }: Pick<ExposureFigures, 'laneHits' | 'lost'>,
): AssumedMaking {
  const without = takeAssumptionAway(network);
  const making: AssumedMaking = {
    madeInHouse: listParts(network, without.lanes),
    makerNotKnown: listParts(network, listUnknownMakers(network)),
    surely: 0,
    notExposed: 0,
  };
  if (without.lanes.length === 0) return making;
  const hits = laneHits.slice();
  for (const lane of without.lanes) hits[lane]! |= WORLD_D;
  const { node } = computeLostShares(without.network, hits);
  for (const { revenue, sources } of network.products) {
    const [sureWith = 0, , , openWith = 0] = computeProductLoss(sources, lost.node);
    const [sureWithout = 0, , , openWithout = 0] = computeProductLoss(sources, node);
    making.surely += (revenue ?? 0) * (sureWith - sureWithout);
    making.notExposed += (revenue ?? 0) * (openWithout - openWith);
  }
  return making;
}

/** Lanes from an unknown worker on the buyer's purchases. */
function listUnknownMakers(network: SupplyNetwork): number[] {
  const lanes: number[] = [];
  for (let lane = 0; lane < network.laneCount; lane++) {
    const source = network.laneSource[lane]!;
    if (source >= 0 && network.nodeServedSite[source]! >= 0) lanes.push(lane);
  }
  return lanes;
}

function listParts(network: SupplyNetwork, lanes: readonly number[]): string[] {
  const parts = new Set(lanes.map((lane) => network.parts[network.groupPart[network.laneGroup[lane]!]!]!.partNumber));
  return [...parts].toSorted();
}

/**
 * Returns for a part, by its row in `network.parts`, the assemblies on its way to products taken as made in house, sorted; only those one behind
 * another from the part on, since purchases above them are stated.
 */
export function getAssumptionFinder({ network, groupsOfPart }: PreparedExposure): (row: number) => string[] {
  const assumed = new Set(
    takeAssumptionAway(network).lanes.map((lane) => network.groupPart[network.laneGroup[lane]!]!),
  );
  if (assumed.size === 0) return () => [];
  const buyersOf = indexBuyers(network, groupsOfPart);
  return (row) => {
    const found = new Set<number>();
    const open = [row];
    for (let part = open.pop(); part !== undefined; part = open.pop()) {
      for (const buyer of buyersOf.get(part) ?? []) {
        if (!assumed.has(buyer) || found.has(buyer)) continue;
        found.add(buyer);
        open.push(buyer);
      }
    }
    if (assumed.has(row)) found.add(row);
    return [...found].map((part) => network.parts[part]!.partNumber).toSorted();
  };
}

/** Users of each part, by rows of `network.parts`. */
function indexBuyers(network: SupplyNetwork, groupsOfPart: PreparedExposure['groupsOfPart']): Map<number, Set<number>> {
  const buyers = new Map<number, Set<number>>();
  for (const [part, groups] of groupsOfPart.entries()) if (groups.length > 0) buyers.set(part, new Set());
  for (let node = 0; node < network.nodeCount; node++) {
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
      buyers.get(network.groupPart[network.inputGroup[input]!]!)?.add(network.nodePart[node]!);
    }
  }
  return buyers;
}
