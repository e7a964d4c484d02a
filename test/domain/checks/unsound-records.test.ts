import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { findUnsoundRecords } from '../../../src/domain/checks/unsound-records.ts';
import { dataset } from '../random-dataset.ts';

/** A dataset with a line of a bill. */
function createSample(): Dataset {
  const found = fc
    .sample(dataset, { numRuns: 200, seed: 7 })
    .find(({ bom, sites }) => bom.length > 0 && sites.length > 0);
  if (found === undefined) throw new Error('No sample has a bill and a site.');
  return found;
}

/** The first record of a table with other values. */
function change<R>(records: readonly R[], values: Partial<R>): R[] {
  return records.map((record, index) => (index === 0 ? { ...record, ...values } : record));
}

describe(findUnsoundRecords, () => {
  it('finds none in what an import makes', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        expect(findUnsoundRecords(data)).toEqual([]);
      }),
    );
  });

  it('names an amount that its column may not hold', () => {
    const data = createSample();
    const [line] = data.bom;
    if (line === undefined) throw new Error('The sample has a bill.');
    const unsound = {
      ...data,
      parts: change(data.parts, { annualDemand: -5, unitPrice: -1, unitMargin: -2 }),
      bom: [
        { ...line, quantity: -1 },
        { ...line, yield: 0 },
        { ...line, yield: 1.1 },
        { ...line, yield: 1e-308 },
      ],
    };
    expect(findUnsoundRecords(unsound).map(({ table, index, field, why }) => [table, index, field, why])).toEqual([
      ['parts', 0, 'unitPrice', 'is below 0'],
      ['parts', 0, 'annualDemand', 'is below 0'],
      ['bom', 0, 'quantity', 'is below 0'],
      ['bom', 1, 'yield', 'is no share above 0'],
      ['bom', 2, 'yield', 'is above 1'],
      ['bom', 3, 'yield', 'is no share above 0'],
    ]);
  });

  it('names an amount that no company has, and a day that no calendar has', () => {
    const data = createSample();
    const [line] = data.bom;
    if (line === undefined) throw new Error('The sample has a bill.');
    const sourced = data.sourcing.length > 0;
    const unsound = {
      ...data,
      parts: change(data.parts, { annualDemand: 1e308 }),
      bom: [{ ...line, quantity: 1e15 }],
      sourcing: change(data.sourcing, { evidenceDate: '2026-02-30' }),
    };
    expect(findUnsoundRecords(unsound).map(({ table, index, field, why }) => [table, index, field, why])).toEqual([
      ['parts', 0, 'annualDemand', 'is above 1000000000000000'],
      ...(sourced ? [['sourcing', 0, 'evidenceDate', 'is no day of the calendar']] : []),
    ]);
  });

  it('names a least content above the most', () => {
    const data = createSample();
    const content = { partNumber: 'P-1', substance: 'Dy', evidence: 'declared', evidenceDate: null, rows: [] } as const;
    const composition = [
      { ...content, massPctMin: 9, massPctMax: 2, rows: [] },
      { ...content, massPctMin: 2, massPctMax: 2, rows: [] },
      { ...content, massPctMin: 2, massPctMax: null, rows: [] },
      { ...content, massPctMin: -5, massPctMax: 2, rows: [] },
    ];
    expect(findUnsoundRecords({ ...data, composition })).toEqual([
      { table: 'composition', index: 0, field: 'massPctMin', value: 9, why: 'is above the most, 2' },
      { table: 'composition', index: 3, field: 'massPctMin', value: -5, why: 'is below 0' },
    ]);
  });

  it('names a second record of one name, as no product is sold twice', () => {
    const data = createSample();
    const [part] = data.parts;
    const [site] = data.sites;
    if (part === undefined || site === undefined) throw new Error('The sample has parts and sites.');
    const doubled = { ...data, parts: [...data.parts, part], sites: [...data.sites, site] };
    expect(findUnsoundRecords(doubled)).toEqual([
      {
        table: 'parts',
        index: data.parts.length,
        field: 'partNumber',
        value: part.partNumber,
        why: 'is there already',
      },
      { table: 'sites', index: data.sites.length, field: 'siteId', value: site.siteId, why: 'is there already' },
    ]);
  });
});
