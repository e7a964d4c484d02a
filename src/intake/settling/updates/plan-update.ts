import type { LineKey } from '../../base/foreign-table.ts';
import { joinPair } from '../../base/find-repeats.ts';
import type { Dataset, SourceRow, TableName } from '../../../domain/dataset.ts';
import type { UpdateMode } from '../../base/import-outcome.ts';
import type { RawRecords } from '../../records/read-records.ts';
import { createKeyReader } from '../merge-records.ts';
import type { MergedIds } from '../resolve-merges.ts';

/** From so large a share of the keys on file on, files are taken for all there is of a table. */
const NEARLY_ALL = 0.9;

/** Tables that a list of all replaces; declarations, answers, stocks and licences are added to and changed by key. */
export const REPLACEABLE = [
  'parts',
  'bom',
  'suppliers',
  'sites',
  'sourcing',
  'rates',
] as const satisfies readonly TableName[];
export type Replaceable = (typeof REPLACEABLE)[number];

type Row = { readonly rows: SourceRow[] } & Readonly<Record<string, unknown>>;

/** What the files hold, as far as it decides what of the data in use stays. */
export type HeldKeys = {
  readonly has: (table: Replaceable, record: Row) => boolean;
  /** Tables of which the files hold a list, and not only a mention. */
  readonly listed: ReadonlySet<Replaceable>;
  readonly parents: ReadonlySet<string>;
};

/**
 * The keys of the records that the files hold; `sources` are the sources in use that they say something of, `emptied` the lines of bills that they say to be
 * built in no more. A list of parts or suppliers that is only
 * a by-product of another table (`isList`) is none.
 */
export function collectHeldKeys(
  raw: RawRecords,
  sources: ReadonlySet<object>,
  ids: MergedIds,
  isList: (table: 'parts' | 'suppliers' | 'sites', record: Row) => boolean,
  emptied: readonly LineKey[] = [],
): HeldKeys {
  const part = (id: string): string => ids.part.get(id) ?? id;
  const supplier = (id: string): string => ids.supplier.get(id) ?? id;
  const site = (id: string): string => ids.site.get(id) ?? id;
  const keys: Record<Exclude<Replaceable, 'sourcing'>, Set<string>> = {
    parts: new Set(raw.parts.map(({ partNumber }) => part(partNumber))),
    bom: new Set([...raw.bom, ...emptied].map(({ parent, child }) => joinPair(part(parent), part(child)))),
    suppliers: new Set(raw.suppliers.map(({ supplierId }) => supplier(supplierId))),
    sites: new Set(raw.sites.map(({ siteId }) => site(siteId))),
    rates: new Set(raw.rates.map(({ currency }) => currency)),
  };
  const readers = {
    parts: createKeyReader('parts'),
    suppliers: createKeyReader('suppliers'),
    sites: createKeyReader('sites'),
    rates: createKeyReader('rates'),
  };
  function has(table: Replaceable, row: Row): boolean {
    if (table === 'bom') return keys.bom.has(joinPair(String(row['parent']), String(row['child'])));
    return table === 'sourcing' ? sources.has(row) : keys[table].has(String(readers[table](row)));
  }
  const listed = new Set<Replaceable>();
  for (const table of ['parts', 'suppliers', 'sites'] as const)
    if (raw[table].some((one) => isList(table, one))) listed.add(table);
  for (const table of ['bom', 'sourcing', 'rates'] as const) if (raw[table].length > 0) listed.add(table);
  return { has, listed, parents: new Set(raw.bom.map(({ parent }) => part(parent))) };
}

/**
 * How files go into data in use so that nothing is lost: `tables` where they hold nearly all keys of each table that they list (of a bill: of the
 * parts whose lines they hold), as a monthly export does, else `keys`.
 */
export function findSuitedMode(before: Dataset, { has, listed, parents }: HeldKeys): Exclude<UpdateMode, 'everything'> {
  for (const table of listed) {
    const records: readonly Row[] =
      table === 'bom' ? before.bom.filter(({ parent }) => parents.has(parent)) : before[table];
    const held = records.filter((record) => has(table, record)).length;
    if (held < records.length * NEARLY_ALL) return 'keys';
  }
  return 'tables';
}
