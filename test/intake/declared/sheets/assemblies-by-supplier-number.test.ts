import { describe, expect, it } from 'vitest';
import { IEC, codes, readContents } from '../read-contents.ts';

const MAGNET =
  '<q:ProductPart numberOfUnits="12"><q:ProductID identifier="SM-1" name="Magnet"><q:Mass mass="5" unitOfMeasure="g"/></q:ProductID><q:Material name="Alloy"><q:Mass mass="5" unitOfMeasure="g"/><q:Substance name="Neodymium"><q:MatMassPercent massPercent="30"/></q:Substance><q:Substance name="Iron"><q:MatMassPercent massPercent="70"/></q:Substance></q:Material></q:ProductPart>';
const DECLARED = { 'declared.xml': IEC('SR-1', `<q:Composition>${MAGNET}</q:Composition>`) };
const ERP = {
  'parts.csv': 'part_number,description,kind\nP-1,Pump,product\nR-1,Rotor,component\nM-1,Magnet,component\n',
  'suppliers.csv': 'supplier_id,name,country\nS-1,Fictive KK,JP\n',
};
const lines = ({ outcome }: Awaited<ReturnType<typeof readContents>>): string[] =>
  (outcome.dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`).toSorted();

describe('an assembly that is declared under the number of its supplier', () => {
  it('puts what is in it into the part that a source gives this number', async () => {
    const read = await readContents({
      ...ERP,
      'bom.csv': 'parent,child,quantity\nP-1,R-1,1\nP-1,M-1,1\n',
      'sourcing.csv': 'part_number,supplier_id,country,supplier_part_number\nR-1,S-1,JP,SR-1\n',
      ...DECLARED,
    });
    expect(lines(read)).toEqual(['P-1 M-1 1', 'P-1 R-1 1', 'R-1 SM-1 12']);
    expect(read.rows).toContain('SM-1 Nd 30 30');
  });

  it('is not counted a second time where the bill lists its parts under the own numbers', async () => {
    const read = await readContents({
      ...ERP,
      'bom.csv': 'parent,child,quantity\nP-1,R-1,1\nR-1,M-1,12\n',
      'sourcing.csv': 'part_number,supplier_id,country,supplier_part_number\nR-1,S-1,JP,SR-1\nM-1,S-1,JP,SM-1\n',
      ...DECLARED,
    });
    expect(lines(read)).toEqual(['P-1 R-1 1', 'R-1 M-1 12']);
    expect(read.rows).toContain('M-1 Nd 30 30');
    expect(codes(read.outcome)).toContain('declared-lines-stand-elsewhere');
  });
});
