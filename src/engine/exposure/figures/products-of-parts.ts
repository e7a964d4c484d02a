import type { SupplyNetwork } from '../../network/supply-network.ts';

/** Most products named of one part: a screw in each of ten thousand would hold as many names, and so would all other parts of them. */
const MOST_NAMED = 1000;

/**
 * Returns rows of `network.products` in need of each part, by part row and in order: those from which it is reached by amounts and shares above 0
 * (`weights`, by lane). Of a part that more than `most` products need so many are named, with revenue on file and without it where it has both, so that
 * how far its amounts are known is told right all the same.
 */
export function listProductsOfParts(
  network: SupplyNetwork,
  weights: Float64Array,
  most = MOST_NAMED,
): readonly (readonly number[])[] {
  const { inputStart, inputGroup, inputQuantity, groupPart, laneStart, laneSource, products } = network;
  const productsOfPart: number[][] = network.parts.map(() => []);
  /** The product that came by last. */
  const seenNode = new Int32Array(network.nodeCount).fill(-1);
  const seenGroup = new Int32Array(network.groupCount).fill(-1);
  const seenPart = new Int32Array(network.parts.length).fill(-1);
  const hasRevenue = (product: number): boolean => products[product]!.revenue !== null;

  function add(part: number, product: number): void {
    if (seenPart[part] === product) return;
    seenPart[part] = product;
    const named = productsOfPart[part]!;
    if (named.length < most) named.push(product);
    // The last one gives way to the first of the other kind.
    else if (named.every((one) => hasRevenue(one) !== hasRevenue(product))) named[named.length - 1] = product;
  }

  const waiting: number[] = [];
  const reach = (node: number, product: number): void => {
    if (node < 0 || seenNode[node] === product) return;
    seenNode[node] = product;
    waiting.push(node);
  };
  for (const [product, { sources }] of products.entries()) {
    for (const { node, share } of sources) if (share > 0) reach(node, product);
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
        const group = inputGroup[input]!;
        if (!(inputQuantity[input]! > 0) || seenGroup[group] === product) continue;
        seenGroup[group] = product;
        add(groupPart[group]!, product);
        for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++)
          if (weights[lane]! > 0) reach(laneSource[lane]!, product);
      }
    }
  }
  return productsOfPart;
}
