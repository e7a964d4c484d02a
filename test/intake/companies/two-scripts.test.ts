import { describe, expect, it } from 'vitest';
import { spellInOneScript } from '../../../src/intake/dictionary/systems/two-scripts.ts';
import { importText } from '../import-text.ts';

describe('headers in two scripts', () => {
  it('are read by the half that the dictionary knows surest, with their unit', () => {
    expect(spellInOneScript(['Country 国家', 'Price 单价 EUR/kg', 'Usage per cell (g) 单耗'])).toEqual([
      'Country',
      'Price EUR/kg',
      'Usage per cell (g)',
    ]);
    // `Xyzzy` says nothing.
    expect(spellInOneScript(['Xyzzy 供应商', 'Country 国家'])).toEqual(['供应商', 'Country']);
  });

  it('stay as they are where one of a table has a sign beside its word', () => {
    expect(spellInOneScript(['CASTING 番号', 'Country', 'PCB 数量'])).toEqual(['CASTING 番号', 'Country', 'PCB 数量']);
  });

  it('make a plant of a joint company', async () => {
    const { dataset } = await importText({
      'bom.csv':
        'Product 产品;Material 物料;Description 描述;Usage per cell (g) 单耗\nCELL-280;RM-LFP;LFP cathode 正极;620\nCELL-280;RM-GRA;Graphite 石墨;310\n',
      'suppliers.csv':
        'Material 物料;Supplier 供应商;Country 国家;Share 份额\nRM-LFP;Hunan Yangben;China 中国;70%\nRM-LFP;Korea Sample;Korea 韩国;30%\nRM-GRA;Shanshan Sample;China 中国;100%\n',
      'Sales plan 销售计划.csv': 'Product 产品;2026 (k pcs);2027 (k pcs);Price 单价 EUR\nCELL-280;1900;2600;38.5\n',
    });
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'CELL-280')).toMatchObject({
      annualDemand: 1_900_000,
      unitPrice: 38.5,
      currency: 'EUR',
    });
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['RM-LFP', 620],
      ['RM-GRA', 310],
    ]);
    expect(dataset?.sites.map(({ country }) => country).toSorted()).toEqual(
      ['CN', 'CN', 'DE', 'KR'].filter((code) => code !== 'DE'),
    );
  });
});
