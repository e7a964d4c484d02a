import type { TableName } from '../../domain/dataset.ts';
import type { ColumnMap } from '../base/column-map.ts';
import type { MappedTable } from './mapped-table.ts';
import type { PlacedColumn } from './place-canonical.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { SourceTable } from '../base/source-table.ts';
import { findMissingColumns } from '../base/table-columns.ts';
import { nameHeader, sampleColumn } from '../base/unread-column.ts';

/**
 * A table as the canonical one of its columns; null, with an error in the log, if a required column is missing. Its unread columns are known once all
 * tables are, since it may be read besides as a list in other words.
 */
export function mapTable(
  table: TableName,
  source: SourceTable,
  columns: ColumnMap,
  { placed, log }: { readonly placed?: readonly PlacedColumn[]; readonly log: ProblemLog },
): MappedTable | null {
  const place = { file: source.file, sheet: source.sheet, row: source.headerRow };
  for (const { column, headers } of columns.doubled) {
    log.error({
      code: 'column-doubled',
      ...place,
      column,
      found: headers.join(', '),
      expected: `one column for ${column}`,
      message: `${headers.join(' and ')} both mean ${column}; which of them holds it cannot be told.`,
    });
  }
  const missing = findMissingColumns(table, columns.places);
  if (missing.length > 0) {
    log.error({
      code: 'missing-column',
      ...place,
      column: missing.join(', '),
      found: listHeader(source),
      expected: missing.join(', '),
      message: `The table ${table} in ${source.file} lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${missing.join(', ')}.`,
    });
    return null;
  }
  noteUnnamedCells(source, log);
  return placed === undefined ? { table, source, columns } : { table, source, columns, placed };
}

/** Notes each filled column without a field, with some of its cells and the reason; none of those read `besides`, by their places. */
export function noteUnreadColumns(
  { table, source, columns, placed }: Pick<MappedTable, 'table' | 'source' | 'columns' | 'placed'>,
  besides: ReadonlySet<number>,
  log: ProblemLog,
): void {
  const read = new Set(columns.places.values());
  for (const place of source.header.keys()) {
    if (read.has(place) || besides.has(place)) continue;
    const { cells, samples } = sampleColumn(source, place);
    if (cells === 0) continue;
    const name = nameHeader(source, place);
    const found = placed?.[place];
    const why = found?.column === null ? found.reason : `The table ${table} has no such column.`;
    log.note({
      code: 'unread-column',
      file: source.file,
      sheet: source.sheet,
      row: source.headerRow,
      column: name,
      found: samples.join(', '),
      message: `${name.slice(0, 60)} is not read (${cells === 1 ? '1 cell' : `${cells} cells`}). ${why}`,
    });
  }
}

/** Cells to the right of the last header belong to no column; often a comma lacks its quotes. */
function noteUnnamedCells(source: SourceTable, log: ProblemLog): void {
  for (const { row, cells } of source.lines) {
    if (cells.length <= source.header.length) continue;
    const extra = cells.slice(source.header.length).join(', ');
    log.error({
      code: 'extra-cells',
      file: source.file,
      sheet: source.sheet,
      row,
      found: extra,
      expected: `${source.header.length} cells, as in the header`,
      message: `This row has ${cells.length} cells and the header ${source.header.length}; quote a cell that holds the delimiter.`,
    });
  }
}

/** The names of a header as a person is shown them; long ones are cut. */
export function listHeader({ header }: SourceTable): string {
  const names = header.filter((name) => name !== '').map((name) => name.slice(0, 40));
  return names.length <= 12 ? names.join(', ') : `${names.slice(0, 12).join(', ')} …`;
}
