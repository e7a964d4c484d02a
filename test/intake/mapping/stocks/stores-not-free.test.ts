import { describe, expect, it } from 'vitest';
import { readStateOfList, readStoreState } from '../../../../src/intake/dictionary/stocks/store-names.ts';
import { findProblem, importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

async function readStocks(files: Readonly<Record<string, string>>) {
  const outcome = await importText({ 'bom.csv': BILL, ...files });
  const stocks = outcome.dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`) ?? [];
  return { outcome, stocks: stocks.toSorted() };
}

describe('the name of a store', () => {
  it.each([
    ['WIP-01', 'in-work'],
    ['Work in progress', 'in-work'],
    ['Fertigung in Arbeit', 'in-work'],
    ['Encours de production', 'in-work'],
    ['Rozpracovaná výroba', 'in-work'],
    ['在制品仓', 'in-work'],
    ['仕掛品倉庫', 'in-work'],
    ['Kundeneigentum', 'of-customer'],
    ['customer-owned', 'of-customer'],
    ['consignment of customer', 'of-customer'],
    ['Kundenkonsignation', 'of-customer'],
    ['Propiedad del cliente', 'of-customer'],
    ['Własność klienta', 'of-customer'],
    ['客供仓', 'of-customer'],
    ['客先支給品', 'of-customer'],
    ['Sperrlager 2', 'blocked'],
    ['Customer returns WH', 'blocked'],
    ['Kundenretouren', 'blocked'],
    ['Scrap bin', 'blocked'],
    ['Schrottplatz', 'blocked'],
    ['Zwroty', 'blocked'],
    ['返品倉庫', 'blocked'],
    ['Zone quarantaine', 'inspection'],
    ['WE-Prüfung', 'inspection'],
    ['Goods in transit', 'on-the-way'],
    ['Transitlager', 'on-the-way'],
    ['W drodze', 'on-the-way'],
    ['Konsi', 'of-supplier'],
    ['Dépôt vente', 'of-supplier'],
    ['寄售仓', 'of-supplier'],
    ['Beistelllager', 'at-others'],
  ])('says what its goods are: %s', (name, state) => {
    expect(readStoreState(name)).toBe(state);
  });

  it.each([
    'Hauptlager',
    'Produktion',
    'Shipping',
    'Wareneingang',
    'Bestand ohne Sperrware',
    'excl. WIP',
    'Wipperfürth',
  ])('says nothing: %s', (name) => {
    expect(readStoreState(name)).toBeNull();
  });
});

describe('stocks in stores that are not free', () => {
  it.each(['Storage location', 'Lagerort', 'Warehouse', 'Site', 'Werk'])(
    'do not count, and are named: %s',
    async (header) => {
      const list = `Item\t${header}\tOn hand\nMG-1\tMain\t1000\nMG-1\tWIP\t400\nMG-1\tKundeneigentum\t50\nSH-1\tMain\t700\n`;
      const { outcome, stocks } = await readStocks({ 'stock.csv': list });
      expect(stocks).toEqual(['MG-1 1000', 'SH-1 700']);
      expect(findProblem(outcome, 'stock-not-usable')?.message).toBe(
        `Stocks that are not free to be used today, as “${header}” says; they do not count as on hand (2 rows: MG-1 400 in work, MG-1 50 of or with a customer). Where they may be used all the same, let that column mean nothing.`,
      );
    },
  );

  it('count where they are a supplier’s until they are used, which a note says', async () => {
    const list = 'Item,Warehouse,On hand\nMG-1,Main,1000\nMG-1,Konsi Wuxi,400\nSH-1,Main,700\n';
    const { outcome, stocks } = await readStocks({ 'stock.csv': list });
    expect(stocks).toEqual(['MG-1 1400', 'SH-1 700']);
    expect(findProblem(outcome, 'stock-of-supplier')).toBeDefined();
  });

  it('do not count by a word under a heading for the kind or the owner of stocks', async () => {
    const kinds = 'Item,Stock type,On hand\nMG-1,Unrestricted,1000\nMG-1,WIP,400\nSH-1,Unrestricted,700\n';
    expect((await readStocks({ 'stock.csv': kinds })).stocks).toEqual(['MG-1 1000', 'SH-1 700']);
    const owners = 'Item,Owner,On hand\nMG-1,Own,1000\nMG-1,Customer,400\nSH-1,Own,700\n';
    expect((await readStocks({ 'stock.csv': owners })).stocks).toEqual(['MG-1 1000', 'SH-1 700']);
  });

  it.each([
    ['of a sum', 'Item,Main store,WIP,Quarantine,Total\nMG-1,1000,300,100,1400\nSH-1,700,0,0,700\n', 1000],
    ['of a sum of two', 'Item,WH1,WH2,Returns,Total\nMG-1,1000,300,100,1400\nSH-1,700,0,0,700\n', 1300],
    ['of a sum with decimals', 'Item,WH1,Returns,Total\nMG-1,55.5,20,75.5\nSH-1,700,0,700\n', 55.5],
    ['of what is there', 'Item,On hand,of which WIP\nMG-1,1000,300\nSH-1,700,0\n', 700],
    ['in German', 'Artikel;Bestand;davon Kundeneigentum\nMG-1;1000;300\nSH-1;700;0\n', 700],
  ])('are taken off where a column says how much they are: %s', async (_what, list, left) => {
    const { outcome, stocks } = await readStocks({ 'stock.csv': list });
    expect(stocks).toEqual([`MG-1 ${left}`, 'SH-1 700']);
    expect(findProblem(outcome, 'stock-part-blocked')).toBeDefined();
  });

  it('are not added where they have a column beside those of other stores', async () => {
    const list = 'Item,Main,Leeds,WIP\nMG-1,1000,300,100\nSH-1,700,0,0\n';
    const { outcome, stocks } = await readStocks({ 'stock by warehouse.csv': list });
    expect(stocks).toEqual(['MG-1 1300', 'SH-1 700']);
    expect(outcome.unread.map(({ column }) => column)).toContain('WIP');
  });

  it('do not count where the name or the title of a list says it of all', async () => {
    const main = 'Artikel;Bestand\nMG-1;1000\nSH-1;700\n';
    const blocked = 'Artikel;Bestand\nMG-1;400\nSH-1;10\n';
    const { stocks } = await readStocks({ 'Bestand Hauptlager.csv': main, 'Bestand Sperrlager.csv': blocked });
    expect(stocks).toEqual(['MG-1 1000', 'SH-1 700']);
    const titled = await readStocks({ 'stock.csv': 'Stock in quarantine store\n\nItem,On hand\nMG-1,400\nSH-1,10\n' });
    expect(titled.stocks).toEqual([]);
    expect(findProblem(titled.outcome, 'stock-not-usable')).toBeDefined();
    expect(['Stock WIP 2026-11.csv', 'Stock and WIP.csv', 'Bestand inkl. Sperrlager.csv'].map(readStateOfList)).toEqual(
      ['in-work', null, null],
    );
  });
});
