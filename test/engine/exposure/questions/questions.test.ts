import { describe, expect, it } from 'vitest';
import { RevenueAtRisk } from '../../../../src/engine/exposure/figures/revenue-at-risk.ts';
import { WORLD_D } from '../../../../src/engine/exposure/figures/worlds.ts';
import { chooseSettlingQuestions } from '../../../../src/engine/exposure/questions/questions.ts';
import { networkFromText } from '../../network-from-text.ts';

/** Asks about the sources of A and B, each lane hanging on the fact of its place; nothing is surely hit. */
function choose(buys: string, facts: readonly string[]): { keys: string[]; share: number } {
  const network = networkFromText(`
    product P @ H = 1 at 100
    make P @ H = 1 A + 1 B
    ${buys}
  `);
  const grounds = new Map(facts.map((fact, lane) => [lane, [{ bits: WORLD_D, facts: [fact] }]]));
  const hits = Uint8Array.from({ length: network.laneCount }, (_, lane) => (lane < facts.length ? WORLD_D : 0));
  const open = { facts: new Map(), grounds, leafFact: new Map() };
  return chooseSettlingQuestions(
    { network, risk: new RevenueAtRisk(network) },
    hits,
    open,
    [...new Set(facts)].map((key) => ({ key })),
  );
}

describe(chooseSettlingQuestions, () => {
  it('chooses two facts that settle a product only together, though neither gains by itself', () => {
    const found = choose(
      `buy A @ H = 1 A1
       buy B @ H = 1 B1`,
      ['a', 'b'],
    );
    expect(found.keys.toSorted()).toEqual(['a', 'b']);
    expect(found.share).toBeCloseTo(1, 12);
  });

  it('puts the fact that settles most first and leaves out what gains less than half a percent', () => {
    const found = choose(
      `buy A @ H = 0.004 A1 + 0.296 A2 + 0.7 A3
       buy B @ H = 1 B1`,
      ['little', 'some', 'most'],
    );
    expect(found.keys).toEqual(['most', 'some']);
    expect(found.share).toBeCloseTo(0.996, 12);
  });

  it('settles nothing where nothing is open', () => {
    const found = choose(
      `buy A @ H = 1 A1
       buy B @ H = 1 B1`,
      [],
    );
    expect(found).toEqual({ keys: [], share: 0 });
  });
});
