import { joinClasses } from '../class-names.ts';
import s from './data-grid.module.css';
import type { GridColumn, Sort } from './grid-column.ts';

/** The heading of a grid: a button for every sortable column, and one box for all rows where rows can be selected. */
export function GridHeader<Row>({
  isAcross,
  columns,
  tracks,
  sort,
  onSort,
  all,
}: {
  /** The first column stands above the others. */
  isAcross: boolean;
  columns: readonly GridColumn<Row>[];
  tracks: string;
  sort: Sort | null;
  onSort: (column: GridColumn<Row>) => void;
  all: { state: 'all' | 'some' | 'none'; onToggle: (every: boolean) => void } | undefined;
}) {
  return (
    <div role="rowgroup" className={s['head']}>
      <div
        role="row"
        aria-rowindex={1}
        className={joinClasses(s['headRow'], isAcross && s['across'])}
        style={{ gridTemplateColumns: tracks }}
      >
        {all === undefined ? null : (
          <span role="columnheader" className={s['check']}>
            <input
              type="checkbox"
              aria-label="Select all rows that are shown"
              checked={all.state === 'all'}
              ref={(element) => {
                if (element !== null) element.indeterminate = all.state === 'some';
              }}
              onChange={() => all.onToggle(all.state !== 'all')}
            />
          </span>
        )}
        {columns.map((column) => {
          const isSorted = sort?.id === column.id;
          const direction = sort?.desc === true ? 'descending' : 'ascending';
          return (
            <span
              key={column.id}
              role="columnheader"
              aria-sort={isSorted ? direction : undefined}
              className={joinClasses(s['heading'], column.align && s[column.align])}
              title={column.hint}
            >
              {column.sortValue === undefined ? (
                column.header
              ) : (
                <button type="button" onClick={() => onSort(column)}>
                  {column.header}
                  <span aria-hidden="true" className={s['arrow']}>
                    {isSorted ? (direction === 'descending' ? '↓' : '↑') : ''}
                  </span>
                </button>
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}
