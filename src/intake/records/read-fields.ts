import type { SourceRow } from '../../domain/dataset.ts';
import type { Column, TableDefinition } from '../../domain/tables/column.ts';
import { WORD_LISTS } from '../base/closed-words.ts';
import type { RowReader } from './row-reader.ts';

type Fields = Record<string, unknown>;

/** A table's own reading of a row with its ids: fields beyond their cells, or null if the row gives no record. */
type ReadRow<R> = (reader: RowReader, ids: Partial<R>) => Partial<R> | null;

/**
 * Returns a function for reading the rows of a table as records. A row without one of its ids gives none. Fields not given by `readRow` are read as
 * their columns say, in the order of the columns; columns read by `readRow` alone are left out.
 */
export function createTableReader<R extends { readonly rows: SourceRow[] }>(
  table: Pick<TableDefinition, 'columns'>,
  readRow: ReadRow<R> = () => ({}),
): (reader: RowReader) => R[] {
  const ids = Object.entries(table.columns).filter(([, { kind, until }]) => kind === 'id' && until === undefined);
  const readFields = createFieldsReader<R>(table);
  return (reader) => {
    const records: R[] = [];
    for (const line of reader.source.lines) {
      reader.move(line);
      const found: Fields = {};
      for (const [field, { name }] of ids) found[field] = reader.requiredId(name);
      if (ids.some(([field]) => found[field] === null)) continue;
      const given = readRow(reader, found as Partial<R>);
      if (given !== null) records.push(readFields(reader, { ...found, ...given }));
    }
    return records;
  };
}

/** Returns a function for reading the fields of a reader's current row, but for the `given` ones. */
export function createFieldsReader<R extends { readonly rows: SourceRow[] }>(
  table: Pick<TableDefinition, 'columns'>,
): (reader: RowReader, given: Partial<R>) => R {
  const fields = Object.entries(table.columns).filter(([, { until }]) => until !== 'row');
  const cells = fields.map(([field, column]) => ({ field, read: createCellReader(column) }));
  // Copies of one record have one shape, which keeps a million of them small.
  const blank: Fields = { ...Object.fromEntries(fields.map(([field]) => [field, null])), rows: null };
  return (reader, given) => {
    const known: Fields = given;
    const record = { ...blank };
    for (const { field, read } of cells) {
      const value = known[field];
      record[field] = value === undefined ? read(reader, record) : value;
    }
    record['rows'] = reader.rows();
    // The columns of a table have the types of its record, field by field (`ColumnsOf`).
    return record as R;
  };
}

function createCellReader(column: Column): (reader: RowReader, record: Fields) => unknown {
  const { name } = column;
  switch (column.kind) {
    case 'id':
      return (reader) => reader.requiredId(name);
    case 'text':
      return (reader) => reader.optionalText(name);
    case 'label':
      return (reader) => reader.text(name);
    case 'name':
      return (reader, record) => reader.text(name) || record[column.of];
    case 'number':
      return (reader) => reader.number(name, column);
    case 'months':
      return (reader) => reader.months(name, column);
    case 'share':
      return (reader) => reader.share(name);
    case 'day':
      return (reader) => (column.period === true ? reader.dayOrPeriod(name) : reader.day(name));
    case 'territory':
      return (reader) => reader.territory(name, name === 'origin_country');
    case 'currency':
      return (reader) => reader.currency(name);
    case 'yes-no':
      return (reader) => reader.yesNo(name);
    case 'word':
      return (reader) => {
        const word = reader.word<string>(name, WORD_LISTS[column.list]);
        return word === null && reader.text(name) !== '' ? (column.otherwise ?? null) : word;
      };
  }
}
