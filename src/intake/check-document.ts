import { readGuardedText } from '../domain/tables/guard-text.ts';
import type { CheckedFile, CheckedTable } from './base/import-outcome.ts';
import { parseNumber } from './values/parse-values.ts';
import type { ProblemLog } from './base/problem.ts';
import type { MappedTable } from './tables/mapped-table.ts';
import { createForeignCells } from './values/foreign-cells.ts';
import type { ForeignTable } from './base/foreign-table.ts';
import { planQuantities, readLineQuantity } from './foreign/lines/line-quantity.ts';
import type { ReadFile } from './tables/recognition.ts';
import type { SourceLine } from './base/source-table.ts';
import type { TranslatedFiles } from './foreign/translated-files.ts';

const PART_COLUMNS = ['part_number', 'parent', 'child'] as const;

/** The files of an import for the check document, with the accepted part of each table. */
export function describeFiles(files: readonly ReadFile[], translated: TranslatedFiles, log: ProblemLog): CheckedFile[] {
  return files.map(({ file, sha256, kind, refused, encoding, tables, foreign }) => ({
    file,
    sha256,
    kind,
    refused,
    ...(encoding === undefined ? {} : { encoding }),
    tables: [
      ...tables.map((table) => {
        const instead = translated.instead.get(table);
        if (instead === undefined) return describeTable(table, log);
        const described = describeForeign(instead, translated, log);
        return table.table === 'composition' ? { ...described, fills: [...described.fills, table.table] } : described;
      }),
      ...foreign.map((table) => describeForeign(table, translated, log)),
    ],
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

function describeForeign(table: ForeignTable, { tallies }: TranslatedFiles, log: ProblemLog): CheckedTable {
  const { source } = table;
  const tally = tallies.get(table);
  const known = new Set(tally?.leftOut.filter(({ reason }) => reason === 'refused').map(({ row }) => row));
  const refused = log.refusedRows(source.file, source.sheet);
  const later = source.lines.filter(({ row }) => refused.has(row) && !known.has(row));
  return {
    sheet: source.sheet,
    range: source.range,
    headerRow: source.headerRow,
    fills: tally?.fills ?? [],
    rows: tally?.rows ?? source.lines.length,
    accepted: Math.max(0, (tally?.accepted ?? 0) - later.length),
    parts: tally?.parts ?? 0,
    quantity: takeOff(tally?.quantity ?? null, table, later),
  };
}

/** The sum of a table without its lines refused after they had been counted. */
function takeOff(sum: number | null, table: ForeignTable, refused: readonly SourceLine[]): number | null {
  if (sum === null || refused.length === 0) return sum;
  const cells = createForeignCells(table);
  const plan = planQuantities(cells);
  return refused.reduce(
    (rest, line) => rest - (readLineQuantity(cells, { line, continued: [] }, plan).value ?? 0),
    sum,
  );
}
