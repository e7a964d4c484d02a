import type { LossBasis } from './report.ts';
import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset, Inventory } from '../../domain/dataset.ts';
import { listPlantLines, nameSource, readCapacities } from '../network/plant-lines.ts';
import { buildPartTable } from '../network/part-table.ts';
import { getOwnSites } from '../network/own-sites.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { computeYearlyRequirements } from '../requirements/yearly-requirements.ts';
import type { SupplyModel } from './supply-model.ts';

const DAYS_PER_YEAR = 365;

export type NetworkModel = {
  readonly model: SupplyModel;
  readonly basis: LossBasis;
  /** Part number of each of the model's products. */
  readonly products: readonly string[];
  /** Finished goods on file, in units, of products that are sold and left out of the model for want of a price or a margin. */
  readonly finishedOutside: ReadonlyMap<string, number>;
  readonly notes: readonly EngineNote[];
};

/**
 * Returns a network for the aggregated program; nodes, groups and lanes keep their rows. Shares become alternatives: every source of the network
 * (released, also at a share of 0) may deliver up to its capacity, while unnamed sources (UNKNOWN, market shares) never deliver more than their
 * share of the normal need beside named ones. Inessential inputs are left out, since the line runs without them. A source without a capacity on
 * file has no limit. Stock is placed as the import defines it; days of cover count by the normal need. Products without a demand, or without a
 * price or margin, are left out and noted.
 */
export function buildNetworkModel(network: SupplyNetwork, dataset: Dataset, catalogue: Catalogue): NetworkModel {
  const need = computeYearlyRequirements(network);
  const notes: EngineNote[] = [];
  const { basis, products, unvalued } = valueProducts(network, dataset, catalogue, notes);
  const finishedOutside = new Map<string, number>();
  const groups = Array.from({ length: network.groupCount }, () => ({
    inputStock: 0,
    users: [] as { node: number; quantity: number }[],
  }));
  for (let node = 0; node < network.nodeCount; node++) {
    for (let row = network.inputStart[node]!; row < network.inputStart[node + 1]!; row++) {
      if (network.inputEssential[row] === 0) continue;
      groups[network.inputGroup[row]!]!.users.push({ node, quantity: network.inputQuantity[row]! });
    }
  }
  const model = {
    capacity: findCapacities(network, dataset, notes),
    stock: Array.from({ length: network.nodeCount }, () => 0),
    groups,
    lanes: findLanes(network, need.group),
    pools: [] as { quantity: number; groups: number[] }[],
    lines: findLines(network, dataset),
    products: products.map(({ partNumber: _, ...product }) => ({ ...product })),
  };
  const partNumbers = products.map(({ partNumber }) => partNumber);
  placeStock(network, dataset, need, { model, partNumbers, notes, unvalued, finishedOutside });
  return { model, basis, products: partNumbers, finishedOutside, notes };
}

type ValuedProduct = { partNumber: string; demand: number; lossPerUnit: number; sources: number[]; finished: number };

/**
 * Returns the products open to money, with their demand a day and the loss by one unsold unit: its margin where every product with a demand has
 * one, else its price. The others are added to `notes`, and those among them that are sold are `unvalued`, by their demand a day.
 */
export function valueProducts(
  network: SupplyNetwork,
  dataset: Dataset,
  catalogue: Catalogue,
  notes: EngineNote[],
): { basis: LossBasis; products: ValuedProduct[]; unvalued: ReadonlyMap<string, number> } {
  const { toReporting } = buildPartTable(dataset, catalogue);
  const records = new Map(dataset.parts.map((part) => [part.partNumber, part]));
  const sold = network.products.filter(({ yearlyUnits }) => yearlyUnits !== null && yearlyUnits > 0);
  const marginOf = ({ part }: (typeof sold)[number]): number => {
    const record = records.get(network.parts[part]!.partNumber);
    return record ? toReporting(record.unitMargin, record.currency) : Number.NaN;
  };
  const basis = sold.every((product) => marginOf(product) > 0) ? 'margin' : 'revenue';
  const products = sold.map((product) => ({
    partNumber: network.parts[product.part]!.partNumber,
    demand: product.yearlyUnits! / DAYS_PER_YEAR,
    lossPerUnit: basis === 'margin' ? marginOf(product) : network.parts[product.part]!.unitPrice,
    sources: product.sources.map(({ node }) => node),
    finished: 0,
  }));
  const kept = products.filter(({ lossPerUnit }) => lossPerUnit > 0);
  const priced = new Set(kept.map(({ partNumber }) => partNumber));
  const silent = network.products.filter(({ part }) => !priced.has(network.parts[part]!.partNumber));
  // A demand of 0 is on file and says that nothing is sold; only a blank one is not known.
  const namesOf = (isUnsold: boolean): string[] =>
    silent.flatMap(({ part, yearlyUnits }) =>
      (yearlyUnits === 0) === isUnsold ? [network.parts[part]!.partNumber] : [],
    );
  const [names, unsold] = [namesOf(false), namesOf(true)];
  if (names.length > 0) {
    // A price that is on file and cannot be used is no price that is missing.
    const priceOf = (name: string): number | null => records.get(name)?.unitPrice ?? null;
    const isAsked = (name: string): boolean => products.some(({ partNumber }) => partNumber === name);
    const asked = names.filter(isAsked);
    const unrated = asked.filter((name) => (priceOf(name) ?? 0) > 0);
    const free = asked.filter((name) => priceOf(name) === 0);
    const why = { ...(unrated.length > 0 && { unrated }), ...(free.length > 0 && { free }) };
    notes.push({ code: 'products-without-money', facts: { products: names.length, names, ...why } });
  }
  if (unsold.length > 0) notes.push({ code: 'products-not-sold', facts: { parts: unsold } });
  const unvalued = new Map(
    products.flatMap(({ partNumber, demand }) => (priced.has(partNumber) ? [] : [[partNumber, demand] as const])),
  );
  return { basis, products: kept, unvalued };
}

