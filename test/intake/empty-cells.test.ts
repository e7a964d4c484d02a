import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { hashDataset } from '../../src/domain/content-hash.ts';
import type { Dataset, TableName } from '../../src/domain/dataset.ts';
import { exportTables } from '../../src/intake/writing/export-tables.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import type { ImportOutcome, InputFile } from '../../src/intake/base/import-outcome.ts';
import { dataset } from '../domain/random-dataset.ts';
import { CATALOGUE, findProblem, importText, listErrors } from './import-text.ts';

/** Columns by which a row of each table is known; every row of a second file that speaks of it repeats them. */
const KEYS: Partial<Record<TableName, readonly string[]>> = {
  parts: ['part_number'],
  properties: ['part_number', 'property', 'conditions'],
  composition: ['part_number', 'substance'],
  suppliers: ['supplier_id'],
  sites: ['site_id', 'supplier_id'],
  sourcing: ['part_number', 'site_id', 'buyer_site_id'],
  inventory: ['part_number', 'site_id'],
  licences: ['exporter_site_id', 'item_id', 'end_user', 'destination', 'filed'],
};

function importTables(data: Dataset, files: readonly InputFile[]): Promise<ImportOutcome> {
  const { name, demo, dataDate, ...settings } = data.settings;
  return importFiles(files, { name, demo, dataDate, ...settings, catalogue: CATALOGUE });
}

const toFile = (name: string, rows: readonly (readonly string[])[]): InputFile => ({
  name,
  bytes: new TextEncoder().encode(Papa.unparse(rows as string[][], { newline: '\n' }) + '\n'),
});

