import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import marketShareData from '../../src/catalogue/data/market-shares.json' with { type: 'json' };
import territoryData from '../../src/catalogue/data/territories.json' with { type: 'json' };
import { marketShare } from '../../src/catalogue/schema.ts';
import type { MarketShare } from '../../src/catalogue/schema.ts';

const shares = z.array(marketShare).parse(marketShareData);
const groups = Map.groupBy(shares, (row) => `${row.material} | ${row.stage} | ${row.year} | ${row.countedBy}`);

/** Herfindahl index on the scale to 10,000 over the countries that are named, so a lower bound. */
function computeHhiFloor(rows: readonly MarketShare[]): number {
  return rows.filter((row) => row.country !== 'ZZ').reduce((sum, row) => sum + (row.share * 100) ** 2, 0);
}

describe('market shares', () => {
  it('hold 345 rows in 62 groups, each country once', () => {
    expect(shares.length).toBe(345);
    expect(groups.size).toBe(62);
    for (const [name, rows] of groups) expect(new Set(rows.map((row) => row.country)).size, name).toBe(rows.length);
  });

  it('add up to 1 in each group, unknown supply included', () => {
    for (const [name, rows] of groups) {
      const sum = rows.reduce((total, row) => total + row.share, 0);
      expect(Math.abs(sum - 1), name).toBeLessThanOrEqual(0.001);
    }
  });

  it('name territories, Europe as a group, or unknown supply', () => {
    const known = new Set([...territoryData.map((entry) => entry.code), 'EU', 'ZZ']);
    expect(shares.filter((row) => !known.has(row.country))).toEqual([]);
  });

  it.each([
    ['Ni | mining | 2025 | production', 4591],
    ['Co | mining | 2025 | production', 5553],
    ['Li | refining | 2024 | production', 5377],
    ['NdFeB sintered magnet | magnet | 2024 | production', 8853],
    ['Dy | separation | 2025 | production', 9606],
    ['cathode LFP | CAM | 2024 | production', 9605],
    ['separator | separator | 2023 | nationality', 7739],
  ])('of %s have the index %i over named countries', (name, floor) => {
    expect(Math.abs(computeHhiFloor(groups.get(name) ?? []) - floor)).toBeLessThanOrEqual(1);
  });

  it('cite a source only where it states the figure, and never with low confidence', () => {
    expect(shares.filter((row) => (row.provenance.basis === 'states') !== row.provenance.sources.length > 0)).toEqual(
      [],
    );
    expect(shares.filter((row) => row.provenance.basis === 'states' && row.provenance.confidence === 'low')).toEqual(
      [],
    );
    expect(shares.filter((row) => row.sourceName !== null && row.provenance.basis !== 'states')).toEqual([]);
  });
});
