import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Parent item;Component;Qty\nMT-1000;MG-4401;8\nMT-1000;SC-900;4\nMT-1000;HS-1;1';

/** Price and currency of each part, and the days that it takes, of a list beside the bill. */
async function readPrices(list: string): Promise<[string, number | null, string | null][]> {
  const { dataset } = await importText({ 'export.csv': list, 'Bill.csv': BILL });
  return ['MG-4401', 'SC-900', 'HS-1'].map((number) => {
    const source = dataset?.sourcing.find(({ partNumber }) => partNumber === number);
    const part = dataset?.parts.find(({ partNumber }) => partNumber === number);
    return source?.unitPrice === null || source === undefined
      ? [number, part?.unitPrice ?? null, part?.currency ?? null]
      : [number, source.unitPrice, source.currency];
  });
}

describe('the price of a piece', () => {
  it.each([
    ['€/Stk', 1, 'EUR'],
    ['EUR/pc', 1, 'EUR'],
    ['Kč/ks', 1, 'CZK'],
    ['zł/szt.', 1, 'PLN'],
    ['Ft/db', 1, 'HUF'],
    ['lei/buc', 1, 'RON'],
    ['元/件', 1, 'CNY'],
    ['円/個', 1, 'JPY'],
    ['원/개', 1, 'KRW'],
    ['руб./шт.', 1, 'RUB'],
    ['USD per 100', 100, 'USD'],
    ['€/100 Stk', 100, 'EUR'],
    ['Cena za ks (Kč)', 1, 'CZK'],
    ['Cena za szt. [PLN]', 1, 'PLN'],
    ['Cena za enoto EUR', 1, 'EUR'],
    ['Precio por pieza (EUR)', 1, 'EUR'],
    ['Preço por peça (EUR)', 1, 'EUR'],
    ['Pris per styck (SEK)', 1, 'SEK'],
    ['Preț pe bucată (RON)', 1, 'RON'],
    ['Adet fiyatı (TL)', 1, 'TRY'],
    ['Darabár (Ft)', 1, 'HUF'],
    ['Kappalehinta €', 1, 'EUR'],
    ['Nettopris SEK', 1, 'SEK'],
    ['P.U. EUR', 1, 'EUR'],
    ['개당 단가(원)', 1, 'KRW'],
    ['FOB USD', 1, 'USD'],
    ['Prix le mille €', 1000, 'EUR'],
    ['Prezzo al 100 €', 100, 'EUR'],
    ['Precio por millar €', 1000, 'EUR'],
  ] as const)('stands under “%s”', async (header, count, currency) => {
    const list = `Item;Description;Supplier;${header}\nMG-4401;Magnet;Test One;12.75\nSC-900;Screw;Test Two;3.5\nHS-1;Housing;Test Three;140.25`;
    expect(await readPrices(list)).toEqual([
      ['MG-4401', 12.75 / count, currency],
      ['SC-900', 3.5 / count, currency],
      ['HS-1', 140.25 / count, currency],
    ]);
  });

  it.each([
    ['Price per dozen (EUR)', 12],
    ['Price per gross (EUR)', 144],
    ['Gross price (EUR)', 1],
  ])('is one of as many as “%s” says', async (header, count) => {
    const list = `Item;Description;Supplier;${header}\nMG-4401;Magnet;Test One;36\nSC-900;Screw;Test Two;3.60\nHS-1;Housing;Test Three;720.50`;
    expect((await readPrices(list))[0]).toEqual(['MG-4401', 36 / count, 'EUR']);
  });

  it.each([
    ['UA', 'UN', 'CENT', 'UN'],
    ['EK-ME', 'ST', 'HST', 'ST'],
    ['구매단위', 'EA', 'CEN', 'EA'],
    ['Inkoopeenheid', 'st', 'honderd', 'st'],
  ])('is worked out by the units under “%s”, which no dictionary knows', async (header, piece, hundred, counted) => {
    const orders = `Item;Supplier;Order qty;${header};Price;Currency\nMG-4401;Test One;500;${piece};1.25;EUR\nSC-900;Test Two;40;${hundred};4.80;EUR\nHS-1;Test Three;20;${piece};9.10;EUR`;
    const { dataset } = await importText({
      'orders.csv': orders,
      'Bill.csv': BILL,
      'items.csv': `Item;Description;Unit\nMG-4401;Magnet;${counted}\nSC-900;Screw;${counted}\nHS-1;Housing;${counted}\nMT-1000;Motor;${counted}`,
    });
    const prices = dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice]);
    const ofParts = dataset?.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice]);
    expect([...(prices ?? []), ...(ofParts ?? [])]).toContainEqual(['SC-900', 0.048]);
    expect([...(prices ?? []), ...(ofParts ?? [])]).toContainEqual(['MG-4401', 1.25]);
  });

  it('is what it says beside a column of classes or of countries', async () => {
    for (const [header, cells] of [
      ['Klasse', ['C', 'M', 'C']],
      ['LKZ', ['IN', 'TO', 'IN']],
    ] as const) {
      const list = `Item;Supplier;${header};Price;Currency\nMG-4401;Test One;${cells[0]};1.25;EUR\nSC-900;Test Two;${cells[1]};4.80;EUR\nHS-1;Test Three;${cells[2]};9.10;EUR`;
      expect(
        (await readPrices(list)).map(([, price]) => price),
        header,
      ).toEqual([1.25, 4.8, 9.1]);
    }
  });

  it('is none that a kilogram, a tool, the freight or customers pay', async () => {
    for (const header of ['Kilopris', 'Verktygspris', 'Fraktpris', 'Fracht EUR/Stk', 'Totalpris', '€/kg', 'PU']) {
      const list = `Item;Description;Supplier;${header}\nMG-4401;Magnet;Test One;12.75\nSC-900;Screw;Test Two;3.5`;
      const [first] = await readPrices(list);
      expect([header, first]).toEqual([header, header === 'PU' ? ['MG-4401', 12.75, null] : ['MG-4401', null, null]]);
    }
  });
});

