import * as library from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { createProblemLog } from '../../../../src/intake/base/problem.ts';
import { readGrids } from '../../../../src/intake/reading/read-grids.ts';
import { packArchive } from '../../../../src/intake/writing/pack-archive.ts';

const { utils, write } = library;
/** What the library has besides, of which its types say nothing. */
type Container = {
  readonly read: (bytes: Uint8Array, options: { type: 'array' }) => object;
  readonly find: (container: object, path: string) => { content: number[] | Uint8Array; size: number } | null;
  readonly write: (container: object, options: { type: 'array' }) => ArrayBuffer;
};
const CFB = library.CFB as Container;

/** The notes of hidden rows that a workbook gives, by sheet. */
async function listHidden(name: string, bytes: Uint8Array): Promise<unknown[]> {
  const log = createProblemLog();
  const reading = await readGrids({ name, bytes }, log);
  expect(reading.refused).toBeNull();
  return log.problems.flatMap(({ code, sheet, row, found }) => (code === 'rows-hidden' ? [[sheet, row, found]] : []));
}

/** An .xls workbook whose third row is hidden: the record of a row (0x0208) with the mark for it, behind the record of the size. */
function packBiff(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    ['Part', 'Qty'],
    ['A', 1],
    ['B', 2],
    ['C', 3],
  ]);
  const saved: unknown = write(utils.book_new(sheet, 'Parts'), { type: 'array', bookType: 'biff8' });
  const container = CFB.read(new Uint8Array(saved as ArrayBuffer), { type: 'array' });
  const stream = CFB.find(container, '/Workbook');
  if (stream === null) throw new Error('There is no stream.');
  const bytes = Uint8Array.from(stream.content);
  const at = bytes.findIndex(
    (byte, place) => byte === 0 && bytes[place + 1] === 2 && bytes[place + 2] === 14 && bytes[place + 3] === 0,
  );
  const end = at + 4 + 14;
  const row = [0x08, 0x02, 16, 0, 2, 0, 0, 0, 2, 0, 0xff, 0, 0, 0, 0, 0, 0x20, 0x01, 0x0f, 0];
  stream.content = [...bytes.slice(0, end), ...row, ...bytes.slice(end)];
  stream.size = stream.content.length;
  return new Uint8Array(CFB.write(container, { type: 'array' }));
}

describe('rows that somebody hid', () => {
  it('are said in an OpenDocument spreadsheet, by filter and by hand, on each sheet', async () => {
    const cell = (text: string): string =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const row = (marks: string, ...texts: readonly string[]): string =>
      `<table:table-row ${marks}>${texts.map(cell).join('')}</table:table-row>`;
    const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Parts">${row('', 'Part', 'Qty')}${row('table:number-rows-repeated="2"', 'A', '1')}${row('table:visibility="filter"', 'B', '2')}${row('table:visibility="collapse"', 'C', '3')}</table:table>
<table:table table:name="Stock">${row('', 'Part', 'Stock')}${row('table:visibility="collapse"', 'A', '9')}</table:table>
</office:spreadsheet></office:body></office:document-content>`;
    const manifest =
      '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>';
    const bytes = await packArchive([
      { path: 'mimetype', text: ['application/vnd.oasis.opendocument.spreadsheet'] },
      { path: 'content.xml', text: [content] },
      { path: 'styles.xml', text: ['<office:document-styles/>'] },
      { path: 'META-INF/manifest.xml', text: [manifest] },
    ]);
    expect(await listHidden('parts.ods', bytes)).toEqual([
      ['Parts', 4, '4, 5'],
      ['Stock', 2, '2'],
    ]);
  });

  it('are said in a workbook of the time before 2007', async () => {
    expect(await listHidden('parts.xls', packBiff())).toEqual([['Parts', 3, '3']]);
  });
});
