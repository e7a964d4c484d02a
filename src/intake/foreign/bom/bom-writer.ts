import { createRepeatFinder, joinPair } from '../../base/find-repeats.ts';
import type { CanonicalTable } from '../../base/foreign-table.ts';
import { createCanonicalWriter } from '../canonical-table.ts';
import type { ForeignCells } from '../../values/foreign-cells.ts';

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

/** The BOM of one foreign table, and the rows repeating a pair. */
export type WrittenBom = { readonly table: CanonicalTable | null; readonly addedRows: readonly number[] };

/**
 * Writes pairs of parent and child. A pair in several lines of one unit is one line with the sum, so a list by position counts right; sums are
 * taken by size, so the order of rows changes no digit. An unreadable cell stays as written, to be refused with its place.
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
  const findFirst = createRepeatFinder<BomEntry>(
    ({ parent, child }) => joinPair(parent, child),
    ({ parent, child, unit, yieldText, essential }) => JSON.stringify([parent, child, unit, yieldText, essential]),
  );
  const repeats = new Map<BomEntry, { values: number[]; rows: number[] }>();
  const addedRows: number[] = [];
  const written = entries.filter((entry) => {
    const { row, value, parent, child, otherRows } = entry;
    // What cannot be added up stands alone.
    if (value === null || value < 0 || parent === child) return true;
    const first = findFirst(entry);
    if (first === null) return true;
    addedRows.push(row);
    const repeat = repeats.get(first) ?? { values: [first.value ?? 0], rows: [...first.otherRows] };
    repeat.values.push(value);
    repeat.rows.push(row, ...otherRows);
    repeats.set(first, repeat);
    return false;
  });
  for (const entry of written) {
    const { row, value, text, parent, child, unit, yieldText, essential } = entry;
    const { values, rows } = repeats.get(entry) ?? { values: [value ?? 0], rows: entry.otherRows };
    const sum = values.toSorted((a, b) => a - b).reduce((total, each) => total + each, 0);
    const quantity = value === null ? text : String(sum);
    writer.add({ row, otherRows: rows }, { parent, child, quantity, unit, yield: yieldText, essential });
  }
  return { table: writer.finish(), addedRows };
}
