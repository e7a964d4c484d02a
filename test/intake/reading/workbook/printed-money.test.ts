import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/intake/import-files.ts';
import { parseNumberFormat } from '../../../../src/intake/reading/workbook/number-format.ts';
import { CATALOGUE } from '../../import-text.ts';
import { packLayout } from '../../pack-layout.ts';

describe(parseNumberFormat, () => {
  it.each([
    ['#,##0.00 "€"', 'EUR'],
    ['_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-', 'EUR'],
    ['[$€-407] #,##0.00', 'EUR'],
    ['[$CNY] #,##0', 'CNY'],
    ['[$¥-804]#,##0.00', 'CNY'],
    ['[$¥-411]#,##0', 'JPY'],
    ['[$kr-41D] #,##0', 'SEK'],
    ['"$"#,##0.00', 'USD'],
    ['#,##0.00\\ "kr."', 'DKK'],
    ['"CHF" 0.00', 'CHF'],
  ])('tells money by the sign or code of a format: %s', (format, currency) => {
    expect(parseNumberFormat(format)).toEqual({ kind: 'money', currency });
  });

  it.each([
    ['#,##0 "Stk"', 'plain'],
    // Crowns of several countries, and yen or yuan.
    ['#,##0 "kr"', 'plain'],
    ['"¥"#,##0', 'plain'],
    ['[$-407]d. mmmm yyyy', 'day'],
    ['0.0%', 'percent'],
    ['0.00 "EUR/kg"', 'plain'],
  ])('takes no other format for money: %s', (format, kind) => {
    expect(parseNumberFormat(format)).toMatchObject({ kind });
  });
});

describe('a price that a workbook prints with its currency', () => {
  const read = async (header: readonly string[], currency: readonly string[]) => {
    const price = (number: number, format: number) => ({ number, format });
    const bytes = await packLayout(
      {
        Preise: {
          rows: [
            [...header],
            ['MG-1', 'Muster', 'CN', price(4.25, 0), 1.2, ...currency],
            ['SH-1', 'Sample', 'DE', price(1500, 1), 3, ...currency],
          ],
        },
      },
      ['[$€-407] #,##0.00', '[$CNY] #,##0'],
    );
    const settings = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
    const { dataset } = await importFiles([{ name: 'preise.xlsx', bytes }], settings);
    return dataset?.parts.map(({ unitPrice, currency: of }) => [unitPrice, of]);
  };

  it('is in it', async () => {
    expect(await read(['Teil', 'Lieferant', 'Land', 'Preis', 'Gewicht kg'], [])).toEqual([
      [4.25, 'EUR'],
      [1500, 'CNY'],
    ]);
  });

  it('is in that of its row where a column says which', async () => {
    expect(await read(['Teil', 'Lieferant', 'Land', 'Preis', 'Gewicht kg', 'Währung'], ['USD'])).toEqual([
      [4.25, 'USD'],
      [1500, 'USD'],
    ]);
  });
});
