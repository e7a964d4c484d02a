import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { ForeignColumn, ForeignPurpose, ForeignTable } from '../../../src/intake/base/foreign-table.ts';
import { translateForeignTables } from '../../../src/intake/foreign/translate-foreign-tables.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { readRecords } from '../../../src/intake/records/read-records.ts';
import { buildSourceTable } from '../../../src/intake/base/source-table.ts';
import { createVocabulary } from '../../../src/intake/dictionary/vocabulary.ts';

const vocabulary = createVocabulary(loadCatalogue());

type Extra = Partial<Omit<ForeignTable, 'source' | 'purpose' | 'columns'>> & { file?: string; sheet?: string | null };

/** A foreign table from text: cells parted by `|`, the first line the meanings (blank: none), the second the headers. */
export function foreign(
  purpose: ForeignPurpose,
  text: string,
  { file = 'plan.csv', sheet = null, ...extra }: Extra = {},
): ForeignTable {
  const [meanings = [], ...grid] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const source = buildSourceTable(grid, { file, sheet, decimalComma: false });
  if (source === null) throw new Error('The text holds no table.');
  const columns = new Map<ForeignColumn, number[]>();
  meanings.forEach((meaning, place) => {
    if (meaning === '') return;
    const column = meaning as ForeignColumn;
    columns.set(column, [...(columns.get(column) ?? []), place]);
  });
  return { source, purpose, columns, ...extra };
}

/** The tables translated and read by the record readers, with the log. */
export function translate(...tables: ForeignTable[]) {
  const log = createProblemLog();
  const outcome = translateForeignTables({ foreign: tables, canonical: [], vocabulary, log });
  const records = readRecords(outcome.tables, vocabulary, log, () => {});
  const codes = log.problems.map(({ severity, code, row }) => `${severity} ${code} ${row ?? ''}`.trim());
  return { ...outcome, records, log, codes };
}

/** BOM lines as `parent > child x quantity unit [rows]`. */
export function showBom(records: ReturnType<typeof translate>['records']): readonly string[] {
  return records.bom.map(
    ({ parent, child, quantity, unit, rows }) =>
      `${parent} > ${child} x ${quantity}${unit === null ? '' : ` ${unit}`} [${rows.map(({ row }) => row).join(' ')}]`,
  );
}
