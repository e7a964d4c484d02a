import type { Dataset } from '../../../../domain/dataset.ts';
import type { CoverClass, LeadTimeClass } from '../../../../domain/scenario/assumed.ts';
import { nameSource, readCapacities } from '../../../network/plant-lines.ts';
import { getOwnSites } from '../../../network/own-sites.ts';
import type { SupplyNetwork } from '../../../network/supply-network.ts';
import { isSameContinent } from './continents.ts';

/** Where the files of a company are silent, by row of its network: null if something is on file, or nothing is to be assumed. */
export type SilentFacts = {
  readonly shelfClass: readonly (CoverClass | null)[];
  /** 1 if the finished stock, or the capacity, of a node is on no file. */
  readonly hasNoStock: Uint8Array;
  readonly hasNoCapacity: Uint8Array;
  readonly leadClass: readonly (LeadTimeClass | null)[];
  /** Shelves and makers at own plants outside a list of all stock: they have none, as a person said. */
  readonly statedEmpty: number;
};

const MAGNETS = new Set([
  'ndfeb-magnet',
  'ndfeb-block',
  'smco-magnet',
  'magnet-unknown-family',
  'ndfeb-magnet-hre-free',
  'bonded-ndfeb-magnet',
]);
const OF_MAGNETS = new Set([
  'ndfeb-alloy',
  'ndfeb-alloy-hre-free',
  'ndpr-metal',
  'dy-metal',
  'tb-metal',
  'sm-metal',
  'dyfe-alloy',
  'ndpr-oxide',
  'dy-oxide',
  'tb-oxide',
  'sm-oxide',
  'gd-oxide',
  'y-oxide',
  'ho-oxide',
]);
const GRAPHITE = new Set([
  'anode-artificial-graphite',
  'anode-natural-graphite',
  'anode-blend',
  'spherical-graphite',
  'flake-graphite',
  'synthetic-graphite',
]);
const CHIPS = new Set(['active-electronics']);
/** The country of the controls' border. */
const CONTROLLING = 'CN';
const EUROPEAN_UNION = new Set(
  'AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Returns the places with silent files about stock, leads and capacity, and the class of each. Sources of a lever alone (`newNodes`) follow the lever. */
export function findSilentFacts(network: SupplyNetwork, dataset: Dataset, newNodes: ReadonlySet<number>): SilentFacts {
  const own = getOwnSites(dataset);
  const placed = new Set(dataset.inventory.map(({ partNumber, siteId }) => nameOf(partNumber, siteId)));
  for (const { partNumber, stock } of dataset.parts) if (stock !== null) placed.add(nameOf(partNumber, null));
  const capacities = readCapacities(dataset);
  const partOf = (row: number): string => network.parts[row]!.partNumber;
  const siteOf = (row: number): string | null => network.siteIds[row] ?? null;
  const products = new Set(network.products.map(({ part }) => part));
  const isOwn = (site: number): boolean =>
    own.has(siteOf(site) ?? '') || (site >= 0 && site === network.inferredOwnSite);
  const nodes = Array.from({ length: network.nodeCount }, (_, node) => node);
  const isPlaced = (part: number, site: number): boolean =>
    siteOf(site) !== null && placed.has(nameOf(partOf(part), siteOf(site)));
  const isPooled = (part: number): boolean => placed.has(nameOf(partOf(part), null));
  // A list that is not there names nothing.
  const isWhole = dataset.settings.stockListed === 'all' && placed.size > 0;
  let statedEmpty = 0;
  const isStatedEmpty = (site: number): boolean => {
    if (!isWhole || !isOwn(site)) return false;
    statedEmpty += 1;
    return true;
  };
  const shelfClass = Array.from({ length: network.groupCount }, (_, group) => {
    const [part, site] = [network.groupPart[group]!, network.groupBuyerSite[group]!];
    if (isPlaced(part, site) || (isOwn(site) && isPooled(part)) || isStatedEmpty(site)) return null;
    return findCoverClass(network, group, isOwn(site));
  });
  const hasNoStock = Uint8Array.from(nodes, (node) => {
    const [part, site] = [network.nodePart[node]!, network.nodeSite[node]!];
    const isKnown = isPlaced(part, site) || (products.has(part) && isPooled(part)) || newNodes.has(node);
    return isKnown || isStatedEmpty(site) ? 0 : 1;
  });
  return {
    shelfClass,
    hasNoStock,
    statedEmpty,
    hasNoCapacity: Uint8Array.from(nodes, (node) => {
      const site = siteOf(network.nodeSite[node]!);
      const isKnown =
        (site !== null && capacities.has(nameSource(partOf(network.nodePart[node]!), site))) || newNodes.has(node);
      return isKnown ? 0 : 1;
    }),
    leadClass: Array.from({ length: network.laneCount }, (_, lane) => findLeadClass(network, dataset, lane)),
  };
}

function nameOf(partNumber: string, siteId: string | null): string {
  return JSON.stringify([partNumber, siteId]);
}

function findCoverClass(network: SupplyNetwork, group: number, isOwn: boolean): CoverClass {
  const category = network.parts[network.groupPart[group]!]!.category ?? '';
  const buyer = network.countries[network.groupBuyerCountry[group]!] ?? '';
  if (MAGNETS.has(category) || OF_MAGNETS.has(category)) {
    if (buyer !== '' && buyer !== CONTROLLING && comesFromControlling(network, group)) {
      if (EUROPEAN_UNION.has(buyer)) return 'magnetsInEurope';
      return buyer === 'IN' ? 'magnetsInIndia' : buyer === 'JP' ? 'magnetsInJapan' : 'magnets';
    }
    if (OF_MAGNETS.has(category)) return 'oxides';
  }
  if (GRAPHITE.has(category)) return 'graphite';
  if (CHIPS.has(category)) return 'chips';
  return isOwn ? 'ownPlants' : 'otherBuyers';
}

function comesFromControlling(network: SupplyNetwork, group: number): boolean {
  for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) {
    if (network.countries[network.laneExporter[lane]!] === CONTROLLING) return true;
  }
  return false;
}

/** An unknown source delivers at once, and so does a plant to itself. */
function findLeadClass(network: SupplyNetwork, dataset: Dataset, lane: number): LeadTimeClass | null {
  const row = network.laneSourcing[lane]!;
  const source = network.laneSource[lane]!;
  const group = network.laneGroup[lane]!;
  if (row >= 0 && dataset.sourcing[row]!.leadTimeDays !== null) return null;
  const isAtHome =
    source >= 0 && network.nodeSite[source]! >= 0 && network.nodeSite[source] === network.groupBuyerSite[group];
  if (isAtHome) return null;
  const from = network.countries[network.laneExporter[lane]!];
  const to = network.countries[network.groupBuyerCountry[group]!];
  if (from === undefined || to === undefined) return source < 0 ? null : 'sameCountry';
  if (from === to) return 'sameCountry';
  return isSameContinent(from, to) ? 'sameContinent' : 'overseas';
}
