import type { TextEncoding } from '../../../domain/texts/text-encodings.ts';
import type { Grid } from '../../base/grid.ts';
import { MAX_ROWS, trimGrid } from '../../base/grid-bounds.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { decodeText } from '../decode-text.ts';
import { noteEncoding } from '../note-encoding.ts';
import type { WorkbookReading } from '../workbook/read-workbook.ts';
import { scanRow, scanString, skipBlanks } from './scan-values.ts';
import { readName, readNames, STATEMENTS, type SqlText } from './sql-text.ts';

/** What a dump holds of one table. */
type Table = { readonly columns: string[]; readonly rows: string[][] };
type Dump = {
  /** By name, in the order in which they come. */
  readonly tables: Map<string, Table>;
  /** Rows whose cells are worked out, so that they are not known, and statements that change or delete rows. */
  unread: number;
  changes: number;
};

/** Definitions in a table that are no column. */
const NO_COLUMN = /^(?:primary|unique|key|constraint|foreign|index|check|fulltext|spatial|period|exclude|like)\b/i;
const CHANGE = /(?:update|delete\s+from|merge(?:\s+into)?)\b/iy;
/** Where a statement ends that nothing closes: a line that begins the next, or sends those before. */
const NEXT = /\r?\n[^\S\r\n]*(?:go\b|insert\s|create\s|copy\s|set\s|update\s)/iy;

/**
 * Reads a dump of a database (MySQL, PostgreSQL, SQL Server, Oracle, SQLite): the rows that its statements put into each table are a sheet, under the
 * columns that they name, or that the table was made with. Nothing is carried out: rows that are worked out, changed or deleted are noted.
 */
