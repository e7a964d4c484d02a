import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

describe('headers of what is asked of a product in a year', () => {
  it.each(['ANNUALDEMANDQUANTITY', '연간계획수량', 'Planprimärbedarf Jahr'])('are known: %s', async (header) => {
    const { dataset } = await importText({
      'bom.csv': 'Parent Item,Component,Qty\nMO-1,MG-1,8\n',
      'plan.csv': `Part Number,Description,${header}\nMO-1,Motor,8400\n`,
    });
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'MO-1')?.annualDemand).toBe(8400);
  });
});
