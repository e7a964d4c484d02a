import { describe, expect, it } from 'vitest';
import { rankSites } from '../../../src/engine/cascade/rank-sites.ts';
import { networkFromText } from '../network-from-text.ts';

describe(rankSites, () => {
  it('gives each site the share of all sales that is lost when it stops', () => {
    const network = networkFromText(`
      site H DE
      site A1 CN
      site B1 JP
      part P 60
      part A 30
      part B 10
      make P @ H = 1 A + 1 B
      buy A @ H = 1 A1 at 30
      buy B @ H = 1 B1 at 10
      product P @ H = 10 at 60
    `);
    const category = new Map([
      ['P', 'car'],
      ['A', 'motor'],
      ['B', 'magnet'],
    ]);
    const parts = network.parts.map((part) => ({ ...part, category: category.get(part.partNumber) ?? null }));
    const ranks = rankSites({ ...network, parts });
    // A1 sells 300 of the 400, B1 100. A supplier that stops takes its own sales along; the buyer takes those of both.
    expect(ranks.map(({ siteId, systemicIndex }) => [siteId, Math.round(systemicIndex * 1e9) / 1e9])).toEqual([
      ['A1', 0.75],
      ['B1', 0.25],
      ['H', 1],
    ]);
  });
});
