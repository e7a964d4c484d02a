import type { PathStep } from './results/scenario-answers.ts';
import type { ScenarioPlan } from './scenario/planned-scenario.ts';

/** Returns the shortest way from a product (row of the flow network) down to a source told by `isHit`, over essential inputs; empty: there is none. */
export function findPath(
  { net, network }: ScenarioPlan,
  product: number,
  isHit: (node: number) => boolean,
): PathStep[] {
  const from = new Map<number, number | null>(net.products[product]!.nodes.map((node) => [node, null]));
  // A map hands out what is added while it is read.
  for (const [node] of from) {
    if (isHit(node)) return trace(network, from, node);
    for (let input = net.inputStart[node]!; input < net.inputStart[node + 1]!; input++) {
      if (net.inputEssential[input] === 0) continue;
      const group = net.inputGroup[input]!;
      for (let lane = net.laneStart[group]!; lane < net.laneStart[group + 1]!; lane++) {
        const source = net.laneSource[lane]!;
        if (source >= 0 && net.laneShare[lane]! > 0 && !from.has(source)) from.set(source, node);
      }
    }
  }
  return [];
}

function trace(network: ScenarioPlan['network'], from: ReadonlyMap<number, number | null>, end: number): PathStep[] {
  const path: PathStep[] = [];
  for (let node: number | null = end; node !== null; node = from.get(node) ?? null) {
    path.unshift({
      partNumber: network.parts[network.nodePart[node]!]!.partNumber,
      siteId: network.siteIds[network.nodeSite[node]!] ?? null,
    });
  }
  return path;
}
