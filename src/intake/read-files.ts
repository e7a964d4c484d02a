import type { TableName } from '../domain/dataset.ts';
import { hashBytes } from '../domain/content-hash.ts';
import type { InputFile } from './import-outcome.ts';
import type { ProblemLog } from './problem.ts';
import { readGrids } from './read-grids.ts';
import type { WorkspaceFile } from '../domain/workspace.ts';
import { buildSourceTable } from './source-table.ts';
import type { SourceTable } from './source-table.ts';
import { findMissingColumns, mapColumns, recogniseTable } from './table-columns.ts';
import type { ColumnMap } from './table-columns.ts';

/** Most data rows that one file may have. */
const MAX_ROWS = 2_000_000;

/** A source table with the canonical table that it fills, ready to be read row by row. */
export type MappedTable = { readonly table: TableName; readonly source: SourceTable; readonly columns: ColumnMap };

/** One file as read: its tables, or one sentence why it is refused. */
export type ReadFile = {
  readonly file: string;
  readonly sha256: string;
  readonly kind: string;
  readonly refused: string | null;
  readonly tables: readonly MappedTable[];
  readonly workspace: WorkspaceFile | null;
};

/**
 * Reads one file as far as its tables: what it is, what it holds, which canonical table each sheet fills. A file that cannot be
 * used comes back with one sentence in `refused`; a sheet that fits no table is noted, a table that lacks a column is an error.
 */
export async function readFile(input: InputFile, properties: ReadonlySet<string>, log: ProblemLog): Promise<ReadFile> {
  const reading = await readGrids(input, log);
  const base = { file: input.name, sha256: hashBytes(input.bytes), kind: reading.label, tables: [], workspace: null };
  if (reading.refused !== null) return { ...base, refused: reading.refused };
  if (reading.workspace !== null) return { ...base, refused: null, workspace: reading.workspace };
  const sources = reading.grids
    .map(({ rows, sheet, decimalComma }) => buildSourceTable(rows, { file: input.name, sheet, decimalComma }))
    .filter((source) => source !== null);
  const [first] = sources;
  if (first === undefined) return { ...base, refused: `${input.name} is empty: it holds no cell.` };
  return first.sheet === null
    ? { ...base, ...mapCsv(first, properties, log) }
    : { ...base, ...mapSheets(input.name, sources, properties, log) };
}

type Mapped = { readonly refused: string | null; readonly tables: readonly MappedTable[] };

function mapCsv(source: SourceTable, properties: ReadonlySet<string>, log: ProblemLog): Mapped {
  const { file } = source;
  const table = recogniseTable(file, source.header, properties);
  if (table === null) {
    return refuse(
      `${file} matches no table: neither its name nor its columns say what it holds (${listHeader(source)}).`,
    );
  }
  if (source.lines.length === 0) return refuse(`${file} has a header and no rows below it.`);
  if (source.lines.length > MAX_ROWS)
    return refuse(`${file} has more than 2,000,000 rows; split it into several files.`);
  const mapped = mapTable(table, source, properties, log);
  return { refused: null, tables: mapped === null ? [] : [mapped] };
}

function mapSheets(
  file: string,
  sources: readonly SourceTable[],
  properties: ReadonlySet<string>,
  log: ProblemLog,
): Mapped {
  const tables: MappedTable[] = [];
  let recognised = 0;
  for (const source of sources) {
    const table = recogniseTable(source.sheet ?? '', source.header, properties);
    const place = { file, sheet: source.sheet };
    if (table === null) {
      log.note({
        code: 'sheet-ignored',
        ...place,
        found: listHeader(source),
        message: `The sheet ${source.sheet} matches no table, by name or by columns, and is not read.`,
      });
      continue;
    }
    recognised += 1;
    if (source.lines.length === 0) {
      log.note({
        code: 'sheet-without-rows',
        ...place,
        message: `The sheet ${source.sheet} has a header and no rows.`,
      });
      continue;
    }
    if (source.lines.length > MAX_ROWS) return refuse(`${file} has more than 2,000,000 rows in one sheet; split it.`);
    const mapped = mapTable(table, source, properties, log);
    if (mapped !== null) tables.push(mapped);
  }
  if (recognised > 0) return { refused: null, tables };
  return refuse(
    `${file} has no sheet that matches a table; name the sheets parts, bom, suppliers, sites, sourcing and so on.`,
  );
}

function mapTable(
  table: TableName,
  source: SourceTable,
  properties: ReadonlySet<string>,
  log: ProblemLog,
): MappedTable | null {
  const columns = mapColumns(table, source.header, properties);
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
  if (columns.unknown.length > 0) {
    log.note({
      code: 'unknown-columns',
      ...place,
      column: columns.unknown.join(', '),
      message: `Columns that the table ${table} does not know are not read: ${columns.unknown.map((name) => name.slice(0, 60)).join(', ')}.`,
    });
  }
  noteUnnamedCells(source, log);
  return { table, source, columns };
}

/** Cells to the right of the last header belong to no column; often a comma that should have been quoted. */
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

function refuse(sentence: string): Mapped {
  return { refused: sentence, tables: [] };
}

function listHeader({ header }: SourceTable): string {
  const names = header.filter((name) => name !== '').map((name) => name.slice(0, 40));
  return names.length <= 12 ? names.join(', ') : `${names.slice(0, 12).join(', ')} …`;
}
