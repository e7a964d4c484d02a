import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latin, readAsXls } from './read-pages.ts';

const rowsOf = async (html: string) => (await readAsXls(html)).rows;

describe('a page that a planning system saved as .xls', () => {
  it('is read with its header, breaks, protected blanks and leading zeros', async () => {
    const { label, refused, rows, grids, problems } =
      await readAsXls(`<HTML><head><style>td { color: red }</style></head>
<BODY><TABLE border=1>
<thead><tr><th>Assembly</th><th>Com<b>ponent</b></th><th>Text</th><th>Qty</th></tr></thead>
<tbody><tr><td>A-1</td><td>0004711</td><td>Magnet<br>N42 &lt;&auml;&Omega;&gt;</td><td> 4&nbsp</td></tr>
<tr><td>A-1<td>&nbsp;&nbsp;0004712<td><p>Screw</p><p>M4&nbspx&nbsp;8</p><td>
  8.50
</tbody></TABLE></BODY></HTML>`);
    expect([label, refused, problems]).toEqual(['html', null, []]);
    expect(rows).toEqual([
      ['Assembly', 'Component', 'Text', 'Qty'],
      ['A-1', '0004711', 'Magnet N42 <äΩ>', '4'],
      ['A-1', '  0004712', 'Screw M4 x 8', '8.50'],
    ]);
    expect(grids.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([[null, false]]);
  });

  it('keeps the places of cells that others cover', async () => {
    const { rows, grids } = await readAsXls(`<table>
<tr><td rowspan=2>a</td><td colspan="2">b</td><td rowspan="3">c</td></tr>
<tr><td>d</td><td>e</td></tr>
<tr><td>f</td><td>g</td><td>h</td><td>i</td></tr></table>`);
    expect(rows).toEqual([
      ['a', 'b', '', 'c'],
      ['', 'd', 'e'],
      ['f', 'g', 'h', '', 'i'],
    ]);
    expect(grids[0]?.merged).toEqual([
      { firstRow: 1, lastRow: 2, firstColumn: 1, lastColumn: 1 },
      { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 },
      { firstRow: 1, lastRow: 3, firstColumn: 4, lastColumn: 4 },
    ]);
  });

  it('lets no cell reach out of its group of rows', async () => {
    const { rows } = await readAsXls(
      '<table><thead><tr><th rowspan=9>a</th><th>b</th></tr></thead><tr><td>1</td><td>2</td></tr></table>',
    );
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('has the numbers that a spreadsheet program stored beside what it shows, by the formats of cells and classes', async () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
.xl24 {mso-style-parent:style0; mso-number-format:"\\@";}
td.xl25 {mso-number-format:"dd\\/mm\\/yyyy";}
.xl26 {mso-number-format:Percent;} .xl27 {mso-number-format:Standard;} .xl28 {mso-char-indent-count:2;}
--></style></head><body><table><tr>
<td class=xl24 x:num="4711">0004711</td><td class=xl25 x:num="46350">24/11/2026</td><td class=xl26 x:num="0.07">7%</td>
<td class=xl27 x:num="1234.5">1.234,50</td><td class=xl28>in</td><td style='mso-number-format:"00000"' x:num="12">00012</td>
<td x:num>8</td><td x:str="0815 ">815</td><td x:bool="TRUE">WAHR</td><td x:err="#REF!">#BEZUG!</td>
<td sdval="0.5" sdnum="1033;0;0.0%">50.0%</td><td sdval="1234.5" sdnum="1033;">1,234.50</td></tr></table></body></html>`;
    const { rows, problems } = await readAsXls(html);
    // 46350 days after 30 December 1899 is 24 November 2026.
    expect(rows).toEqual([
      ['0004711', '2026-11-24', '7%', '1234.5', '  in', '00012', '8', '0815', 'yes', '', '50%', '1234.5'],
    ]);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([['error-values', 'J1 #REF!']]);
  });

  it('says which rows and columns it hides, and leaves out hidden text in cells', async () => {
    const { rows, problems } = await readAsXls(`<style>.h{display:none}</style><table>
<tr><td>Part</td><td style="display:none">Key</td><td>Day</td></tr>
<tr class="h"><td>A</td><td>k</td><td><span style="display: none">20260131<span>x</span></span>31.01.2026</td></tr></table>`);
    expect(rows).toEqual([
      ['Part', 'Key', 'Day'],
      ['A', 'k', '31.01.2026'],
    ]);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([
      ['rows-hidden', '2'],
      ['columns-hidden', 'B'],
      ['page-text-hidden', null],
    ]);
  });

  it('has its tables below each other in one sheet, and a note of the text that is in none', async () => {
    const { rows, problems } = await readAsXls(
      '<h1>List of parts</h1><table><tr><td>Plant<td>1000</table><table><tr><td>Part<td>Qty<tr><td>A<td>1</table>',
    );
    expect(rows).toEqual([['Plant', '1000'], [], ['Part', 'Qty'], ['A', '1']]);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([['page-text-not-read', 'List of parts']]);
  });

  it('gives of nested tables the largest, names the others, and takes a table around one text for that text', async () => {
    const { rows, problems } = await readAsXls(`<table><tr><td>Menu</td><td>
<table><tr><td>From</td><td>1 May</td></tr></table>
<table><tr><th>Part</th><th>Qty</th></tr><tr><td><table><tr><td>A</td></tr></table></td><td>1</td></tr></table>
</td></tr></table>`);
    expect(rows).toEqual([
      ['Part', 'Qty'],
      ['A', '1'],
    ]);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([
      ['page-table-set-aside', 'From, 1 May'],
      ['page-table-set-aside', 'Menu'],
    ]);
  });

  it('leaves hidden tables out, unless no other is there', async () => {
    const hidden = '<table style="display:none"><tr><td>x<td>y</table>';
    const both = await readAsXls(`${hidden}<table><tr><td>a<td>b</table>`);
    expect(both.rows).toEqual([['a', 'b']]);
    expect(both.problems.map(({ code, found }) => [code, found])).toEqual([['page-table-set-aside', 'x, y']]);
    expect(await rowsOf(hidden)).toEqual([['x', 'y']]);
  });

  it('bears the name of its one worksheet, which is no frame', async () => {
    const { grids } = await readAsXls(`<html><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>
<x:ExcelWorksheet><x:Name>Parts &amp; more</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->
</head><body><table><tr><td>a</td></tr></table></body></html>`);
    expect(grids.map(({ sheet }) => sheet)).toEqual(['Parts & more']);
  });

  const page = (charset: string, cell: string): string =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><table><tr><td>${cell}</td></tr></table></html>`;
  it.each<[string, Uint8Array, string]>([
    ['windows-1252', latin(page('windows-1252', 'M\u00E4gnet \u0080')), 'Mägnet €'],
    ['gb2312', latin(page('gb2312', '\u00B4\u00C5\u00B8\u00D6')), '磁钢'],
    ['shift_jis', latin(page('Shift_JIS', '\u0095\u0094\u0095i')), '部品'],
    ['iso-8859-2', latin(page('iso-8859-2', '\u00E8\u00EDslo')), 'číslo'],
    ['a head that lies', new TextEncoder().encode(page('iso-8859-1', '磁钢')), '磁钢'],
    [
      'UTF-16',
      latin(Array.from(`\u00FF\u00FE`).join('') + Array.from(page('utf-8', 'ab'), (sign) => `${sign}\0`).join('')),
      'ab',
    ],
  ])('is read in the encoding that it names: %s', async (_, bytes, cell) => {
    const { rows, problems } = await readAsXls(bytes);
    expect([rows, problems]).toEqual([[[cell]], []]);
  });

  it('has its encoding judged where it names none', async () => {
    const { rows, grids, problems } = await readAsXls(
      latin('<table><tr><td>St\u00FCckliste f\u00FCr M\u00FCller</table>'),
    );
    expect([rows, grids[0]?.encoding]).toEqual([[['Stückliste für Müller']], 'Windows-1252']);
    expect(problems.map(({ code }) => code)).toEqual(['windows-1252']);
  });

  it.each([
    ['no table', '<html><body>Your session has ended.</body></html>', 'web page (HTML) without a table'],
    ['a table without a word', '<table><tr><td>&nbsp;</td></tr></table>', 'web page (HTML) without a table'],
    ['a table that does not end', '<html><body><table><tr><td>a</td></tr><tr><td>b', 'cut off'],
    ['a comment that does not end', '<table><tr><td>a</td></tr></table><!-- b', 'cut off'],
    ['a script that does not end', '<table><tr><td>a</td></tr></table><script>', 'cut off'],
  ])('is refused with one sentence: %s', async (_, html, words) => {
    const { refused } = await readAsXls(html);
    expect(refused).toContain(words);
    expect(refused?.match(/\.(?=\s|$)/g)).toHaveLength(1);
  });

  it('gives back whatever cells were written into it', async () => {
    const sign = fc.constantFrom('a', 'B', '0', '7', '.', ',', 'é', '件', '&', '<', '>', '"', "'", '-', ';', '#', ' ');
    const text = fc.string({ unit: sign, maxLength: 9 }).map((cell) => cell.trimEnd());
    const write = (cell: string): string =>
      cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll(' ', '&nbsp;');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (table, closes) => {
          const [row, cell] = closes ? ['</tr>\n', '</td>\n'] : ['', ''];
          const body = table
            .map((line) => `<tr>${line.map((each) => `<td>${write(each)}${cell}`).join('')}${row}`)
            .join('');
          const rows = await rowsOf(`<html><table>${body}</table><table><tr><td>end</td></tr></table></html>`);
          const expected = [...table, [], ['end']].map((line) =>
            line.slice(0, line.findLastIndex((each) => each !== '') + 1),
          );
          expect(rows).toEqual(table.every((line) => line.every((each) => each === '')) ? [['end']] : expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
