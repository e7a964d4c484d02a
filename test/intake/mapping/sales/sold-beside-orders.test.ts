import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-2,MG-1,4\n';

describe('what is sold in a year beside what is on order', () => {
  it.each([
    'Item,Description,Annual Sales Qty,Unit Price,Currency,Open Order Qty',
    'Item,Description,Annual Sales Qty,Sales Price,Currency,Qty on order',
    'Item,Description,Annual Sales Qty,Unit Price,Currency,Backorder Qty',
  ])('is no bill, whatever other products there are: %s', async (header) => {
    const list = `${header}\nMO-2,Pump,3500,95.50,EUR,55\n`;
    const { dataset, unread } = await importText({ 'bom.csv': BILL, 'Sales_B.csv': list });
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['MO-1', 'MG-1', 8],
      ['MO-2', 'MG-1', 4],
    ]);
    const sold = dataset?.parts.find(({ partNumber }) => partNumber === 'MO-2');
    expect([sold?.annualDemand, sold?.unitPrice]).toEqual([3500, 95.5]);
    expect(unread.filter(({ file }) => file === 'Sales_B.csv').map(({ column }) => column)).toEqual([
      header.split(',')[5],
    ]);
  });
});

describe('what was delivered beside what was ordered', () => {
  it.each([
    ['Shipped qty', 'Ordered qty'],
    ['Invoiced qty', 'Ordered qty'],
    ['Qté livrée', 'Qté commandée'],
  ])('is what is sold, in a list that is named after sales: %s, %s', async (delivered, ordered) => {
    for (const [header, row] of [
      [`${delivered},${ordered}`, '3500,4055'],
      [`${ordered},${delivered}`, '4055,3500'],
    ]) {
      const list = `Item,Description,${header}\nMO-2,Pump,${row}\n`;
      const { dataset } = await importText({ 'bom.csv': BILL, 'Sales 2025.csv': list });
      expect(dataset?.parts.find(({ partNumber }) => partNumber === 'MO-2')?.annualDemand).toBe(3500);
    }
  });
});
