import type { SupplyNetwork } from '../network/supply-network.ts';
import type { Demand, RequirementSweep } from '../requirements/requirement-sweep.ts';
import { computeHhiInterval } from './hhi.ts';
import type { SourceTally } from './item-shares.ts';

/** Least known share of an item's origin for its concentration to say anything. */
const LEAST_KNOWN = 0.5;

/** Where the diversity of a part's direct sources ends: the upstream item with the most concentrated origin. */
export type HiddenConcentration = {
  /** HHI of the item's origin minus HHI of the direct sources, middles of their intervals; above 0: apparent diversity. */
  readonly hidden: number;
  /** Row in the network's `parts`. */
  readonly part: number;
};

/**
 * Prepares H_n - H_1 (methods: n-tier origin). For a part with several sources, it looks at every upstream item needed by all of them, takes the
 * share of each maker in the total requirement of the item, and returns the item with the greatest H_n. A dealer (a node buying the part it
 * sells) is no maker, so a part sold by three dealers of one plant shows its plant.
 *
 * `demand` is the shipment of the part's known sources, `unknown` the units with no source on file. A source at an open leaf has an unknown
 * upstream: its units count as unknown origin, as `unknown` does, and it has no say in the items needed by all. An item counts only with at
 * least half of its origin known: else ignorance would look like concentration. Requirements behind an open leaf further up are on no file and
 * are not guessed. An open split is divided evenly here. Null: no item is needed by all sources.
 */
export function prepareHiddenConcentration(
  network: SupplyNetwork,
  sweep: RequirementSweep,
  tally: SourceTally,
): (part: number, demand: readonly Demand[], unknown: number, direct: number) => HiddenConcentration | null {
  const { nodeCount, nodePart, nodeOpenLeaf, groupPart, inputStart, inputGroup, laneStart, laneSource } = network;
  const isDealer = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      if (groupPart[inputGroup[input]!] === nodePart[node]) isDealer[node] = 1;
    }
  }
  const nodeMet = new Int32Array(nodeCount).fill(-1);
  const groupMet = new Int32Array(network.groupCount).fill(-1);
  const neededBy = new Int32Array(network.parts.length);
  const lastNeeded = new Int32Array(network.parts.length).fill(-1);
  const stack: number[] = [];
  let walk = 0;

  /** Counts, once for each item upstream of the source (itself included), this source's need of it. */
  const countItems = (source: number, items: number[]): void => {
    walk++;
    stack.push(source);
    nodeMet[source] = walk;
    while (stack.length > 0) {
      const node = stack.pop()!;
      const item = nodePart[node]!;
      if (isDealer[node] === 0 && lastNeeded[item] !== walk) {
        lastNeeded[item] = walk;
        if (neededBy[item] === 0) items.push(item);
        neededBy[item] = neededBy[item]! + 1;
      }
      for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
        const group = inputGroup[input]!;
        for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
          const next = laneSource[lane]!;
          if (next < 0 || nodeMet[next] === walk) continue;
          nodeMet[next] = walk;
          stack.push(next);
        }
      }
    }
  };

  /** The cone's nodes by the item they make, for the items asked for. */
  const splitCone = (cone: Int32Array, wanted: readonly number[]): Map<number, number[]> => {
    const makers = new Map<number, number[]>(wanted.map((item) => [item, []]));
    for (const node of cone) if (isDealer[node] === 0) makers.get(nodePart[node]!)?.push(node);
    return makers;
  };

  /** Units of each wanted item taken by the cone's buyers from nobody on file. */
  const sumUnknown = (cone: Int32Array, units: Float64Array, wanted: Map<number, unknown>): Map<number, number> => {
    const sums = new Map<number, number>();
    walk++;
    for (const node of cone) {
      for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
        const group = inputGroup[input]!;
        if (groupMet[group] === walk || !wanted.has(groupPart[group]!)) continue;
        groupMet[group] = walk;
        for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
          if (laneSource[lane]! >= 0) continue;
          const item = groupPart[group]!;
          sums.set(item, (sums.get(item) ?? 0) + units[group]! * sweep.weights[lane]!);
        }
      }
    }
    return sums;
  };

  return (part, demand, unknown, direct) => {
    const known = demand.filter(({ units }) => units > 0);
    const seen = known.filter(({ node }) => nodeOpenLeaf[node] === 0);
    if (!seen.some(({ node }) => inputStart[node] !== inputStart[node + 1])) return null;
    const sources = new Set(seen.map(({ node }) => node));
    const items: number[] = [];
    for (const source of sources) countItems(source, items);
    const shared = items.filter((item) => neededBy[item] === sources.size);
    for (const item of items) neededBy[item] = 0;
    // The part's own makers are an origin only where a dealer stands before them.
    const wanted = shared
      .filter((item) => item !== part || seen.some(({ node }) => isDealer[node] === 1))
      .toSorted((a, b) => a - b);
    if (wanted.length === 0) return null;

    const sum = (rows: readonly Demand[]): number => rows.reduce((total, { units }) => total + units, 0);
    const leaves = known.filter(({ node }) => nodeOpenLeaf[node] === 1);
    const { node: units, group: groupUnits, cone } = sweep.computeRequirements(seen);
    const makers = splitCone(cone, wanted);
    const unseen = sumUnknown(cone, groupUnits, makers);
    let best: HiddenConcentration | null = null;
    for (const item of wanted) {
      // A direct maker is the origin of the part itself, whatever is known of what it buys.
      const origins = item === part ? leaves : [];
      let total = (unseen.get(item) ?? 0) + sum(origins);
      for (const { node, units: own } of origins) tally.add(node, own);
      for (const node of makers.get(item)!) {
        total += units[node]!;
        tally.add(node, units[node]!);
      }
      // Sources whose upstream is not on file need as much of the item as the others do.
      const followed = sum(seen) + sum(origins);
      const blind = unknown + (item === part ? 0 : sum(leaves));
      tally.addUnknown((unseen.get(item) ?? 0) + (total * blind) / followed);
      const shares = tally.take();
      if (shares === null || shares.unknown > 1 - LEAST_KNOWN) continue;
      const { low, high } = computeHhiInterval(shares);
      const hidden = (low + high) / 2 - direct;
      if (best === null || hidden > best.hidden) best = { hidden, part: item };
    }
    return best;
  };
}
