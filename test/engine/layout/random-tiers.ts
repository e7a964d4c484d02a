import fc from 'fast-check';
import type { LayoutGraph } from '../../../src/engine/layout/layout-graph.ts';

/** A graph whose arcs all run from a higher row to a lower one (no loop), with parallel arcs and lone nodes. */
export const randomGraph: fc.Arbitrary<LayoutGraph> = fc.integer({ min: 1, max: 60 }).chain((nodeCount) =>
  fc.array(fc.tuple(fc.nat(nodeCount - 1), fc.nat(nodeCount - 1)), { maxLength: 150 }).map((pairs) => {
    const arcs = pairs.filter(([a, b]) => a !== b).map(([a, b]) => [Math.max(a, b), Math.min(a, b)] as const);
    return {
      nodeCount,
      arcFrom: Int32Array.from(arcs, ([from]) => from),
      arcTo: Int32Array.from(arcs, ([, to]) => to),
    };
  }),
);

/** `tiers` tiers of `width` nodes, each node bought by three of the next tier, from a small generator with a seed. */
export function makeTieredGraph(tiers: number, width: number, seed: number): LayoutGraph & { tier: Int32Array } {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const from: number[] = [];
  const to: number[] = [];
  for (let tier = 1; tier < tiers; tier++) {
    for (let at = 0; at < width; at++) {
      for (let arc = 0; arc < 3; arc++) {
        from.push(tier * width + at);
        to.push((tier - 1) * width + next(width));
      }
    }
  }
  return {
    nodeCount: tiers * width,
    arcFrom: Int32Array.from(from),
    arcTo: Int32Array.from(to),
    tier: Int32Array.from({ length: tiers * width }, (_none, node) => Math.floor(node / width)),
  };
}
