import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/intake/import-files.ts';
import { CATALOGUE } from '../import-text.ts';

type Line = { readonly number: string; readonly text: string; readonly quantity: number; readonly maker: string };
type Table = { readonly header: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] };

/** Lines of a BOM with whole quantities and quarters (`28,875` could be thousands), quotes, separators and signs that need an encoding. */
const lines = fc
  .array(
    fc.record({
      text: fc.constantFrom('Motor', 'Magnet, NdFeB', 'Gehäuse; groß', 'Lid "A"', 'Größe 3'),
      quantity: fc.integer({ min: 1, max: 40_000 }).map((many) => many / 4),
      maker: fc.constantFrom('Acme', 'Béta SA', 'Gamma'),
    }),
    { minLength: 3, maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map((draft, index): Line => ({ ...draft, number: `P-${String(index + 1).padStart(3, '0')}` })),
  );
/** An order of the four columns. */
const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });

function arrange(bom: readonly Line[], columns: readonly number[]): Table {
  const pick = <T>(cells: readonly T[]): T[] => columns.flatMap((column) => cells[column] ?? []);
  return {
    header: pick(['Part Number', 'Description', 'Quantity', 'Manufacturer']),
    rows: bom.map(({ number, text, quantity, maker }) => pick<string | number>([number, text, quantity, maker])),
  };
}

async function read(name: string, bytes: Uint8Array) {
  const options = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
  const { dataset, document } = await importFiles([{ name, bytes }], options);
  expect(document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return {
    bom: dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity]),
    parts: dataset?.parts.map(({ partNumber, description }) => [partNumber, description]),
    sourcing: dataset?.sourcing.map(({ partNumber, siteId }) => [partNumber, siteId]),
  };
}

function expected(bom: readonly Line[]) {
  return {
    bom: bom.map(({ number, quantity }) => ['list', number, quantity]),
    parts: [['list', ''], ...bom.map(({ number, text }) => [number, text])],
    sourcing: bom.map(({ number, maker }) => [number, `${maker}@?`]),
  };
}

const CHARSETS = {
  'UTF-8': (text: string) => new TextEncoder().encode(text),
  'UTF-8 with mark': (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
  'UTF-16': (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (sign) => sign.charCodeAt(0)).buffer),
  'Windows-1252': (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
};

type Form = 'xlsx' | 'biff8' | 'ods' | 'json';

function save({ header, rows }: Table, form: Form): { name: string; bytes: Uint8Array } {
  if (form === 'json') {
    const records = rows.map((row) => Object.fromEntries(header.map((name, place) => [name, row[place]])));
    return { name: 'list.json', bytes: new TextEncoder().encode(JSON.stringify(records)) };
  }
  const book = utils.book_new(utils.aoa_to_sheet([[...header], ...rows.map((row) => [...row])]), 'Sheet1');
  return { name: 'list', bytes: new Uint8Array(write(book, { type: 'array', bookType: form }) as ArrayBuffer) };
}

describe('one BOM', () => {
  it('is the same in every dialect of delimited text', async () => {
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t'),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      charset: fc.constantFrom<keyof typeof CHARSETS>('UTF-8', 'UTF-8 with mark', 'UTF-16', 'Windows-1252'),
      comma: fc.boolean(),
      titles: fc.constantFrom([], ['Parts of the pump'], ['Printed 2026-03-01', '']),
      footer: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        lines,
        order,
        dialect,
        async (bom, columns, { delimiter, end, charset, comma, titles, footer }) => {
          const { header, rows } = arrange(bom, columns);
          const quote = (cell: string | number): string => {
            const text = typeof cell === 'number' && comma ? String(cell).replace('.', ',') : String(cell);
            return /[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          };
          const table = [header, ...rows].map((row) => row.map(quote).join(delimiter));
          const tail = footer ? ['', 'Released by J. Meier'] : [];
          const text = [...titles, ...table, ...tail].join(end);
          expect(await read('list.csv', CHARSETS[charset](text))).toEqual(expected(bom));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is the same in every kind of workbook and as JSON', async () => {
    const kind = fc.constantFrom<Form>('xlsx', 'biff8', 'ods', 'json');
    await fc.assert(
      fc.asyncProperty(lines, order, kind, async (bom, columns, form) => {
        const { name, bytes } = save(arrange(bom, columns), form);
        expect(await read(name, bytes)).toEqual(expected(bom));
      }),
      { numRuns: 40 },
    );
  });
});
