import { describe, expect, it } from 'vitest';
import { CANONICAL_TABLES } from '../../../src/app/data/import/canonical-tables.ts';
import { isCanonical, listMappingsToKeep } from '../../../src/domain/decisions/kept-mappings.ts';
import { correctMapping } from '../../../src/app/data/mapping/correct-mapping.ts';
import {
  PURPOSES,
  describeConfidence,
  describeEffect,
  describeMeaning,
  describePurpose,
  findMeaning,
  listMeanings,
} from '../../../src/app/data/mapping/mapping-words.ts';
import { countLooks, orderColumns } from '../../../src/app/data/mapping/order-columns.ts';
import { pairTables } from '../../../src/app/data/mapping/pair-tables.ts';
import { TABLES } from '../../../src/domain/dataset.ts';
import { FOREIGN_COLUMNS } from '../../../src/intake/base/foreign-table.ts';
import type { CheckedFile, CheckedTable } from '../../../src/intake/base/import-outcome.ts';
import type { ColumnProposal, TableProposal } from '../../../src/intake/base/table-proposal.ts';

const column = (header: string, meaning: string | null, confidence = 0.95): ColumnProposal => ({
  header,
  samples: header === 'Blank' ? [] : ['x'],
  meaning,
  confidence,
  reason: 'So it is.',
});
const table = (change: Partial<TableProposal> = {}): TableProposal => ({
  file: 'a.csv',
  sheet: null,
  headerRow: 1,
  shape: 'ident | qty',
  purpose: 'bom',
  confidence: 0.95,
  reason: 'So it is.',
  columns: [column('Ident', 'part-number'), column('Qty', 'quantity')],
  ...change,
});
const canonical = table({
  shape: 'child | menge | parent',
  columns: [
    column('parent', 'parent', 1),
    column('child', 'child', 1),
    column('Menge', 'quantity', 1),
    column('Z', null, 0),
  ],
});

describe('what a column can mean', () => {
  it('has a name and an effect for every word of the dictionary', () => {
    for (const word of FOREIGN_COLUMNS) {
      expect(findMeaning(word), word).toBe(word);
      expect(describeMeaning(word), word).toMatch(/^[A-Z]/);
      expect(describeEffect('supplier-list', word, false), word).not.toContain('supplier-list');
    }
    expect(describeMeaning(null)).toBe('not read');
    expect(describeEffect('bom', null, false)).toBe('nothing');
  });

  it('can be chosen for some purpose, whatever it is', () => {
    const offered = new Set(
      PURPOSES.flatMap((purpose) =>
        listMeanings(purpose, null, false).flatMap(({ meanings }) => meanings.map(({ id }) => id)),
      ),
    );
    expect([...offered].toSorted()).toEqual([...FOREIGN_COLUMNS].toSorted());
  });

  it('stays among the choices when it does not fit the purpose, or is a column that only the catalogue names', () => {
    const ids = (choices: ReturnType<typeof listMeanings>) =>
      choices.flatMap(({ meanings }) => meanings.map(({ id }) => id));
    expect(ids(listMeanings('stock', null, false))).not.toContain('maker');
    expect(ids(listMeanings('stock', 'maker', false))).toContain('maker');
    expect(ids(listMeanings('parts', 'purity_pct', true))).toContain('purity_pct');
    expect(ids(listMeanings('bom', 'child', true))).toContain('yield');
  });

  it('is, in a canonical table, a column that this table has', () => {
    expect(CANONICAL_TABLES.map((one) => one.table).toSorted()).toEqual(TABLES.toSorted());
    const sites = listMeanings('sites', null, true).flatMap(({ meanings }) => meanings.map(({ id }) => id));
    expect(sites).toContain('time_to_recover_days');
    // Only the export of a version writes it.
    expect(sites).not.toContain('unnamed');
  });

  it.each([
    [1, 'certain'],
    [0.95, 'very likely'],
    [0.8, 'likely'],
    [0.4, 'a guess'],
    [0, 'not known'],
  ])('is as sure as %j: %s', (confidence, word) => {
    expect(describeConfidence(confidence)).toBe(word);
  });
});

describe('the columns of a table', () => {
  const columns = [
    column('Sure', 'part-number'),
    column('Unread', null, 0),
    column('Guess', 'quantity', 0.4),
    column('Blank', null, 0),
    column('Decided away', null, 1),
    column('Also sure', 'description'),
  ];

  it('stand with guesses first, then what is not read, then the sure ones in the order of the file, then the rest', () => {
    expect(orderColumns(columns).map((place) => columns[place]?.header)).toEqual([
      'Guess',
      'Unread',
      'Sure',
      'Also sure',
      'Blank',
      'Decided away',
    ]);
  });

  it('want a look where they hold something that is not read by anybody’s decision, or is a guess', () => {
    expect(countLooks([table({ columns })])).toEqual({ columns: 2, tables: 0 });
    expect(countLooks([table({ purpose: null, confidence: 0.8, columns })])).toEqual({ columns: 0, tables: 1 });
    expect(countLooks([table({ purpose: null, confidence: 1, columns })])).toEqual({ columns: 0, tables: 0 });
  });
});

