import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const BILL = 'Parent,Component,Quantity\nMOT-500,30-1001,8\nMOT-500,30-3001,1\n';
const ORDERS = (rows: string): string =>
  `Purchase Order,Item,Supplier,Supplier Country/Region,Material,Order Quantity,,Net Order Price,,Per,\n${rows}`;

async function readSources(files: Readonly<Record<string, string>>) {
  const { dataset } = await importText(files);
  return {
    parts: dataset?.parts.map(({ partNumber, description }) => `${partNumber} ${description}`).toSorted(),
    sources: dataset?.sourcing
      .map(({ partNumber, siteId, unitPrice, currency }) => `${partNumber} ${siteId} ${unitPrice} ${currency}`)
      .toSorted(),
    suppliers: dataset?.suppliers.map(({ supplierId, name }) => `${supplierId} ${name}`).toSorted(),
  };
}

describe('lists that print the code of a thing behind its name', () => {
  const rows =
    '4500001001,10,Ningbo Magnet (100234),CN,Magnet segment (30-1001),8000,PC,1250.00,USD,100,PC\n' +
    '4500001082,20,Giesserei Harz GmbH (100302),DE,Stator housing (30-3001),1000,PC,44.00,EUR,1,PC\n';

  it('name the parts and the firms of other files, and count lines by tens', async () => {
    const read = await readSources({ 'bill.csv': BILL, 'orders.csv': ORDERS(rows) });
    expect(read).toEqual({
      parts: ['30-1001 Magnet segment', '30-3001 Stator housing', 'MOT-500 '],
      // 1250 USD for 100 pieces; what stands behind a price without a header is its currency.
      sources: ['30-1001 100234@CN 12.5 USD', '30-3001 100302@DE 44 EUR'],
      suppliers: ['100234 Ningbo Magnet', '100302 Giesserei Harz GmbH'],
    });
  });

  it('are none where sizes stand in the brackets, or two names bear one of them', async () => {
    const list = 'Part number,Supplier,Country,Price\nMagnet (N42SH),A,CN,4\nScrew (M8x30),B,DE,1\n';
    expect((await readSources({ 'list.csv': list })).parts).toEqual(['Magnet (N42SH) ', 'Screw (M8x30) ']);
    const sizes = 'Part number,Supplier,Country,Price\nScrew (M8x300),A,CN,4\nBolt (M8x300),B,DE,1\n';
    expect((await readSources({ 'list.csv': sizes })).parts).toEqual(['Bolt (M8x300) ', 'Screw (M8x300) ']);
  });
});

describe('`Item` with tens below it', () => {
  it('names the parts where no number of a document stands before it', async () => {
    const { parts } = await readSources({
      'list.csv':
        'Item,Description,Supplier,Country,Price\n10,Magnet,A,CN,4\n10,Magnet,C,JP,5\n30,Housing,B,DE,1\n30,Housing,D,PL,1\n',
    });
    expect(parts).toEqual(['10 Magnet', '30 Housing']);
  });
});
