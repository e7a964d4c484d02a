import { CANONICAL_COLUMNS } from '../../domain/tables/canonical-columns.ts';
import { TABLES } from '../../domain/dataset.ts';
import type { TableName } from '../../domain/dataset.ts';
import { foldWord } from './closed-words.ts';

/** Columns that a BOM must have when it is written by level. */
export const LEVEL_COLUMNS: readonly string[] = ['level', 'part_number', 'quantity'];

const SYNONYMS: readonly (readonly [column: string, ...names: string[]])[] = [
  [
    'part_number',
    'part no',
    'part nr',
    'partnumber',
    'part',
    'item number',
    'Teilenummer',
    'Materialnummer',
    'Sachnummer',
  ],
  ['description', 'name of part', 'Bezeichnung', 'Benennung'],
  ['kind', 'part type', 'Art'],
  ['hs_code', 'hs', 'hs number', 'Zolltarifnummer'],
  ['unit', 'uom', 'unit of measure', 'Einheit', 'ME'],
  ['unit_price', 'price', 'Preis', 'Stückpreis'],
  ['currency', 'Währung'],
  ['stock', 'on hand', 'Bestand'],
  ['annual_demand', 'demand per year', 'yearly demand', 'Jahresbedarf'],
  ['parent', 'parent part', 'assembly', 'Oberteil'],
  ['child', 'child part', 'component', 'Komponente'],
  ['level', 'bom level', 'Stufe'],
  ['quantity', 'qty', 'Menge', 'Anzahl'],
  ['essential', 'critical'],
  ['supplier_id', 'supplier', 'supplier no', 'vendor', 'vendor id', 'Lieferant', 'Lieferantennummer'],
  ['name', 'supplier name', 'site name', 'vendor name'],
  ['country', 'country code', 'Land'],
  ['city', 'town', 'Ort', 'Stadt'],
  ['latitude', 'lat', 'Breite'],
  ['longitude', 'lon', 'lng', 'Länge'],
  ['site_id', 'site', 'plant', 'plant id', 'Werk'],
  ['share_pct', 'share', 'share percent', 'quota', 'Anteil', 'Quote'],
  ['buyer_site_id', 'buyer', 'buyer site', 'receiving plant'],
  ['origin_country', 'country of origin', 'origin', 'Ursprungsland'],
  ['lead_time_days', 'lead time', 'Lieferzeit'],
  ['mass_pct_min', 'min pct', 'min mass pct'],
  ['mass_pct_max', 'max pct', 'max mass pct'],
  [
    'mass_pct',
    'mass percent',
    'weight percent',
    'wt percent',
    'concentration',
    'content',
    'portion',
    'mass fraction',
    'Massenanteil',
    'Gehalt',
    'teneur',
    '含量',
    '質量比',
  ],
  ['substance', 'substance name', 'element', 'Stoff', 'Reinstoff', 'substance chimique', '物质', '物质名称', '物質名'],
  ['per_reporting', 'rate', 'exchange rate', 'Kurs'],
  ['time_to_recover_days', 'time to recover', 'ttr'],
  ['item_id', 'controlled item', 'control item'],
  ['valid_to', 'valid until', 'expiry'],
];

const TABLE_NAMES: Readonly<Record<TableName, readonly string[]>> = {
  parts: ['parts', 'part', 'items', 'part list', 'parts list', 'part master', 'Teile', 'Teilestamm'],
  properties: ['properties', 'part properties', 'Eigenschaften'],
  composition: ['composition', 'compositions', 'substances', 'Zusammensetzung'],
  bom: ['bom', 'boms', 'bill of materials', 'bom lines', 'Stückliste', 'Stücklisten'],
  suppliers: ['suppliers', 'supplier', 'vendors', 'supplier list', 'Lieferanten'],
  sites: ['sites', 'site', 'plants', 'Werke', 'Standorte'],
  sourcing: ['sourcing', 'sources', 'Bezugsquellen'],
  inventory: ['inventory', 'stock', 'stocks', 'Bestand', 'Bestände'],
  rates: ['rates', 'exchange rates', 'currencies', 'Kurse'],
  licences: ['licences', 'licenses', 'licence', 'license', 'Lizenzen'],
};

const COLUMN_BY_NAME = new Map<string, string>();
for (const [column, ...names] of SYNONYMS) {
  for (const name of names) COLUMN_BY_NAME.set(foldWord(name), column);
}

/** Which cell of a row holds which canonical column, and what was not understood. */
export type ColumnMap = {
  /** Canonical column or property to its place in the row. */
  readonly places: ReadonlyMap<string, number>;
  readonly unknown: readonly string[];
  /** Canonical columns that two headers claim. */
  readonly doubled: readonly { readonly column: string; readonly headers: readonly string[] }[];
};

/** The canonical name of a header cell in a table, or null; a unit in brackets (`Concentration (% w/w)`) is left aside. `properties` are column names that `parts` takes besides. */
export function findColumn(table: TableName, header: string, properties: ReadonlySet<string>): string | null {
  const { required, optional } = CANONICAL_COLUMNS[table];
  const own = header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  if (required.includes(own) || optional.includes(own)) return own;
  if (table === 'parts' && properties.has(own)) return own;
  const column =
    COLUMN_BY_NAME.get(foldWord(header)) ?? COLUMN_BY_NAME.get(foldWord(header.replaceAll(/[([][^()[\]]*[)\]]/g, ' ')));
  return column !== undefined && (required.includes(column) || optional.includes(column)) ? column : null;
}

/** Reads a header. Nothing of it is used as a property name, so `__proto__` is a column like any other that nobody knows. */
export function mapColumns(table: TableName, header: readonly string[], properties: ReadonlySet<string>): ColumnMap {
  return placeColumns(header, (name) => findColumn(table, name, properties));
}

/** Reads a header by what `find` says of each name: its canonical column, or null. */
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

/** The required columns of a table that a header lacks. */
export function findMissingColumns(table: TableName, places: ReadonlyMap<string, number>): readonly string[] {
  const missing = CANONICAL_COLUMNS[table].required.filter((column) => !places.has(column));
  if (table === 'bom' && missing.length > 0 && LEVEL_COLUMNS.every((column) => places.has(column))) return [];
  return missing;
}

/**
 * The table that a file or sheet holds: by its name (`BOM.csv`, `plant sites.csv`), else by its header, where exactly one
 * table has all its required columns there and the most columns known. Null where neither decides.
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

/** The table whose name a file or sheet bears, alone or with other words (`BOM.csv`, `plant sites`); null where it bears none, or two. */
export function findNamedTable(name: string): TableName | null {
  const folded = foldLabel(name);
  const exact = findTableName(folded);
  if (exact !== null) return exact;
  const tokens = new Set(folded.split(' '));
  const named = TABLES.filter((table) => tokens.has(table));
  return named.length === 1 ? (named[0] ?? null) : null;
}

const OWN_NAMES: ReadonlySet<string> = new Set(
  Object.values(CANONICAL_COLUMNS).flatMap(({ required, optional }) => [...required, ...optional]),
);

/** Whether a row is a header in the words of the canonical tables throughout: at least two cells, or the one that a table asks for. */
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
  return TABLES.find((table) => TABLE_NAMES[table].some((alias) => foldWord(alias) === folded)) ?? null;
}

function foldLabel(name: string): string {
  return foldWord(name.replace(/^.*[\\/]/, '').replace(/\.[a-z]{3,4}$/i, ''));
}
