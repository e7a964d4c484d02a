import { describe, expect, it } from 'vitest';
import { WORLD_A, WORLD_B } from '../../../../src/engine/exposure/figures/worlds.ts';
import { findHeaviestPaths } from '../../../../src/engine/exposure/paths/paths.ts';
import type { SupplyNetwork } from '../../../../src/engine/network/supply-network.ts';
import { networkFromText } from '../../network-from-text.ts';

const sourceOf = (network: SupplyNetwork, lane: number): string =>
  network.siteIds[network.nodeSite[network.laneSource[lane]!]!]!;

/** Sites on the way and money of the heaviest paths to the lanes of the named sites. */
function find(network: SupplyNetwork, hit: readonly string[], count = 9): [string, number][] {
  const hits = Uint8Array.from({ length: network.laneCount }, (_, lane) =>
    hit.includes(sourceOf(network, lane)) ? WORLD_B : WORLD_A,
  );
  return findHeaviestPaths(network, hits, count).map(({ lanes, money }) => [
    lanes.map((lane) => sourceOf(network, lane)).join(' < '),
    Math.round(money * 1e6) / 1e6,
  ]);
}

describe(findHeaviestPaths, () => {
  it('multiplies shares down to the hit lane; what is not essential counts with its cost share, an open split whole', () => {
    const network = networkFromText(`
      product P @ H = 10 at 100
      make P @ H = 1 A + 1 B? ~0.2 + 1 C
      buy A @ H = 0.6 A1 + 0.4 A2
      make A @ A1 = 1 D
      buy D @ A1 = 0.5 D1 + 0.5 D2
      buy B @ H = 1 B1
      buy C @ H = 0.3 C1 + ? C2 + ? C3
    `);
    expect(find(network, ['D1', 'B1', 'C2', 'C3', 'A2'])).toEqual([
      ['C2', 700],
      ['C3', 700],
      ['A2', 400],
      ['A1 < D1', 300],
      ['B1', 200],
    ]);
    expect(find(network, ['D1', 'B1', 'A2'], 2)).toEqual([
      ['A2', 400],
      ['A1 < D1', 300],
    ]);
  });

  it('puts equal paths in the order of their lanes, whichever product meets them first', () => {
    const network = networkFromText(`
      product P @ H = 10 at 100
      product Q @ H = 10 at 100
      make P @ H = 1 Z
      make Q @ H = 1 A
      buy Z @ H = 1 Z1
      buy A @ H = 1 A1
    `);
    expect(find(network, ['Z1', 'A1'])).toEqual([
      ['A1', 1000],
      ['Z1', 1000],
    ]);
  });

  it.each([
    ['A', 'B'],
    ['B', 'A'],
  ])('follows a heavier way into a loop on to what the loop buys: %s before %s', (one, other) => {
    const network = networkFromText(`
      product P @ H = 10 at 100
      make P @ H = 1 ${one} + 1 ${other}
      buy ${one} @ H = 0.1 ${one}1
      buy ${other} @ H = 1 ${other}1
      make ${one} @ ${one}1 = 1 ${other} + 1 M
      make ${other} @ ${other}1 = 1 ${one}
      buy ${other} @ ${one}1 = 0.5 ${other}1
      buy ${one} @ ${other}1 = 0.8 ${one}1
      buy M @ ${one}1 = 1 M1
    `);
    expect(find(network, ['M1'])).toEqual([[`${other}1 < ${one}1 < M1`, 800]]);
  });
});
