import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

async function readStock(list: string) {
  const outcome = await importText({ 'bom.csv': BILL, 'list.csv': list });
  const stock = outcome.dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`) ?? [];
  return { outcome, stock: stock.toSorted() };
}

describe('a list of stocks with a column for what may not be used', () => {
  it.each([
    ['German, of which', 'Teil;Lagerort;Bestand;davon gesperrt;ME\nMG-1;H;12500;500;Stk\nSH-1;H;700;0;Stk\n'],
    ['a store within the sum', 'Teil;Hauptlager;Sperrlager;Bestand gesamt\nMG-1;12000;500;12500\nSH-1;700;0;700\n'],
    ['English', 'Item|Warehouse|Inventory on Hand|Inventory Blocked\nMG-1|W1|12500|500\nSH-1|W1|700|0\n'],
    ['Chinese', '存货编码,仓库,现存数量,冻结数量\nMG-1,原料仓,12500,500\nSH-1,原料仓,700,0\n'],
    ['French, in a list of parts', 'Article;Libellé;Stock;dont bloqué\nMG-1;Aimant;12500;500\nSH-1;Arbre;700;0\n'],
  ])('counts what is left, and says how much was taken off: %s', async (_language, list) => {
    const { outcome, stock } = await readStock(list);
    expect(stock).toEqual(['MG-1 12000', 'SH-1 700']);
    expect(findProblem(outcome, 'stock-part-blocked')?.message).toContain('MG-1 500');
  });

  it('takes nothing off a stock that is said to be free, beside which the blocked one lies', async () => {
    const { stock } = await readStock('Material;Lagerort;Frei verwendbar;Gesperrt\nMG-1;L1;12500;500\nSH-1;L1;700;0\n');
    expect(stock).toEqual(['MG-1 12500', 'SH-1 700']);
  });

  it('counts what is blocked in the thousands of the stock that it is part of', async () => {
    const { stock } = await readStock('Artikel;Lagersaldo (tusental);varav spärrat\nMG-1;6,5;0,5\nSH-1;1,2;0\n');
    expect(stock).toEqual(['MG-1 6000', 'SH-1 1200']);
  });

  it('takes nothing off where more is blocked than is there', async () => {
    const { stock } = await readStock('Item,Warehouse,On hand,Blocked qty\nMG-1,W1,300,500\nSH-1,W1,700,0\n');
    expect(stock).toEqual(['MG-1 300', 'SH-1 700']);
  });

  it.each([
    ['a flag', 'Part,Warehouse,On Hand Qty,Non-Nettable\nMG-1,M,12000,False\nMG-1,M,500,True\nSH-1,M,700,False\n'],
    [
      'the name of a store behind its code',
      '仓库编码,仓库名称,存货编码,现存数量\n01,原料仓,MG-1,12000\n09,不良品仓,MG-1,500\n01,原料仓,SH-1,700\n',
    ],
    ['a Russian store of rejects', 'Склад,Артикул,Остаток\nОсновной,MG-1,12000\nБрак,MG-1,500\nОсновной,SH-1,700\n'],
  ])('leaves out rows that may not be used by %s', async (_by, list) => {
    const { outcome, stock } = await readStock(list);
    expect(stock).toEqual(['MG-1 12000', 'SH-1 700']);
    expect(findProblem(outcome, 'stock-not-usable')?.message).toContain('MG-1 500 blocked');
  });
});

describe('what may not be used beside a stock', () => {
  const read = async (list: string) => {
    const { dataset } = await importText({
      'bom.csv': 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n',
      'lager.csv': list,
    });
    return dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity]);
  };

  it('is written in the style of the stock', async () => {
    const stock = await read('Artikel;Lagerort;Bestand;Gesperrt;ME\nMG-1;L1;9.500;1.200;ST\nSH-1;L1;21.000;0;ST\n');
    expect(stock).toEqual([
      ['MG-1', 8300],
      ['SH-1', 21_000],
    ]);
  });

  it.each([
    'Varenr;Lokation;Disponibel;Karantæne',
    'Položka;Sklad;Volná zásoba;Blokováno',
    '품번;창고;가용재고;불량재고',
    'Cikkszám;Raktár;Szabad készlet;Zárolt készlet',
  ])('lies beside a stock that is free: %s', async (header) => {
    expect(await read(`${header}\nMG-1;L1;9500;1200\nSH-1;L1;21000;0\n`)).toEqual([
      ['MG-1', 9500],
      ['SH-1', 21_000],
    ]);
  });
});
