import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { hashDataset } from '../../../src/domain/content-hash.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { readVersion } from '../../mock-data/read-mock-data.ts';
import { importText, listErrors } from '../import-text.ts';

const tables = new Map(
  readVersion('version-2').files.map(({ name, bytes }) => [
    name,
    Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true }).data,
  ]),
);

/** The tables as they are, written once: of every import but one table stays as it is. */
const written = new Map(Array.from(tables, ([name, rows]) => [name, write(rows)]));

function write(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(Papa.unparse(rows as string[][]));
}

type Extra = { readonly file: string; readonly header: string; readonly cell: string; readonly place: number };

/** The demo company with one more column in one of its tables. */
function importDemo(extra: Extra | null, rename: (file: string) => string = (file) => file): Promise<ImportOutcome> {
  const files = Array.from(tables, ([name, rows]) => {
    const bytes =
      extra === null || extra.file !== name
        ? written.get(name)!
        : write(
            rows.map((row, at) =>
              row.toSpliced(Math.min(extra.place, row.length), 0, at === 0 ? extra.header : extra.cell),
            ),
          );
    return { name: rename(name), bytes };
  });
  return importFiles(files, { name: 'Demo', demo: true, dataDate: null });
}

const plain = await importDemo(null);

function listUnread({ notes }: ImportOutcome): (string | null)[][] {
  return notes.filter(({ code }) => code === 'unread-column').map(({ file, column, found }) => [file, column, found]);
}

