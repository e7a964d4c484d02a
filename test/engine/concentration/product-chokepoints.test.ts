import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SupplyNetwork } from '../../../src/engine/network/supply-network.ts';
import { prepareProducibility } from '../../../src/engine/concentration/producibility.ts';
import { computeProductChokepoints } from '../../../src/engine/concentration/analyse.ts';
import { getNodeName } from '../../../src/engine/concentration/source-names.ts';
import { exampleNetwork } from '../example-network.ts';
import { networkFromText } from '../network-from-text.ts';
import { arbitraryNetwork } from '../random-network.ts';

const chokepointsOf = (text: string) => computeProductChokepoints(networkFromText(text))[0]!;

/** Whether the product can be made without one node: the definition, by repeated passes from "nobody can". */
function canMake(network: SupplyNetwork, product: number, removed: number): boolean {
  const able = new Set<number>();
  for (let grown = true; grown;) {
    grown = false;
    for (let node = 0; node < network.nodeCount; node++) {
      if (able.has(node) || node === removed) continue;
      let complete = true;
      for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
        if (network.inputEssential[input] === 0) continue;
        const group = network.inputGroup[input]!;
        const sources = [...network.laneSource.subarray(network.laneStart[group], network.laneStart[group + 1])];
        const onFile = sources.filter((source) => source >= 0);
        complete &&= onFile.length === 0 ? sources.length > 0 : onFile.some((source) => able.has(source));
      }
      if (!complete) continue;
      able.add(node);
      grown = true;
    }
  }
  return network.products[product]!.sources.some(({ node }) => able.has(node));
}

describe('computeProductChokepoints', () => {
  it('finds the single points, dominators and cut of the published example', () => {
    expect(computeProductChokepoints(exampleNetwork)).toEqual([
      {
        partNumber: 'P',
        dominators: [],
        andOrSinglePoints: ['B1/B', 'M2/M'],
        minimumCut: ['M1/M', 'M2/M'],
        trivial: ['H/P'],
        producible: true,
      },
    ]);
  });

  it('lists the nodes on every path, nearest to the product first', () => {
    const { dominators, minimumCut } = chokepointsOf(`
      make P @ H = 1 A
      make A @ A1 = 1 M
      make A @ A2 = 1 M
      make M @ M1 = 1 O
      buy A @ H = 0.5 A1 + 0.5 A2
      buy M @ A1 = 1 M1
      buy M @ A2 = 1 M1
      buy O @ M1 = 1 O1
      product P @ H = 1 at 1
    `);
    expect(dominators).toEqual(['M1/M', 'O1/O']);
    expect(minimumCut).toEqual(['O1/O']);
  });

  it('does not call a product safe that cannot be made on what is on file', () => {
    const chokepoints = chokepointsOf(`
      make P @ H = 1 X
      make X @ S = 0.1 Y
      make Y @ T = 0.1 X
      buy X @ H = 1 S
      buy Y @ S = 1 T
      buy X @ T = 1 S
      product P @ H = 1 at 1
    `);
    expect(chokepoints).toMatchObject({ producible: false, andOrSinglePoints: [], dominators: [], minimumCut: [] });
  });

  it('counts a released source without a share as an alternative, and unknown sources only where no other is on file', () => {
    const { andOrSinglePoints } = chokepointsOf(`
      make P @ H = 1 A + 1 B + 1 C
      buy A @ H = 1 A1 + 0 A2
      buy B @ H = 0.4 B1
      buy C @ H =
      product P @ H = 1 at 1
    `);
    expect(andOrSinglePoints).toEqual(['B1/B']);
  });

  it('does not stop for a line that is not essential', () => {
    const { andOrSinglePoints } = chokepointsOf(`
      make P @ H = 1 A? + 1 B
      buy A @ H = 1 A1
      buy B @ H = 1 B1
      product P @ H = 1 at 1
    `);
    expect(andOrSinglePoints).toEqual(['B1/B']);
  });

  it('lists several plants of a product as its own and not as single points', () => {
    const chokepoints = chokepointsOf(`
      make P @ H = 1 A
      make P @ G = 1 A
      buy A @ H = 1 A1
      buy A @ G = 1 A1
      product P @ H 0.5, G 0.5 = 1 at 1
    `);
    expect(chokepoints).toMatchObject({ trivial: ['G/P', 'H/P'], dominators: ['A1/A'], andOrSinglePoints: ['A1/A'] });
  });

  it('lets a loop fall that loses its only feed from outside', () => {
    const { andOrSinglePoints } = chokepointsOf(`
      make P @ H = 1 X
      make X @ S = 0.5 Y
      make Y @ T = 0.1 X
      buy X @ H = 1 S
      buy Y @ S = 0.5 T + 0.5 U
      buy X @ T = 1 S
      product P @ H = 1 at 1
    `);
    expect(andOrSinglePoints).toEqual(['S/X', 'U/Y']);
  });

  it('agrees with the definition of producibility, node by node, loops included', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ loops: true }), ({ lines }) => {
        const network = networkFromText(lines.join('\n'));
        const makers = network.products[0]!.sources.map(({ node }) => node);
        const { producible, singlePoints } = prepareProducibility(network)(makers);
        expect(producible).toBe(canMake(network, 0, -1));
        if (!producible) return;
        const nodes = Array.from({ length: network.nodeCount }, (_none, node) => node);
        expect(singlePoints).toEqual(nodes.filter((node) => !canMake(network, 0, node)));
      }),
    );
  });

  it('finds every dominator among the single points where all lines are essential and every source is on file', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ loops: true, gaps: false }), ({ lines }) => {
        const network = networkFromText(lines.map((line) => line.replaceAll('?', '')).join('\n'));
        const [product] = computeProductChokepoints(network);
        if (!product!.producible) return;
        for (const name of product!.dominators) expect(product!.andOrSinglePoints).toContain(name);
      }),
    );
  });

  it('answers the same however the lines are ordered and the sites are called', () => {
    fc.assert(
      fc.property(
        arbitraryNetwork().chain(({ lines }) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          const rename = (text: string): string =>
            text.replaceAll(/\bS(\d)(\d)\b/g, (_match, row, at) => `T${9 - at}${9 - row}`);
          const [plain, renamed] = [lines.join('\n'), rename(shuffled.join('\n'))].map((text) => chokepointsOf(text));
          const names = (found: typeof plain) =>
            [found!.dominators, found!.andOrSinglePoints, found!.trivial].map((list) => list.map(rename).toSorted());
          const asIs = (found: typeof plain) =>
            [found!.dominators, found!.andOrSinglePoints, found!.trivial].map((list) => list.toSorted());
          expect(asIs(renamed)).toEqual(names(plain));
          expect(renamed!.minimumCut).toHaveLength(plain!.minimumCut.length);
        },
      ),
    );
  });
});

describe('getNodeName', () => {
  it('names a node by site and part, a virtual source by its country', () => {
    const network = networkFromText(`
      make P @ H = 1 A
      buy A @ H = 0.5 A1 + 0.5 ~CN
      product P @ H = 1 at 1
    `);
    const names = Array.from({ length: network.nodeCount }, (_none, node) => getNodeName(network, node));
    expect(names.toSorted()).toEqual(['A1/A', 'H/P', '~CN/A']);
  });
});
