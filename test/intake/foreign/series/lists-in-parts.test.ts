import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/intake/import-files.ts';
import { findProblem, importText, listErrors } from '../../import-text.ts';
import { packLayout } from '../../pack-layout.ts';

const BILL = 'Produkt;Teil;Anzahl\nM-1;Q-1;4\nM-2;Q-1;1\n';
const HEAD = 'Product;Units sold;Net revenue EUR\n';

async function readSold(files: Readonly<Record<string, string>>) {
  const outcome = await importText({ 'Stueckliste.csv': BILL, ...files }, { today: '2026-11-30' });
  expect(listErrors(outcome)).toEqual([]);
  const sold = outcome.dataset?.parts.flatMap(({ partNumber, annualDemand, unitPrice }) =>
    annualDemand === null ? [] : [`${partNumber} ${annualDemand} ${unitPrice}`],
  );
  return { outcome, sold: sold?.toSorted() };
}

describe('sales in a list for each region, customer or plant', () => {
  it('are added up, at the price of all of them', async () => {
    const { outcome, sold } = await readSold({
      'Sales Germany 2025.csv': `${HEAD}M-1;100;15000\n`,
      'Sales France 2025.csv': `${HEAD}M-1;50;6000\nM-2;10;3000\n`,
      'Sales USA 2025.csv': `${HEAD}M-1;850;129000\n`,
    });
    // 1,000 pieces for 150,000; the second product is sold in France alone.
    expect(sold).toEqual(['M-1 1000 150', 'M-2 10 300']);
    expect(findProblem(outcome, 'lists-added')?.message).toBe(
      'Sales Germany 2025.csv, Sales France 2025.csv, Sales USA 2025.csv are lists of one thing in parts: the amounts of a part in all of them are added up.',
    );
  });

  it('are added up over months as well', async () => {
    const { sold } = await readSold({
      'Sales DE Q1 2026.csv': `${HEAD}M-1;10;1500\n`,
      'Sales DE Q2 2026.csv': `${HEAD}M-1;20;3000\n`,
      'Sales FR Q1 2026.csv': `${HEAD}M-1;5;750\n`,
      'Sales FR Q2 2026.csv': `${HEAD}M-1;5;750\n`,
    });
    // Half a year of 40 pieces.
    expect(sold).toEqual(['M-1 80 150']);
  });

  it('count as their own columns of days and customers say', async () => {
    const dated = 'Product;Date;Customer;Quantity sold;Revenue EUR\n';
    const months = (units: number, year = 2025) =>
      Array.from({ length: 12 }, (_, at) => {
        const month = String(at + 1).padStart(2, '0');
        return `M-1;${year}-${month}-15;C${at};${units};${units * 150}\n`;
      }).join('');
    const { sold } = await readSold({
      'Sales Germany.csv': `${dated}${months(10)}`,
      // Of two years of days the last counts.
      'Sales France.csv': `${dated}${months(90, 2024)}${months(5)}`,
    });
    expect(sold).toEqual(['M-1 180 150']);
  });

  it('are added up where each customer has a sheet', async () => {
    const head = ['Produkt', 'Menge', 'Umsatz EUR'];
    const bytes = await packLayout({
      Bosch: { rows: [head, ['M-1', 100, 15_000]] },
      Siemens: { rows: [head, ['M-1', 300, 45_000], ['M-2', 1, 300]] },
    });
    const inputs = [
      { name: 'Umsatz 2025.xlsx', bytes },
      { name: 'Stueckliste.csv', bytes: new TextEncoder().encode(BILL) },
    ];
    const { dataset } = await importFiles(inputs, { name: 'Test', demo: false, dataDate: null });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand).filter((units) => units !== null)).toEqual([400, 1]);
  });

  it('are added up for plants, also where they say what is needed', async () => {
    const head = 'Teil;Jahresbedarf;VK EUR\n';
    const { sold } = await readSold({
      'Bedarf Werk A.csv': `${head}M-1;100;150\n`,
      'Bedarf Werk B.csv': `${head}M-1;900;150\n`,
    });
    expect(sold).toEqual(['M-1 1000 150']);
  });
});

