import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

describe('a table of something else below the one that its file is named after', () => {
  it('keeps neither that one nor other files out', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Product,Component,Qty\nMO-1,MG-1,8\n',
      'Suppliers.csv':
        'Supplier ID,Supplier Name,Town,Supplier Country\nS1,Nordmagnet GmbH,Kiel,DE\nS2,Rossi S.p.A.,Bergamo,IT\n\n\nLocation,Description,Town\n1000,Main plant,Ulm\n1100,Second plant,Brno\n',
    });
    expect(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([
      ['S1', 'Nordmagnet GmbH'],
      ['S2', 'Rossi S.p.A.'],
    ]);
    expect(dataset?.bom).toHaveLength(1);
  });
});
