import Papa from 'papaparse';
import { read as readWorkbook, utils } from '@e965/xlsx';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { createExportHeader } from '../../../src/app/exposure/export/export-header.ts';
import { createPartExport } from '../../../src/app/exposure/export/part-export.ts';
import type { NotExported } from '../../../src/app/exposure/export/part-export.ts';
import { writeTableCsv } from '../../../src/domain/tables/write-csv.ts';
import { writeWorkbook } from '../../../src/intake/writing/write-workbook.ts';
import { createOwnerExport } from '../../../src/app/exposure/export/owner-export.ts';
import { buildPartRows } from '../../../src/app/exposure/parts/part-row.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';
import { createFinding, createPart, worlds } from './part-exposure.ts';

const HASH = '3f'.repeat(32);
const header = createExportHeader({
  workspaceName: 'Aurel Motors',
  demo: true,
  version: { number: 2, dataDate: '2026-11-20', accepted: '2026-11-23T08:15:00Z' },
  report: {
    ...exposureReport,
    dataVersion: HASH,
    assumptions: { 'mofcom-2025-58': 'in-force' },
    totals: { ...exposureReport.totals, coverage: { seen: 0.61, declared: 0.27, inferred: 0.09, unknown: 0.03 } },
  },
  suspensionEnd: 'inclusive',
  reading: 'open',
  unconfirmed: '8 rules with unclear status: 1 in force, 7 undecided',
  filters: 'facet=surely&element=Dy',
  shown: '2 parts',
});
const rows = buildPartRows(
  [
    createPart('TM-1', {
      description: 'Rotor magnet, "N42SH"\nloose',
      fill: 'surely',
      findings: [createFinding()],
      exposedShare: worlds(0.25, 0.5, 0.5, 0.75),
      ownShare: worlds(0.25, 0.5, 0.5, 0.75),
      revenueAtRisk: worlds(1234567.25, 2, 3, 4),
      products: ['P'],
      spend: 8_420_000.5,
    }),
    createPart('=HYPERLINK("http://x")', { description: '@SUM(A1)', decides: '-1+1' }),
  ],
  {
    dataset: undefined,
    catalogue: undefined,
    triage: new Map([['TM-1', { state: 'asked', note: '+49 30 1234', changed: '2026-11-20T09:00:00Z' }]]),
    concentration: new Map(),
  },
);
const table = createPartExport(rows, exposureReport);
const col = (cells: readonly unknown[], name: string) =>
  cells[table.columns.findIndex((column) => column.name === name)];

