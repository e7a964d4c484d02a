import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

/** The prices of a motor that is sold, and of the magnet in it, after a list of both with these headers and prices. */
async function readPrices(
  columns: readonly (readonly [header: string, motor: string, magnet: string])[],
  bill = 'Parent item;Component;Qty\nMT-1000;MG-4401;8\n',
) {
  const rows = [
    ['Item', 'Description', ...columns.map(([header]) => header), 'Currency'],
    ['MT-1000', 'Motor', ...columns.map(([, motor]) => motor), 'EUR'],
    ['MG-4401', 'Magnet N42SH', ...columns.map(([, , magnet]) => magnet), 'EUR'],
  ];
  const { dataset } = await importText({
    'list.csv': rows.map((cells) => cells.join(';')).join('\n'),
    'bill.csv': bill,
    'sales.csv': 'Item;Annual demand\nMT-1000;500\n',
  });
  return ['MT-1000', 'MG-4401'].map(
    (number) => dataset?.parts.find(({ partNumber }) => partNumber === number)?.unitPrice ?? null,
  );
}

describe('two prices of an item', () => {
  it.each([
    ['Purchase price', 'List price'],
    ['Unit cost', 'Selling price'],
    ['EK-Preis', 'Listenpreis'],
    ['Prix d’achat', 'PVHT'],
    ['PUMP', 'Prix de vente'],
    ['Prezzo acquisto', 'Listino'],
    ['Precio de compra', 'Tarifa'],
    ['Inkoopprijs', 'Adviesprijs'],
    ['Cena zakupu', 'Cena katalogowa'],
    ['Nákupní cena', 'Ceníková cena'],
    ['Beszerzési ár', 'Listaár'],
    ['Indkøbspris', 'Listepris'],
    ['Закупочная цена', 'Прайс'],
    ['仕入単価', '定価'],
    ['采购单价', '零售价'],
    ['구매단가', '정가'],
  ])('are what is paid for a part and what customers pay for a product: %s, %s', async (paid, asked) => {
    expect(
      await readPrices([
        [paid, '310', '4.5'],
        [asked, '900', '8'],
      ]),
    ).toEqual([900, 4.5]);
  });

  it.each(['Level;Item;Qty\n0;MT-1000;1\n1;MG-4401;8\n', 'Level;Item;Qty\n.1;MT-1000;1\n..2;MG-4401;8\n'])(
    'are so below the first level of a bill too: %j',
    async (bill) => {
      expect(
        await readPrices(
          [
            ['Unit cost', '310', '4.5'],
            ['Selling price', '900', '8'],
          ],
          bill,
        ),
      ).toEqual([900, 4.5]);
    },
  );

  it('stand on a card of an item beside the one that it is bought from, where it says what is made', async () => {
    const { dataset } = await importText({
      'items.csv':
        'No.;Description;Replenishment System;Vendor No.;Unit Cost;Unit Price\nMT-1000;Motor;Prod. Order;;310;900\nMG-4401;Magnet N42SH;Purchase;30010;4.5;0\n',
      'bill.csv': 'Parent item;Component;Qty\nMT-1000;MG-4401;8\n',
    });
    expect(dataset?.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['MT-1000', 900],
      ['MG-4401', 4.5],
    ]);
  });

  it('of a line of purchases are both of its supplier', async () => {
    const { dataset } = await importText({
      'lines.csv': 'Item No.;Vendor No.;Document No.;Unit Cost;Unit Price;Quantity\nMG-4401;30010;PO1;4.5;4.6;100\n',
    });
    expect(dataset?.sourcing.map(({ unitPrice }) => unitPrice)).toEqual([4.5]);
  });

  it('leave a part without what is paid for it: customers do not set it', async () => {
    expect(await readPrices([['Selling price', '900', '8']])).toEqual([900, null]);
  });

  it('are those of a supplier in a list of sources, of which what is asked of everybody goes behind', async () => {
    const { dataset } = await importText({
      'prices.csv': 'Item;Supplier;Country;List price;Net price;Currency\nMG-4401;Baoji Test Magnets;CN;9;7.5;EUR\n',
    });
    expect(dataset?.sourcing.map(({ unitPrice }) => unitPrice)).toEqual([7.5]);
  });
});
