import { describe, expect, it } from 'vitest';
import { cutColumns } from '../../../src/intake/reading/cut-columns.ts';

const HEAD = 'Level    Item  Component  Description      Qty\n-------  ----  ---------  ---------------  ---\n';

describe(cutColumns, () => {
  it('cuts a printed list whose foot and repeated page heads cross its columns', () => {
    const page = (number: number): string =>
      `Bill of Material Structure Report   24-NOV-2026 10:12   Page: ${number} of 2\n`;
    const text = `${page(1)}\n${HEAD}1        10    TUBE-18    Tube             1\n. 2      10    WAF-1      Wafer            1\n${page(2)}1        20    LENS-27    Lens             1\n*** End of Report ***\n`;
    const rows = cutColumns(text)?.filter((row) => row.some((cell) => cell !== ''));
    expect(rows?.[1]).toEqual(['Level', 'Item', 'Component', 'Description', 'Qty']);
    expect(rows?.slice(3)).toEqual([
      ['1', '10', 'TUBE-18', 'Tube', '1'],
      ['. 2', '10', 'WAF-1', 'Wafer', '1'],
      [page(2).trim()],
      ['1', '20', 'LENS-27', 'Lens', '1'],
      ['*** End of Report ***'],
    ]);
  });

  it('cuts at a line of dashes below the header, where numbers end at the right of their column', () => {
    const rule = '------------------ -------------------- --------------- --\n';
    const head = `Item Number        Description              Qty On Hand UM\n${rule}`;
    const text = `${head}MAG-30             Magnet N48H                  5,200.0 EA\nPCB-40             Control board                   85.0 EA\nSHF-11             Shaft                       12,310.0 EA\n                              End of Report\n`;
    const rows = cutColumns(text)?.filter((row) => row.some((cell) => cell !== ''));
    expect(rows?.[0]).toEqual(['Item Number', 'Description', 'Qty On Hand', 'UM']);
    expect(rows?.slice(2)).toEqual([
      ['MAG-30', 'Magnet N48H', '5,200.0', 'EA'],
      ['PCB-40', 'Control board', '85.0', 'EA'],
      ['SHF-11', 'Shaft', '12,310.0', 'EA'],
      ['End of Report'],
    ]);
    // Dashes in a row of data rule nothing off.
    expect(cutColumns('A long title of  one list\nMAG-30 -- -- --\nPCB-40 Control board\nSHF-11 Shaft\n')).toBeNull();
  });

  it('cuts nothing where a row in the midst crosses the columns', () => {
    const text = `${HEAD}1        10    TUBE-18    Tube             1\nA line that runs over  all of the columns and on\n1        20    LENS-27    Lens             1\n1        30    HSG-14     Housing          1\n`;
    expect(cutColumns(text)).toBeNull();
  });

  it('cuts below a header that a line is drawn below on each page, where numbers begin to the left of their header', () => {
    const head = `ARTICULO    DESCRIPCION                     UNIDADES    IMPORTE EUR\n${'-'.repeat(66)}\n`;
    const title = 'VENTAS POR ARTICULO                       30/11/2026\n';
    const text = `${title}\n${head}ENC-58      Encoder magnetico 58              14.000    11.750.000,00\nENC-90      Encoder magnetico 90               4.000       820.000,00\n\f${title}\n${head}ENC-OPT     Encoder optico                     2.500       700.000,00\n`;
    const rows = cutColumns(text)?.filter((row) => row.length > 1 && row.some((cell) => cell !== ''));
    expect(rows).toEqual([
      ['ARTICULO', 'DESCRIPCION', 'UNIDADES', 'IMPORTE EUR'],
      ['ENC-58', 'Encoder magnetico 58', '14.000', '11.750.000,00'],
      ['ENC-90', 'Encoder magnetico 90', '4.000', '820.000,00'],
      ['ARTICULO', 'DESCRIPCION', 'UNIDADES', 'IMPORTE EUR'],
      ['ENC-OPT', 'Encoder optico', '2.500', '700.000,00'],
    ]);
    // Numbers that run into the column before have no place to begin.
    const glued = text.replaceAll('magnetico 58              14.000    1', 'magnetico 58              14.000XXX11');
    expect(cutColumns(glued)).toBeNull();
  });

  it('keeps a header of two words whole over numbers below the second of them alone', () => {
    const text =
      'ARTICULO  PAIS  MON  PLAZO DIAS\nMAG-D6    CN    EUR          70\nMAG-R20   CN    EUR          84\nARTICULO  PAIS  MON  PLAZO DIAS\nPCB-9     ES    EUR          35\n';
    expect(cutColumns(text)?.[0]).toEqual(['ARTICULO', 'PAIS', 'MON', 'PLAZO DIAS']);
    const apart =
      'ARTICULO  PAIS  MON  PLAZO DIAS\nMAG-D6    CN    EUR  A     70\nMAG-R20   CN    EUR  B     84\nPCB-9     ES    EUR  A     35\n';
    expect(cutColumns(apart)?.slice(0, 2)).toEqual([
      ['ARTICULO', 'PAIS', 'MON', 'PLAZO', 'DIAS'],
      ['MAG-D6', 'CN', 'EUR', 'A', '70'],
    ]);
  });

  it('cuts at gaps where signs are of two widths or one row shows no column, if each line has as many cells', () => {
    const text = 'Answer of 2026\n品番       日付        Dy   Tb\n84-0015-B  2026-01-14  3.84  0\nBest regards\n';
    expect(cutColumns(text)).toEqual([
      ['Answer of 2026'],
      ['品番', '日付', 'Dy', 'Tb'],
      ['84-0015-B', '2026-01-14', '3.84', '0'],
      ['Best regards'],
      [''],
    ]);
    // A cell that is blank could be any of them.
    expect(cutColumns('Item      Dy    Tb\nM-1       3.84\n')).toBeNull();
    expect(cutColumns('A letter.  It has gaps.\nNo table  at all.\n')).toBeNull();
  });
});