describe('for how many pieces a price is', () => {
  it.each([
    ['Prezzo acquisto', 'Unità prezzo'],
    ['Preço de compra', 'Unidade de preço'],
    ['Preț de achiziție', 'Unitate de preț'],
    ['Ostohinta', 'Hintayksikkö'],
    ['Alış fiyatı', 'Fiyat miktarı'],
    ['Neto cijena', 'Po'],
    ['Nettopris', 'Pr.'],
    ['Цена закупки', 'За'],
    ['Καθαρή τιμή', 'Ανά'],
    ['采购单价', '每'],
    ['單價', '計價單位'],
    ['正味価格', '単位数'],
    ['단가', '가격단위'],
  ] as const)('stands under words for a price and a unit, or for each: %s, %s', async (price, base) => {
    const rows = [
      ['MG-4401', '125', '100', 'PCS'],
      ['SC-900', '8', '1000', 'PCS'],
      ['HS-1', '14', '1', 'PCS'],
    ] as const;
    const worked = [
      ['MG-4401', 1.25],
      ['SC-900', 0.008],
      ['HS-1', 14],
    ];
    const behind = rows.map(([item, amount, count, unit]) => `${item};Test One;${amount};${count};EUR;${unit}`);
    const before = rows.map(([item, amount, count, unit]) => `${item};Test One;${count};${unit};EUR;${amount}`);
    for (const list of [
      `Item;Supplier;${price};${base};Currency;Unit\n${behind.join('\n')}`,
      `Item;Supplier;${base};Unit;Currency;${price}\n${before.join('\n')}`,
    ])
      expect((await readPrices(list)).map(([item, amount]) => [item, amount])).toEqual(worked);
  });

  it.each([
    ['Unit price', 'Old price', '100', '93'],
    ['Prix unitaire', 'Ancien prix', '100', '93'],
    ['Price', 'Min qty price', '1.2', '100'],
    ['Preis', 'Verpackungseinheit', '1.2', '100'],
  ])('does not under another price of a piece: %s, %s', async (first, second, price, other) => {
    const list = `Item;Supplier;${first};${second}\nMG-4401;Test One;${price};${other}\nSC-900;Test Two;10;100`;
    expect((await readPrices(list)).slice(0, 2)).toEqual([
      ['MG-4401', Number(price), null],
      ['SC-900', 10, null],
    ]);
  });
});

describe('the price of a kilogram', () => {
  it.each([
    ['EUR/kg', [12.75, 0.0035]],
    ['€ / kg', [12.75, 0.0035]],
    // What an hour costs is the price of nothing that is built in.
    ['EUR/h', [null, null]],
  ])('stands under money alone, and is brought to the unit of the part: %s', async (header, prices) => {
    const { dataset } = await importText({
      'items.csv': 'Item;Description;Unit\nMG-4401;Powder;kg\nSC-900;Paste;g\n',
      'prices.csv': `Item;Supplier;${header}\nMG-4401;Test One;12.75\nSC-900;Test Two;3.5\n`,
    });
    expect(dataset?.sourcing.map(({ unitPrice }) => unitPrice)).toEqual(prices);
  });

  it('is that of what a list of ingredients calls by its code, beside a name', async () => {
    const { dataset } = await importText({
      'Formula.csv': 'SKU,Ingredient,Qty per unit,UOM\nGDC-10,GD2O3,1.6,g\n',
      'Ingredients.csv':
        'Ingredient,Name,Supplier,Made in,USD/kg,On hand kg\nGD2O3,Gadolinium oxide,Sample Jiangxi,China,95,410\n',
    });
    expect(dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([['GD2O3', 95]]);
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([['GD2O3', 410]]);
    // 1.6 g of what is counted in kilograms.
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([['GD2O3', 0.0016]]);
  });
});
