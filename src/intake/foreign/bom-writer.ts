import type { CanonicalTable } from './foreign-table.ts';
import { createCanonicalWriter } from './canonical-table.ts';
import type { ForeignCells } from './foreign-cells.ts';

/** One line as it goes into the BOM; `value` null where the cell `text` is blank or no number. */
export type BomEntry = {
  readonly row: number;
  readonly otherRows: readonly number[];
  readonly parent: string;
  readonly child: string;
  readonly value: number | null;
  readonly text: string;
  readonly unit: string;
  readonly yieldText: string;
  readonly essential: string;
};

/** The BOM of one foreign table, and the rows that repeat a pair. */
export type WrittenBom = { readonly table: CanonicalTable | null; readonly addedRows: readonly number[] };

/**
 * Writes pairs of parent and child. A pair that stands in several lines of one unit is one line with the sum, so that a list by position
 * counts right; sums are taken by size, so that the order of rows changes no digit. What cannot be read stays as written, to be
 * refused with its place.
 */
export function writeBom(cells: ForeignCells, entries: readonly BomEntry[]): WrittenBom {
  const writer = createCanonicalWriter(
    'bom',
    cells.table.source,
    new Map([
      ['parent', cells.header('parent', 'parent')],
      ['child', cells.header('part-number', 'child')],
      ['quantity', cells.header('quantity', 'quantity')],
      ['unit', cells.header('unit', 'unit')],
      ['yield', cells.header('yield', 'yield')],
      ['essential', cells.header('essential', 'essential')],
    ]),
  );
  const pairs = new Map<string, { first: BomEntry; values: number[]; rows: number[] }>();
  const addedRows: number[] = [];
  for (const entry of entries) {
    const { parent, child, unit, yieldText, essential } = entry;
    const single = entry.value === null || entry.value < 0 || parent === child;
    const key = JSON.stringify(single ? [entry.row] : [parent, child, unit, yieldText, essential]);
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { first: entry, values: [entry.value ?? 0], rows: [...entry.otherRows] });
    else {
      addedRows.push(entry.row);
      pair.values.push(entry.value ?? 0);
      pair.rows.push(entry.row, ...entry.otherRows);
    }
  }
  for (const { first, values, rows } of pairs.values()) {
    const sum = values.toSorted((a, b) => a - b).reduce((total, value) => total + value, 0);
    const { row, parent, child, unit, yieldText, essential } = first;
    const quantity = first.value === null ? first.text : String(sum);
    writer.add({ row, otherRows: rows }, { parent, child, quantity, unit, yield: yieldText, essential });
  }
  return { table: writer.finish(), addedRows };
}
