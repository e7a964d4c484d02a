import { describe, expect, it } from 'vitest';
import { listBuiltIn } from '../../../src/intake/foreign/names-in-files.ts';
import { createForeignCells } from '../../../src/intake/values/foreign-cells.ts';
import type { ForeignColumn, ForeignPurpose } from '../../../src/intake/base/foreign-table.ts';

function readTable(purpose: ForeignPurpose, columns: readonly ForeignColumn[], rows: readonly (readonly string[])[]) {
  return createForeignCells({
    purpose,
    source: {
      file: 'list.csv',
      sheet: null,
      range: '',
      headerRow: 1,
      decimalComma: false,
      header: columns,
      lines: rows.map((cells, at) => ({ row: at + 2, cells: [...cells] })),
    },
    columns: new Map(columns.map((column, at) => [column, [at]])),
  });
}

describe(listBuiltIn, () => {
  it('knows what stands below the first level, and what customers ask for', () => {
    const bill = readTable(
      'bom',
      ['level', 'part-number'],
      [
        ['.1', 'PUMP'],
        ['..2', 'ROTOR'],
        ['...3', 'MAGNET'],
        ['', 'NOTE'],
      ],
    );
    const sales = readTable('parts-list', ['part-number', 'annual-demand'], [['ROTOR', '40']]);
    expect([...listBuiltIn([bill, sales], [])]).toEqual(['MAGNET']);
  });

  it('takes bills and lists of any length', () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => [String(at % 2), `P-${at}`]);
    expect(listBuiltIn([readTable('bom', ['level', 'part-number'], rows)], []).size).toBe(100_000);
    expect(listBuiltIn([readTable('parts-list', ['level', 'part-number'], rows)], []).size).toBe(0);
  });
});
