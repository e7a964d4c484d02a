import { describe, expect, it } from 'vitest';
import { importText, listErrors } from '../import-text.ts';

const BILL = { 'bom.csv': 'Parent,Component,Quantity\nP-1,MG-1,8\n' };

describe('a list of what stocks are worth', () => {
  it.each([
    ['Inventory.csv', 'Item,Value EUR\nMG-1,1200.50\n'],
    ['Bestand.csv', 'Teilenummer;Bestandswert EUR\nMG-1;1200,50\n'],
    ['Stock.csv', 'Warehouse,Amount EUR\nMain,1200.50\n'],
    ['库存.csv', '物料编码,库存金额\nMG-1,1200.50\n'],
  ])('keeps nothing else out, and is set aside for that reason: %s', async (file, text) => {
    const outcome = await importText({ ...BILL, [file]: text });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.bom).toHaveLength(1);
    expect(outcome.dataset?.inventory).toEqual([]);
  });

  it('says so', async () => {
    const { notes } = await importText({ ...BILL, 'Inventory.csv': 'Item,Value EUR\nMG-1,1200.50\n' });
    const aside = notes.find(({ code }) => code === 'file-set-aside');
    expect(aside?.message).toContain('what stocks are worth, and not how many');
  });

  it('is one of stocks where it counts them as well', async () => {
    const { dataset } = await importText({ ...BILL, 'Inventory.csv': 'Item,On hand,Value EUR\nMG-1,12,1200.50\n' });
    expect(dataset?.inventory.map(({ quantity }) => quantity)).toEqual([12]);
  });
});
