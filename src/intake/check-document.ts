import type { CheckedFile, CheckedTable } from './import-outcome.ts';
import { parseNumber, readGuardedText } from './parse-values.ts';
import type { ProblemLog } from './problem.ts';
import type { MappedTable, ReadFile } from './read-files.ts';

const PART_COLUMNS = ['part_number', 'parent', 'child'] as const;

/** The files of an import as the check document lists them, with what was taken of each table. */
export function describeFiles(files: readonly ReadFile[], log: ProblemLog): CheckedFile[] {
  return files.map(({ file, sha256, kind, refused, tables }) => ({
    file,
    sha256,
    kind,
    refused,
    tables: tables.map((table) => describeTable(table, log)),
  }));
}

function describeTable({ table, source, columns }: MappedTable, log: ProblemLog): CheckedTable {
  const refused = log.refusedRows(source.file, source.sheet);
  const partPlaces = PART_COLUMNS.flatMap((column) => columns.places.get(column) ?? []);
  const quantityPlace = columns.places.get('quantity');
  const parts = new Set<string>();
  let quantity: number | null = null;
  let accepted = 0;
  for (const { row, cells } of source.lines) {
    if (refused.has(row)) continue;
    accepted += 1;
    for (const place of partPlaces) {
      const part = readGuardedText(cells[place] ?? '');
      if (part !== '') parts.add(part);
    }
    const cell = quantityPlace === undefined ? '' : (cells[quantityPlace] ?? '');
    const value = cell === '' ? null : parseNumber(cell, source.decimalComma);
    if (value !== null) quantity = (quantity ?? 0) + value;
  }
  return {
    sheet: source.sheet,
    range: source.range,
    headerRow: source.headerRow,
    fills: [table],
    rows: source.lines.length,
    accepted,
    parts: parts.size,
    quantity,
  };
}
