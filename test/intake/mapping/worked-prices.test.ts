import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

/** Price and currency of each part that has one, and what each source is paid. */
async function listPrices(files: Readonly<Record<string, string>>): Promise<Record<string, readonly string[]>> {
  const outcome = await importText({ 'bom.csv': BILL, ...files });
  return {
    parts: (outcome.dataset?.parts ?? [])
      .flatMap((part) => (part.unitPrice === null ? [] : [`${part.partNumber} ${part.unitPrice} ${part.currency}`]))
      .toSorted(),
    sources: (outcome.dataset?.sourcing ?? [])
      .map(({ partNumber, siteId, unitPrice, currency }) => `${partNumber} ${siteId} ${unitPrice} ${currency}`)
      .toSorted(),
  };
}

describe('a price that no cell states', () => {
  it('is worked out for each source by itself, in its currency, and without what was cancelled', async () => {
    const prices = await listPrices({
      'receipts.csv': `Material,Vendor,Country,Posting date,Received qty,Amount,Currency,Status
MG-1,Magnet Example,CN,2026-03-01,10000,"7,000.00",USD,Closed
MG-1,Magnet Example,CN,2026-06-01,30000,"18,000.00",USD,Closed
MG-1,Magnet Example,CN,2026-07-01,90000,"90,000.00",USD,Cancelled
MG-1,Magnet Other,JP,2026-05-01,1000,900.00,EUR,Closed
SH-1,Shaft Example,DE,2026-05-01,500,"1,550.00",EUR,Closed
`,
    });
    expect(prices).toEqual({
      // 25 000 ÷ 40 000 in the currency of most goods.
      parts: ['MG-1 0.625 USD', 'SH-1 3.1 EUR'],
      sources: ['MG-1 Magnet Example@CN 0.625 USD', 'MG-1 Magnet Other@JP 0.9 EUR', 'SH-1 Shaft Example@DE 3.1 EUR'],
    });
  });

  it('counts money in thousands as its header says, and goods before a cost', async () => {
    const prices = await listPrices({
      'sales.csv': 'Product,Sales 2026 (pcs),Umsatz 2026 (TEUR),Standard cost EUR\nMO-1,9400,846,41\n',
    });
    expect(prices['parts']).toEqual(['MO-1 90 EUR']);
  });

  it('is for the unit that the part is counted in', async () => {
    const outcome = await importText({
      'bom.csv': 'Product,Component,Qty,Unit\nMO-1,GLUE,5,g\n',
      'parts.csv': 'Part number,Description,Unit\nMO-1,Motor,pcs\nGLUE,Glue,g\n',
      'po.csv':
        'PO number,PO date,Material,Vendor,Country,Order qty,Unit,Net value EUR\n4501,2026-01-05,GLUE,Glue Example,IT,20,kg,420\n',
    });
    // 420 ÷ 20 kg is 21 a kilogram, 0.021 a gram.
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'GLUE')?.unitPrice).toBeCloseTo(0.021, 9);
  });

  it('is said, and none where a column states one', async () => {
    const spent = 'Item,Supplier,Country,Year,Quantity,Spend EUR\nMG-1,Magnet Example,CN,2026,100,60\n';
    const worked = await importText({ 'bom.csv': BILL, 'spend.csv': spent });
    expect(findProblem(worked, 'price-worked-out')?.message).toContain('MG-1: 60 ÷ 100 = 0.6 EUR');
    const stated = await importText({
      'bom.csv': BILL,
      'spend.csv': spent.replace('Spend EUR', 'Spend EUR,Unit price EUR').replace('100,60', '100,60,0.62'),
    });
    expect(findProblem(stated, 'price-worked-out')).toBeUndefined();
    expect(stated.dataset?.parts.find(({ partNumber }) => partNumber === 'MG-1')?.unitPrice).toBe(0.62);
  });
});