describe('a canonical table with one more column', () => {
  it.each([
    'origin_note',
    'weight_kg',
    'Manufacturer',
    'supplier_comment',
    'Lieferant',
    'Menge',
    '数量',
    '原产国',
    'MPN',
    'Ref Des',
  ])('keeps its forms and properties beside a column %s, which is noted', async (header) => {
    for (const place of [0, 99]) {
      const outcome = await importDemo({ file: 'parts.csv', header, cell: 'via HK', place });
      expect(listErrors(outcome)).toEqual([]);
      expect(outcome.dataVersion).toBe(plain.dataVersion);
      expect(listUnread(outcome)).toEqual([['parts.csv', header, 'via HK']]);
    }
  });

  it.each(['Bezeichnung', 'Preis', 'Materialnummer', 'Form', 'stock (pcs)'])(
    'offers a column %s, whose field it has, and does not take it',
    async (header) => {
      const outcome = await importDemo({ file: 'parts.csv', header, cell: '7', place: 0 });
      expect(outcome.dataVersion).toBe(plain.dataVersion);
      const column = outcome.proposals
        .find(({ file }) => file === 'parts.csv')
        ?.columns.find((one) => one.header === header);
      expect(column).toMatchObject({ meaning: null, samples: ['7'] });
      expect(column?.reason).toMatch(/^It may be \w+/);
    },
  );

  test('reads the same whatever the column is called and wherever it stands', async () => {
    const known = [
      'quantity',
      'parent',
      'level',
      'country',
      'site',
      'Land',
      'Werk',
      'share',
      'Name',
      'Customer',
      'due date',
      '__proto__',
      'substance',
    ];
    const header = fc.oneof(
      fc.constantFrom(...known),
      fc.string({ minLength: 1, maxLength: 12 }).map((text) => `x ${text.trim()}`),
    );
    const extra = fc.record({
      file: fc.constantFrom(...tables.keys()),
      header,
      cell: fc.constantFrom('12', 'via HK', 'CN', 'EUR', 'no', '?'),
      place: fc.nat(16),
    });
    await fc.assert(
      fc.asyncProperty(extra, async (column) => {
        const [own = []] = tables.get(column.file) ?? [];
        const fills = ['country', 'share', 'site', 'quantity', 'level', 'parent', 'substance'].includes(column.header);
        fc.pre(!own.includes(column.header) && !(fills && lacks(column.file, column.header)));
        const outcome = await importDemo(column);
        expect(listErrors(outcome)).toEqual([]);
        expect(outcome.dataVersion).toBe(plain.dataVersion);
        expect(listUnread(outcome).map(([file, name]) => [file, name])).toEqual([[column.file, column.header.trim()]]);
      }),
      { numRuns: 30 },
    );
  });

  it('is told by its headers where its file bears another name', async () => {
    const rename = (file: string): string => (file === 'parts.csv' ? 'MARA_export.csv' : file);
    for (const header of ['origin_note', 'quantity', 'Lieferant', 'Menge']) {
      const outcome = await importDemo({ file: 'parts.csv', header, cell: '3', place: 2 }, rename);
      expect([header, outcome.dataVersion === null]).toEqual([header, false]);
      const { dataset } = outcome;
      expect(dataset?.parts.map(({ form, category }) => [form, category])).toEqual(
        plain.dataset?.parts.map(({ form, category }) => [form, category]),
      );
    }
  });

  it('notes a column that has no header', async () => {
    for (const place of [1, 99]) {
      const outcome = await importDemo({ file: 'parts.csv', header: '', cell: 'x', place });
      expect(outcome.dataVersion).toBe(plain.dataVersion);
      expect(listUnread(outcome)).toEqual([['parts.csv', place === 1 ? 'column B' : 'column M', 'x']]);
    }
  });

  it('takes a column in other words for a field that it lacks, where every cell fits', async () => {
    const files = (cells: readonly string[]) => ({
      'parts.csv': `
        part_number,description,kind,Stückpreis,Währung
        a,Magnet,component,${cells[0]},EUR
        b,Shaft,component,${cells[1]},EUR`,
    });
    const fits = await importText(files(['12.5', '3']));
    expect(fits.dataset?.parts.map(({ unitPrice, currency }) => [unitPrice, currency])).toEqual([
      [12.5, 'EUR'],
      [3, 'EUR'],
    ]);
    const not = await importText(files(['on request', '3']));
    expect(listErrors(not)).toEqual([]);
    expect(not.dataset?.parts.map(({ unitPrice }) => unitPrice)).toEqual([null, null]);
    expect(listUnread(not)).toEqual([['parts.csv', 'Stückpreis', 'on request, 3']]);
  });

  it('takes a column in other words, or a second of its own, for a field that is blank throughout', async () => {
    const other = await importText({ 'parts.csv': 'part_number,description,kind,Bezeichnung\na,,component,Ring\n' });
    expect(other.dataset?.parts.map(({ description }) => description)).toEqual(['Ring']);
    const second = await importText({ 'parts.csv': 'part_number,form,form\na,,magnet\n' });
    expect(second.dataset?.parts.map(({ form }) => form)).toEqual(['magnet']);
    expect([other, second].map(listUnread)).toEqual([[], []]);
  });

  it('says where its parts come from, and what they are, where no other table does', async () => {
    const alone = await importText({
      'bom.csv': `
        parent,child,quantity,description,Hersteller,Land,Farbe
        car,motor,1,Motor,Huber,DE,blau
        motor,magnet,4,Magnet,Zhongli,CN,rot`,
    });
    expect(listErrors(alone)).toEqual([]);
    const { parts, bom, sourcing, sites } = alone.dataset ?? { parts: [], bom: [], sourcing: [], sites: [] };
    expect(parts.map(({ partNumber, description }) => [partNumber, description])).toEqual([
      ['motor', 'Motor'],
      ['car', ''],
      ['magnet', 'Magnet'],
    ]);
    expect(bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['car', 'motor', 1],
      ['motor', 'magnet', 4],
    ]);
    const countryOf = new Map(sites.map(({ siteId, country }) => [siteId, country]));
    expect(sourcing.map(({ partNumber, siteId }) => [partNumber, countryOf.get(siteId)])).toEqual([
      ['motor', 'DE'],
      ['magnet', 'CN'],
    ]);
    const hersteller = alone.proposals[0]?.columns.find(({ header }) => header === 'Hersteller');
    expect(hersteller?.reason).toMatch(/is read so, since no other table does/);
    expect(alone.unread.map(({ column, cells }) => [column, cells])).toEqual([['Farbe', 2]]);
    expect(listUnread(alone)).toEqual([['bom.csv', 'Farbe', 'blau, rot']]);

    const list = { 'parts.csv': 'part_number,description,form,supplier,country\na,Magnet,magnet,Zhongli,CN\n' };
    const without = await importText(list);
    expect(without.dataset?.parts.map(({ form }) => form)).toEqual(['magnet']);
    expect(without.dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['Zhongli@CN']);
    expect(without.unread).toEqual([]);
    const beside = await importText({
      ...list,
      'sourcing.csv': 'part_number,country,share_pct,evidence\na,JP,100,seen\n',
    });
    expect(beside.dataset?.sourcing.map(({ siteId }) => siteId)).toEqual(['@JP']);
    expect(listUnread(beside)).toEqual([
      ['parts.csv', 'supplier', 'Zhongli'],
      ['parts.csv', 'country', 'CN'],
    ]);
  });

  it.each(['Part Number', 'part number', 'PART-NUMBER'])('is itself where its key is written %s', async (key) => {
    const outcome = await importText({
      'parts.csv': `${key},description,kind,form,unit_margin,weight_kg\na,Magnet,component,magnet,3,1.2\n`,
    });
    expect(outcome.dataset?.parts.map(({ form, unitMargin }) => [form, unitMargin])).toEqual([['magnet', 3]]);
    expect(listUnread(outcome)).toEqual([['parts.csv', 'weight_kg', '1.2']]);
  });

  it('does not convert a unit in silence', async () => {
    const outcome = await importText({
      'sourcing.csv': `
        part_number,country,share_pct,evidence,Lead time (weeks)
        a,CN,100,seen,6`,
      'parts.csv': 'part_number\na\n',
    });
    expect(outcome.dataset?.sourcing[0]?.leadTimeDays).toBeNull();
    expect(listUnread(outcome)).toEqual([['sourcing.csv', 'Lead time (weeks)', '6']]);
  });

  it('repeats a column of its own without harm, and is refused where the two contradict each other', async () => {
    const same = await importText({ 'parts.csv': 'part_number,form,form\na,magnet,magnet\nb,,\n' });
    expect(same.dataset?.parts.map(({ form }) => form)).toEqual(['magnet', null]);
    expect(listUnread(same)).toEqual([['parts.csv', 'form', 'magnet']]);
    const other = await importText({ 'parts.csv': 'part_number,form,form\na,magnet,motor\n' });
    expect(listErrors(other)).toEqual(['column-doubled parts.csv:1:form']);
  });

  it('is itself again where a workspace remembers that it was translated', async () => {
    const files = { 'parts.csv': 'part_number,description,form,unit_margin,weight_kg\na,Magnet,magnet,3,1.2\n' };
    const remembered = {
      shape: 'description | form | part number | unit margin | weight kg',
      purpose: 'parts-list',
      columns: [
        { header: 'part_number', meaning: 'part-number' },
        { header: 'description', meaning: 'description' },
        { header: 'form', meaning: 'form' },
        { header: 'unit_margin', meaning: null },
        { header: 'weight_kg', meaning: 'mass' },
      ],
    };
    const outcome = await importText(files, { mappings: [remembered] });
    expect(outcome.dataset?.parts.map(({ form, unitMargin }) => [form, unitMargin])).toEqual([['magnet', 3]]);
  });

  it('is none by its part number alone', async () => {
    const outcome = await importText({
      'export.csv': `
        part_number,Bezeichnung,Menge,Stufe
        car,Auto,1,0
        motor,Motor,2,1`,
    });
    expect(outcome.dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['car', 'motor', 2],
    ]);
    expect(outcome.dataset === null ? null : hashDataset(outcome.dataset)).toBe(outcome.dataVersion);
  });
});

/** Whether a table of the demo has no field that a header in these words would fill. */
function lacks(file: string, header: string): boolean {
  const [own = []] = tables.get(file) ?? [];
  const fields: Readonly<Record<string, readonly string[]>> = {
    country: ['country'],
    share: ['share_pct'],
    site: ['site_id', 'name'],
    quantity: ['quantity'],
  };
  return !(fields[header] ?? []).some((field) => own.includes(field));
}
