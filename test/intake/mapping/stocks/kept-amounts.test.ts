import { expect, it } from 'vitest';
import { saysKeptAmount } from '../../../../src/intake/dictionary/lines/stock-words.ts';
import { foldHeader } from '../../../../src/intake/dictionary/fold-header.ts';
import { importText } from '../../import-text.ts';

it.each([
  ['Ilość na stanie'],
  ['Количество на складе'],
  ['Кол-во на складе'],
  ['Quantité en stock'],
  ['Cantidad en almacén'],
  ['Aantal op voorraad'],
  ['Raktári mennyiség'],
  ['Količina na skladištu'],
  ['在庫数量'],
  ['Menge am Lager'],
  ['Antal på lager'],
])('an amount that is kept somewhere is a stock: %s', async (header) => {
  const list = `Part number;${header}\nMG-4401;1000\nSC-900;50000\n`;
  const { dataset } = await importText({
    'export.csv': list,
    'Bill.csv': 'Parent;Component;Qty\nMT-1;MG-4401;8\nMT-1;SC-900;4\n',
  });
  expect(dataset?.bom).toHaveLength(2);
  const stocks = [
    ...(dataset?.inventory ?? []).map(({ partNumber, quantity }) => [partNumber, quantity]),
    ...(dataset?.parts ?? []).flatMap(({ partNumber, stock }) => (stock === null ? [] : [[partNumber, stock]])),
  ];
  expect(stocks).toEqual([
    ['MG-4401', 1000],
    ['SC-900', 50000],
  ]);
});

it.each([
  ['Quantity per stock unit'],
  ['Min. stock quantity'],
  ['Safety stock qty'],
  ['Reserved stock quantity'],
  ['Menge Lager-ME'],
  ['Qty issued from stock'],
  ['Минимальное количество на складе, резерв'],
  ['Order quantity'],
  ['Menge in Lagereinheit'],
  ['Anzahl Lagerorte'],
  ['Quantity handled'],
  ['Quantity of stocking type'],
  ['Quantity'],
  ['Stock'],
])('another amount is none: %s', (header) => {
  expect(saysKeptAmount(foldHeader(header).text)).toBe(false);
});
