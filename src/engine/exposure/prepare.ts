import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { buildNetwork } from '../network/build-network.ts';
import { type RecordIndex, indexRecords } from './record-index.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { type FigureSource, allocateFigures } from './figures/figures.ts';
import { computeLaneMatches } from './findings/lane-matches.ts';
import { computePurchaseValues } from './figures/purchase-values.ts';
import { RevenueAtRisk } from './figures/revenue-at-risk.ts';

/** Everything of an exposure that no date and no assumption changes. */
export type PreparedExposure = FigureSource & {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly risk: RevenueAtRisk;
  readonly records: RecordIndex;
  /** Groups by part row. */
  readonly groupsOfPart: readonly (readonly number[])[];
  /** Nodes by part row. */
  readonly nodesOfPart: readonly (readonly number[])[];
};

/** What is known of a network before any rule is looked at. */
export type PreparedNetwork = Pick<PreparedExposure, 'network' | 'values'>;

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

/** The network of a dataset with its volumes and values, which are there long before its matches; kept with the dataset. */
export function prepareNetwork(dataset: Dataset, catalogue: Catalogue, inference: boolean): PreparedNetwork {
  const { networks } = getPrepared(dataset, catalogue);
  let result = networks.get(inference);
  if (!result) {
    const network = buildNetwork(dataset, catalogue, { inference });
    result = { network, values: computePurchaseValues(network) };
    networks.set(inference, result);
  }
  return result;
}

/** Network, matches and values of a dataset; kept with the dataset, so that a change of date or assumption does not build them again. */
export function prepareExposure(dataset: Dataset, catalogue: Catalogue, inference: boolean): PreparedExposure {
  const { exposures } = getPrepared(dataset, catalogue);
  let result = exposures.get(inference);
  if (!result) {
    const { network, values } = prepareNetwork(dataset, catalogue, inference);
    const groupsOfPart: number[][] = network.parts.map(() => []);
    for (let group = 0; group < network.groupCount; group++) groupsOfPart[network.groupPart[group]!]!.push(group);
    const nodesOfPart: number[][] = network.parts.map(() => []);
    for (let node = 0; node < network.nodeCount; node++) nodesOfPart[network.nodePart[node]!]!.push(node);
    result = {
      dataset,
      catalogue,
      network,
      matches: computeLaneMatches(network, dataset, catalogue),
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
