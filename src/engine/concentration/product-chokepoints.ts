import type { SupplyNetwork } from '../network/supply-network.ts';
import { computeImmediateDominators, getDominatorChain } from './dominators.ts';
import { prepareProducibility } from './producibility.ts';
import type { ProductChokepoints } from './report.ts';
import { getNodeName } from './source-names.ts';
import { GOAL, ROOT, getSupplyPaths } from './supply-paths.ts';
import { findMinimumVertexCut } from './vertex-cut.ts';

/**
 * Returns the chokepoints of every product, in the order of the network's products. Dominators come nearest to the product first,
 * the other lists by name. The nodes where the product is made are in `trivial` only. `minimumCut` is empty where a maker of the
 * product has no source on file, so that nothing upstream cuts it off.
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
