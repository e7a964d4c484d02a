import { TABLES, type Dataset, type TableName } from '../domain/dataset.ts';
import type { SourceRow } from '../domain/dataset.ts';
import type { ConfirmedFact } from './base/import-decisions.ts';
import type { ImportOptions, Update } from './base/import-outcome.ts';
import type { WithInUse } from './settling/updates/add-in-use.ts';
import type { Placed, RecordOrigins } from './base/record-origins.ts';
import type { ReadFile } from './tables/recognition.ts';

/** Purposes of tables with lists of parts, suppliers or sites, beyond a mere mention. */
const LISTS: Readonly<Record<'parts' | 'suppliers' | 'sites', ReadonlySet<string>>> = {
  parts: new Set(['parts', 'parts-list']),
  suppliers: new Set(['suppliers', 'supplier-list']),
  sites: new Set(['sites', 'supplier-list']),
};

/** Tells the kind of table behind each record of files. */
export function findOrigins(read: readonly Pick<ReadFile, 'proposals' | 'foreign'>[]): RecordOrigins {
  const purposes = new Map<string, Set<string>>();
  const selling = new Set<string>();
  for (const { file, sheet, purpose, columns } of read.flatMap(({ proposals }) => proposals)) {
    if (purpose === null) continue;
    const key = JSON.stringify([file, sheet]);
    purposes.set(key, (purposes.get(key) ?? new Set()).add(purpose));
    if (columns.some(({ meaning }) => meaning === 'selling-price')) selling.add(key);
  }
  const foreign = new Set(
    read.flatMap((one) => one.foreign.map(({ source: { file, sheet } }) => JSON.stringify([file, sheet]))),
  );
  const nameTable = ({ rows: [place] }: Placed): string =>
    place === undefined ? '' : JSON.stringify([place.file, place.sheet]);
  return {
    isList: (table, record) =>
      [...(purposes.get(nameTable(record)) ?? [])].some((purpose) => LISTS[table].has(purpose)),
    isForeign: (record) => foreign.has(nameTable(record)),
    isSelling: (record) => selling.has(nameTable(record)),
  };
}

/** The tables of the data in use, which stay unless files replace them. */
export function listInUse({ update }: Pick<ImportOptions, 'update'>): TableName[] {
  if (update === undefined || update.mode === 'everything') return [];
  return TABLES.filter((table) => update.before[table].length > 0);
}

/** The update with a person's refused facts among those not taken from the data in use. */
export function dropRefusedFacts(update: Update, confirmed: readonly ConfirmedFact[]): Update {
  const refused = confirmed.filter((fact) => fact.refused === true).map((fact) => ({ ...fact, over: null }));
  return refused.length === 0 ? update : { ...update, facts: [...update.facts, ...refused] };
}

/** The dataset as far as rows of these files made it, for counting them. */
export function takeOfFiles(dataset: Dataset | null, update: Pick<WithInUse, 'rowsInUse'> | null): Dataset | null {
  if (dataset === null || update === null || update.rowsInUse.size === 0) return dataset;
  const { rowsInUse } = update;
  const cut = <R extends { readonly rows: SourceRow[] }>(records: readonly R[]): R[] =>
    records.flatMap((record) => {
      const rows = record.rows.filter((row) => !rowsInUse.has(row));
      return rows.length === 0 ? [] : [{ ...record, rows }];
    });
  return {
    settings: dataset.settings,
    parts: cut(dataset.parts),
    properties: cut(dataset.properties),
    composition: cut(dataset.composition),
    bom: cut(dataset.bom),
    suppliers: cut(dataset.suppliers),
    sites: cut(dataset.sites),
    sourcing: cut(dataset.sourcing),
    inventory: cut(dataset.inventory),
    rates: cut(dataset.rates),
    licences: cut(dataset.licences),
  };
}
