import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import { getNamesBySite } from '../../controls/company-names.ts';
import { isKnown } from '../../controls/evidence.ts';
import { type ListedCompany, type PartyEffect, findListed, getPartyEffect } from '../../controls/listed-parties.ts';
import { type PartyIndex, indexParties } from '../../controls/party-names.ts';
import type { LimbStanding, Standing } from '../../controls/status.ts';
import { EVIDENCE_CODES, LANE_ORIGINS, type SupplyNetwork } from '../../network/supply-network.ts';
import type { LaneMatches } from './lane-matches.ts';
import { WORLD_A, WORLD_B, WORLD_C, WORLD_D } from '../figures/worlds.ts';

/** A listed company on a lane, and as what. */
export type LaneParty = ListedCompany & { role: 'exporter' | 'consignee' | 'end user' };

/** Listed companies by lane; whether their lists hold is asked with the day. */
export type LaneParties = {
  readonly ofLane: (lane: number) => readonly LaneParty[];
  /** Lanes with a party to which some list lets no goods at all go from China. */
  readonly barred: readonly number[];
};

const CHINA = 'CN';

/** Finds who of the companies on the lanes is on a list: those that ship, those that receive, and the end users that licences on file name. */
export function findLaneParties(
  network: SupplyNetwork,
  dataset: Dataset,
  catalogue: Catalogue,
  matches: Pick<LaneMatches, 'lists' | 'laneList'>,
): LaneParties {
  const index = indexParties(catalogue.partyLists);
  const names = getNamesBySite(dataset);
  const listed = new Map([...names].map(([siteId, of]) => [siteId, findListed(of, index)]));
  const endUsers = findEndUsers(dataset, index);
  const siteOfNode = (node: number): string | undefined =>
    node < 0 ? undefined : network.siteIds[network.nodeSite[node]!];
  const ofLane = (lane: number): readonly LaneParty[] => {
    const source = siteOfNode(network.laneSource[lane]!);
    const buyer = network.siteIds[network.groupBuyerSite[network.laneGroup[lane]!]!];
    const as = (role: LaneParty['role'], companies: readonly ListedCompany[] = []): LaneParty[] =>
      companies.map((company) => ({ ...company, role }));
    return [
      ...as('exporter', listed.get(source ?? '')),
      ...as('consignee', listed.get(buyer ?? '')),
      ...as('end user', listEndUsers(endUsers.get(source ?? ''), lane)),
    ];
  };
  /** End users of licences for goods and a destination such as those of the lane. */
  function listEndUsers(named: readonly ListedEndUser[] = [], lane: number): ListedCompany[] {
    const country = network.countries[network.groupBuyerCountry[network.laneGroup[lane]!]!];
    const items = new Set(matches.lists[matches.laneList[lane]!]!.map(({ item }) => item.id));
    return named
      .filter(({ itemId, destination }) => items.has(itemId) && (destination === null || destination === country))
      .map(({ company }) => company);
  }
  const barred: number[] = [];
  if (catalogue.partyLists.some(({ stops }) => stops === 'any-goods')) {
    for (let lane = 0; lane < network.laneCount; lane++) {
      if (leavesChina(network, lane) && ofLane(lane).some(({ list }) => list.stops === 'any-goods')) barred.push(lane);
    }
  }
  return { ofLane, barred };
}

type ListedEndUser = { company: ListedCompany; itemId: string; destination: string | null };

/** By exporter, the listed end users of its licences on file. */
function findEndUsers({ licences }: Dataset, index: PartyIndex): ReadonlyMap<string, ListedEndUser[]> {
  const named = licences.flatMap(({ exporterSiteId, endUser, itemId, destination }) =>
    endUser === null
      ? []
      : findListed({ own: [endUser], owners: [] }, index).map((company) => ({
          exporterSiteId,
          company,
          itemId,
          destination,
        })),
  );
  return Map.groupBy(named, ({ exporterSiteId }) => exporterSiteId ?? '');
}

/**
 * What the parties of a lane do to its goods on a day: the heaviest effect, and whether it reaches goods that are not dual-use too. Null: nothing.
 * Goods that do not leave China are stopped by no list; what is said of their parties only warns.
 */
export function judgeLaneParties(
  { network, parties }: { network: SupplyNetwork; parties: LaneParties },
  lane: number,
  standings: ReadonlyMap<string, LimbStanding>,
): { effect: PartyEffect; anyGoods: boolean } | null {
  const leaves = leavesChina(network, lane);
  let heaviest: { effect: PartyEffect; anyGoods: boolean } | null = null;
  for (const party of parties.ofLane(lane)) {
    const effect = getPartyEffect(party, standings.get(party.list.id));
    if (effect === null) continue;
    // Goods from a listed exporter are no goods to a listed party.
    const weighed = leaves && (party.role !== 'exporter' || party.list.stops === 'any-goods') ? effect : 'warning';
    const anyGoods = weighed === 'prohibited' && party.list.stops === 'any-goods';
    const before: { effect: PartyEffect; anyGoods: boolean } = heaviest ?? { effect: 'warning', anyGoods: false };
    heaviest = {
      effect: WEIGHT[weighed] > WEIGHT[before.effect] ? weighed : before.effect,
      anyGoods: before.anyGoods || anyGoods,
    };
  }
  return heaviest;
}

const WEIGHT: Record<PartyEffect, number> = { warning: 0, 'closer-review': 1, prohibited: 2 };

/**
 * Adds to the hits of lanes those that a list stops whatever the goods: surely where the list holds and the lane is seen or declared, and if it
 * returns where it is paused.
 */
export function addBarredLanes(
  { network, parties }: { network: SupplyNetwork; parties: LaneParties },
  standingOf: (id: string) => Standing,
  destination: string | null,
  hits: Uint8Array,
): void {
  const only = destination === null ? -1 : network.countries.indexOf(destination);
  for (const lane of parties.barred) {
    if (destination !== null && network.groupBuyerCountry[network.laneGroup[lane]!] !== only) continue;
    for (const { list, likeness, through } of parties.ofLane(lane)) {
      if (list.stops !== 'any-goods' || likeness === 'close' || through === 'owner') continue;
      const standing = standingOf(list.id);
      if (standing === 'off') continue;
      const known =
        isKnown(EVIDENCE_CODES[network.laneEvidence[lane]!]!) && LANE_ORIGINS[network.laneOrigin[lane]!] !== 'market';
      hits[lane]! |= standing === 'paused' ? WORLD_C | WORLD_D : (known ? WORLD_A : 0) | WORLD_B | WORLD_C | WORLD_D;
    }
  }
}

function leavesChina(network: SupplyNetwork, lane: number): boolean {
  const exporter = network.countries[network.laneExporter[lane]!];
  const destination = network.countries[network.groupBuyerCountry[network.laneGroup[lane]!]!];
  return exporter === CHINA && destination !== CHINA;
}
