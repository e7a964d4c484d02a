import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignTiers } from '../../../src/engine/layout/assign-tiers.ts';
import { countCrossings } from '../../../src/engine/layout/order-tiers.ts';
import { formGroups } from '../../../src/engine/layout/group-nodes.ts';
import type { LayoutGraph } from '../../../src/engine/layout/layout-graph.ts';
import { listNeighbours } from '../../../src/engine/layout/layout-graph.ts';
import { orderTiers } from '../../../src/engine/layout/order-tiers.ts';
import { groupRowsByOwner } from '../../../src/engine/network/rows-by-owner.ts';
import { graphFromText, mark } from './graph-from-text.ts';
import { makeTieredGraph, randomGraph } from './random-tiers.ts';

type Tiered = LayoutGraph & { tier: Int32Array };

/** Pairs of arcs between the same two tiers whose ends stand in opposite order, by comparing every pair. */
function countPlainly({ arcFrom, arcTo, tier }: Tiered, place: ArrayLike<number>): number {
  const arcs = Array.from(arcFrom, (from, arc) => ({ from, to: arcTo[arc] ?? 0 }));
  const adjacent = arcs.filter(({ from, to }) => (tier[from] ?? 0) - (tier[to] ?? 0) === 1);
  let crossings = 0;
  for (const [at, one] of adjacent.entries()) {
    for (const other of adjacent.slice(at + 1)) {
      if (tier[one.from] !== tier[other.from]) continue;
      const left = (place[one.from] ?? 0) - (place[other.from] ?? 0);
      const right = (place[one.to] ?? 0) - (place[other.to] ?? 0);
      if (left * right < 0) crossings++;
    }
  }
  return crossings;
}

/** The textbook: as many sweeps, each tier sorted by the mean place of its neighbours, the last order taken. */
function orderByTextbook({ nodeCount, arcFrom, arcTo, tier }: Tiered): number[] {
  const count = Math.max(...tier) + 1;
  const tiers = Array.from({ length: count }, (_none, at) =>
    Array.from({ length: nodeCount }, (_all, node) => node).filter((node) => tier[node] === at),
  );
  const place = Array.from({ length: nodeCount }, () => 0);
  const settle = (rows: number[]) => rows.forEach((node, at) => (place[node] = at));
  tiers.forEach(settle);
  const sortTier = (rows: number[], neighbours: (node: number) => number[]) => {
    const mean = new Map(
      rows.map((node) => {
        const places = neighbours(node).map((one) => place[one] ?? 0);
        return [node, places.length === 0 ? (place[node] ?? 0) : places.reduce((a, b) => a + b, 0) / places.length];
      }),
    );
    rows.sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0));
    settle(rows);
  };
  const buyers = new Map<number, number[]>();
  const suppliers = new Map<number, number[]>();
  for (const [arc, from] of arcFrom.entries()) {
    const to = arcTo[arc] ?? 0;
    buyers.set(from, [...(buyers.get(from) ?? []), to]);
    suppliers.set(to, [...(suppliers.get(to) ?? []), from]);
  }
  for (let turn = 0; turn < 12; turn++) {
    for (const rows of tiers.slice(1)) sortTier(rows, (node) => buyers.get(node) ?? []);
    for (const rows of tiers.slice(0, -1).toReversed()) sortTier(rows, (node) => suppliers.get(node) ?? []);
  }
  return place;
}

function alone(nodeCount: number): Int32Array {
  return Int32Array.from({ length: nodeCount }, (_none, node) => node);
}

describe(orderTiers, () => {
  it('uncrosses what can be uncrossed', () => {
    const graph = graphFromText('a -> x\nb -> y\nc -> z\na2 -> z\nb2 -> y\nc2 -> x\nx -> p\ny -> p\nz -> p');
    const tier = assignTiers(graph, mark(graph, ['p']));
    const place = orderTiers(graph, tier, alone(graph.nodeCount));
    expect(countPlainly({ ...graph, tier }, place)).toBe(0);
  });

  it.each([1, 2, 3, 4, 5])('crosses no more than textbook barycentre sweeps (seed %i)', (seed) => {
    const graph = makeTieredGraph(5, 40, seed);
    const ours = countPlainly(graph, orderTiers(graph, graph.tier, alone(graph.nodeCount)));
    expect(ours).toBeLessThanOrEqual(countPlainly(graph, orderByTextbook(graph)));
  });

  it('is a numbering of every tier, the same at every call, with the members of a group side by side', () => {
    fc.assert(
      fc.property(randomGraph, fc.integer({ min: 1, max: 4 }), (graph, keys) => {
        const tier = assignTiers(graph, new Uint8Array(graph.nodeCount));
        const { groupOf } = formGroups(
          tier,
          Int32Array.from({ length: graph.nodeCount }, (_none, node) => (node % keys) - 1),
        );
        const place = orderTiers(graph, tier, groupOf);
        expect(orderTiers(graph, tier, groupOf)).toStrictEqual(place);
        for (const at of new Set(tier)) {
          const nodes = [...tier.keys()].filter((node) => tier[node] === at);
          const inOrder = nodes.toSorted((a, b) => (place[a] ?? 0) - (place[b] ?? 0));
          expect(inOrder.map((node) => place[node])).toStrictEqual([...nodes.keys()]);
          const groups = inOrder.map((node) => groupOf[node]);
          expect(groups.filter((group, row) => group !== groups[row - 1])).toHaveLength(new Set(groups).size);
        }
      }),
    );
  });
});

describe(countCrossings, () => {
  it('counts what comparing every pair of arcs counts', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const tier = assignTiers(graph, new Uint8Array(graph.nodeCount));
        const tiers = groupRowsByOwner(tier, Math.max(...tier) + 1);
        const place = new Int32Array(graph.nodeCount);
        for (const at of new Set(tier)) {
          tiers.rows.subarray(tiers.start[at], tiers.start[at + 1]).forEach((node, row) => (place[node] = row));
        }
        const buyers = listNeighbours(graph.arcFrom, graph.arcTo, graph.nodeCount);
        expect(countCrossings(buyers, tiers, tier, place)).toBe(countPlainly({ ...graph, tier }, place));
      }),
    );
  });
});
