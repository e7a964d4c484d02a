import type { PartyList } from '../../../catalogue/party-list.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import { getNamesBySite } from '../../controls/company-names.ts';
import { isKnown } from '../../controls/evidence.ts';
import { type ListedCompany, type PartyEffect, findListed, getPartyEffect } from '../../controls/listed-parties.ts';
import { type PartyIndex, indexParties } from '../../controls/party-names.ts';
import type { LimbStanding, Standing } from '../../controls/status.ts';
import { findCountryRow } from '../../network/country-row.ts';
import { EVIDENCE_CODES, LANE_ORIGINS, type SupplyNetwork } from '../../network/supply-network.ts';
import { WORLD_A, WORLD_B, WORLD_C, WORLD_D } from '../figures/worlds.ts';
import type { LaneMatches } from './matched-lanes.ts';

/** A listed company on a lane, and its role. */
export type LaneParty = ListedCompany & { role: 'exporter' | 'consignee' | 'end user' };

/** Listed companies by lane; whether their lists hold is asked with the day. */
export type LaneParties = {
  readonly ofLane: (lane: number) => readonly LaneParty[];
  /** Lanes with a party barred by some list from all goods from China. */
  readonly barred: readonly number[];
  /** Lists with some company of the data. */
  readonly lists: ReadonlySet<PartyList>;
};

const CHINA = 'CN';

/** Finds the listed companies on the lanes: shippers, receivers, and end users named by licences on file. */
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
  /**
   * End users of licences for goods and a destination such as those of the lane. One that takes such goods from the exporter by itself is the
   * consignee of those, and says nothing of what others take.
   */
  function listEndUsers(named: readonly ListedEndUser[] = [], lane: number): ListedCompany[] {
    // Hardly any lane has some, and every lane is asked more than once.
    if (named.length === 0) return [];
    const country = network.countries[network.groupBuyerCountry[network.laneGroup[lane]!]!];
    return named
      .filter(({ itemId, destination }) => isOf(lane, itemId) && (destination === null || destination === country))
      .filter((one) => !takesItself(one, network.laneSource[lane]!))
      .map(({ company }) => company);
  }
  function isOf(lane: number, itemId: string): boolean {
    return matches.lists[matches.laneList[lane]!]!.some(({ item }) => item.id === itemId);
  }
  const known = new Map<string, boolean>();
  function takesItself({ company, itemId }: ListedEndUser, source: number): boolean {
    const site = network.nodeSite[source]!;
    const name = company.name.trim().toLowerCase();
    const key = `${site} ${itemId} ${name}`;
    const takes = known.get(key) ?? hasLane(site, itemId, name);
    known.set(key, takes);
    return takes;
  }
  /** Whether a site delivers goods of an item to a company of this name. */
  function hasLane(site: number, itemId: string, name: string): boolean {
    for (let lane = 0; lane < network.laneCount; lane++) {
      const from = network.laneSource[lane]!;
      if (from < 0 || network.nodeSite[from] !== site || !isOf(lane, itemId)) continue;
      const buyer = network.siteIds[network.groupBuyerSite[network.laneGroup[lane]!]!] ?? '';
      if (names.get(buyer)?.own.some((own) => own.trim().toLowerCase() === name)) return true;
    }
    return false;
  }
  const barred: number[] = [];
  if (catalogue.partyLists.some(({ stops }) => stops === 'any-goods')) {
    for (let lane = 0; lane < network.laneCount; lane++) {
      if (leavesChina(network, lane) && ofLane(lane).some(({ list }) => list.stops === 'any-goods')) barred.push(lane);
    }
  }
  const lists = new Set(
    [...listed.values(), ...[...endUsers.values()].map((of) => of.map(({ company }) => company))]
      .flat()
      .map(({ list }) => list),
  );
  return { ofLane, barred, lists };
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
 * Effect of a lane's parties on its goods on a day: the heaviest one, and whether it reaches other goods than dual-use ones too. Null: none.
 * Goods staying in China are stopped by no list; words on their parties only warn.
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