function findCapacities(network: SupplyNetwork, dataset: Dataset, notes: EngineNote[]): number[] {
  const capacityOf = readCapacities(dataset);
  let open = 0;
  const capacities = Array.from({ length: network.nodeCount }, (_, node) => {
    const site = network.siteIds[network.nodeSite[node]!];
    if (site === undefined) return Infinity;
    const key = nameSource(network.parts[network.nodePart[node]!]!.partNumber, site);
    if (!capacityOf.has(key)) open += 1;
    return capacityOf.get(key) ?? Infinity;
  });
  if (open > 0) notes.push({ code: 'capacity-not-on-file', facts: { sources: open } });
  return capacities;
}

/** Lines with two nodes or more in the network. */
function findLines(network: SupplyNetwork, dataset: Dataset): SupplyModel['lines'] {
  const partOf = (row: number): string => network.parts[row]!.partNumber;
  const rowOf = indexPlaces(network.nodePart, network.nodeSite, partOf, (row) => network.siteIds[row]);
  return listPlantLines(dataset).flatMap(({ siteId, line, makes }) => {
    const known = makes.flatMap(({ partNumber, perDay }) => {
      const node = rowOf.get(nameSource(partNumber, siteId));
      return node === undefined ? [] : [{ node, perDay }];
    });
    return known.length > 1 ? [{ name: `${siteId}/${line}`, makes: known }] : [];
  });
}

function findLanes(network: SupplyNetwork, yearlyNeed: Float64Array): SupplyModel['lanes'] {
  const lanes = [];
  for (let lane = 0; lane < network.laneCount; lane++) {
    const group = network.laneGroup[lane]!;
    const source = network.laneSource[lane]!;
    const named = source >= 0 && network.nodeSite[source]! >= 0;
    const share = network.laneShare[lane]!;
    const mostPerDay = named || !(share < 1 - 1e-9) ? Infinity : (share * yearlyNeed[group]!) / DAYS_PER_YEAR;
    lanes.push({ group, source, mostPerDay });
  }
  return lanes;
}

