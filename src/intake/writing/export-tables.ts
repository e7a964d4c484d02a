import { TABLES } from '../../domain/dataset.ts';
import type { Dataset, TableName } from '../../domain/dataset.ts';
import type { Column, TableDefinition } from '../../domain/tables/column.ts';
import type { ExportCell } from '../../domain/tables/export-table.ts';
import { TABLE_DEFINITIONS } from '../../domain/tables/table-definitions.ts';
import { writeCsv } from '../../domain/tables/write-csv.ts';
import { writePercentage } from '../values/parse-values.ts';

/** A canonical table as columns and cells; text is as it is, numbers are numbers, truth values `yes` and `no`. */
export type WrittenTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
};

/** One file of an export. */
export type TableFile = { readonly name: string; readonly text: string };

/**
 * The canonical tables of a dataset, ready for a sheet of a workbook. Percentages are 0 to 100. Reading them again with the same
 * settings gives a dataset of the same content hash.
 */
export function writeTable(dataset: Dataset, table: TableName): WrittenTable {
  return writeRecords(TABLE_DEFINITIONS[table], dataset[table]);
}

/** Records as the columns of their table write them, but for columns no record keeps. */
export function writeRecords(
  { columns }: Pick<TableDefinition, 'columns'>,
  records: readonly Readonly<Record<string, unknown>>[],
): WrittenTable {
  const kept = Object.entries(columns).filter(([, { until }]) => until === undefined);
  return {
    columns: kept.map(([, { name }]) => name),
    rows: records.map((record) => kept.map(([field, { kind }]) => writeCell(record[field], kind))),
  };
}

function writeCell(value: unknown, kind: Column['kind']): ExportCell {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return kind === 'share' ? writePercentage(value) : value;
  return typeof value === 'string' ? value : null;
}

/**
 * A dataset as canonical CSV files (UTF-8, comma), one for each table with records. Text a spreadsheet would run as a formula has an apostrophe
 * before it; the import takes it off again. Settings are not in the tables: give them to the import.
 */
export function exportTables(dataset: Dataset): TableFile[] {
  return TABLES.filter((table) => dataset[table].length > 0).map((table) => {
    const { columns, rows } = writeTable(dataset, table);
    return { name: `${table}.csv`, text: writeCsv(columns, rows) };
  });
}
