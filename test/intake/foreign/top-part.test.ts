import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const LINES = `
        Level,Component,Quantity
        1,ROT-1,1
        2,MAG-2,8
        1,HSG-3,1`;
const SALES = (rows: string): string => `
        Material,Description,Annual demand,Selling price,Currency
        ${rows}`;

async function readTops(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { dataset } = await importText(files);
  const { bom = [] } = dataset ?? {};
  const children = new Set(bom.map(({ child }) => child));
  return [...new Set(bom.map(({ parent }) => parent))].filter((parent) => !children.has(parent));
}

describe('the product of a list that names none', () => {
  it('is the part whose number stands in the block above the header', async () => {
    const list = `Plant 1000  Material PRD-900  Servo drive  Base 1 PC\n${LINES}`;
    expect(
      await readTops({
        'list.csv': list,
        'sales.csv': SALES('PRD-900,Servo drive,500,90,EUR\nPRD-901,Other,5,80,EUR'),
      }),
    ).toEqual(['PRD-900']);
  });

  it('is the part whose number stands in the name of the file', async () => {
    const sales = SALES('PRD-900,Servo drive,500,90,EUR\nPRD-901,Other,5,80,EUR');
    expect(await readTops({ 'export_PRD-900_2026-10.csv': LINES, 'sales.csv': sales })).toEqual(['PRD-900']);
  });

  it('is the only product that the files sell', async () => {
    expect(await readTops({ 'list.csv': LINES, 'sales.csv': SALES('PRD-900,Servo drive,500,90,EUR') })).toEqual([
      'PRD-900',
    ]);
  });

  it('stays open where the files sell two, or the one is a part of the list', async () => {
    expect(
      await readTops({
        'list.csv': LINES,
        'sales.csv': SALES('PRD-900,Servo drive,500,90,EUR\nPRD-901,Other,5,80,EUR'),
      }),
    ).toEqual(['list']);
    expect(await readTops({ 'list.csv': LINES, 'sales.csv': SALES('MAG-2,Spare magnet,500,9,EUR') })).toEqual(['list']);
  });
});
