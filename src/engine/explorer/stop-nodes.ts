import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { prepareExposure } from '../exposure/prepare.ts';
import { type Outage, computeOutputAtRisk } from '../requirements/output-at-risk.ts';
import type { StopAnswer } from './picture.ts';
import { findUnknownSources } from './unknown-sources.ts';

/**
 * Losses of the products if the chosen nodes of a picture ship nothing: output at risk with all their lanes hit, without stock, re-allocation or
 * time. The unknown part of other sources is taken to go on. The range is that of open splits.
 * @throws RangeError for a row without a node of the picture.
 */
export function stopNodes(input: {
  dataset: Dataset;
  catalogue: Catalogue;
  question: { inference: boolean; nodes: readonly number[] };
}): StopAnswer {
  const { dataset, catalogue, question } = input;
  const { network } = prepareExposure(dataset, catalogue, question.inference);
  const unknownParts = findUnknownSources(network);
  const nodes = new Uint8Array(network.nodeCount);
  const unknown = new Set<number>();
  for (const node of question.nodes) {
    const part = unknownParts[node - network.nodeCount];
    if (node >= 0 && node < network.nodeCount) nodes[node] = 1;
    else if (part !== undefined) unknown.add(part);
    else throw new RangeError(`The picture has ${network.nodeCount + unknownParts.length} nodes, not a node ${node}.`);
  }
  const lanes = Uint8Array.from({ length: network.laneCount }, (_none, lane) =>
    network.laneSource[lane]! < 0 && unknown.has(network.groupPart[network.laneGroup[lane]!]!) ? 1 : 0,
  );
  const compute = (openSplit: Outage['openSplit']): Float64Array =>
    computeOutputAtRisk(network, { nodes, lanes, lines: 'as-recorded', unknown: 'ships', openSplit });
  const least = compute('least');
  const most = compute('most');

  const revenue = { low: 0, high: 0 };
  const products: StopAnswer['products'][number][] = [];
  for (const { part, revenue: money, sources } of network.products) {
    const lost = { low: 0, high: 0 };
    for (const { node, share } of sources) {
      lost.low += share * least[node]!;
      lost.high += share * most[node]!;
    }
    revenue.low += (money ?? 0) * lost.low;
    revenue.high += (money ?? 0) * lost.high;
    const { partNumber, description } = network.parts[part]!;
    if (lost.high > 0) products.push({ partNumber, description, revenue: money, lost });
  }
  const nodesHit = most.reduce((count, loss, node) => count + (loss > 0 && nodes[node] === 0 ? 1 : 0), 0);
  return { revenue, products, productCount: network.products.length, nodesHit };
}
