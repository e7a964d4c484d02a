import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-2,MG-1,4\n';

async function readDemand(list: string, name = 'Demand 2027.csv') {
  const { dataset, notes } = await importText({ 'bom.csv': BILL, [name]: list }, { today: '2026-11-30' });
  const parts = dataset?.parts.filter(({ partNumber }) => partNumber.startsWith('MO'));
  return {
    asked: parts?.map(({ partNumber, annualDemand }) => [partNumber, annualDemand]),
    said: notes.map(({ message }) => message).join(' '),
  };
}

describe('rows of demand that came to nothing', () => {
  it.each([
    ['Status', 'Cancelled', 'Open'],
    ['Status', 'Lost', 'Won'],
    ['Type', 'Quote', 'Order'],
    ['Auftragsart', 'Angebot', 'Auftrag'],
    ['Opportunity stage', 'Closed lost', 'Closed won'],
    ['Stato', 'Preventivo', 'Ordine'],
    ['状态', '已取消', '已确认'],
  ])('count for nothing, wherever they stand: %s, %s', async (header, out, counted) => {
    const rows = [
      `MO-1,Motor,${out},4444`,
      `MO-1,Motor,${counted},1200`,
      `MO-2,Motor,${counted},350`,
      `MO-2,Motor,${out},70`,
    ];
    for (const own of [rows, rows.toReversed()]) {
      const { asked, said } = await readDemand(`Product,Description,${header},Annual demand\n${own.join('\n')}\n`);
      expect(asked?.toSorted()).toEqual([
        ['MO-1', 1200],
        ['MO-2', 350],
      ]);
      expect(said).toContain(out);
    }
  });

  it('leave what is asked of a part open where it has no other', async () => {
    const { asked } = await readDemand('Product,Status,Annual demand\nMO-1,Open,1200\nMO-2,Cancelled,350\n');
    expect(asked).toEqual([
      ['MO-1', 1200],
      ['MO-2', null],
    ]);
  });

  it('are none where all rows bear the same word, or the word is of the product', async () => {
    for (const states of [
      ['Quote', 'Quote'],
      ['Obsolete', 'Active'],
    ]) {
      const { asked } = await readDemand(
        `Product,Status,Annual demand\nMO-1,${states[0]},1200\nMO-2,${states[1]},350\n`,
      );
      expect(asked).toEqual([
        ['MO-1', 1200],
        ['MO-2', 350],
      ]);
    }
  });

  it('are told in orders by a column of what was rejected', async () => {
    const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-15`);
    const rows = months.map((day, at) => `SO${at},MO-1,Beta,${day},,100`);
    const { asked } = await readDemand(
      `Order,Item,Customer,Order date,Rejected,Quantity\nSO90,MO-1,Acme,2026-03-01,X,444\n${rows.join('\n')}\n`,
      'Sales orders 2026.csv',
    );
    expect(asked).toContainEqual(['MO-1', 1200]);
  });
});
