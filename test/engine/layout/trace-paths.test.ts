import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexArcs } from '../../../src/engine/layout/layout-graph.ts';
import type { TraceDirection } from '../../../src/engine/layout/trace-paths.ts';
import { tracePaths } from '../../../src/engine/layout/trace-paths.ts';
import { graphFromText, mark } from './graph-from-text.ts';
import { randomGraph } from './random-tiers.ts';

const graph = graphFromText(
  'mine -> magnet -> motor -> car\nmine -> paint -> car\nscrew -> motor\nloop -> mine\nmine -> loop',
);

function reach(seed: string, direction: TraceDirection, barred: readonly string[] = []): string[] {
  const allowed = mark(
    graph,
    graph.names.filter((name) => !barred.includes(name)),
  );
  const { nodes } = tracePaths(graph, indexArcs(graph), [graph.row(seed)], direction, allowed);
  return graph.names.filter((_name, row) => nodes[row] === 1).toSorted();
}

describe(tracePaths, () => {
  it('follows arcs to the products, to the mines, or both, and ends where a loop closes', () => {
    expect(reach('magnet', 'downstream')).toStrictEqual(['car', 'magnet', 'motor']);
    expect(reach('magnet', 'upstream')).toStrictEqual(['loop', 'magnet', 'mine']);
    expect(reach('magnet', 'both')).toStrictEqual(['car', 'loop', 'magnet', 'mine', 'motor']);
  });

  it('does not pass a barred node, nor start from one', () => {
    expect(reach('mine', 'downstream', ['magnet'])).toStrictEqual(['car', 'loop', 'mine', 'paint']);
    expect(reach('mine', 'downstream', ['mine'])).toStrictEqual([]);
  });

  it('marks exactly the arcs between reached nodes on the way', () => {
    fc.assert(
      fc.property(randomGraph, fc.nat(59), (random, pick) => {
        const seed = pick % random.nodeCount;
        const { nodes, arcs } = tracePaths(random, indexArcs(random), [seed], 'downstream');
        const met = new Set([seed]);
        // By hand: repeat until nothing new is reached.
        for (let size = 0; size < met.size;) {
          size = met.size;
          for (const [arc, from] of random.arcFrom.entries()) if (met.has(from)) met.add(random.arcTo[arc] ?? -1);
        }
        expect([...nodes.keys()].filter((node) => nodes[node] === 1)).toStrictEqual([...met].toSorted((a, b) => a - b));
        for (const [arc, from] of random.arcFrom.entries()) expect(arcs[arc]).toBe(met.has(from) ? 1 : 0);
      }),
    );
  });
});
