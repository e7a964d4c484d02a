import { TABLES } from '../../domain/dataset.ts';
import type { TableName } from '../../domain/dataset.ts';
import { splitWords } from '../../domain/tables/column.ts';
import type { Column, TableDefinition } from '../../domain/tables/column.ts';
import { TABLE_DEFINITIONS } from '../../domain/tables/table-definitions.ts';
import { foldWord } from './closed-words.ts';
import type { ColumnMap, Headers } from './column-map.ts';

/** Columns needed by a BOM by level. */
export const LEVEL_COLUMNS: readonly string[] = ['level', 'part_number', 'quantity'];

const HEADERS = new WeakMap<object, Headers>();
const NONE: ReadonlySet<string> = new Set();

function getHeaders({ columns }: Pick<TableDefinition, 'columns'>): Headers {
  const known = HEADERS.get(columns);
  if (known !== undefined) return known;
  const all = Object.values(columns);
  const headers = {
    columns: new Map(all.map((column) => [column.name, column])),
    names: new Map(
      all.flatMap(({ name, words, wordsHere }) =>
        [...splitWords(words), ...splitWords(wordsHere)].map((word) => [foldWord(word), name]),
      ),
    ),
  };
  HEADERS.set(columns, headers);
  return headers;
}

/** Returns the columns of a table by their names in files, in their order. */
export function getColumns(table: TableName): ReadonlyMap<string, Column> {
  return getHeaders(TABLE_DEFINITIONS[table]).columns;
}

/**
 * The canonical name of a header cell in a table, or null; a unit in brackets (`Concentration (% w/w)`) is left aside. `properties` are further
 * column names of `parts`.
 */
export function findColumn(table: TableName, header: string, properties: ReadonlySet<string>): string | null {
  return findColumnOf(TABLE_DEFINITIONS[table], header, table === 'parts' ? properties : NONE);
}

/** Returns the name of a header's column in a table of this definition, or of a `further` one. Null for none. */
export function findColumnOf(
  table: Pick<TableDefinition, 'columns'>,
  header: string,
  further: ReadonlySet<string> = NONE,
): string | null {
  const { columns, names } = getHeaders(table);
  const own = spellOwn(header);
  if (columns.has(own) || further.has(own)) return own;
  return names.get(foldWord(header)) ?? names.get(foldWord(header.replaceAll(/[([][^()[\]]*[)\]]/g, ' '))) ?? null;
}

/** A header as a column is written but for blanks, hyphens and case: `Part Number` is `part_number`. */
function spellOwn(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
}

/** Reads a header. Nothing of it is used as a property name, so `__proto__` is an unknown column like any other. */
export function mapColumns(table: TableName, header: readonly string[], properties: ReadonlySet<string>): ColumnMap {
  return placeColumns(header, (name) => findColumn(table, name, properties));
}

/** Reads a header by `find`'s word on each name: its canonical column, or null. */
export function placeColumns(header: readonly string[], find: (name: string) => string | null): ColumnMap {
  const places = new Map<string, number>();
  const unknown: string[] = [];
  const claims = new Map<string, string[]>();
  for (const [place, name] of header.entries()) {
    if (name === '') continue;
    const column = find(name);
    if (column === null) {
      unknown.push(name);
      continue;
    }
    claims.set(column, [...(claims.get(column) ?? []), name]);
    if (!places.has(column)) places.set(column, place);
  }
  const doubled = [...claims]
    .filter(([, headers]) => headers.length > 1)
    .map(([column, headers]) => ({ column, headers }));
  return { places, unknown, doubled };
}

/** The required columns of a table missing in a header. */
export function findMissingColumns(table: TableName, places: ReadonlyMap<string, number>): readonly string[] {
  const missing = [...getColumns(table).values()].flatMap(({ name, required }) =>
    required === true && !places.has(name) ? [name] : [],
  );
  if (table === 'bom' && missing.length > 0 && LEVEL_COLUMNS.every((column) => places.has(column))) return [];
  return missing;
}

/**
 * The table of a file or sheet: by its name (`BOM.csv`, `plant sites.csv`), else by its header, if exactly one table has all its required columns
 * there and the most columns known. Null if neither decides.
 */
export function recogniseTable(
  name: string,
  header: readonly string[],
  properties: ReadonlySet<string>,
): TableName | null {
  const named = findNamedTable(name);
  if (named !== null) return named;

  let best: TableName | null = null;
  let bestCount = 1;
  for (const table of TABLES) {
    const { places } = mapColumns(table, header, properties);
    if (findMissingColumns(table, places).length > 0) continue;
    if (places.size === bestCount) best = null;
    if (places.size > bestCount) {
      best = table;
      bestCount = places.size;
    }
  }
  return best;
}

/** The table with the name of a file or sheet, alone or with other words (`BOM.csv`, `plant sites`); null if it bears none, or two. */
export function findNamedTable(name: string): TableName | null {
  const folded = foldLabel(name);
  const exact = findTableName(folded);
  if (exact !== null) return exact;
  const tokens = new Set(folded.split(' '));
  const named = TABLES.filter((table) => tokens.has(table));
  return named.length === 1 ? (named[0] ?? null) : null;
}

const OWN_NAMES: ReadonlySet<string> = new Set(TABLES.flatMap((table) => [...getColumns(table).keys()]));

/** Whether a row is a header in the words of the canonical tables throughout: at least two cells, or the one needed by a table. */
export function isCanonicalHeader(cells: readonly string[]): boolean {
  const names = cells.filter((cell) => cell !== '').map((cell) => cell.trim().toLowerCase());
  return (
    names.length > 0 &&
    names.every((name) => OWN_NAMES.has(name)) &&
    names.some((name) => name.includes('_') || names.length > 2)
  );
}

/** Whether a file or sheet bears the name of a canonical table. */
export function isTableName(name: string): boolean {
  return findTableName(foldLabel(name)) !== null;
}

function findTableName(folded: string): TableName | null {
  return TABLES.find((table) => TABLE_DEFINITIONS[table].names.some((alias) => foldWord(alias) === folded)) ?? null;
}

function foldLabel(name: string): string {
  return foldWord(name.replace(/^.*[\\/]/, '').replace(/\.[a-z]{3,4}$/i, ''));
}
