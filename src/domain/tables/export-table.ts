/** Values of a column: text, a number, a part of a whole (0 to 1), money in whole units of a currency, or a day as YYYY-MM-DD. */
export type ValueKind = 'text' | 'number' | 'share' | 'money' | 'date';

/** A value of an export; null: nothing on file. */
export type ExportCell = string | number | null;

/** A column for export: its heading and its cells. */
export type ExportColumn = { readonly name: string; readonly kind: ValueKind };

/** A table as it leaves the page: rows in their order, one cell for each column. */
export type ExportTable = {
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
};

/** A table's header block before its rows: one line for each, name and value. */
export type ExportHeader = readonly (readonly [name: string, value: string])[];

/**
 * How a column is read from a row. A number possibly without an end has words for it (`endless`): these words then stand in a column of text
 * beside it (`NAME_note`), and the number is left empty, because no cell holds an infinite figure.
 */
export type ColumnDefinition<Row> =
  | readonly [name: string, kind: 'text', read: (row: Row) => string | null]
  | readonly [name: string, kind: 'date', read: (row: Row) => string | null]
  | readonly [name: string, kind: 'number' | 'share' | 'money', read: (row: Row) => number | null, endless?: string];

/** A table of the rows. A figure without a number is left empty. Throws if two columns have one name, or one has none. */
export function createExportTable<Row>(
  title: string,
  definitions: readonly ColumnDefinition<Row>[],
  rows: readonly Row[],
): ExportTable {
  const columns: ExportColumn[] = [];
  const readers: ((row: Row) => ExportCell)[] = [];
  const add = (name: string, kind: ValueKind, read: (row: Row) => ExportCell): void => {
    if (name === '') throw new Error('A column of an export has no name.');
    if (columns.some((column) => column.name === name)) throw new Error(`Two columns of an export are called ${name}.`);
    columns.push({ name, kind });
    readers.push(read);
  };
  for (const definition of definitions) {
    if (definition[1] === 'text' || definition[1] === 'date') {
      const [name, kind, read] = definition;
      add(name, kind, read);
      continue;
    }
    const [name, kind, read, endless] = definition;
    add(name, kind, (row) => dropEndless(read(row)));
    if (endless === undefined) continue;
    add(`${name}_note`, 'text', (row) => (Math.abs(read(row) ?? 0) === Infinity ? endless : null));
  }
  return { title, columns, rows: rows.map((row) => readers.map((read) => read(row))) };
}

function dropEndless(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : value;
}