describe('An empty cell never erases what another table states', () => {
  it('also where a bill of materials in other words stands beside the list of parts', async () => {
    const files = {
      'bom.csv': `
        Parent;Component;Qty;Description;UoM;Price;Currency;HS code
        PUMP;MAG;4;Magnet segment N42SH;PC;1.85;EUR;85051100
        PUMP;HSG;1;Housing die cast;PC;12.40;EUR;
      `,
      'parts.csv': `
        part_number,description,category,unit,unit_price,currency
        PUMP,Pump,,,,
        MAG,,ndfeb-magnet,,,
        HSG,,,,11.90,
      `,
    };
    for (const order of [Object.entries(files), Object.entries(files).toReversed()]) {
      const outcome = await importText(Object.fromEntries(order));
      expect(listErrors(outcome)).toEqual([]);
      const parts = new Map(outcome.dataset?.parts.map((part) => [part.partNumber, part]));
      expect(parts.get('MAG')).toMatchObject({
        description: 'Magnet segment N42SH',
        category: 'ndfeb-magnet',
        unit: 'pcs',
        unitPrice: 1.85,
        currency: 'EUR',
        hsCode: '85051100',
      });
      // The list of parts states another price: it stands, without the currency of the one that does not, and that is said.
      expect(parts.get('HSG')).toMatchObject({ description: 'Housing die cast', unitPrice: 11.9, currency: null });
      const differs = findProblem(outcome, 'part-text-differs');
      expect([differs?.file, differs?.column, differs?.found, differs?.expected]).toEqual([
        'bom.csv',
        'unit_price',
        '12.4',
        '11.9',
      ]);
      expect(findProblem(outcome, 'blanks-filled')?.message).toContain('description (2)');
    }
  });

  it('nor does a default that stands for a missing column', async () => {
    const outcome = await importText({
      'parts.csv': 'part_number,kind\nA,product\nB,component\n',
      'suppliers.csv': 'supplier_id,country\nS1,CN\n',
      'suppliers_names.csv': 'supplier_id,name,parent_id\nS1,Ganzhou Magnetics,\n',
      'sites.csv': 'site_id,supplier_id,country\nX,S1,CN\n',
      'sites_names.csv': 'site_id,supplier_id,name,unnamed\nX,S1,Plant 2,no\n',
      'composition.csv': 'part_number,substance,mass_pct_min\nB,Dy,1\n',
      'composition_seen.csv': 'part_number,substance,mass_pct_max,evidence\nB,Dy,2,seen\n',
      'sourcing.csv': 'part_number,site_id,share_pct\nB,X,60\n',
      'sourcing_terms.csv': 'part_number,site_id,lead_time_days,qualification,evidence\nB,X,30,blocked,declared\n',
      'bom.csv': 'parent,child,quantity,unit,yield,essential\nA,B,2,pc,0.9,no\nA,B,3,,,\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    const data = outcome.dataset;
    expect(data?.suppliers).toMatchObject([{ name: 'Ganzhou Magnetics', country: 'CN' }]);
    expect(data?.sites).toMatchObject([{ name: 'Plant 2', country: 'CN', unnamed: false }]);
    expect(data?.composition).toMatchObject([{ massPctMin: 1, massPctMax: 2, evidence: 'seen' }]);
    expect(data?.sourcing).toMatchObject([{ share: 0.6, leadTimeDays: 30, evidence: 'declared' }]);
    expect(data?.bom).toMatchObject([{ quantity: 5, unit: 'pc', yield: 0.9, essential: false }]);
  });

  it('and what two tables state differently is still an error that names both', async () => {
    const outcome = await importText({
      'parts.csv': 'part_number,unit\nA,kg\n',
      'parts_more.csv': 'part_number,unit\nA,pc\n',
    });
    expect(listErrors(outcome)).toEqual(['duplicate-disagrees parts_more.csv:2:unit']);
  });

  it('keeps two sources of one part apart that each say something of their own', async () => {
    const outcome = await importText({
      'parts.csv': 'part_number\nB\n',
      'suppliers.csv': 'supplier_id\nS1\n',
      'sourcing.csv':
        'part_number,supplier_id,country,share_pct,lead_time_days\nB,S1,CN,60,30\nB,S1,DE,40,10\nB,S1,CN,,\n',
      'purchases.csv': 'part_number,supplier_id,unit_price,currency\nB,S1,5,EUR\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(
      outcome.dataset?.sourcing.map(({ siteId, share, unitPrice, currency }) => [siteId, share, unitPrice, currency]),
    ).toEqual([
      ['S1@CN', 0.6, 5, 'EUR'],
      ['S1@DE', 0.4, 5, 'EUR'],
    ]);
  });

  it('but a row that is left out does not come back by its mention in a bill of materials', async () => {
    const files = {
      'parts.csv': 'part_number,unit_price\nPUMP,\nMAG,dear\nHSG,1\n',
      'bom.csv': 'Parent;Component;Qty;Description\nPUMP;MAG;4;Magnet\nPUMP;HSG;1;Housing\n',
    };
    const decisions = { corrections: [], leftOut: [], leaveOutUnsound: true, merges: [], separate: [], confirmed: [] };
    const outcome = await importText(files, { decisions });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['PUMP', 'HSG']);
    expect(outcome.dataset?.bom.map(({ child }) => child)).toEqual(['HSG']);
    expect(outcome.leftOutRows.map(({ file, row }) => [file, row])).toEqual([
      ['parts.csv', 3],
      ['bom.csv', 2],
    ]);
  });

  it('nor another list of suppliers, in other words', async () => {
    const outcome = await importText({
      'suppliers.csv': 'supplier_id,name,country\nS1,Ganzhou Magnetics,\n',
      'parts.csv': 'part_number\nB\n',
      'vendors.csv':
        'Vendor number;Vendor name;Country;Phone\nS1;Ganzhou Magnetics;China;+86 1\nS2;Nordmotor;Germany;\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.suppliers.map(({ supplierId, country }) => [supplierId, country])).toEqual([
      ['S1', 'CN'],
      ['S2', 'DE'],
    ]);
  });
});

describe('The same dataset', () => {
  it('comes of a table and of the same table split into two by columns, in any order', async () => {
    const table = fc.constantFrom(...Object.keys(KEYS).map((name) => name as TableName));
    const choice = fc.record({ table, mask: fc.integer(), order: fc.integer(), isBlank: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(dataset, choice, async (data, { table: name, mask, order, isBlank }) => {
        const files = exportTables(data).flatMap((file, at) => {
          const rows = Papa.parse<string[]>(file.text.trimEnd()).data;
          if (file.name !== `${name}.csv`) return [toFile(file.name, rows)];
          const [header = []] = rows;
          const isKey = header.map((column) => KEYS[name]?.includes(column) === true);
          const isFirst = header.map((_, place) => ((mask >> (place % 31)) & 1) === 1);
          const cut = (first: boolean): string[][] =>
            rows.map((cells, row) =>
              cells.flatMap((cell, place) =>
                isKey[place] === true || isFirst[place] === first || (isBlank && row === 0)
                  ? [cell]
                  : isBlank
                    ? ['']
                    : [],
              ),
            );
          const halves = [toFile(file.name, cut(true)), toFile(`${name}_${at}.csv`, cut(false))];
          return (order & 1) === 1 ? halves : halves.toReversed();
        });
        const outcome = await importTables(data, (order & 2) === 2 ? files : files.toReversed());
        expect(listErrors(outcome)).toEqual([]);
        expect(outcome.dataVersion).toBe(hashDataset(data));
      }),
      { numRuns: 60 },
    );
  });

  it('comes of tables some of whose rows are repeated with some cells empty, in the same file or another', async () => {
    const choice = fc.record({ mask: fc.integer(), order: fc.integer(), inFile: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(dataset, choice, async (data, { mask, order, inFile }) => {
        const files = exportTables(data).flatMap((file) => {
          const keys = KEYS[file.name.replace('.csv', '') as TableName];
          const [header = [], ...rows] = Papa.parse<string[]>(file.text.trimEnd()).data;
          if (keys === undefined) return [toFile(file.name, [header, ...rows])];
          const repeats = rows.map((cells, row) =>
            cells.map((cell, place) =>
              keys.includes(header[place] ?? '') || ((mask >> ((place + row) % 31)) & 1) === 1 ? cell : '',
            ),
          );
          if (inFile)
            return [
              toFile(file.name, [header, ...((order & 1) === 1 ? [...rows, ...repeats] : [...repeats, ...rows])]),
            ];
          return [toFile(file.name, [header, ...rows]), toFile(`more_${file.name}`, [header, ...repeats])];
        });
        const outcome = await importTables(data, (order & 2) === 2 ? files : files.toReversed());
        expect(listErrors(outcome)).toEqual([]);
        expect(outcome.dataVersion).toBe(hashDataset(data));
      }),
      { numRuns: 60 },
    );
  });

  it('comes of parts whose facts stand in the list of parts, in a bill of materials or in a purchase list, in any order', async () => {
    const facts = ['Description', 'UoM', 'Price', 'Currency', 'HS code'] as const;
    const canonical = ['description', 'unit', 'unit_price', 'currency', 'hs_code'];
    const values = [
      ['Magnet segment', 'pcs', '1.85', 'CNY', '85051100'],
      ['Housing', 'kg', '12.5', 'EUR', '76169990'],
      ['Cell', 'pcs', '3', 'USD', '85076000'],
    ];
    /** Where each fact of each part stands: 1 the list of parts, 2 the BOM, 4 the purchase list, or several of them. */
    const places = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 15, maxLength: 15 });
    const ids = ['MAG', 'HSG', 'CELL'];
    const pick = (where: readonly number[], part: number, bit: number): string[] =>
      facts.map((_, fact) =>
        ((where[part * facts.length + fact] ?? 0) & bit) === bit ? (values[part]?.[fact] ?? '') : '',
      );
    await fc.assert(
      fc.asyncProperty(places, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (where, order) => {
        const whole = [
          [
            'parts.csv',
            [
              ['part_number', ...canonical],
              ['PUMP', '', '', '', '', ''],
              ...ids.map((id, part) => [id, ...pick(where, part, 1)]),
            ],
          ],
          [
            'bom_export.csv',
            [
              ['Parent', 'Component', 'Quantity', ...facts],
              ...ids.map((id, part) => ['PUMP', id, '2', ...pick(where, part, 2)]),
            ],
          ],
          [
            'purchasing.csv',
            [
              ['Material', 'Vendor', 'Country', ...facts],
              ...ids.map((id, part) => [id, 'Ganzhou', 'CN', ...pick(where, part, 4)]),
            ],
          ],
        ] as const;
        const files = order.flatMap((at) => (whole[at] === undefined ? [] : [toFile(whole[at][0], whole[at][1])]));
        const outcome = await importFiles(files, { name: 'T', demo: false, dataDate: null, catalogue: CATALOGUE });
        expect(listErrors(outcome)).toEqual([]);
        const parts = new Map(outcome.dataset?.parts.map((part) => [part.partNumber, part]));
        expect(
          ids.map((id) => {
            const part = parts.get(id);
            return [part?.description, part?.unit, String(part?.unitPrice), part?.currency, part?.hsCode];
          }),
        ).toEqual(values);
      }),
      { numRuns: 40 },
    );
  });
});
