import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBrokenReferences } from '../../../src/domain/checks/references.ts';
import { dataset } from '../random-dataset.ts';

describe(findBrokenReferences, () => {
  it('finds none where every reference resolves', () => {
    fc.assert(
      fc.property(dataset, (data) => {
        expect(findBrokenReferences(data)).toEqual([]);
      }),
    );
  });

  it('names table, record, field and value of each reference that does not', () => {
    const part = {
      partNumber: 'a',
      description: '',
      kind: 'component' as const,
      category: null,
      form: null,
      hsCode: null,
      unit: null,
      unitPrice: null,
      currency: null,
      stock: null,
      annualDemand: null,
      unitMargin: null,
      rows: [],
    };
    const [sample] = fc.sample(dataset, { numRuns: 1, seed: 7 });
    if (sample === undefined) throw new Error('One sample was asked for.');
    const data = {
      ...sample,
      parts: [part],
      properties: [],
      composition: [],
      bom: [{ parent: 'a', child: 'ghost', quantity: 1, unit: null, yield: 1, essential: true, rows: [] }],
      suppliers: [{ supplierId: 's', name: 'S', country: null, parentId: 'gone', role: null, rows: [] }],
      sites: [],
      sourcing: [],
      inventory: [{ partNumber: 'a', siteId: 'nowhere', quantity: 1, daysOfCover: null, rows: [] }],
      licences: [],
    };
    expect(findBrokenReferences(data)).toEqual([
      { table: 'bom', index: 0, field: 'child', value: 'ghost', target: 'parts' },
      { table: 'suppliers', index: 0, field: 'parentId', value: 'gone', target: 'suppliers' },
      { table: 'inventory', index: 0, field: 'siteId', value: 'nowhere', target: 'sites' },
    ]);
  });
});
