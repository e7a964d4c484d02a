import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';
import { readSales } from './read-sales.ts';

describe('sums of money in a list of sales', () => {
  it.each([
    ['Sales register FY 2025-26 (Rs. in Lakhs)', 'INR', 12_500],
    ['Satışlar 2026 (bin TL)', 'TRY', 125],
    ['Продажи за 2025 г., тыс. тенге', 'KZT', 125],
    ['Sales 2025 (EUR)', 'EUR', 0.125],
    // Brackets with more than a unit of money, or none, say nothing of it.
    ['Sales 2025 (all EUR invoices of the year)', null, 0.125],
    ['Sales 2025 (Nos)', null, 0.125],
  ])('are counted as the end of the title says: %s', async (title, currency, price) => {
    const text = `${title}\nItem;Customer;Units;Amount\nHM-1;North;9000;1125\nHM-1;South;6000;750\n`;
    expect(await readSales({ 'Sales.csv': text })).toEqual([['HM-1', 15_000, price, currency]]);
  });

  it('of several lists in different money are put at the price of the one with most pieces', async () => {
    const head = 'Item;Description;Units;Amount';
    const files = {
      'Sales domestic.csv': `Sales domestic (bin TL)\n${head}\nPMP-1;Pump;3600;39600\n`,
      'Sales export.csv': `Sales export (EUR)\n${head}\nPMP-1;Pump;6000;1470000\n`,
    };
    // 1,470,000 over 6,000 is 245.
    expect(await readSales(files)).toEqual([['PMP-1', 9600, 245, 'EUR']]);
    expect(findProblem(await importText(files), 'lists-added')?.message).toContain('different currencies');
  });

  it('of several lists in one money are added up', async () => {
    const head = 'Item;Description;Units;Amount';
    const files = {
      'Sales north.csv': `Sales north (EUR)\n${head}\nPMP-1;Pump;4000;800000\n`,
      'Sales south.csv': `Sales south (EUR)\n${head}\nPMP-1;Pump;6000;1470000\n`,
    };
    expect(await readSales(files)).toEqual([['PMP-1', 10_000, 227, 'EUR']]);
  });

  it('in a file of their own make a price with the pieces of another one', async () => {
    const revenue = 'Item;Description;Revenue 2025 (EUR)\nA-1;Pump;4495000\nA-2;Fan;200000\n';
    expect(
      await readSales({ 'revenue.csv': revenue, 'units.csv': 'Item;Units sold 2025\nA-1;14500\nA-2;1000\n' }),
    ).toEqual([
      ['A-1', 14_500, 310, 'EUR'],
      ['A-2', 1000, 200, 'EUR'],
    ]);
    // The pieces of another year say nothing of this one, and money that no price rests on is told as not read.
    const other = await importText({ 'revenue.csv': revenue, 'units.csv': 'Item;Units sold 2024\nA-1;14500\n' });
    expect(other.dataset?.parts.map(({ unitPrice }) => unitPrice)).toEqual([null, null]);
    expect(other.unread.map(({ column, cells }) => [column, cells])).toContainEqual(['Revenue 2025 (EUR)', 2]);
  });

  it('of a pivot table are no pieces', async () => {
    const pivot =
      'Somma di Importo;Mese;;\nArticolo;Gen-Giu;Lug-Dic;Totale complessivo\nEV-1;2150000;2345000;4495000\nEV-2;100000;100000;200000\n';
    const files = { 'fatturato.csv': pivot, 'quantita.csv': 'Articolo;Pezzi venduti\nEV-1;14500\nEV-2;500\n' };
    expect(await readSales(files)).toEqual([
      ['EV-1', 14_500, 310, null],
      ['EV-2', 500, 400, null],
    ]);
    // A pivot table of pieces is a plan of them.
    expect(await readSales({ 'pivot.csv': pivot.replace('Importo', 'Pezzi') })).toEqual([
      ['EV-1', 4_495_000, null, null],
      ['EV-2', 200_000, null, null],
    ]);
  });

  it.each([
    ['Qté vendue N-1;CA N-1 (k€);Qté vendue N;CA N (k€)', 'ME-1;3900;9360;4250;10412,5', [4250, 2450]],
    ['Absatz Vorjahr;Umsatz Vorjahr (TEUR);Absatz;Umsatz (TEUR)', 'ME-1;3900;9360;4250;10412,5', [4250, 2450]],
    ['Units Prior Year;Revenue Prior Year (kEUR);Units;Revenue (kEUR)', 'ME-1;3900;9360;4250;10412.5', [4250, 2450]],
  ])('of the year before do not count beside those of this one: %s', async (head, row, [units, price]) => {
    expect(await readSales({ 'Sales.csv': `Article;${head}\n${row}\n` })).toEqual([['ME-1', units, price, 'EUR']]);
  });

  it('name no calcium', async () => {
    const { dataset } = await importText({
      'ca.csv': 'Article;Désignation;CA (k€);Qté vendue\nME-1;Lift;10412,5;4250\n',
    });
    expect(dataset?.composition).toEqual([]);
    const { dataset: contents } = await importText({ 'melt.csv': 'Article;Ca %;Mg %\nME-1;0,4;1,2\n' });
    expect(contents?.composition.map(({ substance }) => substance)).toEqual(['Ca', 'Mg']);
  });

  it('stand beside numbers of parts that look like days', async () => {
    const text =
      '存货编码,存货名称,客户,销售数量,本币无税金额(万元)\n03.01.0001,扬声器,甲,900000,4050\n03.01.0001,扬声器,乙,300000,1350\n03.01.0002,高音,甲,700000,1540\n';
    expect(await readSales({ '销售统计表.csv': text })).toEqual([
      ['03.01.0001', 1_200_000, 45, 'CNY'],
      ['03.01.0002', 700_000, 22, 'CNY'],
    ]);
  });
});

