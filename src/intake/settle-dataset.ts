import type { Dataset, Sourcing, TableName } from '../domain/dataset.ts';
import { canonicalRecord } from '../domain/content-hash.ts';
import { checkCapacities, checkOwners, checkReferences, checkStocks } from './check-agreement.ts';
import { checkLoops } from './check-loops.ts';
import type { ImportOptions } from './import-outcome.ts';
import { mergeBomLines, mergeProperties, mergeRates, mergeRecords } from './merge-records.ts';
import { describePlace } from './problem.ts';
import type { ProblemLog } from './problem.ts';
import type { RawRecords } from './read-records.ts';
import { deriveSuppliers, placeSourcing } from './read-sourcing.ts';
import { noteMissingRates, settleKinds, settleOwnSupplier, settleSettings } from './settle-settings.ts';
import { settleShares } from './settle-shares.ts';

/** A dataset as far as it could be settled; it counts only if the log holds no error. */
export type SettledDataset = {
  readonly dataset: Dataset;
  readonly own: { marked: boolean; candidates: readonly string[] };
};

/** Which tables were read, and whether something that was given could not be. */
export type GivenTables = { readonly tables: ReadonlySet<TableName>; readonly someUnread: boolean };

/**
 * Turns single rows into one dataset: merges duplicates, places sources, settles shares, kinds and settings, and checks what
 * only shows between rows (references, capacities, stocks, loops). Problems go to `log`.
 */
export function settleDataset(
  raw: RawRecords,
  options: ImportOptions & { given: GivenTables },
  log: ProblemLog,
): SettledDataset {
  const drafts = mergeRecords('parts', raw.parts, log);
  const properties = mergeProperties(raw.columnProperties, raw.properties, log);
  const composition = mergeRecords('composition', raw.composition, log);
  const bom = mergeBomLines(raw.bom, log);
  const inventory = mergeRecords('inventory', raw.inventory, log);
  const rates = mergeRates(raw.rates, log);
  const licences = mergeRecords('licences', raw.licences, log);
  const namedSites = mergeRecords('sites', raw.sites, log);
  const namedSuppliers =
    raw.suppliers.length > 0
      ? mergeRecords('suppliers', raw.suppliers, log)
      : deriveSuppliers(namedSites, raw.sourcing, log);
  const placed = placeSourcing(raw.sourcing, { sites: namedSites, suppliers: namedSuppliers }, log);
  const sites = [...namedSites, ...placed.sites];
  const sourcing = settleShares(dropRepeats(placed.sourcing, log), log);

  checkCapacities(sourcing, log);
  checkStocks(drafts, inventory, log);
  checkLoops(bom, log);
  const parts = settleKinds(drafts, bom, log);
  const { suppliers, ...own } = settleOwnSupplier(
    { suppliers: [...namedSuppliers, ...placed.suppliers], sites, sourcing, parts },
    { ownSupplierId: options.ownSupplierId, infer: options.inferOwnSupplier ?? false },
    log,
  );
  checkOwners(suppliers, log);
  const settings = settleSettings(options, { suppliers, rates, parts, sourcing }, log);
  noteMissingRates(settings.reportingCurrency, { rates, parts, sourcing }, log);
  const dataset: Dataset = {
    settings,
    parts,
    properties,
    composition,
    bom,
    suppliers,
    sites,
    sourcing,
    inventory,
    rates,
    licences,
  };
  const given = new Set(options.given.tables);
  // Suppliers that were derived stand for a table of their own.
  if (suppliers.length > 0) given.add('suppliers');
  checkReferences(dataset, { ...options.given, tables: given }, log);
  return { dataset, own };
}

/** A sourcing row that says in every cell what another says is that row; two that differ are two lanes. */
function dropRepeats(sourcing: readonly Sourcing[], log: ProblemLog): Sourcing[] {
  const kept = new Map<string, Sourcing>();
  for (const row of sourcing) {
    const key = canonicalRecord('sourcing', row);
    const first = kept.get(key);
    if (first === undefined) {
      kept.set(key, { ...row, rows: [...row.rows] });
      continue;
    }
    const [there] = first.rows;
    const [here] = row.rows;
    if (there === undefined || here === undefined) continue;
    log.note({
      code: 'duplicate-merged',
      ...here,
      found: row.partNumber,
      message: `The source of ${row.partNumber} in ${describePlace(here)} is the same in every cell as in ${describePlace(there)}; it counts once.`,
    });
    first.rows.push(...row.rows);
  }
  return [...kept.values()];
}