/** Stock of the part's site of making, else in its input stock; without a site, finished goods, one pool of the own plants, or one of both. */
function placeStock(
  network: SupplyNetwork,
  dataset: Dataset,
  need: { group: Float64Array; node: Float64Array },
  target: {
    model: {
      stock: number[];
      groups: { inputStock: number; readonly users: SupplyModel['groups'][number]['users'] }[];
      pools: { quantity: number; groups: number[]; product?: number }[];
      products: { demand: number; finished: number; readonly sources: readonly number[] }[];
    };
    partNumbers: readonly string[];
    notes: EngineNote[];
    unvalued: ReadonlyMap<string, number>;
    finishedOutside: Map<string, number>;
  },
): void {
  const { model, partNumbers, notes, unvalued, finishedOutside } = target;
  const own = getOwnSites(dataset);
  const siteOf = (row: number): string | undefined => network.siteIds[row];
  const partOf = (row: number): string => network.parts[row]!.partNumber;
  const nodes = indexPlaces(network.nodePart, network.nodeSite, partOf, siteOf);
  const groupsAt = indexPlaces(network.groupPart, network.groupBuyerSite, partOf, siteOf);
  const ownGroups = Map.groupBy(
    Array.from({ length: network.groupCount }, (_, group) => group).filter((group) => {
      const row = network.groupBuyerSite[group]!;
      const site = siteOf(row);
      return site !== undefined && (own.has(site) || row === network.inferredOwnSite);
    }),
    (group) => partOf(network.groupPart[group]!),
  );
  const productOf = new Map(partNumbers.map((partNumber, row) => [partNumber, row]));
  const stocks = listStock(dataset);
  notes.push(...noteSilentStock(network, dataset, stocks));
  let unplaced = 0;
  for (const { partNumber, siteId, quantity, daysOfCover } of stocks) {
    const getUnits = (yearly: number): number => quantity ?? ((daysOfCover ?? 0) * yearly) / DAYS_PER_YEAR;
    const product = siteId === null ? (productOf.get(partNumber) ?? -1) : -1;
    const node = siteId === null ? undefined : nodes.get(nameSource(partNumber, siteId));
    const group = siteId === null ? undefined : groupsAt.get(nameSource(partNumber, siteId));
    const pool = siteId === null ? (ownGroups.get(partNumber) ?? []) : [];
    const sold = product < 0 ? 0 : model.products[product]!.demand * DAYS_PER_YEAR;
    if (product >= 0 && pool.length === 0) model.products[product]!.finished += getUnits(sold);
    else if (node !== undefined) model.stock[node]! += getUnits(need.node[node]!);
    else if (group !== undefined) model.groups[group]!.inputStock += getUnits(need.group[group]!);
    else if (pool.length > 0) {
      // What is sold by itself and goes into other things lies in one place for both. Where it is bought, what is sold passes through the pool anyway.
      const isOfBoth = product >= 0 && !passesThrough(model, pool, product);
      const yearly = pool.reduce((sum, one) => sum + need.group[one]!, isOfBoth ? sold : 0);
      model.pools.push({ quantity: getUnits(yearly), groups: pool, ...(isOfBoth && { product }) });
    } else if (siteId === null && unvalued.has(partNumber)) {
      const units = getUnits(unvalued.get(partNumber)! * DAYS_PER_YEAR);
      finishedOutside.set(partNumber, (finishedOutside.get(partNumber) ?? 0) + units);
    } else unplaced += 1;
  }
  if (unplaced > 0) notes.push({ code: 'stock-not-drawn-on', facts: { stocks: unplaced } });
}

/** That stock which nobody has told of counts as none, and of how many parts; nothing if the list of stock names all that there is. */
function noteSilentStock(
  network: SupplyNetwork,
  { parts, settings }: Dataset,
  stocks: readonly Pick<Inventory, 'partNumber'>[],
): EngineNote[] {
  if (stocks.length === 0) return [{ code: 'no-stock-on-file', facts: {} }];
  if (settings.stockListed === 'all') return [];
  const told = new Set(stocks.map(({ partNumber }) => partNumber));
  const needed = new Set([...network.nodePart, ...network.groupPart].map((part) => network.parts[part]!.partNumber));
  const kept = parts.filter(({ partNumber }) => needed.has(partNumber));
  const silent = kept.filter(({ partNumber }) => !told.has(partNumber)).length;
  return silent === 0 ? [] : [{ code: 'stock-partly-on-file', facts: { parts: silent, of: kept.length } }];
}

/** Whether each source of a product takes it from these groups, as a plant does that sells on what it buys. */
function passesThrough(
  { groups, products }: Pick<SupplyModel, 'groups'> & { products: readonly { sources: readonly number[] }[] },
  pool: readonly number[],
  product: number,
): boolean {
  const takers = new Set(pool.flatMap((group) => groups[group]!.users.map(({ node }) => node)));
  return products[product]!.sources.every((node) => takers.has(node));
}

/** Rows of `inventory`, and the addition of `parts.stock`: a pool of a part without such a row. */
function listStock(dataset: Dataset): Pick<Inventory, 'partNumber' | 'siteId' | 'quantity' | 'daysOfCover'>[] {
  const pooled = new Set(dataset.inventory.filter(({ siteId }) => siteId === null).map(({ partNumber }) => partNumber));
  const ofParts = dataset.parts
    .filter(({ partNumber, stock }) => stock !== null && !pooled.has(partNumber))
    .map(({ partNumber, stock }) => ({ partNumber, siteId: null, quantity: stock, daysOfCover: null }));
  return [...dataset.inventory, ...ofParts].toSorted((a, b) => (a.partNumber < b.partNumber ? -1 : 1));
}

function indexPlaces(
  parts: Int32Array,
  sites: Int32Array,
  partOf: (row: number) => string,
  siteOf: (row: number) => string | undefined,
): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, part] of parts.entries()) {
    const site = siteOf(sites[row]!);
    if (site !== undefined) rows.set(nameSource(partOf(part), site), row);
  }
  return rows;
}
