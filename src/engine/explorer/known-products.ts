import { groupRowsByOwner } from '../network/rows-by-owner.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import type { PictureArcs } from './picture-arcs.ts';
import { REVENUE_KNOWN } from '../../domain/closed-lists.ts';

type Product = SupplyNetwork['products'][number];

/** Returns, by node, of how many of the products that need it the revenue is known: what rests on the others is in no sum of money. */
export function rateRevenue(network: SupplyNetwork, arcs: PictureArcs, nodeCount: number): Uint8Array {
  const isPriced = ({ revenue }: Product): boolean => revenue !== null;
  if (network.products.every(isPriced)) return new Uint8Array(nodeCount);
  const known = reachFrom(network.products.filter(isPriced), arcs, nodeCount);
  const unknown = reachFrom(
    network.products.filter((product) => !isPriced(product)),
    arcs,
    nodeCount,
  );
  return unknown.map((isReached, node) =>
    isReached === 0 ? REVENUE_KNOWN.ofAll : known[node] === 1 ? REVENUE_KNOWN.ofSome : REVENUE_KNOWN.ofNone,
  );
}

/** Returns, by node, 1 if a product without a demand on file needs what it makes: its known need is the least then. */
export function findOpenNeed({ products }: SupplyNetwork, arcs: PictureArcs, nodeCount: number): Uint8Array {
  const open = products.filter(({ yearlyUnits }) => yearlyUnits === null);
  return open.length === 0 ? new Uint8Array(nodeCount) : reachFrom(open, arcs, nodeCount);
}

/** The nodes of some products and all that goes into them, as 1. */
function reachFrom(products: readonly Product[], { from, to }: PictureArcs, nodeCount: number): Uint8Array {
  const inputs = groupRowsByOwner(to, nodeCount);
  const reached = new Uint8Array(nodeCount);
  const queue = products.flatMap(({ sources }) => sources.map(({ node }) => node));
  for (const node of queue) reached[node] = 1;
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    for (let row = inputs.start[node]!; row < inputs.start[node + 1]!; row++) {
      const source = from[inputs.rows[row]!]!;
      if (reached[source] === 1) continue;
      reached[source] = 1;
      queue.push(source);
    }
  }
  return reached;
}