describe('an export', () => {
  const read = Papa.parse<string[]>(writeTableCsv(header, table).replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  const at = read.data.findIndex((line) => line[0] === 'part_number');

  it('has these columns in this order, which other programs rely on', () => {
    expect(table.columns.map(({ name }) => name).join(' ')).toBe(
      'part_number description evidence_for_part form category hs_code exposure state cannot_be_judged_because in_no_product ' +
        'rests_on_made_in_house decides verdict control law_status spend_a_year_EUR supply_surely supply_or_possibly ' +
        'supply_or_if_paused_back supply_or_unknown own_supply_surely own_supply_or_unknown revenue_at_risk_EUR revenue_at_risk_is revenue_at_risk_surely_EUR ' +
        'revenue_at_risk_or_possibly_EUR revenue_at_risk_or_if_paused_back_EUR revenue_at_risk_or_unknown_EUR coverage_known ' +
        'cover_weeks licence_wait_weeks_median licence_route sources leaves_from effective_sources_low effective_sources_high ' +
        'effective_sources_high_note hidden_concentration products triage note spend_is cover_is',
    );
    expectTypeOf<NotExported>().toBeNever();
  });

  it('says what its figures rest on before its rows', () => {
    const facts = Object.fromEntries(read.data.slice(0, at).flatMap(([name, value]) => (name ? [[name, value]] : [])));
    expect(facts).toMatchObject({
      Workspace: 'Aurel Motors',
      'Data are': 'DEMO, FICTIONAL',
      'Law date': '2026-11-24',
      'Data version': `v2 of 2026-11-20, ${HASH}`,
      Catalogue: '2026.11',
      'Unconfirmed rules': '8 rules with unclear status: 1 in force, 7 undecided',
      Assumed: 'mofcom-2025-58: in-force',
      'Coverage of purchase value': 'seen 61 %, declared 27 %, inferred 9 %, unknown 3 %',
      Filters: 'facet=surely&element=Dy',
      Rows: '2 parts',
    });
  });

  it('is read back by a CSV reader row by row, with full figures and quoted text', () => {
    expect(read.errors).toEqual([]);
    const first = read.data[at + 1] ?? [];
    expect(col(first, 'part_number')).toBe('TM-1');
    expect(col(first, 'description')).toBe('Rotor magnet, "N42SH"\nloose');
    expect(col(first, 'spend_a_year_EUR')).toBe('8420000.5');
    expect(col(first, 'supply_or_unknown')).toBe('0.75');
    expect(col(first, 'revenue_at_risk_surely_EUR')).toBe('1234567.25');
    expect(col(first, 'triage')).toBe('Asked');
    expect(col(first, 'verdict')).toBe('Licence required');
    expect(col(first, 'cover_weeks')).toBe('');
  });

  it('lets no text run as a formula in a spreadsheet', () => {
    const cells = read.data.slice(at + 1).flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(col(read.data[at + 2] ?? [], 'part_number')).toBe(`'=HYPERLINK("http://x")`);
    expect(col(read.data[at + 1] ?? [], 'note')).toBe(`'+49 30 1234`);
  });

  it('is the same as a workbook, where text is text and figures are figures', async () => {
    const book = readWorkbook(await writeWorkbook(header, table), { type: 'array' });
    const data = utils.sheet_to_json<unknown[]>(book.Sheets['Parts']!, { header: 1, blankrows: true });
    const start = data.findIndex((line) => line[0] === 'part_number');
    expect(data[0]).toEqual(expect.arrayContaining(['Workspace', 'Aurel Motors']));
    expect(data[start]).toEqual(table.columns.map(({ name }) => name));
    expect(col(data[start + 1] ?? [], 'spend_a_year_EUR')).toBe(8_420_000.5);
    expect(col(data[start + 2] ?? [], 'part_number')).toBe('=HYPERLINK("http://x")');
    expect(col(data[start + 1] ?? [], 'note')).toBe('+49 30 1234');
  });
});

describe('the columns of every list', () => {
  const infinite = {
    partNumber: 'TM-1',
    description: '',
    inferred: false,
    hhi: { low: 0, high: 1 },
    effectiveSources: { low: 1, high: Infinity },
    hidden: null,
    hiddenItem: null,
    coverage: 0,
    shares: [],
  };

  it('have a kind that their cells keep', () => {
    const lists = [
      table,
      ...(['suppliers', 'sites', 'materials', 'measures'] as const).map((tab) =>
        createOwnerExport(
          tab,
          [
            {
              id: '=A1',
              name: '+x',
              country: null,
              detail: '',
              statuses: [],
              revenueAtRisk: worlds(1, 2, 3, 4),
              spend: 1,
              spendIsLeast: false,
              concentration: infinite,
              known: 'all',
              parts: 1,
              inferred: false,
              lanes: 2,
            },
          ],
          'EUR',
        ),
      ),
    ];
    for (const list of lists) {
      expect(new Set(list.columns.map(({ name }) => name)).size).toBe(list.columns.length);
      for (const [at, { kind }] of list.columns.entries()) {
        const isText = kind === 'text' || kind === 'date';
        for (const cells of list.rows)
          expect(cells[at] === null || typeof cells[at] === (isText ? 'string' : 'number')).toBe(true);
      }
    }
  });

  it('say in words where the number of sources has no upper end', () => {
    const { columns, rows: lines } = createPartExport(
      rows.map((row) => ({ ...row, concentration: infinite })),
      exposureReport,
    );
    const at = columns.findIndex(({ name }) => name === 'effective_sources_high');
    expect(columns[at + 1]?.name).toBe('effective_sources_high_note');
    expect(lines[0]?.slice(at - 1, at + 2)).toEqual([1, null, 'no upper end: nobody is known to supply it']);
    expect(writeTableCsv(header, createPartExport(rows, exposureReport))).not.toMatch(/Infinity|NaN/);
  });
});
