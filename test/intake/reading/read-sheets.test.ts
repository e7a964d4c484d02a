import { utils, write } from '@e965/xlsx';
import type { BookType, WorkBook } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { readGrids } from '../../../src/intake/reading/read-grids.ts';

async function read(name: string, bytes: Uint8Array) {
  const log = createProblemLog();
  const reading = await readGrids({ name, bytes }, log);
  return { reading, grids: 'grids' in reading ? (reading.grids ?? []) : [], log };
}

function save(workbook: WorkBook, bookType: BookType): Uint8Array {
  const saved: unknown = write(workbook, { type: 'buffer', bookType, compression: true });
  return saved instanceof Uint8Array ? new Uint8Array(saved) : new Uint8Array();
}

/** Two sheets with the traps of real workbooks; the second is hidden. */
function buildTraps(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ['Part', 'Qty', 'Share', 'Code', 'Date', 'Ok'],
    ['A & <B>', 0.1, 0.07, 12, 46350, true],
    [],
    ['C'],
  ]);
  // The tail: formatted, blank.
  sheet['A9'] = { t: 'z', z: '0.0' };
  sheet['C2'] = { t: 'n', v: 0.07, z: '0.0%' };
  sheet['D2'] = { t: 'n', v: 12, z: '00000' };
  sheet['E2'] = { t: 'n', v: 46_350, z: 'yyyy-mm-dd' };
  sheet['B4'] = { t: 'n', v: 6, f: 'B2*60' };
  sheet['C4'] = { t: 'e', v: 23, w: '#REF!' };
  sheet['!ref'] = 'A1:F9';
  sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 5, c: 0 } }];
  const workbook = utils.book_new(sheet, 'Stückliste');
  utils.book_append_sheet(
    workbook,
    utils.aoa_to_sheet([
      ['零件', '数量'],
      ['磁钢', 4],
    ]),
    'Old',
  );
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return workbook;
}

describe('the sheets of a workbook', () => {
  // 46350 days after 30 December 1899 is 24 November 2026.
  const rows = [
    ['Part', 'Qty', 'Share', 'Code', 'Date', 'Ok'],
    ['A & <B>', '0.1', '7%', '00012', '2026-11-24', 'yes'],
    [],
    ['C', '6'],
  ];
  it.each<[BookType, string]>([
    ['xlsx', 'xlsx'],
    ['biff8', 'xls'],
  ])('come with formats, formulas, merged cells and hidden sheets: %s', async (bookType, label) => {
    const { reading, grids, log } = await read('named-wrongly.csv', save(buildTraps(), bookType));
    expect(reading).toMatchObject({ refused: null, label });
    expect(grids[0]?.rows).toEqual(rows);
    expect(grids[0]?.merged).toEqual([{ firstRow: 4, lastRow: 6, firstColumn: 1, lastColumn: 1 }]);
    expect(grids.map(({ sheet, hidden }) => [sheet, hidden])).toEqual([
      ['Stückliste', false],
      ['Old', true],
    ]);
    expect(grids[1]?.rows).toEqual([
      ['零件', '数量'],
      ['磁钢', '4'],
    ]);
    expect(log.problems.map(({ code, severity }) => [code, severity])).toEqual([['error-values', 'note']]);
    expect(log.problems[0]?.found).toContain('C4');
  });

  it.each<[BookType, string]>([
    ['ods', 'ods'],
    ['xlml', 'xml-2003'],
    ['biff8', 'xls'],
    ['xlsx', 'xlsx'],
  ])('give the texts and numbers that were written: %s', async (bookType, label) => {
    const cell = fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => number / 1000),
      fc.string({ unit: fc.constantFrom('a', 'B', '0', 'é', '件', '&', '<', '"', '-'), minLength: 1, maxLength: 9 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (table) => {
          const { reading, grids } = await read('x', save(utils.book_new(utils.aoa_to_sheet(table), 'S'), bookType));
          expect(reading.label).toBe(label);
          expect(grids[0]?.rows).toEqual(table.map((row) => row.map(String)));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are never an exception, however the file was changed', async () => {
    const files = (['xlsx', 'biff8', 'ods', 'xlml'] as const).map((type) => save(buildTraps(), type));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(40_000), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.option(fc.nat(40_000)),
        async (file, edits, length) => {
          const changed = file.slice(0, length === null ? file.length : Math.max(1, length % file.length));
          for (const [at, value] of edits) changed[at % changed.length] = value;
          expect((await read('x', changed)).reading.label).not.toBe('');
        },
      ),
      { numRuns: 400 },
    );
  }, 120_000);
});

