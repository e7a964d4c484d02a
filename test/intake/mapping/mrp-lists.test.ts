import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';
import { readFolder } from '../list-facts.ts';

function listStocks({ dataset }: Awaited<ReturnType<typeof importText>>): readonly string[] {
  return (dataset?.inventory ?? []).map(({ partNumber, quantity }) => `${partNumber} ${quantity}`).toSorted();
}

describe('a list of stock, receipts and requirements', () => {
  it('gives the stock of each part, and says what it does not give', async () => {
    const outcome = await readFolder('layouts/mrp');
    expect(listStocks(outcome)).toEqual(['MR-1 1200', 'MR-2 90']);
    // Two requirements of the motor, one order and the safety stock.
    expect(findProblem(outcome, 'mrp-not-read')?.message).toContain('4 rows');
    expect(findProblem(outcome, 'mrp-demand')).toBeUndefined();
    expect(outcome.document.files.every(({ refused }) => refused === null)).toBe(true);
    expect(outcome.ledger.reading.every(({ filled, read, unread }) => filled === read + unread)).toBe(true);
    const entry = outcome.ledger.records.find(({ file }) => file === 'mrp_list.csv');
    expect(entry).toMatchObject({ rows: 6 });
  });

  it('gives the demand of a year where forecasts and orders stand in it by month', async () => {
    const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
    const outcome = await importText({
      'bom.csv': 'Parent,Component,Menge\nMO-100,MG-100,8\n',
      'md04.csv': [
        'Material;Datum;Dispositionselement;Daten zum Dispoelement;Zugang/Bedarf;Verfügbare Menge',
        'MO-100;2027-01-01;W-Best;;;40',
        ...months.map((month) => `MO-100;2027-${month}-01;VSF;;300-;0`),
        'MO-100;2027-02-01;K-Auft;4711/10;20-;0',
        'MO-100;2027-02-01;PlAuf;;500;500',
        'MG-100;2027-01-01;W-Best;;;9000',
        'MG-100;2027-01-15;SekBed;MO-100;2400-;6600',
        'MG-100;2027-01-20;Umbuch;;10;6610',
      ].join('\n'),
    });
    expect(listStocks(outcome)).toEqual(['MG-100 9000', 'MO-100 40']);
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'MO-100')?.annualDemand).toBe(3620);
    expect(findProblem(outcome, 'mrp-demand')?.message).toContain('13 rows');
    expect(findProblem(outcome, 'mrp-not-known')?.message).toContain('1 row');
  });

  it('gives no demand where its days make no year, and says so', async () => {
    const outcome = await importText({
      'bom.csv': 'Parent,Component,Qty\nMO-100,MG-100,8\n',
      'mrp.csv':
        'Item,Date,MRP element,Quantity,Available qty\nMO-100,2027-01-01,Stock,,40\nMO-100,2027-01-04,CusOrd,-20,20\n',
    });
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'MO-100')?.annualDemand).toBeNull();
    expect(findProblem(outcome, 'mrp-demand-not-read')?.message).toContain('1 row');
  });
});
