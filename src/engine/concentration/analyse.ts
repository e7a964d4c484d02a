import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { buildNetwork } from '../network/build-network.ts';
import { getConvergentSweep } from '../requirements/requirement-sweep.ts';
import { computeYearlyRequirements } from '../requirements/yearly-requirements.ts';
import { ENGINE_VERSION } from '../version.ts';
import { computeItemConcentrations } from './item-concentration.ts';
import type { ConcentrationLevel, ConcentrationReport, ProductChokepoints } from './report.ts';
import { getSourceNames, getNodeName } from './source-names.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import { computeImmediateDominators, getDominatorChain } from './dominators.ts';
import { prepareProducibility } from './producibility.ts';
import { GOAL, ROOT, getSupplyPaths } from './supply-paths.ts';
import { findMinimumVertexCut } from './vertex-cut.ts';

/**
 * Returns the chokepoints of every product, in the order of the network's products. Dominators come nearest to the product first, the other
 * lists by name. The nodes of the product's own making are in `trivial` only. `minimumCut` is empty if a maker of the product has no source
 * on file, so nothing upstream cuts it off.
 */
export function computeProductChokepoints(network: SupplyNetwork): ProductChokepoints[] {
  const judge = prepareProducibility(network);
  return network.products.map(({ part, sources }) => {
    const makers = [...new Set(sources.map(({ node }) => node))];
    const { producible, singlePoints } = judge(makers);
    const { graph, nodes } = getSupplyPaths(network, makers);
    const isMaker = Uint8Array.from(nodes, (node) => (makers.includes(node) ? 1 : 0));
    const dominators = getDominatorChain(computeImmediateDominators(graph, ROOT), GOAL);
    const cut = findMinimumVertexCut(graph, ROOT, GOAL, isMaker) ?? new Int32Array();
    const nameOf = (node: number): string => getNodeName(network, node);
    return {
      partNumber: network.parts[part]!.partNumber,
      dominators: dominators.filter((row) => isMaker[row] === 0).map((row) => nameOf(nodes[row]!)),
      andOrSinglePoints: singlePoints
        .filter((node) => !makers.includes(node))
        .map(nameOf)
        .toSorted(),
      minimumCut: Array.from(cut, (row) => nameOf(nodes[row]!)).toSorted(),
      trivial: makers.map(nameOf).toSorted(),
      producible,
    };
  });
}

/** Dependences of a concentration beside the data: the level of shares, with market shares standing in or not. */
export type ConcentrationInput = {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly question: {
    readonly dataVersion: string;
    readonly level: ConcentrationLevel;
    readonly inference: boolean;
  };
};

/**
 * Returns the concentration of every bought part and the chokepoints of every product (methods: HHI, n-tier origin, single points of failure).
 * Chokepoints are nodes at any level.
 */
export function analyseConcentration({ dataset, catalogue, question }: ConcentrationInput): ConcentrationReport {
  const { dataVersion, level, inference } = question;
  const network = buildNetwork(dataset, catalogue, { inference });
  const { group } = computeYearlyRequirements(network);
  const names = getSourceNames(dataset, network, level);
  return {
    level,
    dataVersion,
    catalogueVersion: catalogue.version,
    engineVersion: ENGINE_VERSION,
    inference,
    items: computeItemConcentrations(network, names, group, getConvergentSweep(network)),
    products: computeProductChokepoints(network),
  };
}
