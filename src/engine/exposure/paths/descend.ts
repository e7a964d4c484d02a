import type { LimbStanding } from '../../controls/status.ts';
import { EVIDENCE_CODES, type SupplyNetwork } from '../../network/supply-network.ts';
import { isKnown } from '../../controls/evidence.ts';
import { getDecidingFinding } from '../parts/decides.ts';
import { type FindingWriter, getSourceName } from '../findings/findings.ts';
import { getMatchBits } from '../findings/lane-hits.ts';
import type { LostShares } from '../figures/lost-shares.ts';
import { WORLDS } from '../figures/worlds.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { FillName, Finding, FourWorlds } from '../report.ts';

/** The first world with a loss, as its row and its fill; nothing lost: row null, not exposed. */
export function getFirstWorld(worlds: FourWorlds): { world: number | null; fill: FillName } {
  if (worlds.sure > 0) return { world: 0, fill: 'surely' };
  if (worlds.possible > 0) return { world: 1, fill: 'possibly' };
  if (worlds.ifPausedBack > 0) return { world: 2, fill: 'ifPausedBack' };
  return worlds.ifUnknown > 0 ? { world: 3, fill: 'cannotBeJudged' } : { world: null, fill: 'notExposed' };
}

/**
 * Lanes from a group down to the deciding one in a world: the lane losing most, then at its source the input holding it back most, and so on
 * until a lane is hit, its source is not known, or a plant's contents are not known. Without a world (nothing is lost) the group's largest lane
 * alone.
 */
export function descendToHit(
  network: SupplyNetwork,
  lost: LostShares,
  laneHits: Uint8Array,
  from: number,
  world: number | null,
): number[] {
  const lanes: number[] = [];
  for (let group = from; group >= 0 && lanes.length <= network.nodeCount;) {
    const lane = chooseLane(network, lost, laneHits, group, world);
    lanes.push(lane);
    const source = network.laneSource[lane]!;
    if (world === null || source < 0 || (laneHits[lane]! & (1 << world)) !== 0) break;
    group = chooseInput(network, lost, source, world);
  }
  return lanes;
}

function chooseLane(
  network: SupplyNetwork,
  lost: LostShares,
  laneHits: Uint8Array,
  group: number,
  world: number | null,
): number {
  let best = network.laneStart[group]!;
  let most = -1;
  for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
    const own = network.laneShare[lane]!;
    const share = Number.isNaN(own) ? network.groupOpenShare[group]! : own;
    const source = network.laneSource[lane]!;
    const isHit = world === null || (laneHits[lane]! & (1 << world)) !== 0;
    const value = isHit ? 1 : source < 0 ? 0 : lost.node[source * WORLDS + world]!;
    if (share * value <= most) continue;
    most = share * value;
    best = lane;
  }
  return best;
}

function chooseInput(network: SupplyNetwork, lost: LostShares, node: number, world: number): number {
  let best = -1;
  let most = 0;
  for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
    const group = network.inputGroup[input]!;
    const factor = network.inputEssential[input] === 1 ? 1 : network.inputCostShare[input]!;
    const value = factor * lost.group[group * WORLDS + world]!;
    if (value <= most) continue;
    most = value;
    best = group;
  }
  return best;
}

/**
 * The finding with a hit on a lane in a world; without a world, the one saying why nothing does. Null if no act reaches the lane: its source
 * or its contents are not known, or nothing lists the goods.
 */
export function findLaneFinding(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  writer: FindingWriter,
  lane: number,
  world: number | null,
): Finding | null {
  const { network, matches } = prepared;
  const group = network.laneGroup[lane]!;
  const siteId = getSourceName(prepared, network.laneSource[lane]!);
  const buyerSite = network.groupBuyerSite[group]!;
  const buyer = buyerSite < 0 ? null : network.siteIds[buyerSite]!;
  const onLane = writer
    .write(network.groupPart[group]!)
    .filter((one) => one.siteId === siteId && (buyer === null || one.buyerSiteId === buyer));
  if (world === null) return getDecidingFinding(onLane);
  const known = isKnown(EVIDENCE_CODES[network.laneEvidence[lane]!]!);
  const hitting = new Set(
    matches.lists[matches.laneList[lane]!]!.filter(
      (one) => (getMatchBits(one, (limb) => standings.get(limb)?.standing ?? 'off', known) & (1 << world)) !== 0,
    ).map(({ item }) => item.id),
  );
  return getDecidingFinding(onLane.filter((one) => hitting.has(one.itemId)));
}
