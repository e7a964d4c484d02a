import type { TableName } from '../../../src/domain/dataset.ts';
import type { ExportCell } from '../../../src/domain/tables/export-table.ts';
import { writeGuardedText } from '../../../src/domain/tables/guard-text.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import type { Problem } from '../../../src/intake/base/problem.ts';
import { buildSourceTable } from '../../../src/intake/base/source-table.ts';
import type { SourceTable } from '../../../src/intake/base/source-table.ts';
import { mapColumns } from '../../../src/intake/base/table-columns.ts';
import { createVocabulary } from '../../../src/intake/dictionary/vocabulary.ts';
import { readRecords } from '../../../src/intake/records/read-records.ts';
import type { WrittenTable } from '../../../src/intake/writing/export-tables.ts';
import { CATALOGUE } from '../import-text.ts';

export const VOCABULARY = createVocabulary(CATALOGUE);

/** A table as it stands in a CSV file. */
export function buildFile({ columns, rows }: WrittenTable): SourceTable {
  const cells = rows.map((row) => row.map(writeCell));
  const source = buildSourceTable([columns, ...cells], { file: 'a.csv', sheet: null, decimalComma: false });
  if (source === null) throw new Error('A table has a header.');
  return source;
}

/** The records of one table, and the errors and remarks of its cells but for properties that no rule asks for. */
export function readTable(
  table: TableName,
  written: WrittenTable,
): { read: readonly { readonly rows: unknown }[]; problems: readonly Problem[] } {
  const source = buildFile(written);
  const log = createProblemLog();
  const columns = mapColumns(table, source.header, VOCABULARY.propertyNames);
  const records = readRecords([{ table, source, columns }], VOCABULARY, log, () => undefined);
  return { read: records[table], problems: log.problems.filter(({ code }) => code !== 'unknown-property') };
}

function writeCell(cell: ExportCell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : writeGuardedText(cell);
}
