import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-2,MG-1,4\n';

async function readSold(name: string, list: string) {
  const { dataset } = await importText({ 'bom.csv': BILL, [name]: list }, { today: '2026-11-30' });
  const parts = dataset?.parts.filter(({ partNumber }) => partNumber.startsWith('MO'));
  return {
    sold: parts?.map(({ partNumber, annualDemand, unitPrice }) => [partNumber, annualDemand, unitPrice]),
    lines: dataset?.bom.length,
  };
}

const AT_PRICES = {
  sold: [
    ['MO-1', 1100, 700],
    ['MO-2', 500, 400],
  ],
  lines: 2,
};
const OPEN = {
  sold: [
    ['MO-1', null, null],
    ['MO-2', null, null],
  ],
  lines: 2,
};

describe('what is sold of products by region', () => {
  it.each([
    [
      'Absatz 2025.csv',
      'Fertigerzeugnis;Verkaufspreis;Inland;EU;Übersee;Gesamt\nMO-1;700;600;300;200;1100\nMO-2;400;500;0;0;500\n',
    ],
    ['2025年销售数量.csv', '产品,售价,华东,华南,海外,合计\nMO-1,700,600,300,200,1100\nMO-2,400,500,0,0,500\n'],
    [
      'Försäljning antal 2025.csv',
      'Slutprodukt;Försäljningspris;Sverige;EU;Export;Summa\nMO-1;700;600;300;200;1100\nMO-2;400;500;0;0;500\n',
    ],
  ])('is the sum of all in %s', async (name, list) => {
    expect(await readSold(name, list)).toEqual(AT_PRICES);
  });

  it('stays open where the sum is none of the columns beside it', async () => {
    const list = 'Product,Selling price,EMEA,Asia,Total\nMO-1,,600,300,1100\nMO-2,,500,0,500\n';
    expect(await readSold('Sales units.csv', list)).toEqual(OPEN);
  });

  it('stays open where nothing says whether it is money or pieces', async () => {
    const list = 'Product,EMEA,Asia,Total\nMO-1,600,500,1100\nMO-2,500,0,500\n';
    expect(await readSold('Sales.csv', list)).toEqual(OPEN);
  });
});

describe('money that was earned with products', () => {
  it.each([
    ['Wartość sprzedaży.csv', 'Wyrób;Kraj;UE;Razem\nMO-1;400000;370000;770000\nMO-2;200000;0;200000\n'],
    ['Umsatz.csv', 'Produkt;2024;2025\nMO-1;600000;770000\nMO-2;100000;200000\n'],
    ['Intäkter 2025.csv', 'Produkt;jan 2025;feb 2025;mar 2025\nMO-1;60000;77000;50000\nMO-2;10000;20000;30000\n'],
    ['2025年销售额.csv', '成品编码,1月,2月,3月\nMO-1,60000,77000,50000\nMO-2,10000,20000,30000\n'],
  ])('is no amount of pieces in %s', async (name, list) => {
    expect(await readSold(name, list)).toEqual(OPEN);
  });
});

describe('pieces sold in a year beside what they earned', () => {
  it.each([
    ['Produkte.csv', 'Produkt;Verkauf Stück 2025;Umsatz 2025\nMO-1;1100;770000\nMO-2;500;200000\n'],
    ['Verkoop.csv', 'Eindproduct;Verkoop stuks 2025;Netto-omzet 2025\nMO-1;1100;770000\nMO-2;500;200000\n'],
    ['销售.csv', '产品,销售数量2025,销售额2025\nMO-1,1100,770000\nMO-2,500,200000\n'],
  ])('are what is sold in %s', async (name, list) => {
    expect(await readSold(name, list)).toEqual(AT_PRICES);
  });
});

describe('lines of invoices with a description of each product', () => {
  it.each([
    [
      'Revenue.csv',
      'Invoice No.,Invoice Date,Customer,Finished Good,Description,Quantity,List price\nI9001,2025-01-02,ACME,MO-1,Motor,600,700\nI9002,2025-03-02,Blue,MO-2,Pump,500,400\nI9003,2025-12-28,ACME,MO-1,Motor,500,700\n',
    ],
    [
      'Sprzedaż.csv',
      'Nr faktury;Data faktury;Klient;Wyrób;Opis;Ilość;Cena sprzedaży\nI9001;02.01.2025;ACME;MO-1;Silnik;600;700\nI9002;02.03.2025;Blue;MO-2;Pompa;500;400\nI9003;28.12.2025;ACME;MO-1;Silnik;500;700\n',
    ],
  ])('build no invoice into a product in %s', async (name, list) => {
    expect(await readSold(name, list)).toEqual(AT_PRICES);
  });
});

describe('a unit of money that stands alone above a list', () => {
  it.each([
    ['Ventes.csv', 'k EUR\nProduit;Unités vendues 2025;CA HT 2025\nMO-1;1100;770\nMO-2;500;200\n'],
    ['销售.csv', '万元\n产品,2025年销量,2025年销售额\nMO-1,1100,77\nMO-2,500,20\n'],
  ])('is that of all its sums in %s', async (name, list) => {
    expect(await readSold(name, list)).toEqual(AT_PRICES);
  });
});
