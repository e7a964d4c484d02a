import { createDraws } from '../../../src/engine/numeric/counter-random.ts';
import type { SupplyModel } from '../../../src/engine/resilience/supply-model.ts';

/** Shares of nodes by tier, from those that make products to mines. */
const TIERS = [0.02, 0.08, 0.2, 0.3, 0.25, 0.15];
const MOST_SOURCES = 3;
/** Parts that a product needs, and the share of other nodes that need two parts instead of one. */
const PRODUCT_INPUTS = 4;
const TWO_INPUTS = 0.3;
/** Days of use that may lie at a node. */
const MOST_COVER = 40;

/**
 * Draws a network in tiers that can meet its demand: every part is made at one to three nodes, every node needs one part or two of the
 * next tier and may buy them from all that make them, about 2.5 lanes a node. Capacities are 1.02 to 1.5 times the need at even shares,
 * so that other sources make up for some outages and not for others; some nodes have no capacity on file.
 */
export function drawSupplyModel(size: number, seed: number): SupplyModel {
  const draws = createDraws(seed, 102);
  const tiers = layTiers(size);
  const parts = tiers.map((nodes) => splitIntoParts(nodes, draws));
  const groups: { inputStock: number; users: { node: number; quantity: number }[] }[] = [];
  const lanes: { group: number; source: number; mostPerDay: number }[] = [];
  const need = new Float64Array(size);
  const products = parts[0]!.map((sources, product) => {
    const demand = 1 + Math.floor(20 * draws(product, 1));
    for (const node of sources) need[node]! += demand / sources.length;
    return { demand, lossPerUnit: 1 + Math.floor(1000 * draws(product, 2)), sources, finished: 0 };
  });
  for (const [tier, nodes] of tiers.slice(0, -1).entries()) {
    // Every part is used by somebody before one is used twice.
    const below = parts[tier + 1]!.toSorted((one, other) => draws(one[0]!, 4) - draws(other[0]!, 4));
    let next = 0;
    for (const node of nodes) {
      const inputs = tier === 0 ? PRODUCT_INPUTS : draws(node, 3) < TWO_INPUTS ? 2 : 1;
      for (let input = 0; input < inputs; input++) {
        const sources = below[next++ % below.length]!;
        const quantity = 1 + Math.floor(4 * draws(node, 20 + input));
        const group = groups.push({ inputStock: 0, users: [{ node, quantity }] }) - 1;
        for (const source of sources) {
          lanes.push({ group, source, mostPerDay: Infinity });
          need[source]! += (need[node]! * quantity) / sources.length;
        }
      }
    }
  }
  return {
    capacity: Array.from(need, (units, node) =>
      draws(node, 8) < 0.2 ? Infinity : units * (1.02 + 0.48 * draws(node, 9)),
    ),
    stock: Array.from(need, (units, node) => units * Math.floor(MOST_COVER * draws(node, 10))),
    groups,
    lanes,
    pools: [],
    lines: [],
    products,
  };
}

function layTiers(size: number): number[][] {
  const ends = TIERS.map((_, tier) =>
    Math.round(size * TIERS.slice(0, tier + 1).reduce((sum, share) => sum + share, 0)),
  );
  return ends.map((end, tier) => {
    const start = tier === 0 ? 0 : ends[tier - 1]!;
    return Array.from({ length: end - start }, (_, row) => start + row);
  });
}

function splitIntoParts(nodes: readonly number[], draws: (entity: number, index: number) => number): number[][] {
  const parts: number[][] = [];
  for (let at = 0; at < nodes.length;) {
    const count = 1 + Math.floor(MOST_SOURCES * draws(nodes[at]!, 0));
    parts.push(nodes.slice(at, at + count));
    at += count;
  }
  return parts;
}
