import type { GridColumn, Sort } from './grid-column.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** Two values of a column: figures by size, words as people sort them, part numbers by their digits. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Rows as the grid shows them under a sort, for exports of the page: rows without a value last, equal ones in order of arrival. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[], sort: Sort | null): Row[] {
  const read = columns.find((column) => column.id === sort?.id)?.sortValue;
  if (sort === null || read === undefined) return [...rows];
  const sign = sort.desc ? -1 : 1;
  return rows
    .map((row) => ({ row, value: read(row) }))
    .toSorted((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined);
      return sign * compareValues(a.value, b.value);
    })
    .map(({ row }) => row);
}
