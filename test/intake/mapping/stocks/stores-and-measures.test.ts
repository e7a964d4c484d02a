import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Erzeugnis;Teil;Bezeichnung;Menge;ME\nKM-1;P-01;Pumpe;1;Stk\nKM-1;P-02;Ventil;2;Stk\n';

async function readStocks(name: string, text: string, bill = BILL): Promise<unknown> {
  const { dataset } = await importText({ 'Struktur.csv': bill, [name]: text });
  return dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity]);
}

describe('Stocks with a column for each store', () => {
  it.each([
    ['Lager 100', 'Lager 200'],
    ['Warehouse 1', 'Warehouse 2'],
    ['Magazzino 01', 'Magazzino 02'],
  ])('are added up: %s and %s', async (one, other) => {
    const text = `Artikel-Nr;${one};${other};Transit\nP-01;4.100,5;900;0\nP-02;6.250,5;0;2.000\n`;
    expect(await readStocks('Bestand.csv', text)).toEqual([
      ['P-01', 5000.5],
      ['P-02', 6250.5],
    ]);
  });

  it('are none where the one column says where, and the other how much', async () => {
    const text = 'Artikel-Nr;Lager;Bestand\nP-01;100;40\nP-01;200;9\nP-02;100;7\n';
    expect(await readStocks('Bestand.csv', text)).toEqual([
      ['P-01', 49],
      ['P-02', 7],
    ]);
  });

  it('are not added to what is available of them', async () => {
    const text = 'Artikel-Nr;On hand;Available\nP-01;40;30\nP-02;7;7\n';
    expect(await readStocks('Bestand.csv', text)).toEqual([
      ['P-01', 40],
      ['P-02', 7],
    ]);
  });
});

describe('A measure in the header of amounts', () => {
  it('is their unit where no column says it', async () => {
    const bill = 'Mamul Kodu;Hammadde Kodu;Hammadde adı;Miktar (kg / 1000 adet)\nE-1;HM-T;Tel;17,1\n';
    const { dataset } = await importText({
      'Reçete.csv': bill,
      'Stok.csv': 'Stok Kodu;Miktar;Birim\nHM-T;22;ton\n',
      'Satışlar.csv': 'Ürün;Satış Adedi;Ciro (TL)\nE-1;1.000;9.000\n',
    });
    expect(dataset?.bom.map(({ child, quantity, unit }) => [child, quantity, unit])).toEqual([['HM-T', 0.0171, 'kg']]);
    expect(dataset?.inventory.map(({ quantity }) => quantity)).toEqual([22_000]);
  });

  it('is one of thousands in capitals, and of pieces none', async () => {
    const bill = 'Erzeugnis;Teil;Bezeichnung;Menge (ST)\nKM-1;P-01;Pumpe;1\nKM-1;P-02;Ventil;2\n';
    const { dataset } = await importText({ 'Struktur.csv': bill });
    expect(dataset?.bom.map(({ unit }) => unit)).toEqual([null, null]);
    expect(await readStocks('Bestand.csv', 'Teil;Bestand (T)\nP-01;40\nP-02;7\n')).toEqual([
      ['P-01', 40],
      ['P-02', 7],
    ]);
  });

  it.each([
    ['M pcs', 2_150_000],
    ['KPCS', 2_150_000],
    ['pcs', 2150],
  ])('counts %s of a stock', async (unit, pieces) => {
    const text = `Artikel-Nr;Bestand;ME\nP-01;2150;${unit}\n`;
    expect(await readStocks('Bestand.csv', text)).toEqual([['P-01', pieces]]);
  });
});
