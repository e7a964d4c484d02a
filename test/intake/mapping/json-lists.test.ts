import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';
import { listOutcome } from '../list-facts.ts';

describe('a file of JSON whose things hold lists of their own', () => {
  it('gives what goes into them, and who delivers them', async () => {
    const items = [
      {
        itemCode: 'PF-100',
        description: 'Pump',
        uom: 'EA',
        salesPrice: { amount: 99, currency: 'EUR' },
        annualDemand: 12_000,
        bom: [
          { itemCode: 'SA-200', quantity: 1 },
          { itemCode: 'PT-310', quantity: 1 },
        ],
      },
      {
        itemCode: 'SA-200',
        description: 'Motor',
        uom: 'EA',
        bom: [{ itemCode: 'PT-410', quantity: 8, scrapPercent: 5 }],
      },
      {
        itemCode: 'PT-410',
        description: 'Magnet NdFeB N42SH',
        uom: 'EA',
        suppliers: [{ name: 'Magnet Example Ltd.', country: 'CN', price: 0.62, currency: 'EUR', leadTimeDays: 70 }],
      },
      {
        itemCode: 'PT-310',
        description: 'Housing',
        uom: 'EA',
        suppliers: [{ name: 'Cast Example', country: 'FR', price: 5.1, currency: 'EUR', leadTimeDays: 21 }],
      },
    ];
    const outcome = await importText({ 'items.json': JSON.stringify({ items }) });
    expect(listOutcome(outcome)).toEqual({
      lines: ['PF-100 1 PT-310', 'PF-100 1 SA-200', 'SA-200 8 PT-410'],
      demand: ['PF-100 12000'],
      sources: ['PT-310 Cast Example@FR – 5.1 EUR 21', 'PT-410 Magnet Example Ltd.@CN – 0.62 EUR 70'],
    });
    const magnets = outcome.dataset?.bom.find(({ child }) => child === 'PT-410');
    expect(8 / (magnets?.yield ?? 1)).toBeCloseTo(8.4, 9);
    const pump = outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'PF-100');
    expect([pump?.unitPrice, pump?.currency]).toEqual([99, 'EUR']);
    expect(outcome.unread).toEqual([]);
  });
});
