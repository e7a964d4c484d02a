import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectKind } from '../../../src/intake/reading/file-kind.ts';
import type { FileKind } from '../../../src/intake/reading/file-kind.ts';
import { packArchive } from '../../../src/intake/writing/pack-archive.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { readGrids } from '../../../src/intake/reading/read-grids.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const read = (name: string, bytes: Uint8Array) => readGrids({ name, bytes }, createProblemLog());

describe(detectKind, () => {
  it.each([
    ['a web page', 'bom.xls', ascii('<html><body><p>No list was found.</p></body></html>'), 'web page'],
    [
      'a frameset',
      'bom.xls',
      ascii('<html><head></head><frameset rows="*,39"><frame src="a.htm"></frameset></html>'),
      'frame',
    ],
    ['a web archive', 'bom.xls', ascii('MIME-Version: 1.0\nContent-Type: multipart/related'), 'web archive'],
    ['a picture', 'bom.csv', latin('\u0089PNG\r\n\u001A\n'), 'picture'],
    ['a PDF', 'bom.csv', ascii('%PDF-1.7\n'), 'PDF'],
    ['gzip', 'bom.csv', latin('\u001F\u008B\b\0'), 'gzip'],
    ['other XML', 'bom.csv', ascii('<?xml version="1.0"?><eagle version="9"/>'), 'XML file'],
    [
      'a materials declaration',
      'contents.xml',
      ascii('<?xml version="1.0"?><MainDeclaration xmlns="http://webstds.ipc.org/175x/2.0"/>'),
      'materials declaration (IPC-1752',
    ],
    [
      'a CycloneDX bill as XML',
      'a.xml',
      ascii('<bom xmlns="http://cyclonedx.org/schema/bom/1.5"/>'),
      'export it as JSON',
    ],
    ['any XML, by its root', 'a.xml', ascii('<?xml version="1.0"?>\n<parts><part no="1"/></parts>'), '(<parts>)'],
    [
      'an EDIFACT message',
      'orders.txt',
      ascii("UNA:+.? 'UNB+UNOA:3+A+B+261120:1000+1'UNH+1+DELFOR:D:97A:UN'"),
      'EDIFACT message DELFOR',
    ],
    [
      'an X12 message',
      'plan.txt',
      ascii(`ISA*00*${' '.repeat(10)}*00*${' '.repeat(10)}*ZZ*BUYER~\nGS*PS*B~\nST*830*0001~`),
      'X12 message 830',
    ],
    ['Gerber data', 'bom.csv', ascii('%FSLAX36Y36*%\n%MOMM*%\n'), 'Gerber'],
    ['zeros between bytes that are no text', 'bom.csv', Uint8Array.of(1, 0, 2, 0, 3, 0, 4, 0), 'binary'],
    ['broken JSON', 'bom.json', ascii('[{"a":1},{"a"'), 'broken'],
    ['JSON without a list of objects', 'bom.json', ascii('{"a":[1,2,3]}'), 'no list of objects'],
    [
      'KiCad positions set apart by blanks',
      'a.pos',
      ascii('### Module positions\n# Ref  Val  Package  PosX  PosY  Rot  Side\nC1 1u 0603 1.0 2.0 0 top\n'),
      'pick-and-place',
    ],
    [
      'Altium positions',
      'a.csv',
      ascii(
        'Altium Designer Pick and Place Locations\n\nDesignator,Comment,Layer,Footprint,Center-X(mm),Center-Y(mm),Rotation\nC1,1u,TopLayer,0603,1,2,90\n',
      ),
      'pick-and-place',
    ],
  ])('says in one sentence what it is: %s', async (_, name, bytes, words) => {
    const reading = await read(name, bytes);
    expect(reading.refused).toContain(words);
    expect(reading.refused?.match(/\.(?=\s|$)/g)).toHaveLength(1);
  });

  it('refuses more than 200 MB', () => {
    // Only its beginning is text, since to write the whole would take longer than all other tests here.
    const bytes = new Uint8Array(200 * 1024 * 1024 + 1).fill(97, 0, 8192);
    expect(detectKind('a.csv', bytes).refused).toContain('up to 200 MB');
  });

  it('hands every kind to the reader of that kind, which says of a broken file that it is one of its own', async () => {
    const workbook = await packArchive([{ path: 'xl/workbook.xml', text: ['<workbook'] }]);
    const sheets = await packArchive([{ path: 'content.xml', text: ['<office:document'] }]);
    const archive = await packArchive([{ path: 'SHAI_1.xml', text: ['<Main/>'] }]);
    const found: Record<FileKind, readonly (string | null)[]> = {
      csv: [],
      xlsx: [],
      legacy: [],
      'xml-2003': [],
      xml: [],
      html: [],
      mhtml: [],
      mail: [],
      docx: [],
      odt: [],
      json: [],
      sql: [],
      declaration: [],
      'declaration-archive': [],
    };
    const word = await packArchive([{ path: 'word/document.xml', text: ['<w:document><w:body>'] }]);
    // The kind of an OpenDocument text lies unpacked at its beginning.
    const text = await readFile('test/fixtures/intake/letters/answer.odt');
    const mail = ascii('From: a@b.example\nTo: c@d.example\nSubject: Contents\n\nHello\n');
    const declaration = ascii('<MainDeclaration><Product');
    const xml2003 = ascii(
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>',
    );
    const pages = [ascii('<html><body></body></html>'), ascii('MIME-Version: 1.0\nContent-Type: text/html\n\n')];
    const records = ascii('<rows><row a="1"/><row a="2"/>');
    const others = [
      records,
      ascii('a,b\n1,2\n'),
      ascii('CREATE TABLE a (x int);'),
      ascii('[{"a":1},{"a"'),
      declaration,
    ];
    for (const bytes of [workbook, sheets, archive, word, text, mail, xml2003, ...pages, ...others]) {
      const { kind } = detectKind('a', bytes);
      const { label, refused } = await read('a', bytes);
      if (kind !== null) found[kind] = [label, refused];
    }
    expect(found).toEqual({
      csv: ['csv', null],
      xlsx: ['xlsx', expect.stringContaining('.xlsx workbook')],
      legacy: ['ods', expect.stringContaining('no spreadsheet')],
      xml: ['xml', expect.stringContaining('an XML file that is not read: it is not whole')],
      'xml-2003': ['xml-2003', expect.stringContaining('cut off')],
      html: ['html', expect.stringContaining('web page (HTML) without a table')],
      mhtml: ['mhtml', expect.stringContaining('web archive (MHTML) without a table')],
      mail: ['mail', expect.stringContaining('an e-mail and holds no table')],
      docx: ['docx', expect.stringContaining('is cut off or damaged')],
      odt: ['odt', null],
      json: ['json', expect.stringContaining('JSON but is broken')],
      sql: ['sql', expect.stringContaining('a script of a database without rows')],
      declaration: ['ipc-1752', expect.stringContaining('(IPC-1752) that is not read: it is not whole')],
      'declaration-archive': ['chemsherpa', expect.stringContaining('without a product')],
    });
  });

  it('takes a bill of materials with positions and quantities as one', async () => {
    const reading = await read('bom.csv', ascii('Designator,X,Y,Rotation,Qty\nC1,1,2,0,1\n'));
    expect(reading.refused).toBeNull();
  });

  it('never throws for bytes of any kind, whatever they begin with', async () => {
    const starts = [
      '',
      'PK\u0003\u0004',
      '\u00D0\u00CF\u0011\u00E0',
      '\u00FF\u00FE',
      '{"a":[',
      '[{',
      '"',
      'a,b\n',
      '<?xml ',
      'INSERT INTO a VALUES (',
      'COPY a (b) FROM stdin;\n',
      '<rows><row a="1"/><row a="2"/>',
      '<table><tr><td>',
      '<html><!--',
      'MIME-Version: 1.0\n',
      '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet>',
      '\t\b\u0010\0',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), async (start, tail) => {
        const bytes = Uint8Array.of(...latin(start), ...tail);
        const reading = await read('x', bytes);
        expect(reading.label).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
