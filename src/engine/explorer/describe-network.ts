import type { Catalogue } from '../../catalogue/schema.ts';
import type { Stage } from '../../domain/closed-lists.ts';
import { COLUMN_OF_STAGE, COLUMN_STAGES } from '../../domain/column-stages.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { getNodeName } from '../concentration/source-names.ts';
import { type PreparedExposure, prepareNetwork } from '../exposure/prepare.ts';
import { assignColumns } from '../layout/assign-columns.ts';
import { assignTiers } from '../layout/assign-tiers.ts';
import { formGroups, MOST_READ } from '../layout/group-nodes.ts';
import { orderTiers } from '../layout/order-tiers.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { listPictureArcs } from './picture-arcs.ts';
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
  const nodeTier = assignTiers(graph, isProduct);

  const nodePart = extend(network.nodePart, nodeCount, 0);
  nodePart.set(unknownParts, network.nodeCount);
  const nodeCountry = extend(network.nodeCountry, nodeCount, -1);
  const placedBy = nodeCount > MOST_READ ? 'country' : null;
  // Those of no known country are a group as well.
  const keyOf = nodeCountry.map((country) =>
    placedBy === null ? -1 : country < 0 ? network.countries.length : country,
  );
  const sites = indexSites(dataset);
  const stages = indexStages({ network, dataset, catalogue });
  const nodeStage = Array.from({ length: nodeCount }, (_none, node) =>
    stages(nodePart[node]!, node < network.nodeCount ? network.nodeSite[node]! : -1),
  );
  const { column: nodeColumn, levels } = assignColumns(
    graph,
    Int32Array.from(nodeStage, (stage, node) => (nodeTier[node] === 0 ? 0 : readLevel(stage))),
  );
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
    nodeKeys: Array.from({ length: nodeCount }, (_none, node) =>
      node < network.nodeCount ? getNodeName(network, node) : `?/${network.parts[nodePart[node]!]!.partNumber}`,
    ),
    nodePart,
    nodeSite: extend(network.nodeSite, nodeCount, -1),
    nodeCountry,
    nodeStage,
    nodeTier,
    nodeColumn,
    columnStages: Array.from(levels, (level) => COLUMN_STAGES[level]!),
    nodePlace: orderTiers(graph, nodeColumn, formGroups(nodeColumn, keyOf).groupOf),
    placedBy,
    nodeSpend: sumSpend(network, values.laneValue, nodeCount, nodeOf),
    arcFrom: arcs.from,
    arcTo: arcs.to,
    arcEvidence: Uint8Array.from(arcs.lane, (lane) => network.laneEvidence[lane]!),
    arcShare: Float64Array.from(arcs.lane, (lane) => network.laneShare[lane]!),
    arcValue: Float64Array.from(arcs.lane, (lane, arc) => values.laneValue[lane]! * arcs.part[arc]!),
    arcUnits: arcs.units,
  };
}

/** Known purchase values of the lanes of each node, of a product its revenue; NaN where none is known. */
function sumSpend(
  { laneCount, laneSource, laneGroup, groupPart, products }: SupplyNetwork,
  laneValue: Float64Array,
  nodeCount: number,
  unknownNodeOf: (part: number) => number,
): Float64Array {
  const spend = new Float64Array(nodeCount).fill(Number.NaN);
  for (let lane = 0; lane < laneCount; lane++) {
    const value = laneValue[lane]!;
    if (Number.isNaN(value)) continue;
    const node = laneSource[lane]! < 0 ? unknownNodeOf(groupPart[laneGroup[lane]!]!) : laneSource[lane]!;
    spend[node] = (Number.isNaN(spend[node]!) ? 0 : spend[node]!) + value;
  }
  for (const { revenue, sources } of products) {
    for (const { node, share } of sources) spend[node] = revenue === null ? Number.NaN : revenue * share;
  }
  return spend;
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
    name: 'Own plant, inferred',
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

/** The stage of a node's output: that of the part's category, else that of the site. */
function indexStages({
  network,
  dataset,
  catalogue,
}: Pick<PreparedExposure, 'network' | 'dataset' | 'catalogue'>): (part: number, site: number) => Stage | null {
  const ofSite = new Map(dataset.sites.map((site) => [site.siteId, site.stage]));
  const ofCategory = new Map(catalogue.categories.map((category) => [category.id, category.stage]));
  return (part, site) => {
    const category = network.parts[part]!.category;
    const made = category === null ? null : (ofCategory.get(category) ?? null);
    return made ?? (site < 0 ? null : (ofSite.get(network.siteIds[site]!) ?? null));
  };
}
