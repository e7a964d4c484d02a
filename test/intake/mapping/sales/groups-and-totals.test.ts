import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readSold(files: Readonly<Record<string, string>>) {
  const { dataset, notes } = await importText(files);
  return {
    sold: dataset?.parts.map(({ partNumber, annualDemand }) => [partNumber, annualDemand]),
    leftOut: notes.filter(({ code }) => code === 'rows-left-out').map(({ row }) => row),
  };
}

describe('groups of products in reports of sales', () => {
  it('are no products, and neither are their totals', async () => {
    const read = await readSold({
      'sales 2025.csv': `
        Item,Description,Qty. Sold,Total Revenue
        Inventory Item,,,
        ND-1,Magnet,"45,000","$180,000.00"
        FE-1,Ferrite,"9,000","$9,000.00"
        Total - Inventory Item,,"54,000","$189,000.00"
        Service,,,
        CUT,Cutting,120,"$6,000.00"
        Total - Service,,120,"$6,000.00"
        Total,,"54,120","$195,000.00"`,
    });
    expect(read).toEqual({
      sold: [
        ['ND-1', 45000],
        ['FE-1', 9000],
        ['CUT', 120],
      ],
      leftOut: [2],
    });
  });

  it.each([
    ['P-1 Ergebnis', 'Gesamtergebnis'],
    ['P-1 Total', 'Grand Total'],
    ['P-1 汇总', '总计'],
  ])('may have the word behind the name: %s', async (ofOne, ofAll) => {
    const { sold } = await readSold({
      'sales.csv': `
        Item;Customer;Invoice date;Quantity;Revenue EUR
        P-1;A;2025-01-15;1200;132000
        P-1;B;2025-12-15;800;88000
        ${ofOne};;;2000;220000
        ${ofAll};;;2000;220000`,
    });
    expect(sold).toEqual([['P-1', 2000]]);
  });

  it('are no total where no row above bears the name', async () => {
    const { sold } = await readSold({
      'sales.csv': `
        Item;Customer;Invoice date;Quantity
        P-1;A;2025-01-15;1200
        Oil Total;A;2025-12-15;800`,
    });
    expect(sold).toEqual([
      ['P-1', 1200],
      ['Oil Total', 800],
    ]);
  });
});

describe('a total of a group that no row names', () => {
  it.each([
    ['is none of the products', 'Summe Magnete;;1800;1980000', ['P-1', 'P-2', 'P-3']],
    // What sums up nothing above it is a product with such a name.
    ['is a product where it is no sum', 'Total Station;;1700;1980000', ['P-1', 'P-2', 'Total Station', 'P-3']],
  ])('%s', async (_, row, parts) => {
    const list = `Artikel;Bezeichnung;Menge;Umsatz EUR\nP-1;Magnet;1200;1080000\nP-2;Rotor;600;900000\n${row}\nP-3;Haken;30;2400\n`;
    expect((await readSold({ 'Umsatz 2025.csv': list })).sold?.map(([part]) => part)).toEqual(parts);
  });
});

describe('rows of a product for each plant and company that sells it', () => {
  it.each([
    [
      'Plant,Sales org,Material,Quantity,Net value\nDE01,1000,P-1,300,3000\nDE01,2000,P-1,200,2000\nUS01,2000,P-1,100,1000\n',
      600,
    ],
    // The same plant and company twice: something else tells the rows apart.
    ['Plant,Sales org,Material,Quantity,Net value\nDE01,1000,P-1,300,3000\nDE01,1000,P-1,200,2000\n', 300],
  ])('are added up where these tell all rows apart: %s', async (list, demand) => {
    expect((await readSold({ 'sales 2025.csv': list })).sold).toEqual([['P-1', demand]]);
  });
});
