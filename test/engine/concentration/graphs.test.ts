import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Digraph, reverseDigraph } from '../../../src/engine/concentration/digraph.ts';
import { computeImmediateDominators, getDominatorChain } from '../../../src/engine/concentration/dominators.ts';
import { findMinimumVertexCut } from '../../../src/engine/concentration/vertex-cut.ts';

function toDigraph(nodes: number, arcs: readonly (readonly [number, number])[]): Digraph {
  const rows = Array.from({ length: nodes }, (_none, node) =>
    arcs.filter(([from]) => from === node).map(([, to]) => to),
  );
  return {
    start: Int32Array.from([0, ...rows.map((_row, at) => rows.slice(0, at + 1).flat().length)]),
    target: Int32Array.from(rows.flat()),
  };
}

const list = (graph: Digraph, node: number): number[] => [
  ...graph.target.subarray(graph.start[node], graph.start[node + 1]),
];

function reaches(graph: Digraph, from: number, to: number, removed: ReadonlySet<number>): boolean {
  if (removed.has(from) || removed.has(to)) return false;
  const seen = new Set([from]);
  for (const node of seen) for (const next of list(graph, node)) if (!removed.has(next)) seen.add(next);
  return seen.has(to);
}

/** Smallest cut by trying every set of nodes; null where not even all of them cut. */
function findSmallestCut(graph: Digraph, source: number, target: number, cuttable: readonly number[]): number | null {
  let smallest: number | null = null;
  for (let set = 0; set < 2 ** cuttable.length; set++) {
    const removed = new Set(cuttable.filter((_node, bit) => (set >> bit) & 1));
    if (!reaches(graph, source, target, removed)) smallest = Math.min(smallest ?? Infinity, removed.size);
  }
  return smallest;
}

/** Most paths that share no node but their ends, by trying every path first or not at all. */
function countDisjointPaths(graph: Digraph, source: number, target: number, used: ReadonlySet<number>): number {
  let most = 0;
  const walk = (node: number, path: readonly number[]): void => {
    for (const next of list(graph, node)) {
      if (next === target)
        most = Math.max(most, 1 + countDisjointPaths(graph, source, target, new Set([...used, ...path])));
      else if (next !== source && !used.has(next) && !path.includes(next)) walk(next, [...path, next]);
    }
  };
  walk(source, []);
  return most;
}

const arbitraryArcs = fc.integer({ min: 2, max: 7 }).chain((nodes) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), {
      selector: ([from, to]) => from * nodes + to,
      maxLength: 16,
    })
    .map((arcs) => ({ nodes, arcs })),
);

describe('reverseDigraph', () => {
  it('turns every arc round', () => {
    const graph = reverseDigraph(
      toDigraph(3, [
        [0, 1],
        [0, 2],
        [2, 1],
      ]),
    );
    expect([0, 1, 2].map((node) => list(graph, node))).toEqual([[], [0, 2], [0]]);
  });
});

describe('computeImmediateDominators', () => {
  it('finds the dominators of the published irreducible graph', () => {
    // Figure 4 of Cooper, Harvey & Kennedy: every node is dominated by the entry, node 6, alone.
    const graph = toDigraph(7, [
      [6, 5],
      [6, 4],
      [5, 1],
      [4, 2],
      [4, 3],
      [1, 2],
      [2, 1],
      [2, 3],
      [3, 2],
    ]);
    expect([...computeImmediateDominators(graph, 6)]).toEqual([-1, 6, 6, 6, 6, 6, 6]);
  });

  it('lists exactly the nodes whose removal cuts a node off, loops included', () => {
    fc.assert(
      fc.property(arbitraryArcs, ({ nodes, arcs }) => {
        const graph = toDigraph(nodes, arcs);
        const dominator = computeImmediateDominators(graph, 0);
        for (let node = 1; node < nodes; node++) {
          const chain = getDominatorChain(dominator, node);
          const others = Array.from({ length: nodes }, (_none, other) => other).filter(
            (other) => other !== 0 && other !== node,
          );
          const expected = reaches(graph, 0, node, new Set())
            ? others.filter((other) => !reaches(graph, 0, node, new Set([other])))
            : [];
          expect(chain.toSorted((a, b) => a - b)).toEqual(expected);
        }
      }),
    );
  });
});

describe('findMinimumVertexCut', () => {
  it('is as small as any set that cuts, and as large as the number of paths that share no node', () => {
    fc.assert(
      fc.property(arbitraryArcs, ({ nodes, arcs }) => {
        const graph = toDigraph(nodes, arcs);
        const cut = findMinimumVertexCut(graph, 0, nodes - 1, new Uint8Array(nodes));
        const between = Array.from({ length: nodes - 2 }, (_none, row) => row + 1);
        expect(cut === null ? null : cut.length).toBe(findSmallestCut(graph, 0, nodes - 1, between));
        if (cut === null) return;
        expect(reaches(graph, 0, nodes - 1, new Set(cut))).toBe(false);
        expect(cut.length).toBe(countDisjointPaths(graph, 0, nodes - 1, new Set()));
      }),
    );
  });

  it('takes the cut nearest to the source of those that are equally small', () => {
    const cut = findMinimumVertexCut(
      toDigraph(4, [
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
      0,
      3,
      new Uint8Array(4),
    );
    expect([...cut!]).toEqual([1]);
  });

  it('spares nodes that must stay, and finds none where only such nodes are on a path', () => {
    const graph = toDigraph(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect([...findMinimumVertexCut(graph, 0, 3, Uint8Array.of(0, 1, 0, 0))!]).toEqual([2]);
    expect(findMinimumVertexCut(graph, 0, 3, Uint8Array.of(0, 1, 1, 0))).toBeNull();
    expect(findMinimumVertexCut(toDigraph(2, [[0, 1]]), 0, 1, new Uint8Array(2))).toBeNull();
  });

  it('is empty where there is nothing to cut', () => {
    expect([...findMinimumVertexCut(toDigraph(3, [[0, 1]]), 0, 2, new Uint8Array(3))!]).toEqual([]);
  });
});
