import type { Row as TableRow, RowData } from '@tanstack/react-table';
import { createSortedRowModel, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn, Sort } from './grid-column.ts';
import { compareValues } from './sort-rows.ts';

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

/** Rows in the order of a column, or as they come without one; rows without a value in it stand last in both directions. */
export function useSortedRows<Row extends RowData>(
  columns: readonly GridColumn<Row>[],
  rows: readonly Row[],
  sort: Sort | null,
): readonly TableRow<typeof features, Row>[] {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        accessorFn: column.sortValue ?? (() => undefined),
        enableSorting: column.sortValue !== undefined,
        sortUndefined: 'last' as const,
        sortFn: (a: TableRow<typeof features, Row>, b: TableRow<typeof features, Row>, columnId: string) =>
          compareValues(a.getValue(columnId), b.getValue(columnId)),
      })),
    [columns],
  );
  const sorting = useMemo(() => (sort === null ? [] : [sort]), [sort]);
  const table = useTable({ features, columns: definitions, data: rows, state: { sorting } });
  return table.getRowModel().rows;
}
