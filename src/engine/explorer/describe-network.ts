import type { Catalogue } from '../../catalogue/schema.ts';
import type { Stage } from '../../domain/closed-lists.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { getStandings } from '../controls/status.ts';
import type { ExposureAsked } from '../exposure/analyse.ts';
import { computeExposureFigures } from '../exposure/figures.ts';
import { getListedElements } from '../exposure/part-rows.ts';
import { type PreparedExposure, prepareExposure } from '../exposure/prepare.ts';
import { getNodeName } from '../concentration/source-names.ts';
import { assignTiers } from '../layout/assign-tiers.ts';
import { formGroups } from '../layout/group-nodes.ts';
import { orderTiers } from '../layout/order-tiers.ts';
import { INFERRED_OWN_SITE } from '../network/build-network.ts';
import { computeNodeColumns } from './node-columns.ts';
import { listPictureArcs } from './picture-arcs.ts';
import type { NetworkPicture, PicturePart, PictureSite } from './picture.ts';
import { findUnknownSources } from './unknown-sources.ts';

/** The network of a dataset with its exposure on a law date, tiers and order, as the Network page draws it. Same input, same columns. */
export function describeNetwork(input: {
  dataset: Dataset;
  catalogue: Catalogue;
  question: ExposureAsked;
}): NetworkPicture {
  const { dataset, catalogue, question } = input;
  const standings = getStandings(catalogue, question.assumptions, question);
  const prepared = prepareExposure(dataset, catalogue, question.inference);
  const { network, matches, values } = prepared;
  const figures = computeExposureFigures(prepared, standings, question.destination);
  const unknownParts = findUnknownSources(network);
  const nodeOfUnknown = new Map(Array.from(unknownParts, (part, row) => [part, network.nodeCount + row]));
  const nodeCount = network.nodeCount + unknownParts.length;
  const arcs = listPictureArcs(network, values.nodeUnits, (part) => nodeOfUnknown.get(part) ?? -1);
  const graph = { nodeCount, arcFrom: arcs.from, arcTo: arcs.to };
  const isProduct = new Uint8Array(nodeCount);
  for (const { sources } of network.products) for (const { node } of sources) isProduct[node] = 1;
  const nodeTier = assignTiers(graph, isProduct);
  const single = formGroups(nodeTier, new Int32Array(nodeCount).fill(-1));

  const nodePart = extend(network.nodePart, nodeCount, 0);
  nodePart.set(unknownParts, network.nodeCount);
  const sites = indexSites(dataset);
  const stages = indexStages(prepared);
  return {
    currency: dataset.settings.reportingCurrency,
    parts: describeParts(prepared),
    sites: network.siteIds.map((siteId) => sites.get(siteId) ?? nameInferredPlant(siteId)),
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
    nodeCountry: extend(network.nodeCountry, nodeCount, -1),
    nodeStage: Array.from({ length: nodeCount }, (_none, node) =>
      stages(nodePart[node]!, node < network.nodeCount ? network.nodeSite[node]! : -1),
    ),
    nodeTier,
    nodePlace: orderTiers(graph, nodeTier, single.groupOf),
    ...computeNodeColumns(prepared, figures, standings, { nodeCount, unknownParts }),
    arcFrom: arcs.from,
    arcTo: arcs.to,
    arcEvidence: Uint8Array.from(arcs.lane, (lane) => network.laneEvidence[lane]!),
    arcShare: Float64Array.from(arcs.lane, (lane) => network.laneShare[lane]!),
    arcValue: Float64Array.from(arcs.lane, (lane, arc) => values.laneValue[lane]! * arcs.part[arc]!),
    arcUnits: arcs.units,
    arcHits: Uint8Array.from(arcs.lane, (lane) => figures.laneHits[lane]!),
    arcLaw: Int32Array.from(arcs.lane, (lane) => matches.laneList[lane]!),
    laws: matches.lists.map((list) => [...new Set(list.map(({ item }) => item.measureId))].toSorted()),
  };
}

function extend(column: Int32Array, length: number, fill: number): Int32Array {
  const longer = new Int32Array(length).fill(fill);
  longer.set(column);
  return longer;
}

function describeParts({ network, matches, catalogue, dataset }: PreparedExposure): PicturePart[] {
  const units = new Map(dataset.parts.map((part) => [part.partNumber, part.unit]));
  return network.parts.map(({ partNumber, description, kind, category, inferred }, row) => ({
    partNumber,
    description,
    kind,
    category,
    inferred,
    unit: units.get(partNumber) ?? null,
    elements: getListedElements(catalogue, matches.facts[row]!),
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

function nameInferredPlant(siteId: string): PictureSite {
  const name = siteId === INFERRED_OWN_SITE ? 'Own plant, inferred' : siteId;
  return { siteId, name, supplierId: null, supplierName: null, city: null, latitude: null, longitude: null };
}

/** The stage of what a node makes: that of the part's category, else that of the site. */
function indexStages({ network, dataset, catalogue }: PreparedExposure): (part: number, site: number) => Stage | null {
  const ofSite = new Map(dataset.sites.map((site) => [site.siteId, site.stage]));
  const ofCategory = new Map(catalogue.categories.map((category) => [category.id, category.stage]));
  return (part, site) => {
    const category = network.parts[part]!.category;
    const made = category === null ? null : (ofCategory.get(category) ?? null);
    return made ?? (site < 0 ? null : (ofSite.get(network.siteIds[site]!) ?? null));
  };
}
