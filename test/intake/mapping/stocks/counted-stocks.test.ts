import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const BILL = 'Parent Item,Component,Qty\nMO-1,MG-1,8\nMO-1,LO-2,2\n';

describe('what somebody counted in the store', () => {
  it.each([
    ['Stock take.csv', 'Part,Where,Counted,Unit', (units: number) => `MAIN,${units},pcs`],
    ['Cycle count.csv', 'Item,Book qty,Counted,Difference', (units: number) => `${units + 5},${units},-5`],
    ['Inventur 2026.csv', 'Artikel,Buchbestand,Gezählt,Differenz', (units: number) => `${units + 5},${units},-5`],
    ['Inventory count.csv', 'Part,System stock,Physical count', (units: number) => `${units + 5},${units}`],
    ['盘点.csv', '物料编码,账面数量,实盘数量,差异', (units: number) => `${units + 5},${units},-5`],
  ] as const)('is its stock, whatever the books say: %s', async (name, header, write) => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      [name]: `${header}\nMG-1,${write(1200)}\nLO-2,${write(20)}\n`,
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['MG-1', 1200],
      ['LO-2', 20],
    ]);
    expect(dataset?.bom).toHaveLength(2);
  });
});
