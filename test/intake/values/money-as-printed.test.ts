import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../src/intake/values/parse-amount.ts';
import { importText } from '../import-text.ts';

describe(parseAmount, () => {
  it.each([
    ['85.-', false, 85],
    ["1'200.–", false, 1200],
    ['1.200,-', true, 1200],
    ['1.200,--', true, 1200],
    ['22 500 000,-', true, 22_500_000],
    // A minus that stands behind has no mark before it.
    ['75,000-', false, -75_000],
    ['1.200-', true, -1200],
    // A word behind the figure counts thousands and more.
    ['1.2万', false, 12_000],
    ['12k', false, 12_000],
    ['1,5 tis.', true, 1500],
    ['3 Mio', false, 3_000_000],
    ['2.5 lakh', false, 250_000],
    ['0.07 crore', false, 700_000],
    ['3億', false, 300_000_000],
    // Metres, tonnes, and pieces whose unit says how many they are.
    ['1.5M', false, 1.5],
    ['2 t', false, 2],
    ['1.2万个', false, 1.2],
  ])('reads %j as money without cents or as below 0', (cell, decimalComma, value) => {
    expect(parseAmount(cell, decimalComma)?.value).toBe(value);
  });
});

describe('money as people print it', () => {
  const BILL = 'Product;Component;Qty\nMO-1;MG-1;8\n';

  it.each([
    ['1.200,- €', '100', 12, 'EUR'],
    ["1'200.–", '100', 12, null],
    ['R$ 3,50', '1', 3.5, 'BRL'],
    ['₹ 12,34,567.00', '1', 1_234_567, 'INR'],
    ['1 250,50 zł', '1', 1250.5, 'PLN'],
    ['฿12.50', '1', 12.5, 'THB'],
  ])('is read with its currency: %s', async (price, per, value, currency) => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      'prices.csv': `Part number;Supplier;Country;Price;Price unit\nMG-1;A;CN;${price};${per}\n`,
    });
    const [source] = dataset?.sourcing ?? [];
    expect([source?.unitPrice, source?.currency]).toEqual([value, currency]);
  });

  it.each([
    ['12 TEUR', 1200, 'EUR'],
    ['2.5 MUSD', 250_000, 'USD'],
    ['120 k€', 12_000, 'EUR'],
    ['1.5万元', 1500, 'CNY'],
    ['$1.2M', 120_000, 'USD'],
    ['₹ 3.5 Cr', 3_500_000, 'INR'],
    ['3 Mio €', 300_000, 'EUR'],
    // A scale stands right beside money: the name of a firm or a unit behind it is none.
    ['1500 EUR', 150, 'EUR'],
  ])('counts a sum in thousands and more as it says: %s', async (sum, price, currency) => {
    const { dataset } = await importText({ 'sales.csv': `item,units 2025,net sales 2025\nX-1,10,"${sum}"\n` });
    expect(dataset?.parts.map(({ unitPrice, currency: own }) => [unitPrice, own])).toEqual([[price, currency]]);
  });

  it('makes a turnover from sums in this print', async () => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      'Fatturato.csv': 'Codice;Descrizione;Quantità venduta;Fatturato\nMO-1;Motore;8.000;2.400.000,- €\n',
    });
    const motor = dataset?.parts.find(({ partNumber }) => partNumber === 'MO-1');
    expect([motor?.annualDemand, motor?.unitPrice]).toEqual([8000, 300]);
  });
});

describe('a stock in brackets', () => {
  it('is below 0, as books write it, and keeps its row', async () => {
    const { dataset, document } = await importText({
      'bom.csv': 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n',
      'stock.csv': 'Item,Whse,On Hand,U/M\nMG-1,MAIN,"1,200",EA\nSH-1,MAIN,(15),EA\n',
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['MG-1', 1200],
      ['SH-1', 0],
    ]);
    expect(document.problems.some(({ message }) => message.includes('below 0'))).toBe(true);
  });
});