/** Whether who takes a lane's goods, or uses them in the end, surely is on a control or watch list that holds on the day. */
export function isForListed(
  { parties }: { parties: LaneParties },
  lane: number,
  standings: ReadonlyMap<string, LimbStanding>,
): boolean {
  return parties.ofLane(lane).some(({ list, likeness, through, role }) => {
    const isNamed = likeness === 'same' && through !== 'owner' && role !== 'exporter';
    return isNamed && LICENSED_LISTS.has(list.list) && standings.get(list.id)?.standing === 'live';
  });
}

const LICENSED_LISTS: ReadonlySet<PartyList['list']> = new Set(['control', 'watch']);

/**
 * Adds to the hits of lanes those of a list without regard to the goods: surely where the list holds and the lane is seen or declared, and if it
 * returns where it is paused.
 */
export function addBarredLanes(
  { network, parties }: { network: SupplyNetwork; parties: LaneParties },
  standingOf: (id: string) => Standing,
  destination: string | null,
  hits: Uint8Array,
): void {
  const only = destination === null ? -1 : findCountryRow(network, destination);
  for (const lane of parties.barred) {
    if (destination !== null && network.groupBuyerCountry[network.laneGroup[lane]!] !== only) continue;
    for (const { list, likeness, through } of parties.ofLane(lane)) {
      if (list.stops !== 'any-goods' || likeness !== 'same' || through === 'owner') continue;
      hits[lane]! |= getBarredBits(network, lane, standingOf(list.id));
    }
  }
}

function getBarredBits(network: SupplyNetwork, lane: number, standing: Standing): number {
  if (standing === 'off') return 0;
  if (standing === 'paused') return WORLD_C | WORLD_D;
  const isSeen =
    isKnown(EVIDENCE_CODES[network.laneEvidence[lane]!]!) && LANE_ORIGINS[network.laneOrigin[lane]!] !== 'market';
  return (isSeen ? WORLD_A : 0) | WORLD_B | WORLD_C | WORLD_D;
}

/** Lanes out of China with goods stopped by a list, by a party surely on it, with the names of these companies. */
export function listStoppedLanes(
  { network, parties }: { network: SupplyNetwork; parties: LaneParties },
  list: PartyList,
): { lanes: number[]; companies: string[] } {
  const lanes: number[] = [];
  const companies = new Set<string>();
  for (let lane = 0; list.stops !== null && lane < network.laneCount; lane++) {
    if (!leavesChina(network, lane)) continue;
    const stopping = parties
      .ofLane(lane)
      .filter((party) => party.list === list && (party.role !== 'exporter' || list.stops === 'any-goods'))
      .filter(({ likeness, through }) => likeness === 'same' && through !== 'owner');
    if (stopping.length > 0) lanes.push(lane);
    for (const { name } of stopping) companies.add(name);
  }
  return { lanes, companies: [...companies].toSorted() };
}

/** Worlds with a stop of a lane by a list of a standing, as bits; `goods` are those with dual-use goods in need of a licence on the lane. */
export function getStoppedBits(
  network: SupplyNetwork,
  lane: number,
  { stops }: PartyList,
  standing: Standing,
  goods: number,
): number {
  if (stops === 'any-goods') return getBarredBits(network, lane, standing);
  if (standing === 'off') return 0;
  if (standing === 'live') return goods;
  return goods === WORLD_D ? WORLD_D : goods === 0 ? 0 : WORLD_C | WORLD_D;
}

function leavesChina(network: SupplyNetwork, lane: number): boolean {
  const exporter = network.countries[network.laneExporter[lane]!];
  const destination = network.countries[network.groupBuyerCountry[network.laneGroup[lane]!]!];
  return exporter === CHINA && destination !== CHINA;
}
