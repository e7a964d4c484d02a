import type { TableName } from '../../domain/dataset.ts';
import type { SourceLine, SourceTable } from '../base/source-table.ts';
import type { CanonicalTable, ForeignColumn } from '../base/foreign-table.ts';
import type { ForeignCells } from '../values/foreign-cells.ts';

/** Collects the lines of one canonical table from foreign rows. */
export type CanonicalWriter = {
  /** Adds a line; cells by canonical column, absent ones are blank. */
  readonly add: (line: Pick<SourceLine, 'row' | 'otherRows'>, cells: Readonly<Record<string, string>>) => void;
  /** Adds a line with cells asked for one by one, by canonical column and its place among the headers; '' is blank. */
  readonly addBy: (
    line: Pick<SourceLine, 'row' | 'otherRows'>,
    read: (column: string, place: number) => string,
  ) => void;
  /** The table, null where no line was added. */
  readonly finish: () => CanonicalTable | null;
};

/**
 * A writer for one canonical table. `headers` gives each canonical column its header in the file, so a problem points at a column to be found
 * there.
 */
export function createCanonicalWriter(
  table: TableName,
  source: SourceTable,
  headers: ReadonlyMap<string, string>,
): CanonicalWriter {
  const columns = [...headers.keys()];
  const lines: SourceLine[] = [];
  const addBy: CanonicalWriter['addBy'] = ({ row, otherRows }, read) => {
    const cells = columns.map((column, place) => read(column, place));
    lines.push(otherRows === undefined || otherRows.length === 0 ? { row, cells } : { row, cells, otherRows });
  };
  return {
    addBy,
    add: (line, cells) => addBy(line, (column) => cells[column] ?? ''),
    finish: () => {
      if (lines.length === 0) return null;
      const places = new Map(columns.map((column, place) => [column, place]));
      const { file, sheet, headerRow, range } = source;
      return {
        table,
        source: { file, sheet, headerRow, range, header: [...headers.values()], lines, decimalComma: false },
        columns: { places, unknown: [], doubled: [] },
        translated: true,
      };
    },
  };
}

/** Returns a pair of a canonical column and the header in the file of a column with a meaning; the canonical name where the table has none. */
export function createHeaderPairs(cells: ForeignCells): (meaning: ForeignColumn, column: string) => [string, string] {
  return (meaning, column) => [column, cells.header(meaning, column)];
}
