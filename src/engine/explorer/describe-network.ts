import type { Catalogue } from '../../catalogue/schema.ts';
import type { Stage } from '../../domain/closed-lists.ts';
import { COLUMN_OF_STAGE, COLUMN_STAGES } from '../../domain/column-stages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { getNodeName } from '../concentration/source-names.ts';
import type { PurchaseValues } from '../exposure/figures/purchase-values.ts';
import { prepareNetwork } from '../exposure/prepare.ts';
import type { PreparedExposure } from '../exposure/prepared-exposure.ts';
import { assignColumns } from '../layout/assign-columns.ts';
import { assignTiers } from '../layout/assign-tiers.ts';
import { formGroups, MOST_READ } from '../layout/group-nodes.ts';
import { orderGraph } from '../layout/layout-graph.ts';
import { orderTiers } from '../layout/order-tiers.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { listPictureArcs, type PictureArcs } from './picture-arcs.ts';
import { findOpenNeed, rateRevenue } from './known-products.ts';
import type { NetworkShape, PicturePart, PictureSite } from './picture.ts';
import { placeUnknownSources } from './unknown-sources.ts';

/** The network of a dataset as the Network page draws it before any law is looked at: tiers, columns, order, values. Same input, same columns. */
export function describeNetwork(input: {
  dataset: Dataset;
  catalogue: Catalogue;
  question: { inference: boolean };
}): NetworkShape {
  const { dataset, catalogue, question } = input;
  const { network, values } = prepareNetwork(dataset, catalogue, question.inference);
  const { unknownParts, nodeCount, nodeOf } = placeUnknownSources(network);
  const arcs = listPictureArcs(network, values.nodeUnits, nodeOf);
  const graph = { nodeCount, arcFrom: arcs.from, arcTo: arcs.to };
  const isProduct = new Uint8Array(nodeCount);
  for (const { sources } of network.products) for (const { node } of sources) isProduct[node] = 1;
  const ordered = orderGraph(graph);
  const nodeTier = assignTiers(graph, isProduct, ordered);

  const nodePart = extend(network.nodePart, nodeCount, 0);
  nodePart.set(unknownParts, network.nodeCount);
  const nodeSite = extend(network.nodeSite, nodeCount, -1);
  const nodeCountry = extend(network.nodeCountry, nodeCount, -1);
  const placedBy = nodeCount > MOST_READ ? 'country' : null;
  // Those of no known country are a group as well.
  const keyOf = nodeCountry.map((country) =>
    placedBy === null ? -1 : country < 0 ? network.countries.length : country,
  );
  const sites = indexSites(dataset);
  const nodeStage = listStages({ network, dataset, catalogue }, nodePart, nodeSite);
  const level = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) level[node] = nodeTier[node] === 0 ? 0 : readLevel(nodeStage[node]!);
  const { column: nodeColumn, levels } = assignColumns(graph, level, ordered);
  return {
    currency: dataset.settings.reportingCurrency,
    virtualPrefix: network.virtualPrefix,
    parts: describeParts(network, dataset),
    // The only site of a network that the dataset does not hold is the inferred plant.
    sites: network.siteIds.map((siteId) => sites.get(siteId) ?? describeInferredPlant(siteId)),
    countries: network.countries,
    products: network.products.map(({ part, revenue, sources }) => ({
      part,
      revenue,
      nodes: sources.map(({ node }) => node),
    })),
    nodeCount,
    nodeKeys: listKeys(network, nodePart),
    nodePart,
    nodeSite,
    nodeCountry,
    nodeStage,
    nodeTier,
    nodeColumn,
    columnStages: Array.from(levels, (one) => COLUMN_STAGES[one]!),
    nodePlace: orderTiers(graph, nodeColumn, formGroups(nodeColumn, keyOf).groupOf),
    placedBy,
    ...sumSpend(network, values, nodeCount, nodeOf),
    nodeRevenue: rateRevenue(network, arcs, nodeCount),
    arcFrom: arcs.from,
    arcTo: arcs.to,
    ...describeArcs(network, values, arcs, findOpenNeed(network, arcs, nodeCount)),
  };
}

function describeArcs(
  { laneEvidence, laneExporter, laneShare }: SupplyNetwork,
  { laneValue }: Pick<PurchaseValues, 'laneValue'>,
  { lane: laneOf, to, part, units }: PictureArcs,
  isOpen: Uint8Array,
): Pick<NetworkShape, 'arcEvidence' | 'arcExporter' | 'arcShare' | 'arcValue' | 'arcPartial' | 'arcUnits'> {
  const count = laneOf.length;
  const arcEvidence = new Uint8Array(count);
  const arcExporter = new Int32Array(count);
  const arcShare = new Float64Array(count);
  const arcValue = new Float64Array(count);
  const arcPartial = new Uint8Array(count);
  const arcUnits = new Float64Array(count);
  for (let arc = 0; arc < count; arc++) {
    const lane = laneOf[arc]!;
    arcEvidence[arc] = laneEvidence[lane]!;
    arcExporter[arc] = laneExporter[lane]!;
    arcShare[arc] = laneShare[lane]!;
    // Of a user whose need nobody knows no part of the lane's known volume is known to be his.
    const isUnknown = isOpen[to[arc]!] === 1 && units[arc] === 0;
    arcUnits[arc] = isUnknown ? Number.NaN : units[arc]!;
    arcValue[arc] = isUnknown ? Number.NaN : laneValue[lane]! * part[arc]!;
    arcPartial[arc] = isOpen[to[arc]!]!;
  }
  return { arcEvidence, arcExporter, arcShare, arcValue, arcPartial, arcUnits };
}

