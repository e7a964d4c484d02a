import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashDataset } from '../../../src/domain/content-hash.ts';
import { dataset as datasetSchema } from '../../../src/domain/dataset.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { findBrokenReferences } from '../../../src/domain/checks/references.ts';
import { readFiles, writeFiles } from '../../fixtures/companies/files.ts';
import { generateCompany, MOST_PARTS, randomCompany } from '../../fixtures/companies/generate-company.ts';

describe.each(['plain', 'any'] as const)('companies with %s ids', (ids) => {
  it('are sound: records of the schema, references that lead somewhere, a bill that runs one way, at most sixty parts', () => {
    fc.assert(
      fc.property(randomCompany({ ids }), (company) => {
        expect(datasetSchema.parse(company)).toEqual(company);
        expect(findBrokenReferences(company)).toEqual([]);
        expect(company.parts.length).toBeLessThanOrEqual(MOST_PARTS);
        const place = new Map(company.parts.map(({ partNumber }, at) => [partNumber, at]));
        for (const { parent, child } of company.bom) expect(place.get(parent)).toBeLessThan(place.get(child) ?? 0);
      }),
    );
  });

  it('are the same written as files and imported', async () => {
    await fc.assert(
      fc.asyncProperty(randomCompany({ ids }), async (company) => {
        expect(hashDataset(await readFiles(writeFiles(company), company))).toBe(hashDataset(company));
      }),
    );
  });
});

describe('the company of a seed', () => {
  it('is always the same, and another seed gives another', () => {
    const options = { ids: 'any' } as const;
    expect(generateCompany(7, options)).toEqual(generateCompany(7, options));
    expect(hashDataset(generateCompany(7, options))).not.toBe(hashDataset(generateCompany(8, options)));
  });
});

/** Depth of assemblies in house below a part, none of which has a row that says who makes it. */
function countUnsourcedLevels({ bom, sourcing }: Dataset): number {
  const sourced = new Set(sourcing.map(({ partNumber }) => partNumber));
  const levels = new Map<string, number>();
  for (const { parent, child } of bom.toReversed()) {
    const below = levels.get(child) ?? 0;
    levels.set(parent, Math.max(levels.get(parent) ?? 0, sourced.has(child) ? below : below + 1));
  }
  return Math.max(0, ...levels.values());
}

/** What must be met among the companies, so that a property over them means something. */
const MET: Readonly<Record<string, (company: Dataset) => boolean>> = {
  'no plant of its own': ({ sites }) => !sites.some(({ supplierId }) => supplierId === 'OWN'),
  'three plants of its own': ({ sites }) => sites.filter(({ supplierId }) => supplierId === 'OWN').length === 3,
  'assemblies without a row, three levels deep': (company) => countUnsourcedLevels(company) >= 3,
  'a row that names its buyer': ({ sourcing }) => sourcing.some(({ buyerSiteId }) => buyerSiteId !== null),
  'a trader': ({ sourcing }) =>
    sourcing.some(({ partNumber, buyerSiteId }) =>
      sourcing.some((row) => row.partNumber === partNumber && row.siteId === buyerSiteId),
    ),
  'a part on nothing that is bought in China': ({ parts, bom, sourcing, sites }) =>
    parts.some(
      ({ partNumber, kind }) =>
        kind !== 'product' &&
        !bom.some(({ child }) => child === partNumber) &&
        sourcing.some(
          (row) => row.partNumber === partNumber && sites.find(({ siteId }) => siteId === row.siteId)?.country === 'CN',
        ),
    ),
  'a part that nobody is known to sell': ({ parts, sourcing, bom }) =>
    parts.some(
      ({ partNumber }) =>
        !sourcing.some((row) => row.partNumber === partNumber) && !bom.some(({ parent }) => parent === partNumber),
    ),
  'a closed list': ({ composition }) =>
    composition.some(({ substance, massPctMax }) => substance === 'rest' && massPctMax === 0),
  'a list across a threshold': ({ composition }) =>
    composition.some(({ massPctMin, massPctMax }) => massPctMin === 0 && (massPctMax ?? 0) > 0),
  'an open split': ({ sourcing }) => sourcing.some(({ share }) => share === null),
  'a site whose country nobody knows': ({ sites }) => sites.some(({ country }) => country === null),
  'a site that nobody named': ({ sites }) => sites.some(({ unnamed }) => unnamed),
  'a bought part with a bill': ({ bom, sourcing, sites }) =>
    bom.some(({ parent }) =>
      sourcing.some(
        (row) => row.partNumber === parent && sites.find(({ siteId }) => siteId === row.siteId)?.supplierId !== 'OWN',
      ),
    ),
  'a product without a price': ({ parts }) => parts.some((part) => part.kind === 'product' && part.unitPrice === null),
  'an id like a stand-in': ({ parts }) => parts.some(({ partNumber }) => /^[~@#]/.test(partNumber)),
  'an id with zeros before it': ({ parts }) => parts.some(({ partNumber }) => partNumber.startsWith('0')),
};

describe('among two hundred companies', () => {
  const companies = fc.sample(randomCompany({ ids: 'any' }), { seed: 1, numRuns: 200 });

  it.each(Object.entries(MET))('ten have %s', (_what, has) => {
    expect(companies.filter(has).length).toBeGreaterThanOrEqual(10);
  });
});