describe('orders in a list for each plant', () => {
  it('count together', async () => {
    const head = 'PO;PO date;Part;Vendor;Country;Qty;Price EUR\n';
    const { dataset } = await importText({
      'Stueckliste.csv': BILL,
      'PO plant 1000.csv': `${head}1;2026-01-02;Q-1;ATM;CN;900;3\n`,
      'PO plant 2000.csv': `${head}7;2026-01-02;Q-1;VAC;DE;100;5\n`,
    });
    expect(dataset?.sourcing.map(({ siteId, share }) => [siteId, share])).toEqual([
      ['ATM@CN', 0.9],
      ['VAC@DE', 0.1],
    ]);
  });
});

describe('lists of sales that are none of parts', () => {
  it.each([
    ['Sales actual 2025.csv', 'Sales budget 2026.csv'],
    ['Sales old.csv', 'Sales new.csv'],
    ['Sales.csv', 'Sales copy.csv'],
    ['Sales 1.csv', 'Sales 2.csv'],
  ])('are not added up: %s, %s', async (one, other) => {
    const { outcome } = await readSold({ [one]: `${HEAD}M-1;100;15000\n`, [other]: `${HEAD}M-1;150;22500\n` });
    expect(findProblem(outcome, 'lists-added')).toBeUndefined();
  });

  it('are not added up beside the one that holds them', async () => {
    const { outcome, sold } = await readSold({
      'Sales Domestic.csv': `${HEAD}M-1;100;15000\n`,
      'Sales Export.csv': `${HEAD}M-1;300;45000\n`,
      'Sales Total.csv': `${HEAD}M-1;400;60000\n`,
    });
    expect(sold).toEqual(['M-1 400 150']);
    expect(findProblem(outcome, 'lists-in-total')?.message).toContain('Sales Total.csv holds the others');
  });

  it('leave a budget apart from the parts of what was sold', async () => {
    const { sold } = await readSold({
      'Sales Germany actual.csv': `${HEAD}M-1;100;15000\n`,
      'Sales France actual.csv': `${HEAD}M-1;300;45000\n`,
      'Sales Spain actual.csv': `${HEAD}M-3;1;9\n`,
    });
    expect(sold).toEqual(['M-1 400 150', 'M-3 1 9']);
  });

  it('are not added up where both say the same', async () => {
    const { outcome, sold } = await readSold({
      'Sales Miller.csv': `${HEAD}M-1;100;15000\n`,
      'Sales Meier.csv': `${HEAD}M-1;100;15000\n`,
    });
    expect(findProblem(outcome, 'lists-added')).toBeUndefined();
    expect(sold).toEqual(['M-1 100 150']);
  });
});

describe('what was sold on the days of two years', () => {
  const rows = (year: number, units: number) =>
    Array.from({ length: 12 }, (_, at) => `M-1;${year}-${String(at + 1).padStart(2, '0')}-15;${units}\n`).join('');

  it('counts for the last of them, and what is planned for the first', async () => {
    const sold = `Product;Date;Quantity sold\n${rows(2024, 90)}${rows(2025, 5)}`;
    const plan = `Product;Date;Forecast\n${rows(2027, 5)}${rows(2028, 90)}`;
    expect((await readSold({ 'deliveries.csv': sold })).sold).toEqual(['M-1 60 null']);
    expect((await readSold({ 'forecast.csv': plan })).sold).toEqual(['M-1 60 null']);
  });

  it('counts for the last twelve months, where a column names them', async () => {
    const months = (year: number, units: number) =>
      Array.from({ length: 12 }, (_, at) => `M-1;${String(at + 1).padStart(2, '0')}/${year};${units}\n`).join('');
    const sold = `Product;Month;Units sold\n${months(2024, 90)}${months(2025, 5)}`;
    expect((await readSold({ 'history.csv': sold })).sold).toEqual(['M-1 60 null']);
  });
});