describe('a price whose money stands in one file and whose amount in another', () => {
  const SPEND = `Vendor,Vendor name,Country,Material,Spend 2025 (EUR)
200417,Magnet Example,CN,MG-1,62000
200419,Magnet Other,JP,MG-1,9000
200418,Shaft Example,DE,SH-1,31000
`;
  const RECEIPTS = `Material,Lieferant,Buchungsdatum,WE-Menge,ME
MG-1,200417,2025-03-01,60000,ST
MG-1,200417,2025-09-01,40000,ST
MG-1,200417,2024-09-01,40000,ST
MG-1,200419,2025-02-01,10000,ST
SH-1,200418,2025-05-01,10000,ST
`;

  it('is worked out for the same part, supplier and year', async () => {
    const prices = await listPrices({ 'spend.csv': SPEND, 'receipts.csv': RECEIPTS });
    expect(prices).toEqual({
      // 62000 ÷ 100000 and 9000 ÷ 10000; 71000 ÷ 110000 for the part.
      parts: ['MG-1 0.645455 EUR', 'SH-1 3.1 EUR'],
      sources: ['MG-1 200417@CN 0.62 EUR', 'MG-1 200419@JP 0.9 EUR', 'SH-1 200418@DE 3.1 EUR'],
    });
  });

  it('is said with both files, and none where the years do not meet', async () => {
    const worked = await importText({ 'bom.csv': BILL, 'spend.csv': SPEND, 'receipts.csv': RECEIPTS });
    expect(findProblem(worked, 'price-worked-out')?.message).toContain(
      '“Spend 2025 (EUR)” and “WE-Menge” in receipts.csv, for the same part, supplier and year (MG-1: 62000 ÷ 100000 = 0.62 EUR)',
    );
    const other = await importText({
      'bom.csv': BILL,
      'spend.csv': SPEND.replace('2025', '2023'),
      'receipts.csv': RECEIPTS,
    });
    expect(findProblem(other, 'price-worked-out')).toBeUndefined();
    expect(other.dataset?.parts.every(({ unitPrice }) => unitPrice === null)).toBe(true);
    // It is what was paid in a year all the same.
    expect(other.dataset?.sourcing.flatMap(({ yearlySpend }) => yearlySpend ?? []).toSorted((a, b) => a - b)).toEqual([
      9000, 31_000, 62_000,
    ]);
    expect(other.unread).toEqual([]);
  });
});

describe('prices of one product for several customers', () => {
  it('weigh with how many each of them takes', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'sales.csv': 'Product,Customer,Sales price EUR,Annual quantity\nMO-1,Acme,100,3000\nMO-1,Bolt,80,1000\n',
    });
    const motor = outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'MO-1');
    // (100 × 3000 + 80 × 1000) ÷ 4000.
    expect([motor?.annualDemand, motor?.unitPrice, motor?.currency]).toEqual([4000, 95, 'EUR']);
    expect(findProblem(outcome, 'price-weighed')?.message).toContain('MO-1: 80 to 100, 95 EUR on average');
  });
});

describe('what has gone since the year began', () => {
  const SOLD = 'Item Number,Description,QTY Sold YTD,List Price,Currency\nMO-1,Motor,6000,90,EUR\n';
  const demandOf = ({ dataset }: Awaited<ReturnType<typeof importText>>): number | null | undefined =>
    dataset?.parts.find(({ partNumber }) => partNumber === 'MO-1')?.annualDemand;

  it.each([
    // 30 June is the 181st day: 6000 × 365 ÷ 181.
    ['the day of the data', { dataDate: '2026-06-30', today: '2026-11-29' }, SOLD, 12_099.4],
    ['its title', { dataDate: null, today: '2026-11-29' }, `Sales report,,,,\nAs of 2026-06-30,,,,\n${SOLD}`, 12_099.4],
    // 29 November is the 333rd day.
    ['the day of the import', { dataDate: null, today: '2026-11-29' }, SOLD, 6576.6],
  ])('becomes a year by %s', async (_by, options, sales, demand) => {
    const outcome = await importText({ 'bom.csv': BILL, 'sales.csv': sales }, options);
    expect(demandOf(outcome)).toBeCloseTo(demand, 1);
    expect(findProblem(outcome, 'periods-summed')?.message).toContain('since the year began');
  });

  it('is a year where nobody says which day it is, which a note says', async () => {
    const outcome = await importText({ 'bom.csv': BILL, 'sales.csv': SOLD });
    expect(demandOf(outcome)).toBe(6000);
    expect(findProblem(outcome, 'periods-summed')?.message).toContain('nothing says until which day');
  });
});

describe('a word for the company itself in the place of a supplier', () => {
  it.each(['eigen', 'In-house', 'Eigenfertigung', '自制'])('%s says that the part is made', async (word) => {
    const outcome = await importText({
      'bom.csv': BILL,
      'parts.csv': `Item,Description,Supplier,Country\nMG-1,Magnet,Magnet Example,China\nSH-1,Shaft,${word},Germany\n`,
    });
    expect(outcome.dataset?.suppliers.map(({ name }) => name)).not.toContain(word);
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'SH-1')?.procurement).toBe('made');
    expect(outcome.dataset?.sourcing.map(({ partNumber }) => partNumber)).toEqual(['MG-1']);
  });
});