describe('the layouts of JSON', () => {
  const json = (content: unknown) => new TextEncoder().encode(JSON.stringify(content));

  it('is a table of a list of objects, one level of objects with dotted names', async () => {
    const { grids } = await read(
      'a.txt',
      json([
        { part: 'A', maker: { name: 'M', country: 'DE' } },
        { part: 'B', qty: 2, refs: ['C1', 'C2'] },
      ]),
    );
    expect(grids[0]?.rows).toEqual([
      ['part', 'maker.name', 'maker.country', 'qty', 'refs'],
      ['A', 'M', 'DE'],
      ['B', '', '', '2', 'C1, C2'],
    ]);
  });

  it('refuses lists that are nested to exhaust the stack', async () => {
    const deep = `[{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}]`;
    const { reading } = await read('a.json', new TextEncoder().encode(deep));
    expect(reading.refused).toContain('nested');
  });

  it('takes a name such as __proto__ for a name', async () => {
    const { grids } = await read(
      'a.json',
      new TextEncoder().encode('[{"part":"A","__proto__":{"x":1}},{"constructor":"c"}]'),
    );
    expect(grids[0]?.rows).toEqual([
      ['part', '__proto__.x', 'constructor'],
      ['A', '1'],
      ['', '', 'c'],
    ]);
  });

  it('is one table for each model of fixtures and each list of an object', async () => {
    const fixtures = await read(
      'a.json',
      json([
        { model: 'm.item', pk: 7, fields: { name: 'x' } },
        { model: 'm.bom', pk: 1, fields: { qty: 2 } },
        { model: 'm.item', pk: 8, fields: { name: 'y' } },
      ]),
    );
    expect(fixtures.grids.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      [
        'm.item',
        [
          ['pk', 'name'],
          ['7', 'x'],
          ['8', 'y'],
        ],
      ],
      [
        'm.bom',
        [
          ['pk', 'qty'],
          ['1', '2'],
        ],
      ],
    ]);
    const object = await read('a.json', json({ version: 1, nodes: [{ id: 'a' }], edges: [{ from: 'a' }] }));
    expect(object.grids.map(({ sheet }) => sheet)).toEqual(['nodes', 'edges']);
  });

  it('is a table of parents and children for a CycloneDX bill', async () => {
    const { reading, grids } = await read(
      'a.json',
      json({
        bomFormat: 'CycloneDX',
        metadata: { component: { name: 'Board', type: 'device' } },
        components: [
          {
            name: 'Cap',
            type: 'device',
            supplier: { name: 'K' },
            properties: [{ name: 'cdx:device:quantity', value: '3' }],
            components: [{ name: 'Foil' }],
          },
          { name: 'R', 'bom-ref': 'r1', description: '1k' },
          { name: 'R', 'bom-ref': 'r2', description: '2k' },
        ],
      }),
    );
    expect(reading.label).toBe('cyclonedx');
    const [header = [], ...lines] = grids[0]?.rows ?? [];
    const pick = (name: string) => lines.map((line) => line[header.indexOf(name)] ?? '');
    expect(pick('parent')).toEqual(['Board', 'Cap', 'Board', 'Board']);
    expect(pick('part number')).toEqual(['Cap', 'Foil', 'r1', 'r2']);
    expect(pick('quantity')).toEqual(['3', '', '', '']);
    expect(pick('supplier')[0]).toBe('K');
  });
});
