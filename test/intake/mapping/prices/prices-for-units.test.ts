import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const BILL = 'Product;Component;Qty;Unit\nMT-1;MG-1;8;PCS\nMT-1;SH-1;1;PCS\n';

/** What a magnet costs by a list beside the bill, whose prices stand under `header`. */
async function readPrice(header: string, more: Readonly<Record<string, string>> = {}) {
  const outcome = await importText({
    'bom.csv': BILL,
    'prices.csv': `Part number;Supplier;Country;${header};Currency\nMG-1;Test One;CN;24;USD\nSH-1;Test Two;DE;36;USD\n`,
    ...more,
  });
  const price = outcome.dataset?.sourcing.find(({ partNumber }) => partNumber === 'MG-1')?.unitPrice;
  return { outcome, price };
}

describe('a price for more than a piece by its header', () => {
  it.each([
    ['Price per pair', 12],
    ['Preis je Paar', 12],
    ['USD/pair', 12],
    ['Precio por par', 12],
    ['Cena za tuzin', 2],
    ['Preis/Dtz.', 2],
    ['Price per 50', 0.48],
    ['Preis/TSt', 0.024],
    ['単価（円/千個）', 0.024],
  ])('is brought to one: %s', async (header, price) => {
    expect((await readPrice(header)).price).toBe(price);
  });

  it('says so where a pair is read as two', async () => {
    expect(findProblem((await readPrice('Preis je Paar')).outcome, 'price-of-pairs')?.message).toBe(
      'Prices that are for a pair, as “Preis je Paar” says: a piece is half of it (2 rows, the first is row 2).',
    );
  });

  it('stays as it is where the part is counted in pairs', async () => {
    const items = 'Part number;Description;Unit\nMG-1;Magnet pair;PAA\nSH-1;Shaft;ST\n';
    const bill = 'Product;Component;Qty\nMT-1;MG-1;4\nMT-1;SH-1;1\n';
    const { price } = await readPrice('Preis je Paar', { 'items.csv': items, 'bom.csv': bill });
    expect(price).toBe(24);
  });
});

describe('a price for a set or a pack of which nothing says how many are in it', () => {
  it.each(['Price per set', 'Preis pro Satz', 'Price per reel', 'Prix par boîte', '每箱单价'])(
    'is not known, and listed: %s',
    async (header) => {
      const { outcome, price } = await readPrice(header);
      expect(price).toBeNull();
      expect(outcome.unread).toContainEqual(
        expect.objectContaining({ file: 'prices.csv', column: header, why: 'unit not known', cells: 2 }),
      );
      expect(findProblem(outcome, 'price-of-packs')?.message).toContain(`“${header}”`);
    },
  );

  it('is that of a piece where another list says how many are in it', async () => {
    const packs = 'Part number;Base unit;Pack unit;Pack size\nMG-1;PCS;box;40\nSH-1;PCS;box;10\n';
    const { price } = await readPrice('Price per box', { 'packs.csv': packs });
    expect(price).toBe(0.6);
  });
});

describe('a column that says in words what prices are for', () => {
  it.each(['Price basis', 'Terms', 'Preisbasis'])('is read cell by cell: %s', async (header) => {
    const list = `Part number;Supplier;Price;${header};Currency\nMG-1;One;24;per pair;USD\nSH-1;Two;36;per 100;USD\nMT-1;Three;60;each;USD\nBX-1;Four;50;per dozen;USD\nRL-1;Five;33;per roll;USD\n`;
    const { dataset, unread } = await importText({ 'bom.csv': BILL, 'list.csv': list });
    expect(dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['MG-1', 12],
      ['SH-1', 0.36],
      ['MT-1', 60],
      ['BX-1', Number((50 / 12).toPrecision(15))],
      ['RL-1', null],
    ]);
    expect(unread.find(({ column }) => column === 'Price')).toMatchObject({ cells: 1 });
  });
});
