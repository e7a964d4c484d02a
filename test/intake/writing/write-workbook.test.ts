import { read as readWorkbook } from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { createExportTable } from '../../../src/domain/tables/export-table.ts';
import type { ColumnDefinition, ExportTable } from '../../../src/domain/tables/export-table.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import { writeWorkbook } from '../../../src/intake/writing/write-workbook.ts';
import { CATALOGUE } from '../import-text.ts';

function createTable(texts: readonly string[], title = 'Parts'): ExportTable {
  return { title, columns: [{ name: 'text', kind: 'text' }], rows: texts.map((text) => [text]) };
}

function readSheet(bytes: Uint8Array): WorkSheet {
  const book = readWorkbook(bytes, { type: 'array', cellFormula: true, cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('The workbook has a sheet.');
  return sheet;
}

const cellOf = (sheet: WorkSheet, place: string) => sheet[place] as CellObject | undefined;

describe(writeWorkbook, () => {
  it('is read by another program with text as text, figures as figures and days as days', async () => {
    const columns: ColumnDefinition<number>[] = [
      ['part', 'text', () => '=1+1'],
      ['count', 'number', (n) => n],
      ['part_of', 'share', () => 0.125],
      ['spend_EUR', 'money', () => 1_234_567.25],
      ['day', 'date', () => '2026-11-27'],
      ['old', 'date', () => '1899-01-01'],
      ['nothing', 'text', () => null],
    ];
    const bytes = await writeWorkbook([['Workspace', '@home']], createExportTable('Parts', columns, [7]));
    const sheet = readSheet(bytes);
    expect(cellOf(sheet, 'B1')).toMatchObject({ t: 's', v: '@home' });
    expect(cellOf(sheet, 'A2')).toBeUndefined();
    expect(cellOf(sheet, 'B3')).toMatchObject({ t: 's', v: 'count' });
    expect(cellOf(sheet, 'A4')).toMatchObject({ t: 's', v: '=1+1', z: '@' });
    expect(cellOf(sheet, 'A4')?.f).toBeUndefined();
    expect(cellOf(sheet, 'B4')).toMatchObject({ t: 'n', v: 7 });
    expect(cellOf(sheet, 'C4')).toMatchObject({ t: 'n', v: 0.125, z: '0.00%' });
    expect(cellOf(sheet, 'D4')).toMatchObject({ t: 'n', v: 1_234_567.25, z: '#,##0.00' });
    // 1 January 1900 is day 1, and the format has a 29 February 1900.
    expect(cellOf(sheet, 'E4')).toMatchObject({ t: 'n', v: 46_353, w: '2026-11-27' });
    expect(cellOf(sheet, 'F4')).toMatchObject({ t: 's', v: '1899-01-01' });
    expect(cellOf(sheet, 'G4')).toBeUndefined();
  });

  it('keeps every text that a workbook can hold, to the character', async () => {
    const texts = [
      '磁体 · مغناطيس · Größe',
      'a <b> & "c" \'d\'',
      'two\nlines\rand\ttabs ',
      '  blanks at both ends  ',
      'bell \u0007 and escape \u001B',
      '_x0041_ and _X00e9_ as typed',
      '😀 \u{20BB7}',
      '\uFEFFmark',
    ];
    const sheet = readSheet(await writeWorkbook([], createTable(texts)));
    expect(texts.map((_, at) => cellOf(sheet, `A${at + 2}`)?.v)).toEqual(texts);
    const other = await readXlsxFile(Buffer.from(await writeWorkbook([], createTable(['磁体', '=1+1']))));
    expect(other[0]?.data).toEqual([['text'], ['磁体'], ['=1+1']]);
  });

  it('writes what no workbook can hold as the sign for an unreadable character', async () => {
    const sheet = readSheet(await writeWorkbook([], createTable(['a\uD800b\uDC00', '\0', '\uFFFE\uFFFF'])));
    expect(['A2', 'A3', 'A4'].map((place) => cellOf(sheet, place)?.v)).toEqual([
      'a\uFFFDb\uFFFD',
      '\uFFFD',
      '\uFFFD\uFFFD',
    ]);
  });

  it('cuts a text that is longer than a cell, says so in it, and halves no character', async () => {
    const sheet = readSheet(await writeWorkbook([], createTable(['x'.repeat(32_767), '😀'.repeat(20_000)])));
    expect(cellOf(sheet, 'A2')?.v).toBe('x'.repeat(32_767));
    const cut = String(cellOf(sheet, 'A3')?.v);
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/^(?:😀)+ … \[cut: a cell of a workbook holds 32,767 characters\]$/u);
  });

  it('writes no figure that is none', async () => {
    const rows = [[Infinity], [Number.NaN], [-0]];
    const sheet = readSheet(await writeWorkbook([], { title: 'T', columns: [{ name: 'n', kind: 'number' }], rows }));
    expect([cellOf(sheet, 'A2'), cellOf(sheet, 'A3'), cellOf(sheet, 'A4')?.v]).toEqual([undefined, undefined, 0]);
  });

  it('says how many rows are too many, and that CSV has room', async () => {
    const row = ['x'];
    const table = { ...createTable([]), rows: Array.from({ length: 1_048_576 }, () => row) };
    await expect(writeWorkbook([], table)).rejects.toThrow(
      'A sheet of a workbook holds 1,048,576 rows, and this list would have 1,048,578. Save it as CSV, or filter it first.',
    );
  });

  it('bears a title that no sheet may have', async () => {
    const bytes = await writeWorkbook([], createTable([], "'Parts: [a/b]?* & many more words than fit'"));
    const [name = ''] = readWorkbook(bytes, { type: 'array' }).SheetNames;
    expect(name).toMatch(/^Parts {3}a b/);
    expect(name.length).toBeLessThanOrEqual(31);
  });

  it('writes 10,000 rows of 30 columns', async () => {
    const columns = Array.from(
      { length: 30 },
      (_, at) => ({ name: `column_${at}`, kind: at % 2 === 0 ? 'text' : 'number' }) as const,
    );
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      columns.map(({ kind }, at) => (kind === 'text' ? `磁体 ${row}.${at}` : row + at / 8)),
    );
    const bytes = await writeWorkbook([], { title: 'Parts', columns, rows });
    // The values alone: how a cell is formatted is looked at above, and takes longer to read than what is in it.
    const book = readWorkbook(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
    });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    expect(sheet?.['!ref']).toBe('A1:AD10001');
    const last = sheet?.['!data']?.[10_000] ?? [];
    expect([last[0]?.v, last[29]?.v]).toEqual(['磁体 9999.0', 9999 + 29 / 8]);
  }, 60_000);

  it('is read by the import as a table', async () => {
    const columns: ColumnDefinition<string>[] = [
      ['part_number', 'text', (id) => id],
      ['unit_price', 'money', () => 2.5],
    ];
    const bytes = await writeWorkbook([], createExportTable('parts', columns, ['-A1', 'B2']));
    const { dataset } = await importFiles([{ name: 'parts.xlsx', bytes }], {
      name: 'T',
      demo: false,
      dataDate: null,
      catalogue: CATALOGUE,
    });
    expect(dataset?.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['-A1', 2.5],
      ['B2', 2.5],
    ]);
  });
});
