import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latin, readAsXls } from '../pages/read-pages.ts';

/** A spreadsheet of 2003 as planning systems write it, with what stands in it and what its first line says besides. */
function pack(content: string, declared = ''): string {
  return `<?xml version="1.0"${declared}?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
${content}</Workbook>`;
}
const packTable = (rows: string, declared = ''): string =>
  pack(`<Worksheet ss:Name="S"><Table>${rows}</Table></Worksheet>`, declared);
const cell = (text: string): string => `<Cell><Data ss:Type="String">${text}</Data></Cell>`;

describe('an XML spreadsheet of 2003', () => {
  it('is read with gaps, formats, merged cells and all its sheets', async () => {
    const { label, refused, grids, problems } = await readAsXls(
      pack(`<Styles><Style ss:ID="Default"><NumberFormat/></Style>
<Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="share"><NumberFormat ss:Format="Percent"/></Style>
<Style ss:ID="fixed"><NumberFormat ss:Format="Fixed"/></Style><Style ss:ID="in"><Alignment ss:Indent="2"/></Style>
<Style ss:ID="code"><NumberFormat ss:Format="00000"/></Style><Style ss:ID="text" ss:Parent="in"><NumberFormat ss:Format="@"/></Style></Styles>
<Worksheet ss:Name="Parts &amp; more"><Table><Column ss:Width="60"/><Column ss:StyleID="share" ss:Span="1"/><Column ss:Index="9" ss:Hidden="1"/>
<Row>${cell('Part')}${cell('Share')}<Cell ss:Index="5" ss:MergeAcross="1"><Data ss:Type="String">wide</Data></Cell>${cell('next')}</Row>
<Row ss:Index="3" ss:Hidden="1">${cell('0004711')}<Cell><Data ss:Type="Number">0.07</Data></Cell><Cell ss:StyleID="fixed"><Data ss:Type="Number">0.10000000000000001</Data></Cell>
<Cell ss:StyleID="day"><Data ss:Type="Number">46350</Data></Cell><Cell ss:StyleID="day"><Data ss:Type="DateTime">2026-11-24T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="DateTime">1899-12-31T07:30:00.000</Data></Cell><Cell ss:StyleID="code"><Data ss:Type="Number">12</Data></Cell>
<Cell ss:StyleID="text"><Data ss:Type="Number">0012345678901234567</Data></Cell>
<Cell ss:StyleID="in"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>bo</B>ld</ss:Data><Comment><ss:Data>a remark</ss:Data></Comment></Cell></Row>
<Row><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:Formula="=R1C1"/></Row>
</Table></Worksheet>
<Worksheet ss:Name="Old"><Table><Row>${cell('x')}</Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`),
    );
    expect([label, refused]).toEqual(['xml-2003', null]);
    // 46350 days after 30 December 1899 is 24 November 2026.
    expect(grids.map(({ sheet, hidden, rows }) => [sheet, hidden, rows])).toEqual([
      [
        'Parts & more',
        false,
        [
          ['Part', 'Share', '', '', 'wide', '', 'next'],
          [],
          ['0004711', '7%', '0.1', '2026-11-24', '2026-11-24', '07:30:00', '00012', '0012345678901234567', '  bold'],
          ['yes'],
        ],
      ],
      ['Old', true, [['x']]],
    ]);
    expect(grids[0]?.merged).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 5, lastColumn: 6 }]);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([
      ['rows-hidden', '3'],
      ['columns-hidden', 'I'],
      ['error-values', 'B4 #N/A'],
      ['formulas-without-results', 'C4'],
    ]);
  });

  it('is read with a prefix before every name, rows that one mark repeats, and days from 1904', async () => {
    const xml = pack(
      `<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook><Styles><Style ss:ID="d"><NumberFormat ss:Format="dd/mm/yyyy"/></Style></Styles>
<Worksheet ss:Name="S"><Table ss:StyleID="d"><Row ss:Span="2"/><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet>`,
    ).replaceAll(/<(\/?)(?=[A-Z])/g, '<$1ss:');
    const { rows } = await readAsXls(xml);
    expect(rows).toEqual([[], [], [], ['1904-01-02']]);
  });

  it.each<[string, Uint8Array, string]>([
    ['ISO-8859-1', latin(packTable(`<Row>${cell('M\u00E4gnet')}</Row>`, ' encoding="ISO-8859-1"')), 'Mägnet'],
    ['GBK', latin(packTable(`<Row>${cell('\u00B4\u00C5\u00B8\u00D6')}</Row>`, ' encoding="GBK"')), '磁钢'],
    [
      'UTF-16',
      latin(
        `\u00FF\u00FE${Array.from(packTable(`<Row>${cell('ab')}</Row>`, ' encoding="UTF-16"'), (sign) => `${sign}\0`).join('')}`,
      ),
      'ab',
    ],
  ])('is read in the encoding that it names: %s', async (_, bytes, text) => {
    const { rows, problems } = await readAsXls(bytes);
    expect([rows, problems]).toEqual([[[text]], []]);
  });

  it.each([
    ['its end missing', packTable(`<Row>${cell('a')}</Row>`).slice(0, -12), 'cut off'],
    [
      'entities of its own',
      packTable('').replace('<Workbook', '<!DOCTYPE a [<!ENTITY a "b">]>\n<Workbook'),
      'entities of its own',
    ],
    ['no sheet', pack(''), 'without a sheet'],
    ['a row beyond all sheets', packTable('<Row ss:Index="1048577"><Cell><Data>a</Data></Cell></Row>'), 'more cells'],
    ['a column beyond all sheets', packTable('<Row><Cell ss:Index="16385"><Data>a</Data></Cell></Row>'), 'more cells'],
  ])('is refused with one sentence: %s', async (_, xml, words) => {
    const { refused } = await readAsXls(xml);
    expect(refused).toContain(words);
    expect(refused?.match(/\.(?=\s|$)/g)).toHaveLength(1);
  });

  it('gives back whatever cells were written into it, also with gaps', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '0', '7', '.', 'é', '件', '&', '<', '"', '-', ' '),
      maxLength: 9,
    });
    const write = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (table) => {
          const rows = table.map((line, row) => {
            const cells = line.flatMap((each, column) =>
              each === '' ? [] : [`<Cell ss:Index="${column + 1}"><Data ss:Type="String">${write(each)}</Data></Cell>`],
            );
            return cells.length === 0 ? '' : `<Row ss:Index="${row + 1}">${cells.join('')}</Row>`;
          });
          const cut = [...table, ['end']].map((line) =>
            line.slice(0, line.findLastIndex((each) => each.trim() !== '') + 1),
          );
          const last = `<Row ss:Index="${table.length + 1}">${cell('end')}</Row>`;
          expect((await readAsXls(packTable(rows.join('\n') + last))).rows).toEqual(cut);
        },
      ),
      { numRuns: 300 },
    );
  });
});
