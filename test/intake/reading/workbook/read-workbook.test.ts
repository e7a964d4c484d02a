import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { importFiles } from '../../../../src/intake/import-files.ts';
import { createProblemLog } from '../../../../src/intake/base/problem.ts';
import { readLegacy } from '../../../../src/intake/reading/workbook/read-legacy.ts';
import { readWorkbook } from '../../../../src/intake/reading/workbook/read-workbook.ts';
import { packArchive } from '../../../../src/intake/writing/pack-archive.ts';
import { unpackXml } from '../../../../src/intake/reading/unpack-archive.ts';
import { CATALOGUE, findProblem, importText, listErrors } from '../../import-text.ts';

type Value = string | number | boolean | Date | null;

async function writeWorkbook(sheets: Record<string, Value[][]>): Promise<Uint8Array> {
  const written = writeXlsxFile(
    Object.entries(sheets).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) =>
        row.map((value) =>
          value === null ? null : { value, ...(value instanceof Date ? { format: 'yyyy-mm-dd' } : {}) },
        ),
      ),
    })),
  );
  return new Uint8Array(await written.toBuffer());
}

/** A small workbook whose parts have `to` in the place of `from`, in an archive that is sound. */
function packCut(from: string, to: string): Promise<Uint8Array> {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="Parts" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="sheet1.xml"/></Relationships>`,
    'xl/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>part_number</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row></sheetData></worksheet>',
  };
  return packArchive(Object.entries(parts).map(([path, text]) => ({ path, text: [text.replace(from, to)] })));
}

async function readCut(from: string, to: string): Promise<string> {
  const reading = await readWorkbook('cut.xlsx', await packCut(from, to), createProblemLog());
  return reading.ok ? 'read' : reading.refused;
}

function importWorkbook(bytes: Uint8Array) {
  return importFiles([{ name: 'company.xlsx', bytes }], {
    name: 'Test',
    demo: false,
    dataDate: null,
    catalogue: CATALOGUE,
  });
}

describe('a formula that a library wrote without a result', () => {
  const READ = '<c r="A3"><v>2</v></c>';
  const readFormula = async (formula: string) => {
    const log = createProblemLog();
    const cells = `<c r="A3"><f>${formula}</f></c><c r="B3"><v>5</v></c>`;
    const reading = await readWorkbook('cut.xlsx', await packCut(READ, cells), log);
    return {
      rows: reading.ok ? reading.grids[0]?.rows : null,
      notes: log.problems.map(({ code, found }) => [code, found]),
    };
  };

  it('counts as what it comes to where it is simple, and says so', async () => {
    expect(await readFormula('A2+Parts!B3*2')).toEqual({
      rows: [['part_number'], ['1'], ['11', '5']],
      notes: [['formulas-reckoned', 'A3']],
    });
  });

  it('is blank and named where it does more', async () => {
    expect(await readFormula('IF(B3>1,B3,0)')).toEqual({
      rows: [['part_number'], ['1'], ['', '5']],
      notes: [['formulas-without-results', 'A3']],
    });
  });
});

describe('one bad sheet of a workbook', () => {
  const parts: Value[][] = [
    ['part_number', 'kind'],
    ['car', 'product'],
    ['magnet', 'component'],
  ];
  const bom: Value[][] = [
    ['parent', 'child', 'quantity'],
    ['car', 'magnet', 4],
  ];

  const stocks: Value[][] = [
    ['part_number', 'quantity'],
    ['magnet', 'many'],
    ['car', 'some'],
    [null, 7],
  ];
  const contents: Value[][] = [
    ['part_number', 'substance', 'mass_pct'],
    ['magnet', 'Dy', 'much'],
    ['magnet', 'Nd', 'more'],
    ['magnet', 'Fe', 'most'],
  ];

  it.each([
    ['whose rows are at fault', 'Inventory', stocks, 'All its 3 rows', 'the stocks in it'],
    ['of contents', 'Composition', contents, 'All its 3 rows', 'what it says parts contain'],
  ])('%s is set aside alone with its sentence', async (_what, sheet, rows, sentence, absence) => {
    const outcome = await importWorkbook(await writeWorkbook({ Parts: parts, BOM: bom, [sheet]: rows }));
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.bom).toMatchObject([{ parent: 'car', child: 'magnet', quantity: 4 }]);
    expect([outcome.dataset?.inventory, outcome.dataset?.composition]).toEqual([[], []]);
    expect(outcome.document.files[0]?.refused).toBeNull();
    const note = findProblem(outcome, 'sheet-set-aside');
    expect(note).toMatchObject({ severity: 'note', file: 'company.xlsx', sheet });
    expect(note?.message).toContain(sentence);
    expect(note?.message).toContain(`Not known without it: ${absence}`);
  });

  it('keeps nothing else out where it says where others hang', async () => {
    const broken: Value[][] = [
      ['parent', 'child', 'quantity'],
      ['car', 'magnet', 'a few'],
      ['car', null, 2],
      [null, 'magnet', 1],
    ];
    const outcome = await importWorkbook(await writeWorkbook({ Parts: parts, BOM: broken }));
    expect(outcome.dataset?.parts).toHaveLength(2);
    expect(outcome.dataset?.bom).toEqual([]);
    expect(findProblem(outcome, 'sheet-set-aside')?.message).toContain('what it says is built into what');
  });

  it('is none where most of its rows are sound: these are not given up', async () => {
    const mostlySound: Value[][] = [
      ['part_number', 'quantity'],
      ['magnet', 3],
      ['car', 'some'],
    ];
    const outcome = await importWorkbook(await writeWorkbook({ Parts: parts, Inventory: mostlySound }));
    expect(outcome.dataset).toBeNull();
    expect(findProblem(outcome, 'sheet-set-aside')).toBeUndefined();
  });
});

describe(readWorkbook, () => {
  it('reads the sheets of one workbook to the same version as the CSV files', async () => {
    const bytes = await writeWorkbook({
      Parts: [
        ['part_number', 'kind', 'stock'],
        ['car', 'product', 0.1],
        ['magnet', 'component', 12],
      ],
      BOM: [
        ['parent', 'child', 'quantity', 'essential'],
        ['car', 'magnet', 1.5, false],
      ],
      rates: [
        ['currency', 'per_reporting', 'date'],
        ['EUR', 1, new Date('2026-11-01T00:00:00Z')],
      ],
    });
    const workbook = await importWorkbook(bytes);
    const files = await importText({
      'parts.csv': 'part_number,kind,stock\ncar,product,0.1\nmagnet,component,12\n',
      'bom.csv': 'parent,child,quantity,essential\ncar,magnet,1.5,no\n',
      'rates.csv': 'currency,per_reporting,date\nEUR,1,2026-11-01\n',
    });
    expect(listErrors(workbook)).toEqual([]);
    expect(workbook.dataVersion).toBe(files.dataVersion);
    expect(workbook.document.files[0]?.tables.map(({ sheet, fills, rows }) => [sheet, fills, rows])).toEqual([
      ['Parts', ['parts'], 2],
      ['BOM', ['bom'], 1],
      ['rates', ['rates'], 1],
    ]);
    expect(workbook.dataset?.bom[0]?.rows).toEqual([{ file: 'company.xlsx', sheet: 'BOM', row: 2 }]);
  });

  it('says which sheets it did not read, and places problems by sheet', async () => {
    const outcome = await importWorkbook(
      await writeWorkbook({
        'Read me': [['Some words about this workbook']],
        parts: [
          ['part_number', 'stock'],
          ['a', 'many'],
        ],
        inventory: [['part_number', 'quantity']],
      }),
    );
    expect(findProblem(outcome, 'sheet-ignored')).toMatchObject({ severity: 'note', sheet: 'Read me' });
    expect(findProblem(outcome, 'sheet-without-rows')).toMatchObject({ severity: 'note', sheet: 'inventory' });
    expect(findProblem(outcome, 'bad-number')).toMatchObject({
      file: 'company.xlsx',
      sheet: 'parts',
      row: 2,
      column: 'stock',
    });
  });

  it('refuses a workbook without a sheet that fits, and one that is cut off', async () => {
    const bytes = await writeWorkbook({
      notes: [
        ['x', 'y'],
        ['1', '2'],
      ],
    });
    expect((await importWorkbook(bytes)).document.files[0]?.refused).toContain('no sheet that matches');
    expect((await importWorkbook(bytes.subarray(0, bytes.length - 40))).document.files[0]?.refused).toContain(
      'damaged',
    );
  });

  it.each([
    [
      'the end of the sheet',
      '</sheetData></worksheet>',
      '',
      'The sheet Parts of cut.xlsx is cut off or damaged, at or after row 3',
    ],
    ['the end of a row', '</c></row></sheetData>', '</sheetData>', 'The sheet Parts of cut.xlsx is cut off or damaged'],
    ['half a tag', '</sheetData></worksheet>', '</sheetDa', 'The sheet Parts of cut.xlsx is cut off or damaged'],
    ['the list of sheets', '</sheets></workbook>', '', 'its list of sheets is cut off'],
  ])('refuses a workbook that lacks %s, though its archive is whole', async (_, from, to, sentence) => {
    expect(await readCut('', '')).toBe('read');
    expect(await readCut(from, to)).toContain(sentence);
  });

  it('refuses an OpenDocument sheet that lacks its end', async () => {
    const text = ['<office:document-content><office:body><office:spreadsheet><table:table table:name="Parts">'];
    const bytes = await packArchive([{ path: 'content.xml', text }]);
    const reading = await readLegacy('cut.ods', 'ods', bytes, createProblemLog());
    expect(reading.ok ? 'read' : reading.refused).toContain('cut.ods is cut off');
  });

  it('refuses an archive of which an entry misses its check sum', async () => {
    const bytes = await packCut('', '');
    const entry = bytes.findLastIndex((byte, at) => byte === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2);
    bytes[entry + 16] = (bytes[entry + 16] ?? 0) ^ 1;
    const reading = await readWorkbook('sum.xlsx', bytes, createProblemLog());
    expect(reading.ok ? 'read' : reading.refused).toBe('sum.xlsx is a damaged archive: it cannot be unpacked.');
  });

  it('reads what a sheet hides, and says so', async () => {
    const log = createProblemLog();
    const bytes = await packCut(
      '<sheetData><row r="1"><c r="A1" t="str"><v>part_number</v></c></row><row r="2">',
      '<cols><col min="1" max="16384" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>part_number</v></c></row><row r="2" hidden="1">',
    );
    const reading = await readWorkbook('hidden.xlsx', bytes, log);
    expect(reading.ok ? reading.grids[0]?.rows : reading.refused).toEqual([['part_number'], ['1'], ['2']]);
    expect(log.problems.map(({ code, row, found }) => [code, row, found])).toEqual([
      ['rows-hidden', 2, '2'],
      ['columns-hidden', null, 'A'],
    ]);
    const all = await importWorkbook(await packCut('name="Parts"', 'name="Parts" state="hidden"'));
    expect(findProblem(all, 'hidden-sheet-read')?.sheet).toBe('Parts');
    expect(all.counts.parts).toBe(2);
  });

  it('reads a sheet that comes out of its archive in many pieces', async () => {
    const rows = Array.from({ length: 4_000 }, (_, number) => [
      `part ${number}`,
      `Description number ${number}`,
      number,
    ]);
    const outcome = await importWorkbook(
      await writeWorkbook({ parts: [['part_number', 'description', 'stock'], ...rows] }),
    );
    expect(outcome.counts.parts).toBe(4_000);
    expect(outcome.dataset?.parts[3_999]).toMatchObject({ partNumber: 'part 3999', stock: 3_999 });
  });

  it('refuses an archive that states to unpack to more than 512 MB before unpacking it', async () => {
    const bytes = await writeWorkbook({ parts: [['part_number'], ['a']] });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entry = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
    view.setUint32(entry + 24, 600 * 1024 * 1024, true);
    const reading = await readWorkbook('bomb.xlsx', bytes, createProblemLog());
    expect(reading.ok ? '' : reading.refused).toContain('512 MB');
  });

  it('stops unpacking at the limit, whatever the archive states', async () => {
    const bytes = await writeWorkbook({ parts: [['part_number'], ...Array.from({ length: 2000 }, () => ['a'])] });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 28 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    }
    expect(await unpackXml(bytes, 10_000)).toEqual({ ok: false, fault: 'too-large' });
    expect((await unpackXml(bytes, 10_000_000)).ok).toBe(true);
  });
});
