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

  it.each([
    ['Material            PRD-900             Servo drive\n', 'PRD-900'],
    ['Material            PRD-900\n', 'PRD-900'],
    ['Material            Plant               Usage\n', 'list'],
  ])('is what the block above the header names, with its text set apart: %s', async (title, top) => {
    expect(await readTops({ 'list.csv': `${title}${LINES}` })).toEqual([top]);
  });

  it('is the part whose number stands in the name of the file', async () => {
    const sales = SALES('PRD-900,Servo drive,500,90,EUR\nPRD-901,Other,5,80,EUR');
    expect(await readTops({ 'export_PRD-900_2026-10.csv': LINES, 'sales.csv': sales })).toEqual(['PRD-900']);
  });

  it('is the part of capitals in groups that a title begins with, in each of several lists beside each other', async () => {
    const sales = SALES('PU-HB,Humbucker,500,90,EUR\nPU-SC,Single coil,5,80,EUR\nBOX,Gift box,10,5,EUR');
    const list = 'PU-HB Humbucker,,,PU-SC Single coil,\nPart,Qty,,Part,Qty\nALN-BAR,1,,ALN-ROD,6\nBOBBIN,2,,BOBBIN,1\n';
    expect(await readTops({ 'builds.csv': list, 'sales.csv': sales })).toEqual(['PU-HB', 'PU-SC']);
    // A word that is a part by chance is none of a title in words.
    expect(await readTops({ 'list.csv': `Gift BOX of the year\n${LINES}`, 'sales.csv': sales })).toEqual(['list']);
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

  it('is none where products with their lines stand one behind the other', async () => {
    const products = 'Level,Component,Quantity\n1,PRD-900,1\n2,ROT-1,1\n2,HSG-3,1\n1,PRD-901,1\n2,HSG-3,1\n';
    const sales = SALES('PRD-900,Servo drive,500,90,EUR\nPRD-901,Other,5,80,EUR');
    expect(await readTops({ 'export.csv': products, 'sales.csv': sales })).toEqual(['PRD-900', 'PRD-901']);
    // One that was not sold has lines all the same, and a further product may have no list.
    const one = sales.replace('PRD-901,Other', 'PRD-902,Third');
    const further = `${sales}\nPRD-902,Third,5,80,EUR`;
    expect(await readTops({ 'export.csv': products, 'sales.csv': one.replace('PRD-902', 'PRD-900') })).toHaveLength(2);
    expect(await readTops({ 'export.csv': products, 'sales.csv': further })).toEqual(['PRD-900', 'PRD-901']);
    // Assemblies of one product of which one is sold as a spare, and a screw at the top of an assembly without a name.
    expect(await readTops({ 'export.csv': products, 'sales.csv': one })).toEqual(['PRD-902']);
    expect(await readTops({ 'export.csv': `${products}1,SCREW-1,4\n`, 'sales.csv': sales })).toEqual(['export']);
  });

  it('is sold whatever a structure calls its items', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Level,Number,Item Type,Qty\n0,PRD-900,Part,1\n1,ROT-1,Part,1\n',
      'sales.csv': SALES('PRD-900,Servo drive,500,90,EUR'),
    });
    expect(dataset?.parts.map(({ partNumber, kind }) => [partNumber, kind]).toSorted()).toEqual([
      ['PRD-900', 'product'],
      ['ROT-1', 'component'],
    ]);
  });
});
