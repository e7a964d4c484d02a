import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readBill(text: string) {
  const { dataset, notes, unread } = await importText({ 'BOM.csv': text });
  return {
    lines: dataset?.bom.map(({ parent, child }) => `${parent} ${child}`),
    codes: notes.map(({ code }) => code),
    unread: unread.map(({ column }) => column),
  };
}

describe('several bills of one part', () => {
  it('count by the one that is its default, also where the head of a bill stands once', async () => {
    const { lines, codes, unread } = await readBill(`
      ID,Item,Quantity,Is Active,Is Default,Item Code (Items),Qty (Items),UOM (Items)
      BOM-2,PACK,1,1,1,CELL-280,16,Nos
      ,,,,,BMS,1,Nos
      BOM-1,PACK,1,1,0,CELL-100,48,Nos
      ,,,,,BMS,2,Nos`);
    expect(lines).toEqual(['PACK CELL-280', 'PACK BMS']);
    expect(codes).toContain('line-out-of-use');
    expect(unread).not.toContain('Is Default');
  });

  it('count as they are where none of them is the default', async () => {
    const { lines } = await readBill(`
      Item,Quantity,Is Active,Is Default,Item Code (Items),Qty (Items),UOM (Items)
      PACK,1,1,0,CELL-280,16,Nos
      ,,,,BMS,1,Nos`);
    expect(lines).toEqual(['PACK CELL-280', 'PACK BMS']);
  });

  it('lose all lines below a head that is not active', async () => {
    const { lines } = await readBill(`
      ID,Item,Quantity,Is Active,Item Code (Items),Qty (Items),UOM (Items)
      BOM-2,PACK,1,1,CELL-280,16,Nos
      ,,,,BMS,1,Nos
      BOM-1,PACK,1,0,CELL-100,48,Nos
      ,,,,FUSE,2,Nos`);
    expect(lines).toEqual(['PACK CELL-280', 'PACK BMS']);
  });

  it('lose one line only where each line has a state of its own', async () => {
    const { lines } = await readBill(`
      Item,Is Active,Item Code (Items),Qty (Items),UOM (Items)
      PACK,1,CELL-280,16,Nos
      PACK,0,CELL-100,48,Nos
      PACK,1,BMS,1,Nos`);
    expect(lines).toEqual(['PACK CELL-280', 'PACK BMS']);
  });
});
