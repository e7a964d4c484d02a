import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { FOREIGN_COLUMNS } from '../../../src/intake/base/foreign-table.ts';
import type { ForeignColumn, ForeignPurpose, ForeignTable } from '../../../src/intake/base/foreign-table.ts';
import { translateForeignTables } from '../../../src/intake/foreign/translate-foreign-tables.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { readRecords } from '../../../src/intake/records/read-records.ts';
import { createVocabulary } from '../../../src/intake/dictionary/vocabulary.ts';

const vocabulary = createVocabulary(loadCatalogue());
const PURPOSES: readonly ForeignPurpose[] = [
  'bom',
  'supplier-list',
  'parts-list',
  'stock',
  'sourcing',
  'declaration',
  'operations',
];

/** Halves of pairs too; the kind `binary` of the library lists all of them first, for a second. */
const anyCodePoint = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code));
const anyCell = fc.oneof(
  fc.constantFrom(
    '',
    '',
    '1',
    '0',
    '2',
    '.1',
    '..2',
    '1.1',
    '1.2.3',
    'R1-R4',
    'C1, C2,',
    'DNP',
    'x',
    'A',
    'B',
    'a',
    'CN',
    'Atlantis',
    '1/0',
    '1/2',
    '-3',
    '__proto__',
    'constructor',
    '村田 Murata',
    'Murata GRM1',
    '1e999',
  ),
  fc.string({ maxLength: 12, unit: anyCodePoint }),
);

function createTable(
  purpose: ForeignPurpose,
  meanings: readonly ForeignColumn[],
  rows: readonly (readonly string[])[],
): ForeignTable {
  const columns = new Map<ForeignColumn, number[]>();
  meanings.forEach((meaning, place) => columns.set(meaning, [...(columns.get(meaning) ?? []), place]));
  const lines = rows.map((cells, index) => ({ row: index + 2, cells }));
  const source = {
    file: 'f.csv',
    sheet: null,
    headerRow: 1,
    header: meanings,
    lines,
    range: 'A1',
    decimalComma: false,
  };
  return { source, purpose, columns };
}

const anyTable = fc
  .tuple(fc.constantFrom(...PURPOSES), fc.array(fc.constantFrom(...FOREIGN_COLUMNS), { minLength: 1, maxLength: 9 }))
  .chain(([purpose, meanings]) =>
    fc
      .array(fc.array(anyCell, { minLength: meanings.length, maxLength: meanings.length }), { maxLength: 14 })
      .map((rows) => createTable(purpose, meanings, rows)),
  );

function run(...foreign: ForeignTable[]) {
  return translateForeignTables({ foreign, canonical: [], vocabulary, log: createProblemLog() });
}

describe('Translation of foreign tables', () => {
  it('never throws, whatever stands in the cells and whatever the columns are taken for', () => {
    fc.assert(
      fc.property(fc.array(anyTable, { maxLength: 3 }), (tables) => {
        const outcome = run(...tables);
        expect(outcome.tallies).toHaveLength(tables.length);
        expect(() => readRecords(outcome.tables, vocabulary, createProblemLog(), () => {})).not.toThrow();
      }),
      { numRuns: 1000 },
    );
  });

  it('puts every row of a BOM into a line, or names why it gives none', () => {
    const bom = anyTable.filter(
      ({ purpose, columns }) => purpose === 'bom' && !columns.has('component-ids') && !columns.has('parent-quantity'),
    );
    fc.assert(
      fc.property(bom, (table) => {
        const { tables, tallies } = run(table);
        const inLines = tables
          .filter((each) => each.table === 'bom')
          .flatMap(({ source }) => source.lines.flatMap(({ row, otherRows = [] }) => [row, ...otherRows]));
        const leftOut = tallies.flatMap((tally) => tally.leftOut.map(({ row }) => row));
        const joinedWhereLeftOut = tallies[0]?.joined ?? 0;
        // No row is doubled, and all that is neither in a line nor left out has joined a line that is left out.
        expect(new Set([...inLines, ...leftOut]).size).toBe(inLines.length + leftOut.length);
        const missing = table.source.lines.length - inLines.length - leftOut.length;
        expect(missing).toBeGreaterThanOrEqual(0);
        expect(missing).toBeLessThanOrEqual(joinedWhereLeftOut);
      }),
      { numRuns: 800 },
    );
  });

  it('conserves lines and quantities of BOMs by level', () => {
    const row = fc.record({
      level: fc.integer({ min: 0, max: 4 }),
      part: fc.integer({ min: 1, max: 1_000_000 }),
      quantity: fc.integer({ min: 0, max: 50 }),
      optional: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ part }) => part, maxLength: 30 }), (rows) => {
        const cells = rows.map(({ level, part, quantity, optional }) => [
          String(level),
          `P${part}`,
          String(quantity),
          optional ? 'DNP' : '',
        ]);
        const { tables, tallies } = run(createTable('bom', ['level', 'part-number', 'quantity', 'do-not-fit'], cells));
        const lines = tables.find(({ table }) => table === 'bom')?.source.lines ?? [];
        const built = lines.reduce((sum, line) => sum + Number(line.cells[2]), 0);
        const [tally] = tallies;
        const left = tally?.leftOut.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
        const total = rows.reduce((sum, { quantity }) => sum + quantity, 0);
        expect(built + left).toBe(total);
        expect(tally).toMatchObject({ quantity: total, rows: rows.length, accepted: rows.length, parts: rows.length });
        expect(lines.length + (tally?.leftOut.length ?? 0)).toBe(rows.length);
      }),
    );
  });
});
