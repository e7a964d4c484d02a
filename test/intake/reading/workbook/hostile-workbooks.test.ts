import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../../src/intake/import-files.ts';
import { createProblemLog } from '../../../../src/intake/base/problem.ts';
import { parseNumberFormat } from '../../../../src/intake/reading/workbook/number-format.ts';
import { readLegacy } from '../../../../src/intake/reading/workbook/read-legacy.ts';
import { readWorkbook } from '../../../../src/intake/reading/workbook/read-workbook.ts';
import { readXml2003 } from '../../../../src/intake/reading/workbook/read-xml-2003.ts';
import { createSheetBuilder } from '../../../../src/intake/reading/workbook/sheet-builder.ts';
import { packArchive } from '../../../../src/intake/writing/pack-archive.ts';
import { CATALOGUE } from '../../import-text.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CELLS = `<row r="1"><c r="A1" t="str"><v>part_number</v></c><c r="B1" t="str"><v>kind</v></c></row>
<row r="2"><c r="A2" t="str"><v>X-1</v></c><c r="B2" t="str"><v>component</v></c></row>`;

type Parts = Readonly<Record<string, string>>;

function relate(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}

function writeSheet(cells: string, after = ''): string {
  return `<worksheet><sheetData>${cells}</sheetData>${after}</worksheet>`;
}

/** A workbook of the sheet `parts` and one more; `relations` and `parts` go before what is there. */
function packBook(second: string, relations: string, parts: Parts): Promise<Uint8Array> {
  const all: Parts = {
    'xl/workbook.xml': `<workbook><sheets><sheet name="parts" r:id="r1"/>${second}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relate('r1', 'worksheet', 'one.xml')}${relations}</Relationships>`,
    'xl/one.xml': writeSheet(CELLS),
    ...parts,
  };
  return packArchive(Object.entries(all).map(([path, text]) => ({ path, text: [text] })));
}

async function readBook(second: string, relations: string, parts: Parts) {
  const log = createProblemLog();
  const reading = await readWorkbook('book.xlsx', await packBook(second, relations, parts), log);
  return { reading, notes: log.problems.map(({ code, sheet, found }) => [code, sheet, found]) };
}

function packOds(sheets: string, head = ''): Promise<Uint8Array> {
  const content = `<?xml version="1.0"?>${head}<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`;
  const text = { 'content.xml': content, 'styles.xml': '<office:document-styles/>', 'META-INF/manifest.xml': '<m/>' };
  return packArchive(Object.entries(text).map(([path, one]) => ({ path, text: [one] })));
}

const ROW =
  '<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row>';

describe('a workbook of which something is lost or meant twice', () => {
  const other = '<sheet name="bom" r:id="r2"/>';
  it.each([
    [
      'a text that is not in its list of texts',
      ['', relate('r3', 'sharedStrings', 'texts.xml')],
      {
        'xl/one.xml': writeSheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'),
        'xl/texts.xml': '<sst><si><t>part_number</t></si></sst>',
      },
      'The sheet parts of book.xlsx has a cell (B1) whose text is not in the file',
    ],
    [
      'no list of texts at all',
      ['', ''],
      { 'xl/one.xml': writeSheet('<row r="7"><c r="C7" t="s"><v>0</v></c></row>') },
      'has a cell (C7) whose text is not in the file',
    ],
    ['a sheet that lies nowhere', [other, ''], {}, 'The sheet bom of book.xlsx is cut off or damaged'],
    [
      'a sheet whose part is not there',
      [other, relate('r2', 'worksheet', 'two.xml')],
      {},
      'The sheet bom of book.xlsx is cut off or damaged',
    ],
    [
      'a sheet that is the workbook itself',
      [other, relate('r2', 'worksheet', 'workbook.xml')],
      {},
      'The sheet bom of book.xlsx is cut off or damaged',
    ],
    [
      'two things in one cell',
      ['', ''],
      { 'xl/one.xml': writeSheet(`${CELLS}<row r="2"><c r="A2" t="str"><v>X-2</v></c></row>`) },
      'has two cells at A2',
    ],
    [
      'entities of its own',
      ['', ''],
      { 'xl/one.xml': `<!DOCTYPE a [<!ENTITY b "magnet">]>${writeSheet(CELLS.replace('X-1', '&b;'))}` },
      'entities of its own',
    ],
  ] as const)('is refused in words: %s', async (_, [second, relations], parts, words) => {
    const { reading } = await readBook(second, relations, parts);
    expect(reading.ok ? 'read' : reading.refused).toContain(words);
  });

  it('is read where the same thing stands twice in one cell, and where a text is blank', async () => {
    const { reading } = await readBook('', relate('r3', 'sharedStrings', 'texts.xml'), {
      'xl/one.xml': writeSheet(
        '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="A1" t="str"><v>a</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"/><c r="D1"><v>1</v></c></row>',
      ),
      'xl/texts.xml': '<sst><si><t></t></si></sst>',
    });
    expect(reading.ok && reading.grids.map(({ rows }) => rows)).toEqual([[['a', '', '', '1']]]);
  });

  it('is read without its sheets of macros, which are named, and without its charts', async () => {
    const { reading, notes } = await readBook(
      '<sheet name="Macro1" r:id="r2"/><sheet name="Chart1" r:id="r3"/>',
      relate('r2', 'xlMacrosheet', 'two.xml') + relate('r3', 'chartsheet', 'three.xml'),
      { 'xl/two.xml': '<xm:macrosheet/>', 'xl/three.xml': '<chartsheet/>' },
    );
    expect(reading.ok && reading.grids.map(({ sheet }) => sheet)).toEqual(['parts']);
    expect(notes).toEqual([['sheet-not-read', 'Macro1', null]]);
  });

  it('has a name for each of its sheets, so that a row is told by it', async () => {
    const { reading } = await readBook('<sheet name="parts" r:id="r2"/>', relate('r2', 'worksheet', 'two.xml'), {
      'xl/two.xml': writeSheet('<row r="1"><c r="A1" t="str"><v>b</v></c></row>'),
    });
    expect(reading.ok && reading.grids.map(({ sheet, rows }) => [sheet, rows[0]?.[0]])).toEqual([
      ['parts', 'part_number'],
      ['parts (2)', 'b'],
    ]);
  });

  it('has a name for each of its sheets in XML of 2003 as well', () => {
    const sheet = (text: string) =>
      `<Worksheet ss:Name="parts"><Table><Row><Cell><Data ss:Type="String">${text}</Data></Cell></Row></Table></Worksheet>`;
    const xml = `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${sheet('a')}${sheet('b')}</Workbook>`;
    const reading = readXml2003('book.xls', new TextEncoder().encode(xml), createProblemLog());
    expect(reading.ok && reading.grids.map(({ sheet: name, rows }) => [name, rows])).toEqual([
      ['parts', [['a']]],
      ['parts (2)', [['b']]],
    ]);
  });

  it('is refused as an OpenDocument where two sheets share a name: of one the rows would be lost', async () => {
    const tables = ['a', 'b'].map(
      (name) => `<table:table table:name="parts">${ROW.replace('>a<', `>${name}<`)}</table:table>`,
    );
    const both = await readLegacy('two.ods', 'ods', await packOds(tables.join('')), createProblemLog());
    expect(both).toEqual({
      ok: false,
      refused: 'two.ods has two sheets that are called parts; give each a name of its own.',
    });
    const apart = await packOds(tables.join('').replace('"parts"', '"others"'));
    const reading = await readLegacy('two.ods', 'ods', apart, createProblemLog());
    expect(reading.ok && reading.grids.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      ['others', [['a']]],
      ['parts', [['b']]],
    ]);
  });

  it('is refused as an OpenDocument that declares entities', async () => {
    const bytes = await packOds(`<table:table table:name="a">${ROW}</table:table>`, '<!DOCTYPE a [<!ENTITY b "c">]>');
    const reading = await readLegacy('a.ods', 'ods', bytes, createProblemLog());
    expect(reading.ok ? '' : reading.refused).toContain('entities of its own');
  });

  it('keeps no other file out', async () => {
    const bytes = await packBook('', '', {
      'xl/one.xml': writeSheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    });
    const csv = new TextEncoder().encode('part_number,kind\nM-1,component\n');
    const outcome = await importFiles(
      [
        { name: 'book.xlsx', bytes },
        { name: 'parts.csv', bytes: csv },
      ],
      { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE },
    );
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['M-1']);
  });
});

describe('cells that a merged one covers', () => {
  it('are named where they hold something else, which the sheet does not show', async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>a</v></c><c r="C1" t="str"><v>c</v></c></row><row r="2"><c r="C2" t="str"><v>d</v></c></row>';
    const { reading, notes } = await readBook('', '', {
      'xl/one.xml': writeSheet(rows, '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:C2"/></mergeCells>'),
    });
    expect(reading.ok && reading.grids.map(({ rows: cells }) => cells)).toEqual([[['a', '', 'c']]]);
    expect(notes).toEqual([['cells-covered', 'parts', 'C2']]);
  });

  it('cost no more than the sheet where ranges lie over each other', () => {
    const builder = createSheetBuilder();
    for (let row = 0; row < 20_000; row++) builder.put(row, 0, 'a');
    const whole = { firstRow: 1, lastRow: 1_048_576, firstColumn: 1, lastColumn: 16_384 };
    for (let range = 0; range < 100_000; range++) builder.merge(whole);
    // Gone over each by itself, two thousand million places would take longer than a test may.
    expect(builder.finish('a', false).rows).toEqual([['a']]);
  });
});

describe('what costs no more than its length', () => {
  it('is a format code of a hundred thousand brackets', () => {
    for (const sign of ['[', '[$', '"', '\\', '0']) expect(parseNumberFormat(sign.repeat(100_000))).toBeDefined();
    // The longest code that a spreadsheet program writes still counts to its end.
    expect(parseNumberFormat(`${'"a"'.repeat(80)}yyyy-mm-dd`)).toEqual({ kind: 'day' });
  });

  it('is an OpenDocument whose rows are all hidden', async () => {
    const hidden = ROW.replace('-row>', '-row table:visibility="filter">').repeat(60_000);
    const log = createProblemLog();
    const bytes = await packOds(`<table:table table:name="a">${hidden}</table:table>`);
    const reading = await readLegacy('a.ods', 'ods', bytes, log);
    expect(reading.ok && reading.grids[0]?.rows).toHaveLength(60_000);
    expect(log.problems.map(({ code }) => code)).toEqual(['rows-hidden']);
  });

  it('is an OpenDocument that repeats cells without saying what they are; blank ones it may repeat', async () => {
    const row = (cell: string) => `<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`;
    const pack = (cell: string) => packOds(`<table:table table:name="a">${ROW}${row(cell)}${ROW}</table:table>`);
    const filled = '<table:table-cell table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell>';
    const refused = await readLegacy('a.ods', 'ods', await pack(filled), createProblemLog());
    expect(refused.ok ? 'read' : refused.refused).toContain('repeats more cells than can be read');
    const blank = '<table:table-cell table:number-columns-repeated="16384"/>';
    const reading = await readLegacy('a.ods', 'ods', await pack(blank), createProblemLog());
    expect(reading.ok && reading.grids[0]?.rows).toHaveLength(1_000_002);
  });

  it('is a workbook of many sheets, each within the bounds and all of them not', async () => {
    const wide = Array.from({ length: 1600 }, (_, row) => `<row><c r="XFD${row + 1}"><v>1</v></c></row>`).join('');
    const second = '<sheet name="b" r:id="r2"/><sheet name="c" r:id="r3"/>';
    const relations = relate('r2', 'worksheet', 'two.xml') + relate('r3', 'worksheet', 'three.xml');
    const { reading } = await readBook(second, relations, {
      'xl/two.xml': writeSheet(wide),
      'xl/three.xml': writeSheet(wide),
    });
    expect(reading.ok ? 'read' : reading.refused).toBe('The sheet c of book.xlsx has more cells than can be read.');
  });

  it('is one long text that thousands of cells name', async () => {
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`;
    const { reading } = await readBook('', relate('r3', 'sharedStrings', 'texts.xml'), {
      'xl/one.xml': writeSheet(row.repeat(50)),
      'xl/texts.xml': `<sst><si><t>${'A'.repeat(1_000_000)}</t></si></sst>`,
    });
    expect(reading.ok ? 'read' : reading.refused).toBe(
      'The sheet parts of book.xlsx has more text in its cells than can be read.',
    );
  });
});
