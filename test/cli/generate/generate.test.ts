import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { type Dataset, dataset as datasetSchema } from '../../../src/domain/dataset.ts';
import { findBrokenReferences } from '../../../src/domain/checks/references.ts';
import { buildNetwork } from '../../../src/engine/network/build-network.ts';
import { generateDataset } from '../../../src/cli/generate/generate.ts';

const catalogue = loadCatalogue();
const { categories } = catalogue;
const generate = (nodes: number, seed: number): Dataset => generateDataset({ nodes, seed, categories });

describe('generateDataset', () => {
  it('gives the same bytes for the same seed and others for another', () => {
    const text = JSON.stringify(generate(1_000, 7));
    expect(JSON.stringify(generate(1_000, 7))).toBe(text);
    expect(JSON.stringify(generate(1_000, 8))).not.toBe(text);
  });

  it.each([12, 13, 40, 333, 2_500])('makes a sound dataset whose network has exactly %i nodes', (nodes) => {
    const dataset = generate(nodes, 3);
    expect(datasetSchema.parse(dataset)).toEqual(dataset);
    expect(findBrokenReferences(dataset)).toEqual([]);
    const network = buildNetwork(dataset, catalogue, { inference: false });
    expect(network.nodeCount).toBe(nodes);
    expect(network.orderLoopStart).toHaveLength(nodes + 1);
  });

  it.each([7, 12, 60, 2_000])('has exactly %i sites where so many are asked for', (count) => {
    const dataset = generateDataset({ nodes: 5 * count, sites: count, seed: 3, categories });
    expect(dataset.sites).toHaveLength(count);
    expect(findBrokenReferences(dataset)).toEqual([]);
    const { siteIds } = buildNetwork(dataset, catalogue, { inference: false });
    expect(siteIds.toSorted()).toEqual(dataset.sites.map(({ siteId }) => siteId).toSorted());
  });

  it('gives every part but the products a place in a product', () => {
    const { parts, bom } = generate(2_500, 5);
    const parentOf = new Map(bom.map(({ child, parent }) => [child, parent]));
    for (const { partNumber, kind } of parts) {
      let top = partNumber;
      for (let parent = parentOf.get(top); parent !== undefined; parent = parentOf.get(top)) top = parent;
      expect(kind === 'product' || top !== partNumber).toBe(true);
      expect(top).toMatch(/^PRD-/);
    }
  });

  it('keeps the shares of one part within 1 and leaves some unknown, some open', () => {
    const { sourcing } = generate(2_500, 5);
    const released = sourcing.filter(
      ({ qualification, buyerSiteId }) => qualification === 'released' && buyerSiteId === null,
    );
    const sums = [...Map.groupBy(released, ({ partNumber }) => partNumber).values()].map((rows) => ({
      sum: rows.reduce((total, { share }) => total + (share ?? 0), 0),
      open: rows.filter(({ share }) => share === null).length,
    }));
    for (const { sum } of sums) expect(sum).toBeLessThanOrEqual(1 + 1e-9);
    expect(sums.some(({ sum, open }) => open === 0 && sum < 0.99)).toBe(true);
    expect(sums.some(({ open }) => open > 1)).toBe(true);
    expect(sums.some(({ open }) => open === 1)).toBe(true);
  });

  it('has fat tails: few suppliers with very many parts, few parts with a dozen sources', () => {
    const { sourcing } = generate(25_000, 1);
    const countsOf = (key: 'siteId' | 'partNumber'): number[] =>
      [...Map.groupBy(sourcing, (row) => row[key]).values()].map((rows) => rows.length).toSorted((a, b) => b - a);
    const bySite = countsOf('siteId');
    expect(bySite[0]!).toBeGreaterThan(20 * bySite[Math.floor(bySite.length / 2)]!);
    const byPart = countsOf('partNumber');
    expect(byPart[0]!).toBeGreaterThanOrEqual(12);
    expect(byPart[Math.floor(byPart.length / 2)]!).toBeLessThanOrEqual(3);
  });

  it('leaves facts to be asked for: categories, forms, compositions, countries and prices', () => {
    const { parts, composition, sites } = generate(2_500, 5);
    expect(parts.some(({ category }) => category === null)).toBe(true);
    expect(parts.some(({ form }) => form === null)).toBe(true);
    expect(parts.some(({ form }) => form === 'magnet')).toBe(true);
    expect(parts.some(({ unitPrice }) => unitPrice === null)).toBe(true);
    expect(sites.some(({ country }) => country === null)).toBe(true);
    const kinds = new Set(
      composition.map(({ massPctMin, massPctMax }) =>
        massPctMax === 0 ? 'no' : massPctMin === 0 ? 'open' : 'contains',
      ),
    );
    expect(kinds).toEqual(new Set(['no', 'open', 'contains']));
  });

  it('refuses what cannot be a workspace', () => {
    expect(() => generate(11, 1)).toThrow('at least 12 nodes, not 11');
    expect(() => generate(20.5, 1)).toThrow(RangeError);
    expect(() => generate(20, -1)).toThrow(RangeError);
    for (const sites of [6, 8.5])
      expect(() => generateDataset({ nodes: 20, sites, seed: 1, categories })).toThrow(RangeError);
  });
});