/** Names of the nodes, those of unknown sources last. */
function listKeys(network: SupplyNetwork, nodePart: Int32Array): string[] {
  const keys: string[] = [];
  for (let node = 0; node < network.nodeCount; node++) keys.push(getNodeName(network, node));
  for (const part of nodePart.subarray(network.nodeCount)) keys.push(`?/${network.parts[part]!.partNumber}`);
  return keys;
}

/** Known purchase values of the lanes of each node, of a product its revenue; NaN if none is known. */
function sumSpend(
  { laneCount, laneSource, laneGroup, groupPart, products }: SupplyNetwork,
  { laneValue, lanePartial }: Pick<PurchaseValues, 'laneValue' | 'lanePartial'>,
  nodeCount: number,
  unknownNodeOf: (part: number) => number,
): Pick<NetworkShape, 'nodeSpend' | 'nodePartial'> {
  const spend = new Float64Array(nodeCount).fill(Number.NaN);
  const partial = new Uint8Array(nodeCount);
  for (let lane = 0; lane < laneCount; lane++) {
    const value = laneValue[lane]!;
    const node = laneSource[lane]! < 0 ? unknownNodeOf(groupPart[laneGroup[lane]!]!) : laneSource[lane]!;
    if (lanePartial[lane] === 1) partial[node] = 1;
    if (!Number.isNaN(value)) spend[node] = (Number.isNaN(spend[node]!) ? 0 : spend[node]!) + value;
  }
  for (const { revenue, sources } of products) {
    for (const { node, share } of sources) {
      spend[node] = revenue === null ? Number.NaN : revenue * share;
      partial[node] = 0;
    }
  }
  return { nodeSpend: spend, nodePartial: partial };
}

function extend(column: Int32Array, length: number, fill: number): Int32Array {
  const longer = new Int32Array(length).fill(fill);
  longer.set(column);
  return longer;
}

function describeParts(network: SupplyNetwork, dataset: Dataset): PicturePart[] {
  const units = new Map(dataset.parts.map((part) => [part.partNumber, part.unit]));
  return network.parts.map(({ partNumber, description, kind, category, inferred }) => ({
    partNumber,
    description,
    kind,
    category,
    inferred,
    unit: units.get(partNumber) ?? null,
  }));
}

function indexSites(dataset: Dataset): Map<string, PictureSite> {
  const suppliers = new Map(dataset.suppliers.map((supplier) => [supplier.supplierId, supplier.name]));
  return new Map(
    dataset.sites.map(({ siteId, name, supplierId, city, latitude, longitude }) => [
      siteId,
      { siteId, name, supplierId, supplierName: suppliers.get(supplierId) ?? null, city, latitude, longitude },
    ]),
  );
}

function describeInferredPlant(siteId: string): PictureSite {
  return {
    siteId,
    name: 'Own plant (assumed)',
    supplierId: null,
    supplierName: null,
    city: null,
    latitude: null,
    longitude: null,
  };
}

/** The column of a stage as a level of the picture; -1: not known. */
function readLevel(stage: Stage | null): number {
  return stage === null ? -1 : COLUMN_STAGES.indexOf(COLUMN_OF_STAGE[stage]);
}

/** The stage of each node's output: that of the part's category, else that of the site. */
function listStages(
  { network, dataset, catalogue }: Pick<PreparedExposure, 'network' | 'dataset' | 'catalogue'>,
  nodePart: Int32Array,
  nodeSite: Int32Array,
): (Stage | null)[] {
  const ofSite = new Map(dataset.sites.map((site) => [site.siteId, site.stage]));
  const ofCategory = new Map(catalogue.categories.map((category) => [category.id, category.stage]));
  const siteStage = network.siteIds.map((siteId) => ofSite.get(siteId) ?? null);
  const partStage = network.parts.map(({ category }) =>
    category === null ? null : (ofCategory.get(category) ?? null),
  );
  const stages: (Stage | null)[] = [];
  for (let node = 0; node < nodePart.length; node++) {
    const site = nodeSite[node]!;
    stages.push(partStage[nodePart[node]!] ?? (site < 0 ? null : siteStage[site]!));
  }
  return stages;
}
