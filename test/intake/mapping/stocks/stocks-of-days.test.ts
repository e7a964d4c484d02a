import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

async function readStocks(list: string, today = '2026-11-30') {
  const outcome = await importText({ 'bom.csv': BILL, 'Inventory.csv': list }, { today });
  const { dataset } = outcome;
  const stocks = Object.fromEntries(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity]) ?? []);
  return { stocks, isNoted: findProblem(outcome, 'stocks-of-days') !== undefined };
}

describe('stocks of several days in one list', () => {
  it.each([
    [
      'the newest counts, over all its bins',
      'Snapshot Date,Item,Bin,On Hand\n2026-09-30,MG-1,A1,7500\n2026-10-31,MG-1,A1,5200\n2026-10-31,MG-1,A2,300\n2026-10-31,SH-1,B1,40\n',
      { 'MG-1': 5500, 'SH-1': 40 },
      true,
    ],
    [
      'what the newest no longer names is not known',
      'Stichtag;Artikel;Bestand\n30.09.2026;MG-1;7500\n30.09.2026;SH-1;40\n31.10.2026;MG-1;5200\n',
      { 'MG-1': 5200 },
      true,
    ],
    [
      'of months with their year in another column; what is planned for later does not count',
      'Item,Year,Month,On Hand\nMG-1,2026,9,7500\nMG-1,2026,10,5200\nMG-1,2027,1,900\nSH-1,2026,9,30\nSH-1,2026,10,40\nSH-1,2027,1,50\n',
      { 'MG-1': 5200, 'SH-1': 40 },
      true,
    ],
    [
      'of each part the newest, where each was looked at on a day of its own',
      'Item,Stock date,On Hand\nMG-1,2026-10-01,900\nMG-1,2026-10-05,800\nSH-1,2026-10-02,40\nMO-1,2026-09-20,3\n',
      { 'MG-1': 800, 'SH-1': 40, 'MO-1': 3 },
      true,
    ],
    [
      'the newest counts under a header that nobody knows, where each day has a whole list',
      '盘点日期,物料,库存数量\n2026/9/30,MG-1,7500\n2026/9/30,SH-1,70\n2026/9/30,MO-1,5\n2026/10/31,MG-1,5200\n2026/10/31,SH-1,40\n2026/10/31,MO-1,3\n',
      { 'MG-1': 5200, 'SH-1': 40, 'MO-1': 3 },
      true,
    ],
    [
      'none, where each day has a whole list, and one is still to come',
      'Item,Review,On Hand\nMG-1,2026-09-30,500\nSH-1,2026-09-30,20\nMO-1,2026-09-30,1\nMG-1,2027-10-31,300\nSH-1,2027-10-31,20\nMO-1,2027-10-31,2\n',
      { 'MG-1': 800, 'SH-1': 40, 'MO-1': 3 },
      false,
    ],
    // Days of receipts, counts or batches: what lies in each bin is there at the same time.
    [
      'none, where days are of receipts',
      'Item,Date,Bin,On Hand\nMG-1,2026-09-30,A1,500\nMG-1,2026-10-31,A2,300\nSH-1,2026-10-31,B1,40\n',
      { 'MG-1': 800, 'SH-1': 40 },
      false,
    ],
    [
      'none, where days are those until which batches keep',
      'Item,Batch,Best before,On Hand\nMG-1,C1,2027-09-30,500\nMG-1,C2,2028-10-31,300\nSH-1,,2028-10-31,40\n',
      { 'MG-1': 800, 'SH-1': 40 },
      false,
    ],
  ])('%s', async (_, list, stocks, isNoted) => {
    expect(await readStocks(list)).toEqual({ stocks, isNoted });
  });
});

describe('stocks of several days in columns of their own', () => {
  const readColumns = async (name: string, list: string) => {
    const { dataset } = await importText({ 'bom.csv': BILL, [name]: list }, { today: '2026-11-30' });
    const stocks = dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`).toSorted();
    return { stocks, sold: dataset?.parts.flatMap(({ annualDemand }) => annualDemand ?? []) };
  };

  it.each([
    [
      'Stock months.csv',
      'Item,Stock 31.08.2026,Stock 30.09.2026,Stock 31.10.2026\nMG-1,900,1100,1300\nSH-1,40,35,30\n',
    ],
    ['Lagerbestand.csv', 'Artikel;Bestand per 31.10.2026;Bestand per 30.09.2026\nMG-1;1300;1100\nSH-1;30;35\n'],
    ['inventory.csv', 'Item,2026-08,2026-09,2026-10\nMG-1,900,1100,1300\nSH-1,40,35,30\n'],
    [
      'Inventory by month end.csv',
      'Item,Location,Sep 2026,Oct 2026,Min\nMG-1,Main,1000,1100,50\nMG-1,Annex,500,200,0\nSH-1,Main,35,30,9\n',
    ],
    ['库存.csv', '物料,2026年9月,2026年10月\nMG-1,1100,1300\nSH-1,35,30\n'],
  ])('are those of the newest in %s', async (name, list) => {
    expect(await readColumns(name, list)).toEqual({ stocks: ['MG-1 1300', 'SH-1 30'], sold: [] });
  });

  it.each([
    // What was taken from stock, and what was sold, is no stock.
    ['Lager Verbrauch.csv', 'Artikel;2026-08;2026-09;2026-10\nMG-1;900;1100;1000\n', []],
    ['sales.csv', 'Item,2026-08,2026-09,2026-10\nMG-1,900,1100,1000\n', []],
    // Numbers of stores are no years and no months: what lies in each adds up.
    ['Bestand.csv', 'Artikel;Bestand 2010;Bestand 2020\nMG-1;900;1100\n', ['MG-1 2000']],
    ['Stock.csv', 'Item,Stock M1,Stock M2\nMG-1,900,1100\n', ['MG-1 2000']],
    // What will be there is not there yet, and what is on hand says so.
    ['inventory.csv', 'Item,On hand,Forecast stock 2026-12,Forecast stock 2027-01\nMG-1,700,600,500\n', ['MG-1 700']],
  ])('are no days in %s', async (name, list, stocks) => {
    expect((await readColumns(name, list)).stocks).toEqual(stocks);
  });
});
