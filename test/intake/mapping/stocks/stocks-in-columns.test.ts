import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

async function readStocks(name: string, list: string) {
  const { dataset, unread } = await importText({ 'bom.csv': BILL, [name]: list });
  const stocks = [
    ...(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity] as const) ?? []),
    ...(dataset?.parts.flatMap(({ partNumber, stock }) => (stock === null ? [] : [[partNumber, stock] as const])) ??
      []),
  ];
  return {
    parts: dataset?.parts.map(({ partNumber }) => partNumber).toSorted(),
    stocks: Object.fromEntries(stocks),
    unread: unread.filter(({ file }) => file === name).map(({ column }) => column),
  };
}

describe('a stock in columns that bear the numbers of plants alone', () => {
  const BODY = 'MG-1;Magnet;1185;10;5\nSH-1;Welle;14985;10;0\n';
  const sum = { 'MG-1': 1200, 'SH-1': 14_995 };

  it.each([
    ['Bestand.csv', 'Material;Bezeichnung;1000;1100;2000'],
    ['Bestand je Werk.csv', 'Material;Bezeichnung;1000;1100;2000'],
    ['Stock by plant.csv', 'Item;Description;2010;2020;2030'],
    ['Werksbestand.csv', 'Material;Bezeichnung;1000;1100;2000'],
    ['Bestandsübersicht 2026-11.csv', 'Material;Bezeichnung;1000;1100;2000'],
    ['MB52 Export.csv', 'Material;Bezeichnung;1000;1100;2000'],
  ])('adds up, and its header is no row of data: %s', async (name, header) => {
    const { parts, stocks, unread } = await readStocks(name, `${header}\n${BODY}`);
    expect(parts).toEqual(['MG-1', 'MO-1', 'SH-1']);
    expect(stocks).toEqual(sum);
    expect(unread).toEqual([]);
  });

  it.each(['Sicherheitsbestand.csv', 'Meldebestände.csv', 'Mindestbestandsliste.csv'])(
    'is not on hand where the list says that it should be: %s',
    async (name) => {
      expect((await readStocks(name, `Material;Bezeichnung;1000;1100;2000\n${BODY}`)).stocks).toEqual({});
    },
  );

  it('adds up where a column says the sum, which is no plant', async () => {
    const list = 'Material;Bezeichnung;1000;1100;Gesamt\nMG-1;Magnet;1190;10;1200\nSH-1;Welle;14985;10;14995\n';
    expect((await readStocks('Bestand.csv', list)).stocks).toEqual(sum);
  });

  it('is left open where all numbers may be years', async () => {
    const { stocks, unread } = await readStocks('Bestand.csv', `Material;Bezeichnung;2024;2025;2026\n${BODY}`);
    expect(stocks).toEqual({});
    expect(unread).toEqual(['2024', '2025', '2026']);
  });
});

describe('a stock in places beside the sum of them', () => {
  const BODY = 'MG-1;Magnet;1190;10;1200\nSH-1;Welle;14985;10;14995\n';

  it.each([
    ['Stock.csv', 'Item;Description;Stock Berlin;Stock Prague;Total stock'],
    ['Inventory.csv', 'Item;Description;On hand DE;On hand CZ;On hand total'],
    ['Bestand.csv', 'Artikel;Bezeichnung;Bestand Halle Nord;Bestand Halle Süd;Gesamtbestand'],
    ['Bestand.csv', 'Artikel;Bezeichnung;Lager Nord;Lager Süd;Summe'],
    ['Stock.csv', 'Item;Description;Qty A;Qty B;Total qty'],
    ['export.csv', 'Item;Description;Stock Berlin;Stock Prague;Total stock'],
  ])('is that sum, and not what lies in the first of them: %s %s', async (name, header) => {
    expect((await readStocks(name, `${header}\n${BODY}`)).stocks).toEqual({ 'MG-1': 1200, 'SH-1': 14_995 });
  });

  it.each([
    'Unrestricted stock;Blocked stock;Total stock',
    'Free stock;Stock in QC;Total stock',
    'Available stock;Reserved stock;Total stock',
  ])('is what may be used where a column says what may not: %s', async (columns) => {
    const { stocks } = await readStocks('Stock.csv', `Item;Description;${columns}\n${BODY}`);
    expect(stocks).toEqual({ 'MG-1': 1190, 'SH-1': 14_985 });
  });
});
