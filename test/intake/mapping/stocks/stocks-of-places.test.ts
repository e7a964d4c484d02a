import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const PARTS = 'Part;Description;Price\nMG-1;Magnet NdFeB N42SH;2\nSH-1;Shaft;3\n';

async function readStocks(files: Readonly<Record<string, string>>) {
  const { dataset, document } = await importText({ 'parts.csv': PARTS, ...files });
  const stocks = dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity]) ?? null;
  return { stocks, codes: document.problems.map(({ code }) => code) };
}

describe('stocks of one part in several lists', () => {
  it('are added up where their rows name different stores', async () => {
    const { stocks, codes } = await readStocks({
      'stock_a.csv': 'Part;Warehouse;Stock on hand\nMG-1;North;1200\nMG-1;Harbour;100\nSH-1;North;90\n',
      'stock_b.csv': 'Part;Warehouse;Stock on hand\nMG-1;South;300\n',
    });
    expect(stocks).toEqual([
      ['MG-1', 1600],
      ['SH-1', 90],
    ]);
    expect(codes).toContain('stocks-added');
  });

  it('are added up where the lists are named after a plant each', async () => {
    const { stocks } = await readStocks({
      'Bestand Werk Kassel.csv': 'Part;Stock on hand\nMG-1;1200\nSH-1;90\n',
      'Bestand Werk Hagen.csv': 'Part;Stock on hand\nMG-1;300\nSH-1;10\n',
    });
    expect(stocks).toEqual([
      ['MG-1', 1500],
      ['SH-1', 100],
    ]);
  });

  it.each([
    ['the same store', 'Part;Warehouse;Stock on hand\nMG-1;North;300\n'],
    ['no store', 'Part;Warehouse;Stock on hand\nMG-1;;300\n'],
  ])('disagree where both name %s', async (_, text) => {
    const { stocks, codes } = await readStocks({
      'stock_a.csv': 'Part;Warehouse;Stock on hand\nMG-1;North;1200\n',
      'stock_b.csv': text,
    });
    expect(stocks).toBeNull();
    expect(codes).toContain('duplicate-disagrees');
    expect(codes).not.toContain('stocks-added');
  });

  it('disagree where neither says where they are', async () => {
    const { stocks } = await readStocks({
      'stock_a.csv': 'Part;Stock on hand\nMG-1;1200\n',
      'stock_b.csv': 'Part;Stock on hand\nMG-1;300\n',
    });
    expect(stocks).toBeNull();
  });
});

describe('stocks in a column for each place', () => {
  it.each([
    ['stock by plant.csv', 'Part,Stuttgart,Brno,Total\nMG-1,"4,000","2,500","6,500"\nSH-1,50,0,50\n', 6500],
    ['Bestand je Werk.csv', 'Part;Stuttgart;Brno\nMG-1;4000;2500\nSH-1;50;0\n', 6500],
    // A column that is not their sum makes no places of the others, and neither does a list of something else.
    ['stock.csv', 'Part,Rating,Score,Total\nMG-1,4,2,9\nSH-1,5,1,9\n', null],
    ['classes by plant.csv', 'Part,Stuttgart,Brno\nMG-1,4,2\nSH-1,5,0\n', null],
  ])('add up: %s', async (name, list, magnets) => {
    const { dataset } = await importText({ 'parts.csv': PARTS, [name]: list });
    expect(dataset?.inventory.find(({ partNumber }) => partNumber === 'MG-1')?.quantity ?? null).toBe(magnets);
  });
});
