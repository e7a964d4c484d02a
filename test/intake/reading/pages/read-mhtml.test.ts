import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latin, readAsXls } from './read-pages.ts';

/** A web archive of these parts; each has its head and its content. */
function pack(...parts: readonly string[]): string {
  const head =
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Next"\r\n';
  return `${head}\r\nA web archive.\r\n\r\n${parts.map((part) => `------=_Next\r\n${part}\r\n`).join('')}------=_Next--\r\n`;
}

const QUOTED = 'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="us-ascii"\r\n';

describe('a web archive', () => {
  it('of one page is read, its quoted signs and broken lines resolved', async () => {
    const { label, refused, grids } = await readAsXls(
      latin(
        'MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<table border=3D1><tr><td>00=\n47</td><td>M=C3=A4gnet = N42</td></tr></table>\n',
      ),
    );
    expect([label, refused]).toEqual(['mhtml', null]);
    expect(grids.map(({ sheet, rows }) => [sheet, rows])).toEqual([[null, [['0047', 'Mägnet = N42']]]]);
  });

  it('of a workbook has a sheet for each page, under its name, the hidden one too, and the formats of its style sheet', async () => {
    const sheets = [
      ['Parts', 'sheet001.htm', ''],
      ['Old', 'sheet002.htm', '<x:Visible>SheetHidden</x:Visible>'],
    ].map(
      ([name, file, more]) =>
        `<x:ExcelWorksheet><x:Name>${name}</x:Name><x:WorksheetSource HRef=3D"list_files/${file}"/>${more}</x:ExcelWorksheet>`,
    );
    const { grids, refused } = await readAsXls(
      pack(
        `Content-Location: file:///C:/list.htm\r\n${QUOTED}\r\n<html><head><xml>${sheets.join('')}</xml></head><frameset></frameset></html>`,
        `Content-Location: file:///C:/list_files/sheet001.htm\r\n${QUOTED}\r\n<table><tr><td class=3Dxl1 x:num=3D"0.5">50%</td></tr></table>`,
        // "<table><tr><td>x</td></tr></table>" in Base64.
        `Content-Location: file:///C:/list_files/sheet002.htm\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHRhYmxlPjx0cj48dGQ+eDwv\r\ndGQ+PC90cj48L3RhYmxlPg==`,
        `Content-Location: file:///C:/list_files/stylesheet.css\r\nContent-Type: text/css; charset="us-ascii"\r\n\r\n.xl1 {mso-number-format:Percent;}`,
      ),
    );
    expect(refused).toBeNull();
    expect(grids.map(({ sheet, hidden, rows }) => [sheet, hidden, rows])).toEqual([
      ['Parts', false, [['50%']]],
      ['Old', true, [['x']]],
    ]);
  });

  it('is told by its head, wherever that says so, and read in the encoding of each part', async () => {
    const { label, rows, problems } = await readAsXls(
      latin(
        `From: <Saved by a browser>\r\nSubject: list\r\n${pack('Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: binary\r\n\r\n<table><tr><td>\u00B4\u00C5\u00B8\u00D6</td></tr></table>')}`,
      ),
    );
    expect([label, rows, problems]).toEqual(['mhtml', [['磁钢']], []]);
  });

  it.each([
    ['no table', pack(`${QUOTED}\r\n<p>Nothing.</p>`), 'without a table'],
    ['its end missing', pack(`${QUOTED}\r\n<table><tr><td>a</table>`).replace('_Next--', '_Ne'), 'cut off'],
    ['a page cut off', pack(`${QUOTED}\r\n<table><tr><td>a`), 'cut off'],
  ])('is refused with one sentence: %s', async (_, text, words) => {
    const { refused } = await readAsXls(text);
    expect(refused).toContain(words);
    expect(refused?.match(/\.(?=\s|$)/g)).toHaveLength(1);
  });

  it('gives back whatever cells were written into it, quoted or in Base64', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '0', '=', 'é', '件', '-', '.', '~'),
      minLength: 1,
      maxLength: 40,
    });
    const quote = (html: string): string =>
      Array.from(new TextEncoder().encode(html), (byte) =>
        byte > 32 && byte < 127 && byte !== 61
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
        .join('')
        .replaceAll(/(?:[^=]|=..){60}/g, '$&=\r\n');
    const encode = (html: string): string => Buffer.from(html).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), fc.boolean(), async (cells, quoted) => {
        const html = `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;
        const transfer = `Content-Transfer-Encoding: ${quoted ? 'Quoted-Printable' : 'base64'}`;
        const { rows } = await readAsXls(
          pack(`Content-Type: text/html; charset=utf-8\r\n${transfer}\r\n\r\n${quoted ? quote(html) : encode(html)}`),
        );
        expect(rows).toEqual([cells]);
      }),
      { numRuns: 200 },
    );
  });
});
