import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';
const MASTER = 'Part Number,Description,Unit\nMO-1,Motor,pcs\nMG-1,Magnet,pcs\nSH-1,Shaft,pcs\n';

/** What a list of stocks says is there of two parts, with a list of parts that says in which unit they are counted. */
async function readStocks(list: string, master: Readonly<Record<string, string>> = { 'items.csv': MASTER }) {
  const { dataset, notes } = await importText({ 'bom.csv': BILL, ...master, 'Bestand.csv': list });
  return {
    stocks: Object.fromEntries(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity]) ?? []),
    codes: notes.map(({ code }) => code),
  };
}

describe('a stock in packs of a said size', () => {
  it.each([
    'VE à 50',
    'VE50',
    'BOX50',
    'Pack of 50',
    'box of 50',
    'Box (50 pcs)',
    'PK/50',
    '50er VE',
    'Karton (50 Stk)',
  ])('is so many pieces by the unit of its row: %s', async (unit) => {
    const { stocks } = await readStocks(
      `Artikel,Bezeichnung,Bestand,ME\nMG-1,Magnet,24,${unit}\nSH-1,Welle,3,${unit}\n`,
    );
    expect(stocks).toEqual({ 'MG-1': 1200, 'SH-1': 150 });
  });

  it.each([
    'Bestand VE à 50',
    'Bestand (VE à 50)',
    'Stock (packs of 50)',
    'Stock (boxes of 50 pcs)',
    'Bestand VE (50 Stk)',
  ])('is so many pieces by its header: %s', async (header) => {
    const { stocks } = await readStocks(`Artikel,Bezeichnung,${header}\nMG-1,Magnet,24\nSH-1,Welle,3\n`);
    expect(stocks).toEqual({ 'MG-1': 1200, 'SH-1': 150 });
  });

  it.each(['Stock box 12', 'Bestand Pack 2026', 'Lager 50', 'Stock (20 °C)'])(
    'is none by a place or a year: %s',
    async (header) => {
      const { stocks } = await readStocks(`Artikel,Bezeichnung,${header}\nMG-1,Magnet,24\nSH-1,Welle,3\n`);
      expect(Object.values(stocks).every((one) => one === 24 || one === 3)).toBe(true);
    },
  );
});

describe('a stock in packs of which nothing says how many are in one', () => {
  it.each(['Stock in boxes', 'Bestand (VPE)'])('is none of pieces: %s', async (header) => {
    const { stocks, codes } = await readStocks(`Artikel,Bezeichnung,${header}\nMG-1,Magnet,24\nSH-1,Welle,3\n`);
    expect(stocks).toEqual({});
    expect(codes).toContain('unit-in-use');
  });

  it('is asked about where nothing says in what the parts are counted', async () => {
    const list = 'Artikel,Bezeichnung,Bestand,ME\nMG-1,Magnet,24,VE\nSH-1,Welle,3,VE\n';
    expect((await readStocks(list, {})).codes).toContain('stock-in-packs');
    expect((await readStocks(list)).codes).not.toContain('stock-in-packs');
  });
});

describe('a stock in pairs or dozens by its header', () => {
  it.each([
    ['Stock (pairs)', 2],
    ['Bestand in Paar', 2],
    ['Stock (dozen)', 12],
    ['Bestand [Dutzend]', 12],
  ])('is brought to pieces: %s', async (header, size) => {
    const { stocks } = await readStocks(`Artikel,Bezeichnung,${header}\nMG-1,Magnet,24\nSH-1,Welle,3\n`);
    expect(stocks).toEqual({ 'MG-1': 24 * size, 'SH-1': 3 * size });
  });

  it('is asked about where it is in sets', async () => {
    expect((await readStocks('Artikel,Bezeichnung,Stock (sets)\nMG-1,Magnet,24\n', {})).codes).toContain(
      'stock-in-packs',
    );
  });
});

describe('a price for a pack', () => {
  const readPrice = async (unit: string): Promise<unknown> => {
    const list = `Artikel,Lieferant,Preis,Währung,Preiseinheit\nMG-1,Magnete GmbH,97.50,EUR,${unit}\nSH-1,Wellen AG,35,EUR,${unit}\n`;
    const { dataset } = await importText({ 'bom.csv': BILL, 'items.csv': MASTER, 'Einkauf.csv': list });
    return dataset?.sourcing.map(({ unitPrice }) => unitPrice);
  };

  it.each(['VE à 50', 'Pack of 50'])('is divided by what is in it: %s', async (unit) => {
    expect(await readPrice(unit)).toEqual([1.95, 0.7]);
  });

  it.each(['VE', 'BOX'])('is none of a piece where nothing says what is in it: %s', async (unit) => {
    expect(await readPrice(unit)).toEqual([null, null]);
  });
});