describe('the tables of a file', () => {
  it('pair up with their counts by place, and side by side in their order', () => {
    const counted = (headerRow: number, rows: number): CheckedTable => ({
      sheet: null,
      range: 'A1:B2',
      headerRow,
      fills: ['bom'],
      rows,
      accepted: rows,
      parts: rows,
      quantity: null,
    });
    const files: CheckedFile[] = [
      { file: 'a.csv', sha256: '', kind: 'CSV', refused: null, tables: [counted(9, 5), counted(1, 2), counted(1, 3)] },
    ];
    const pairs = pairTables(
      [table(), table(), table({ headerRow: 9 }), table({ headerRow: 9, purpose: null })],
      files,
    );
    expect(pairs.map((pair) => pair.counted?.rows ?? null)).toEqual([2, 3, 5, null]);
  });
});

describe('a correction', () => {
  it('keeps only what was decided, so that the rest stays as it is proposed', () => {
    const first = correctMapping([], table(), { header: 'Qty', meaning: 'lot-size' });
    expect(first).toEqual([
      { shape: 'ident | qty', purpose: 'bom', columns: [{ header: 'Qty', meaning: 'lot-size' }] },
    ]);
    const second = correctMapping(first, table(), { header: 'Qty', meaning: null });
    expect(second[0]?.columns).toEqual([{ header: 'Qty', meaning: null }]);
    const third = correctMapping(second, table(), { header: 'Ident', meaning: 'maker-part-number' });
    expect(third[0]?.columns).toHaveLength(2);
  });

  it('begins anew with another purpose, leaves other shapes alone, and comes before them', () => {
    const other = { shape: 'x', purpose: 'stock', columns: [] };
    const known = correctMapping([other], table(), { header: 'Qty', meaning: 'stock' });
    expect(correctMapping(known, table(), { purpose: null })).toEqual([
      { shape: 'ident | qty', purpose: null, columns: [] },
      other,
    ]);
  });

  it('writes a canonical table down whole, since its columns are what makes it one', () => {
    expect(isCanonical(canonical)).toBe(true);
    expect(isCanonical(table())).toBe(false);
    expect(isCanonical(table({ purpose: 'parts' }))).toBe(true);
    expect(isCanonical(table({ purpose: null }))).toBe(false);
    const [mapping] = correctMapping([], canonical, { header: 'Z', meaning: 'yield' });
    expect(mapping?.columns).toEqual([
      { header: 'parent', meaning: 'parent' },
      { header: 'child', meaning: 'child' },
      { header: 'Menge', meaning: 'quantity' },
      { header: 'Z', meaning: 'yield' },
    ]);
  });

  it('keeps what was decided of a canonical table before it was read again', () => {
    const first = correctMapping([], canonical, { header: 'Z', meaning: 'yield' });
    const [mapping] = correctMapping(first, canonical, { header: 'child', meaning: null });
    expect(Object.fromEntries((mapping?.columns ?? []).map(({ header, meaning }) => [header, meaning]))).toEqual({
      parent: 'parent',
      child: null,
      Menge: 'quantity',
      Z: 'yield',
    });
  });
});

describe('what is kept for the next file', () => {
  it('is every translated table once, with the columns that mean something; of others only what somebody decided', () => {
    const unknown = table({ shape: 'u', purpose: null });
    const tables = [table(), table({ file: 'b.csv' }), canonical, unknown, table({ shape: '' })];
    expect(listMappingsToKeep(tables, []).map(({ shape }) => shape)).toEqual(['ident | qty']);
    expect(listMappingsToKeep(tables, [])[0]?.columns).toEqual([
      { header: 'Ident', meaning: 'part-number' },
      { header: 'Qty', meaning: 'quantity' },
    ]);
    const decided = [{ shape: 'u', purpose: null, columns: [] }];
    expect(listMappingsToKeep(tables, decided).map(({ shape, purpose }) => [shape, purpose])).toEqual([
      ['ident | qty', 'bom'],
      ['u', null],
    ]);
  });

  it('leaves a column that nobody knew to a later dictionary, unless somebody said that it is not read', () => {
    const open = table({
      columns: [
        { header: 'Ident', samples: [], meaning: 'part-number', confidence: 1, reason: '' },
        { header: 'Wert', samples: [], meaning: null, confidence: 0, reason: '' },
      ],
    });
    const headersOf = (decided: Parameters<typeof listMappingsToKeep>[1]): unknown =>
      listMappingsToKeep([open], decided)[0]?.columns.map(({ header }) => header);
    expect(headersOf([])).toEqual(['Ident']);
    const said = [{ shape: 'ident | qty', purpose: 'bom', columns: [{ header: 'Wert', meaning: null }] }];
    expect(headersOf(said)).toEqual(['Ident', 'Wert']);
  });

  it('names purposes as a person chooses them', () => {
    expect(describePurpose('bom')).toBe('Bill of materials');
    expect(describePurpose('licences')).toBe('The table licences');
    expect(describePurpose(null)).toBe('Not read');
  });
});
