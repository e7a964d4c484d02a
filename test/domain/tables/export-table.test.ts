import { describe, expect, it } from 'vitest';
import { createExportTable } from '../../../src/domain/tables/export-table.ts';
import type { ColumnDefinition } from '../../../src/domain/tables/export-table.ts';

type Row = { id: string; weeks: number | null };
const columns: ColumnDefinition<Row>[] = [
  ['id', 'text', ({ id }) => id],
  ['weeks', 'number', ({ weeks }) => weeks, 'lasts for ever'],
  ['share', 'share', ({ weeks }) => weeks],
];

describe(createExportTable, () => {
  it('has words beside a figure without an end, and never the figure', () => {
    const rows = [1.5, Infinity, -Infinity, Number.NaN, null].map((weeks) => ({ id: 'a', weeks }));
    const table = createExportTable('T', columns, rows);
    expect(table.columns).toEqual([
      { name: 'id', kind: 'text' },
      { name: 'weeks', kind: 'number' },
      { name: 'weeks_note', kind: 'text' },
      { name: 'share', kind: 'share' },
    ]);
    expect(table.rows).toEqual([
      ['a', 1.5, null, 1.5],
      ['a', null, 'lasts for ever', null],
      ['a', null, 'lasts for ever', null],
      ['a', null, null, null],
      ['a', null, null, null],
    ]);
  });

  it('refuses a heading that is missing or double', () => {
    expect(() => createExportTable('T', [['', 'text', () => 'x']], [1])).toThrow('no name');
    expect(() => createExportTable('T', [...columns, ['weeks_note', 'text', () => 'x']], [])).toThrow(
      'Two columns of an export are called weeks_note.',
    );
  });
});
