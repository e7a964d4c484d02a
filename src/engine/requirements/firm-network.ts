import type { Money } from '../../domain/units.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { getConvergentSweep } from './requirement-sweep.ts';

/** 0: these sectors do not buy from each other; 1: their purchases can be missing for a while; 2: without them the buyer stops. */
export type Essentiality = 0 | 1 | 2;

/** A supply network seen as firms paying each other, the view of systemic risk measures. */
export type FirmNetwork = {
  /** One firm per site; `sector` is a row of `sectors`. */
  readonly firms: readonly { readonly siteId: string; readonly sector: number }[];
  /** Part categories, ascending; the last is null if firms sell parts without one. */
  readonly sectors: readonly (string | null)[];
  /** One per pair of different trading firms: rows in `firms`, and the buyer's payments a year in the reporting currency. */
  readonly edges: readonly { readonly seller: number; readonly buyer: number; readonly value: Money }[];
  /** Row: selling sector, column: buying sector. */
  readonly essentiality: readonly (readonly Essentiality[])[];
};

/**
 * Returns the firms behind a network, for measures of firms and sectors without parts. A firm's sector is its main category by value of output;
 * the first in a tie or without a known value. A sector is essential to another where any firm of the one sends a firm of the other an input
 * marked essential on its BOM. Left out of the edges: lanes without a price or a volume, within one site, or with an unnamed end. An open split
 * is divided evenly, see `computeYearlyRequirements`.
 */
export function computeFirmNetwork(network: SupplyNetwork): FirmNetwork {
  const sweep = getConvergentSweep(network);
  const { group, node } = sweep.computeRequirements(
    network.products.flatMap(({ sources, yearlyUnits }) =>
      sources.map((source) => ({ node: source.node, units: (yearlyUnits ?? 0) * source.share })),
    ),
  );
  const categories = findMainCategories(network, node);
  const named = [...new Set(categories)].filter((category) => category !== null).toSorted();
  const sectors = categories.includes(null) ? [...named, null] : named;
  const rowOfSector = new Map(sectors.map((category, row) => [category, row]));
  const sectorOfSite = categories.map((category) => rowOfSector.get(category)!);

  const values = new Map<number, Money>();
  const essentiality: Essentiality[][] = sectors.map(() => sectors.map(() => 0));
  const siteCount = network.siteIds.length;
  for (let buyer = 0; buyer < network.nodeCount; buyer++) {
    const to = network.nodeSite[buyer]!;
    if (to < 0) continue;
    for (let input = network.inputStart[buyer]!; input < network.inputStart[buyer + 1]!; input++) {
      const bought = network.inputGroup[input]!;
      const need: Essentiality = network.inputEssential[input] === 1 ? 2 : 1;
      for (let lane = network.laneStart[bought]!; lane < network.laneStart[bought + 1]!; lane++) {
        const from = getSite(network, network.laneSource[lane]!);
        if (from < 0 || from === to) continue;
        const row = essentiality[sectorOfSite[from]!]!;
        const column = sectorOfSite[to]!;
        if (need > row[column]!) row[column] = need;
      }
    }
  }
  for (let lane = 0; lane < network.laneCount; lane++) {
    const bought = network.laneGroup[lane]!;
    const from = getSite(network, network.laneSource[lane]!);
    const to = network.groupBuyerSite[bought]!;
    const value = group[bought]! * sweep.weights[lane]! * network.lanePrice[lane]!;
    if (from < 0 || to < 0 || from === to || !(value > 0)) continue;
    const key = from * siteCount + to;
    values.set(key, (values.get(key) ?? 0) + value);
  }
  return {
    firms: network.siteIds.map((siteId, row) => ({ siteId, sector: sectorOfSite[row]! })),
    sectors,
    edges: [...values]
      .toSorted(([one], [other]) => one - other)
      .map(([key, value]) => ({ seller: Math.floor(key / siteCount), buyer: key % siteCount, value })),
    essentiality,
  };
}

function getSite(network: SupplyNetwork, node: number): number {
  return node < 0 ? -1 : network.nodeSite[node]!;
}

/** Main category of each site's output by value. */
function findMainCategories(network: SupplyNetwork, units: Float64Array): (string | null)[] {
  const made = network.siteIds.map(() => new Map<string | null, Money>());
  for (let row = 0; row < network.nodeCount; row++) {
    const site = network.nodeSite[row]!;
    if (site < 0) continue;
    const { category, unitPrice } = network.parts[network.nodePart[row]!]!;
    const value = units[row]! * unitPrice;
    const values = made[site]!;
    values.set(category, (values.get(category) ?? 0) + (value > 0 ? value : 0));
  }
  return made.map((values) => {
    const ranked = [...values].toSorted(
      ([oneName, one], [otherName, other]) => other - one || compareNames(oneName, otherName),
    );
    return ranked[0]?.[0] ?? null;
  });
}

/** By code point; no name comes last. */
function compareNames(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
