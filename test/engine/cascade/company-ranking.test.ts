import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { explainFailure, rankCompany } from '../../../src/engine/cascade/company-ranking.ts';
import { CATALOGUE, readPumpWorks } from '../simulation/pump-works.ts';

let works: Dataset;
beforeAll(async () => {
  works = await readPumpWorks();
});

const EXACT = { production: 'gl', epsilon: 1e-9, replaceability: true } as const;

describe('the systemic index of a company', () => {
  // Hamm sells 50 of 80 a day and Turin 30; the works sell to no other site. Losses run down and up, but do not turn.
  it('is that of each site, supplier and country, with all sites of it stopped at once', () => {
    const told: number[] = [];
    const { levels, firmCount, tradeCount } = rankCompany(
      { dataset: works, catalogue: CATALOGUE, dataVersion: 'v' },
      EXACT,
      (fraction) => told.push(fraction),
    );
    expect([firmCount, tradeCount]).toEqual([3, 2]);
    const read = (level: keyof typeof levels) =>
      levels[level].map(({ id, firms, weight, esri, esriDown, esriUp }) => [id, firms, weight, esri, esriDown, esriUp]);
    expect(read('sites')).toEqual([
      ['WORKS', 1, 0, 1, 0, 1],
      ['HAM', 1, 0.625, 0.625, 0.625, 0.625],
      ['TUR', 1, 0.375, 0.375, 0.375, 0.375],
    ]);
    expect(read('countries')).toEqual([
      ['DE', 2, 0.625, 1, 0.625, 1],
      ['IT', 1, 0.375, 0.375, 0.375, 0.375],
    ]);
    expect(read('suppliers').map(([id]) => id)).toEqual(['WE', 'HAMM', 'TURIN']);
    expect(told[0]).toBe(0);
    expect(told.every((fraction, row) => fraction < 1 && fraction >= (told[row - 1] ?? 0))).toBe(true);
  });

  it('opens into whom a failure reaches and what is left of each', () => {
    const company = { dataset: works, catalogue: CATALOGUE };
    const failure = explainFailure(company, EXACT, { level: 'sites', id: 'WORKS' });
    expect(failure?.sites).toEqual([
      { siteId: 'HAM', isDown: false, weight: 0.625, remaining: { down: 1, up: 0 } },
      { siteId: 'TUR', isDown: false, weight: 0.375, remaining: { down: 1, up: 0 } },
    ]);
    const both = explainFailure(company, EXACT, { level: 'countries', id: 'DE' });
    expect(both?.sites.map(({ siteId, isDown }) => [siteId, isDown])).toEqual([
      ['HAM', true],
      ['TUR', false],
    ]);
    expect(explainFailure(company, EXACT, { level: 'countries', id: 'FR' })).toBeNull();
  });
});
