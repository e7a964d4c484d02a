import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { buildNetwork } from '../network/build-network.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { allocateFigures } from './figures/figures.ts';
import { computeLaneMatches } from './findings/lane-matches.ts';
import { findLaneParties } from './findings/lane-parties.ts';
import { computePurchaseValues } from './figures/purchase-values.ts';
import { RevenueAtRisk } from './figures/revenue-at-risk.ts';
import type { RecordIndex, PreparedExposure, PreparedNetwork } from './prepared-exposure.ts';

type TermIndex = Pick<RecordIndex, 'categories' | 'items' | 'properties' | 'chinese'>;
const terms = new WeakMap<Catalogue, TermIndex>();

/** The terms of a catalogue by their key; kept with it, since all datasets ask for the same. */
function indexTerms(catalogue: Catalogue): TermIndex {
  const known = terms.get(catalogue) ?? {
    categories: new Map(catalogue.categories.map((category) => [category.id, category])),
    items: new Map(catalogue.items.map((item) => [item.id, item])),
    properties: new Map(catalogue.properties.map((property) => [property.id, property])),
    chinese: new Map(catalogue.glossary.map((term) => [term.id, term.zh])),
  };
  terms.set(catalogue, known);
  return known;
}

/** Indexes the records of a dataset and the catalogue's terms once. */
function indexRecords(dataset: Dataset, catalogue: Catalogue): RecordIndex {
  return {
    sites: new Map(dataset.sites.map((site) => [site.siteId, site])),
    suppliers: new Map(dataset.suppliers.map((supplier) => [supplier.supplierId, supplier])),
    parts: new Map(dataset.parts.map((part) => [part.partNumber, part])),
    ...indexTerms(catalogue),
  };
}

type Prepared = {
  catalogue: Catalogue;
  networks: Map<boolean, PreparedNetwork>;
  exposures: Map<boolean, PreparedExposure>;
};
const prepared = new WeakMap<Dataset, Prepared>();

function getPrepared(dataset: Dataset, catalogue: Catalogue): Prepared {
  let known = prepared.get(dataset);
  if (!known || known.catalogue !== catalogue) {
    known = { catalogue, networks: new Map(), exposures: new Map() };
    prepared.set(dataset, known);
  }
  return known;
}

/** The network of a dataset with its volumes and values, there long before its matches; kept with the dataset. */
export function prepareNetwork(dataset: Dataset, catalogue: Catalogue, inference: boolean): PreparedNetwork {
  const { networks } = getPrepared(dataset, catalogue);
  let result = networks.get(inference);
  if (!result) {
    const network = buildNetwork(dataset, catalogue, { inference });
    result = { network, values: computePurchaseValues(network, dataset) };
    networks.set(inference, result);
  }
  return result;
}

/** Network, matches and values of a dataset; kept with the dataset, so a change of date or assumption does not build them again. */
export function prepareExposure(dataset: Dataset, catalogue: Catalogue, inference: boolean): PreparedExposure {
  const { exposures } = getPrepared(dataset, catalogue);
  let result = exposures.get(inference);
  if (!result) {
    const { network, values } = prepareNetwork(dataset, catalogue, inference);
    const groupsOfPart: number[][] = network.parts.map(() => []);
    for (let group = 0; group < network.groupCount; group++) groupsOfPart[network.groupPart[group]!]!.push(group);
    const nodesOfPart: number[][] = network.parts.map(() => []);
    for (let node = 0; node < network.nodeCount; node++) nodesOfPart[network.nodePart[node]!]!.push(node);
    const matches = computeLaneMatches(network, dataset, catalogue);
    result = {
      dataset,
      catalogue,
      network,
      matches,
      parties: findLaneParties(network, dataset, catalogue, matches),
      values,
      risk: new RevenueAtRisk(network),
      records: indexRecords(dataset, catalogue),
      groupsOfPart,
      groupWeight: computeGroupWeights(groupsOfPart, values.groupUnits),
      columns: allocateFigures(network),
      nodesOfPart,
    };
    exposures.set(inference, result);
  }
  return result;
}

function computeGroupWeights(groupsOfPart: readonly (readonly number[])[], groupUnits: Float64Array): Float64Array {
  const weights = new Float64Array(groupUnits.length);
  for (const groups of groupsOfPart) {
    let total = 0;
    for (const group of groups) total += groupUnits[group]!;
    for (const group of groups) weights[group] = total > 0 ? groupUnits[group]! / total : 1 / groups.length;
  }
  return weights;
}

/** Lanes of some groups, in order. */
export function* lanesOfGroups(network: SupplyNetwork, groups: Iterable<number>): Iterable<number> {
  for (const group of groups) {
    for (let lane = network.laneStart[group]!; lane < network.laneStart[group + 1]!; lane++) yield lane;
  }
}