export function readSql(
  file: string,
  bytes: Uint8Array,
  log: ProblemLog,
  chosen: TextEncoding | null = null,
): WorkbookReading {
  const decoded = decodeText(bytes, chosen);
  noteEncoding(file, decoded, chosen, log);
  const all = decoded.text.replaceAll('\0', '');
  const dump = scanDump({ all, at: 0, escapes: /`|mysql|mariadb/i.test(all.slice(0, 4096)) });
  const grids = [...dump.tables].flatMap(([sheet, table]) => listRows(sheet, table));
  if (grids.length === 0)
    return { ok: false, refused: `${file} is a script of a database without rows; export its tables as CSV.` };
  if (dump.unread > 0)
    log.note({
      code: 'sql-unread',
      file,
      message: `${dump.unread === 1 ? 'A row' : `${dump.unread} rows`} of this dump of a database ${dump.unread === 1 ? 'is' : 'are'} worked out by the database, or do not fit the columns, and ${dump.unread === 1 ? 'is' : 'are'} not read.`,
    });
  if (dump.changes > 0)
    log.note({
      code: 'sql-changes',
      file,
      message: `${dump.changes === 1 ? 'A statement' : `${dump.changes} statements`} of this dump of a database would change or delete rows; nothing is carried out, and the rows count as they were put in.`,
    });
  return { ok: true, grids: decoded.certain ? grids : grids.map((grid) => ({ ...grid, encoding: decoded.encoding })) };
}

function listRows(sheet: string, { columns, rows }: Table): Grid[] {
  if (rows.length === 0) return [];
  const all = columns.length === 0 ? rows : [[...columns], ...rows];
  // What is cut off behind the bound holds something: trimmed, the rows before it would pass for all there are.
  const bounded = all.length > MAX_ROWS ? all : trimGrid(all);
  return [{ sheet, hidden: false, rows: bounded, merged: [], decimalComma: false }];
}

function scanDump(text: SqlText): Dump {
  const dump: Dump = { tables: new Map(), unread: 0, changes: 0 };
  for (skipBlanks(text); text.at < text.all.length; skipBlanks(text)) {
    const [insert, create, copy] = [STATEMENTS.insert, STATEMENTS.create, STATEMENTS.copy].map((one) =>
      match(one, text),
    );
    if (insert) scanInsert(text, dump, readName(insert[1] ?? ''), readNames(insert[2]));
    else if (create) scanColumns(text, getTable(dump, readName(create[1] ?? '')));
    else if (copy) scanCopy(text, dump, readName(copy[1] ?? ''), readNames(copy[2]));
    else if (match(CHANGE, text) && [...dump.tables.values()].some(({ rows }) => rows.length > 0)) dump.changes += 1;
    if (!copy) skipStatement(text);
  }
  return dump;
}

/** What a pattern finds where the text stands, which stands behind it then; null where it finds nothing. */
function match(pattern: RegExp, text: SqlText): RegExpExecArray | null {
  pattern.lastIndex = text.at;
  const found = pattern.exec(text.all);
  if (found !== null) text.at = pattern.lastIndex;
  return found;
}

function getTable({ tables }: Dump, name: string): Table {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const table: Table = { columns: [], rows: [] };
  tables.set(name, table);
  return table;
}

function scanInsert(text: SqlText, dump: Dump, name: string, columns: readonly string[]): void {
  const table = getTable(dump, name);
  const places = columns.map((column) => findPlace(table, column));
  do addRow(dump, table, places, scanRow(text));
  while (goesOn(text));
}

/** Whether another row follows, which the text stands in front of then; else it stays where it is. */
function goesOn(text: SqlText): boolean {
  const { at } = text;
  skipBlanks(text);
  if (text.all[text.at] === ',') {
    text.at += 1;
    skipBlanks(text);
    if (text.all[text.at] === '(') return true;
  }
  text.at = at;
  return false;
}

function findPlace({ columns }: Table, column: string): number {
  const place = columns.findIndex((one) => one.toLowerCase() === column.toLowerCase());
  return place >= 0 ? place : columns.push(column) - 1;
}

function addRow(dump: Dump, { columns, rows }: Table, places: readonly number[], cells: string[] | null): void {
  const expected = places.length > 0 ? places.length : columns.length;
  if (cells === null || (expected > 0 && cells.length !== expected)) dump.unread += 1;
  else if (rows.length > MAX_ROWS) return;
  else if (places.length === 0) rows.push(cells);
  else {
    const row = columns.map(() => '');
    for (const [at, place] of places.entries()) row[place] = cells[at] ?? '';
    rows.push(row);
  }
}

/** The columns of a table that is made: the first name of each definition in its brackets. */
function scanColumns(text: SqlText, table: Table): void {
  let depth = 0;
  let definition = '';
  for (; text.at < text.all.length; text.at += 1) {
    const sign = text.all[text.at] ?? '';
    if (sign === "'") {
      scanString(text, '');
      text.at -= 1;
      continue;
    }
    if (depth === 0 && (sign === ',' || sign === ')')) {
      const [column] = NO_COLUMN.test(definition.trim()) ? [] : readNames(definition);
      if (column !== undefined) findPlace(table, column);
      definition = '';
      if (sign === ')') return;
      continue;
    }
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    definition += sign;
  }
}

/** The rows between COPY and a line of `\.`, parted by tabs, `\N` for a cell that is blank. */
function scanCopy(text: SqlText, dump: Dump, name: string, columns: readonly string[]): void {
  const table = getTable(dump, name);
  const places = columns.map((column) => findPlace(table, column));
  while (text.at < text.all.length) {
    const found = text.all.indexOf('\n', text.at);
    const end = found < 0 ? text.all.length : found;
    const line = text.all.slice(text.at, end).replace(/\r$/, '');
    text.at = end + 1;
    if (line === '\\.') return;
    const cells = line.split('\t').map((cell) => (cell === '\\N' ? '' : cell.replaceAll(/\\(.)/g, readCopied)));
    addRow(dump, table, places, cells);
  }
}

function readCopied(_: string, sign: string): string {
  return { n: '\n', r: '\r', t: '\t' }[sign] ?? sign;
}

/** Passes what is left of a statement: to the semicolon, or to a line that begins another; what stands in quotes is passed whole. */
function skipStatement(text: SqlText): void {
  const { all } = text;
  for (; text.at < all.length; text.at += 1) {
    const sign = all[text.at] ?? '';
    if (sign === ';') {
      text.at += 1;
      return;
    }
    if (sign === "'" || sign === '"' || sign === '`') {
      const end = all.indexOf(sign, text.at + 1);
      text.at = end < 0 ? all.length : end;
    } else if (sign === '\n') {
      NEXT.lastIndex = text.all[text.at - 1] === '\r' ? text.at - 1 : text.at;
      if (NEXT.test(all)) return;
    }
  }
}
