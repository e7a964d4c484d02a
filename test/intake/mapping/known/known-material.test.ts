import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const RECIPE =
  'Product;Raw material;Description;Consumption (t/t)\nNMC622;PCAM-622;NMC622 precursor pCAM;0.98\nNMC622;LIOH;Lithium hydroxide;0.43\n';

describe('a column of raw materials', () => {
  it('names the parts of a list where its cells are parts of another file', async () => {
    const { dataset } = await importText({
      'recipe.csv': RECIPE,
      'contracts.csv':
        'Raw material;Supplier;Country;Price EUR/t\nPCAM-622;GEM Sample;China;11800\nLIOH;SQM Sample;Chile;9900\n',
    });
    expect(dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['PCAM-622', 11_800],
      ['LIOH', 9900],
    ]);
  });

  it('stays what parts are made of where another column names the part', async () => {
    const { dataset } = await importText({
      'recipe.csv': RECIPE,
      'items.csv':
        'Part number;Raw material;Supplier;Country;Price\nHS-1;PCAM-622;Guss Sample;DE;88\nHS-2;LIOH;Guss Sample;DE;90\n',
    });
    expect(dataset?.sourcing.map(({ partNumber }) => partNumber)).toEqual(['HS-1', 'HS-2']);
  });
});
