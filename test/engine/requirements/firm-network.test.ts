import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { buildNetwork } from '../../../src/engine/network/build-network.ts';
import { generateDataset } from '../../../src/cli/generate/generate.ts';
import { computePurchaseValues } from '../../../src/engine/exposure/figures/purchase-values.ts';
import { computeFirmNetwork } from '../../../src/engine/requirements/firm-network.ts';
import { networkFromText } from '../network-from-text.ts';

describe('computeFirmNetwork', () => {
  const network = networkFromText(`
    site H DE
    site A1 CN
    site B1 JP
    site B2 KR
    part P 60
    part A 5
    part B 2
    make P @ H = 2 A + 1 B?
    buy A @ H = 0.75 A1 at 4
    buy B @ H = 0.5 B1 at 2 + 0.5 B2 at 3
    make A @ A1 = 3 B
    buy B @ A1 = 1 B1 at 1
    product P @ H = 10 at 60
  `);
  const category = new Map([
    ['P', 'car'],
    ['A', 'motor'],
    ['B', 'magnet'],
  ]);
  const firms = computeFirmNetwork({
    ...network,
    parts: network.parts.map((part) => ({ ...part, category: category.get(part.partNumber) ?? null })),
  });
  const nameOf = (row: number): string => firms.firms[row]!.siteId;

  it('adds up what one site pays another in a year, and leaves out what nobody can name', () => {
    const paid = firms.edges.map(({ seller, buyer, value }) => [nameOf(seller), nameOf(buyer), value]);
    // 10 cars take 20 A, 15 of them from A1, and 10 B; A1 takes 45 B for those 15. A quarter of A has no known source.
    expect(paid).toEqual([
      ['A1', 'H', 60],
      ['B1', 'A1', 45],
      ['B1', 'H', 10],
      ['B2', 'H', 15],
    ]);
  });

  it('numbers the categories as sectors, and says of each pair whether the buyer stops', () => {
    expect(firms.sectors).toEqual(['car', 'magnet', 'motor']);
    expect(firms.firms.map(({ siteId, sector }) => [siteId, firms.sectors[sector]])).toEqual([
      ['A1', 'motor'],
      ['B1', 'magnet'],
      ['B2', 'magnet'],
      ['H', 'car'],
    ]);
    expect(firms.essentiality).toEqual([
      [0, 0, 0],
      [1, 0, 2],
      [2, 0, 0],
    ]);
  });

  it('keeps every purchase between two sites of a synthetic workspace', () => {
    const catalogue = loadCatalogue();
    const dataset = generateDataset({ nodes: 2000, seed: 3, categories: catalogue.categories });
    const large = buildNetwork(dataset, catalogue, { inference: false });
    const { laneValue } = computePurchaseValues(large, dataset);
    let expected = 0;
    for (const [lane, value] of laneValue.entries()) {
      const source = large.laneSource[lane]!;
      const from = source < 0 ? -1 : large.nodeSite[source]!;
      const to = large.groupBuyerSite[large.laneGroup[lane]!]!;
      if (from >= 0 && to >= 0 && from !== to && value > 0) expected += value;
    }
    const { edges } = computeFirmNetwork(large);
    const sum = edges.reduce((total, { value }) => total + value, 0);
    expect(sum / expected).toBeCloseTo(1, 12);
    expect(new Set(edges.map(({ seller, buyer }) => `${seller} ${buyer}`)).size).toBe(edges.length);
  });
});
