import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignTiers } from '../../../src/engine/layout/assign-tiers.ts';
import { graphFromText, mark } from './graph-from-text.ts';
import { randomGraph } from './random-tiers.ts';

function tiersByName(text: string, products: readonly string[]): Record<string, number> {
  const graph = graphFromText(text);
  const tier = assignTiers(graph, mark(graph, products));
  return Object.fromEntries(graph.names.map((name, row) => [name, tier[row] ?? Number.NaN]));
}

describe(assignTiers, () => {
  it('counts the longest way to a product', () => {
    expect(tiersByName('mine -> magnet -> motor -> car\nmine -> paint -> car\nscrew -> car', ['car'])).toStrictEqual({
      mine: 3,
      magnet: 2,
      motor: 1,
      car: 0,
      paint: 1,
      screw: 1,
    });
  });

  it('puts the nodes of a loop into one tier and what feeds it behind them', () => {
    expect(tiersByName('mine -> a -> b -> a\nb -> car', ['car'])).toStrictEqual({ mine: 2, a: 1, b: 1, car: 0 });
  });

  it('keeps what reaches no product out of the tier of the products', () => {
    expect(tiersByName('ore -> spare\nbolt -> car', ['car'])).toStrictEqual({ ore: 2, spare: 1, bolt: 1, car: 0 });
  });

  it('gives nothing for nothing, tier 0 for a lone product, and sixty tiers to a chain of sixty', () => {
    expect(
      assignTiers({ nodeCount: 0, arcFrom: new Int32Array(), arcTo: new Int32Array() }, new Uint8Array()),
    ).toHaveLength(0);
    expect(tiersByName('car', [])).toStrictEqual({});
    const chain = Array.from({ length: 60 }, (_none, at) => `n${at}`);
    const tiers = tiersByName(chain.join(' -> '), ['n59']);
    expect(chain.map((name) => tiers[name])).toStrictEqual(chain.map((_name, at) => 59 - at));
  });

  it('lets every arc of a graph without loops run from a higher tier to a lower one', () => {
    fc.assert(
      fc.property(randomGraph, (graph) => {
        const tier = assignTiers(graph, new Uint8Array(graph.nodeCount));
        for (const [arc, from] of graph.arcFrom.entries()) {
          expect(tier[from]).toBeGreaterThan(tier[graph.arcTo[arc] ?? -1] ?? Number.NaN);
        }
      }),
    );
  });
});