describe('what was billed beside a price', () => {
  const read = (header: string, cells: string) =>
    readSales({ 'sales_orders_2025.csv': `order_no,order_date,customer,${header}\n1,2025-01-15,A,${cells}\n` });

  it.each([
    // 100 at 24 less a tenth are 2160, which is 21.6 each.
    [
      'goes before it where something was taken off',
      'item,qty,unit_price,discount_pct,net_amount,currency',
      'X-1,100,24,10,2160,EUR',
      21.6,
    ],
    ['stands behind it where nothing was', 'item,qty,unit_price,net_amount,currency', 'X-1,100,24,2160,EUR', 24],
    ['is not in a column of discounts alone', 'item,qty,unit_price,discount_pct,currency', 'X-1,100,24,10,EUR', 24],
  ])('%s', async (_, header, cells, price) => {
    expect(await read(header, cells)).toEqual([['X-1', 100, price, 'EUR']]);
  });

  it('is money under Net with a currency, and in a list that is called Erlöse', async () => {
    expect(await readSales({ 'shipments_2025.csv': 'Product,Customer,Qty,Net USD\nX-1,A,100,2160\n' })).toEqual([
      ['X-1', 100, 21.6, 'USD'],
    ]);
    expect(
      await readSales({ 'Erlöse 2025.csv': 'Belegart;Artikel;Menge;Betrag kEUR\nRechnung;X-1;100;2,16\n' }),
    ).toEqual([['X-1', 100, 21.6, 'EUR']]);
  });
});

describe('months of sales in a list that is named after its money', () => {
  const PIECES = {
    'sales pcs 2025.csv': 'Item,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec\nA-1,5,5,5,5,5,5,5,5,5,5,5,5\n',
  };
  const months = 'Item,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec\nA-1,10,10,10,10,10,10,10,10,10,10,10,10\n';

  it.each([
    ['sales EUR by month 2025.csv', 2, 'EUR'],
    ['Umsatz TEUR 2025.csv', 2000, 'EUR'],
    ['2025年销售金额（万元）.csv', 20_000, 'CNY'],
  ])('are what the pieces of another earned: %s', async (name, price, currency) => {
    expect(await readSales({ ...PIECES, [name]: months })).toEqual([['A-1', 60, price, currency]]);
    const { ledger, unread } = await importText({ ...PIECES, [name]: months });
    expect([unread, ledger.reading.every(({ filled, read }) => filled === read)]).toEqual([[], true]);
  });

  it.each(['sales pcs EUR region 2025.csv', 'sales 2025.csv'])(
    'are pieces where its name says so, or nothing: %s',
    async (name) => {
      expect(await readSales({ [name]: months })).toEqual([['A-1', 120, null, null]]);
    },
  );
});
