import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { analyseConcentration } from '../../../src/engine/concentration/analyse.ts';
import { CONCENTRATION_LEVELS, type ConcentrationLevel } from '../../../src/engine/concentration/report.ts';
import { importText } from '../../intake/import-text.ts';
import { generateDataset } from '../../../src/cli/generate/generate.ts';

const catalogue = loadCatalogue();
const analyse = (dataset: Dataset, level: ConcentrationLevel, inference: boolean) =>
  analyseConcentration({ dataset, catalogue, question: { dataVersion: 'test', level, inference } });

const generated = (seed: number): Dataset => generateDataset({ nodes: 150, seed, categories: catalogue.categories });

describe('analyseConcentration', () => {
  it('does not depend on the order of records', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(),
        fc.constantFrom(...CONCENTRATION_LEVELS),
        fc.boolean(),
        (seed, turn, level, inference) => {
          const dataset = generated(seed);
          const turned = <T>(rows: readonly T[]): T[] => {
            const at = turn % (rows.length || 1);
            return [...rows.slice(at), ...rows.slice(0, at)].toReversed();
          };
          const shuffled: Dataset = {
            ...dataset,
            parts: turned(dataset.parts),
            bom: turned(dataset.bom),
            suppliers: turned(dataset.suppliers),
            sites: turned(dataset.sites),
            sourcing: turned(dataset.sourcing),
          };
          expect(analyse(shuffled, level, inference)).toEqual(analyse(dataset, level, inference));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keeps shares, coverage and indices within their bounds on every level', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.constantFrom(...CONCENTRATION_LEVELS), fc.boolean(), (seed, level, inference) => {
        for (const item of analyse(generated(seed), level, inference).items) {
          const { low, high } = item.hhi;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(high + 1e-12);
          expect(high).toBeLessThanOrEqual(1 + 1e-12);
          const shares = item.shares.reduce((sum, { share }) => sum + share, 0);
          const open = Math.max(0, ...item.shares.map(({ openShare }) => openShare));
          expect(shares + open).toBeLessThanOrEqual(1 + 1e-9);
          expect(item.coverage).toBeGreaterThanOrEqual(-1e-12);
          expect(item.coverage).toBeLessThanOrEqual(shares + open + 1e-9);
          expect(Math.abs(item.hidden ?? 0)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('never finds less concentration when sites are rolled up to their owners', () => {
    fc.assert(
      fc.property(fc.nat(500), (seed) => {
        const dataset = generated(seed);
        const bySite = analyse(dataset, 'site', false).items;
        const byCompany = analyse(dataset, 'company', false).items;
        for (const [row, item] of byCompany.entries()) {
          expect(item.hhi.high).toBeGreaterThanOrEqual(bySite[row]!.hhi.high - 1e-12);
          expect(item.hhi.low).toBeGreaterThanOrEqual(bySite[row]!.hhi.low - 1e-12);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says on what it rests', () => {
    const report = analyse(generated(1), 'country', true);
    expect(report).toMatchObject({
      level: 'country',
      dataVersion: 'test',
      catalogueVersion: catalogue.version,
      inference: true,
    });
    expect(report.products.length).toBeGreaterThan(0);
  });

  it('lists a part that goes into nothing on file by those it is bought from', async () => {
    const { dataset } = await importText({
      'parts.csv':
        '\npart_number,description,kind,annual_demand\nP,Pump,product,10\nA,Shaft,component,\nX,Spare,component,',
      'bom.csv': '\nparent,child,quantity\nP,A,1',
      'suppliers.csv': '\nsupplier_id,name,country,role\nWE,We,DE,own\nS,Sun,CN,\nT,Tal,DE,',
      'sites.csv': '\nsite_id,supplier_id,name,country\nW,WE,Works,DE\nS1,S,Sun 1,CN\nT1,T,Tal 1,DE',
      'sourcing.csv': `
        part_number,site_id,share_pct
        A,S1,100
        X,S1,75
        X,T1,25`,
    });
    const { items } = analyse(dataset!, 'company', false);
    expect(items.map(({ partNumber }) => partNumber).toSorted()).toEqual(['A', 'X']);
    // 0.75² + 0.25²
    expect(items.find(({ partNumber }) => partNumber === 'X')).toMatchObject({ hhi: { low: 0.625, high: 0.625 } });
  });
});
