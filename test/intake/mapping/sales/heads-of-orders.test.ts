import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readSold(text: string, name = 'sales orders.csv') {
  const { dataset, notes, unread } = await importText({ [name]: text });
  return {
    sold: dataset?.parts.map(({ partNumber, annualDemand, unitPrice }) => [partNumber, annualDemand, unitPrice]),
    codes: notes.map(({ code }) => code),
    unread: unread.flatMap(({ column, samples }) => (column === 'Quantity' ? samples : [])),
  };
}

describe('orders that print their head once', () => {
  it('have all lines below it, in force or not', async () => {
    const { sold, codes, unread } = await readSold(`
      ID,Status,Date,Customer,Item,Quantity,Rate
      1,Completed,2025-01-15,A,PACK,600,110
      2,To Deliver,2025-12-15,B,PACK,400,110
      ,,,,CELL,1000,4
      3,Cancelled,2025-12-16,B,PACK,500,110
      ,,,,CELL,700,4`);
    expect(sold).toEqual([
      ['PACK', 1000, 110],
      ['CELL', 1000, 4],
    ]);
    expect(codes).toContain('order-filled-down');
    expect(unread).toEqual(['500', '700']);
  });

  it('leave a row open that a list with a day in each row has without one', async () => {
    const { codes } = await readSold(`
      Date,Customer,Item,Quantity,Rate
      2025-01-15,A,PACK,600,110
      2025-12-15,B,PACK,400,110
      ,C,CELL,1000,4`);
    expect(codes).not.toContain('order-filled-down');
  });

  it.each(['Draft', 'Quotation', 'Devis', 'Brouillon', 'Entwurf', '创建', 'Rejected by Supervisor'])(
    'count for nothing while they are none: %s',
    async (status) => {
      const { sold } = await readSold(`
      ID,Status,Date,Customer,Item,Quantity,Rate
      1,Completed,2025-01-15,A,PACK,600,110
      2,Completed,2025-12-15,B,PACK,400,110
      3,${status},2025-12-16,B,PACK,500,110`);
      expect(sold).toEqual([['PACK', 1000, 110]]);
    },
  );
});

describe('orders of several years', () => {
  const ROWS = [2023, 2024, 2025].flatMap((year, at) =>
    Array.from({ length: 12 }, (_, month) => {
      const day = `${year}-${String(month + 1).padStart(2, '0')}-15`;
      return `C${year}${month};1;ACT;${100 + 50 * at};pcs;${300 + 10 * at}.00;EUR;${day};Closed`;
    }),
  );

  it('count by their last one, with its price', async () => {
    const { sold, codes } = await readSold(
      `
      Order No;Line No;Sales Part No;Sales Qty;Sales UoM;Price/Base;Currency;Planned Ship Date/Time;Objstate
      ${ROWS.join('\n')}
      C9;1;ACT;10;pcs;320.00;EUR;2025-12-20;Cancelled`,
      'CustomerOrderLines.csv',
    );
    expect(sold).toEqual([['ACT', 2400, 320]]);
    expect(codes).toContain('price-of-the-year');
  });

  it('are a plan without the number of an order: Sales qty by month to come', async () => {
    const { sold } = await readSold(
      `
      Item;Month;Sales qty
      ACT;2027-01;100
      ACT;2027-02;100
      ACT;2027-03;100
      ACT;2027-04;100`,
      'plan.csv',
    );
    expect(sold).toEqual([['ACT', 1200, null]]);
  });
});
