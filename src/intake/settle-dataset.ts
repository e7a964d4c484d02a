import type { Dataset, SourceRow, Sourcing, TableName } from '../domain/dataset.ts';
import type { BrokenReference } from '../domain/references.ts';
import { canonicalRecord } from '../domain/content-hash.ts';
import { checkCapacities, checkOwners, checkReferences, checkStocks } from './check-agreement.ts';
import { checkComposition } from './check-composition.ts';
import { checkLoops } from './check-loops.ts';
import { applyMerges } from './apply-merges.ts';
import type { MergeableRecords } from './apply-merges.ts';
import { applyPartFacts } from './apply-part-facts.ts';
import { convertUnits } from './convert-units.ts';
import { createRepeatFinder, joinPair } from './find-repeats.ts';
import type { ImportDecisions } from './import-decisions.ts';
import type { ImportOptions } from './import-outcome.ts';
import { mergeBomLines, mergeProperties, mergeRates, mergeRecords } from './merge-records.ts';
import { describePlace } from './problem.ts';
import type { ProblemLog } from './problem.ts';
import type { RawRecords } from './read-records.ts';
import { deriveSuppliers, placeSourcing } from './read-sourcing.ts';
import { noteMissingRates, settleKinds, settleOwnSupplier, settleSettings } from './settle-settings.ts';
import { settleShares } from './settle-shares.ts';
import { proposePartFacts } from './propose-part-facts.ts';
import type { PartProposal } from './propose-part-facts.ts';
import type { MergedIds } from './resolve-merges.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A dataset as far as it could be settled; it counts only if the log holds no error. */
export type SettledDataset = {
  readonly dataset: Dataset;
  readonly own: { marked: boolean; candidates: readonly string[] };
  /** What words suggest about parts and nobody stated or confirmed. */
  readonly partProposals: readonly PartProposal[];
  /** References that lead nowhere; without errors in the log, those into tables that were not given. */
  readonly broken: readonly BrokenReference[];
};

/** Which tables were read, and whether something that was given could not be. */
export type GivenTables = { readonly tables: ReadonlySet<TableName>; readonly someUnread: boolean };

type SettleOptions = ImportOptions & {
  readonly decisions: ImportDecisions;
  readonly given: GivenTables;
  readonly vocabulary: Vocabulary;
  /** Ids that count as another, because a person said so. */
  readonly ids: MergedIds;
};

/**
 * Turns single rows into one dataset: makes one of repeats, places sources, applies what a person decided about records, settles shares, kinds
 * and settings, and checks what only shows between rows (references, capacities, stocks, loops). Problems go to `log`.
 */
export function settleDataset(raw: RawRecords, options: SettleOptions, log: ProblemLog): SettledDataset {
  const { decisions, vocabulary, given, ids } = options;
  const rates = mergeRates(raw.rates, log);
  const merged = applyMerges(settleTables(raw, log), ids, log);
  const { bom, composition, sites, inventory, licences } = merged;
  const sourcing = settleShares(merged.sourcing, log);
  checkCapacities(sourcing, log);
  checkLoops(bom, log);
  checkComposition(composition, log);

  const confirmed = decisions.confirmed.map((fact) => ({
    ...fact,
    partNumber: ids.part.get(fact.partNumber) ?? fact.partNumber,
  }));
  const { parts: drafts, properties } = applyPartFacts(merged, confirmed, vocabulary, log);
  const parts = settleKinds(drafts, bom, log);
  const ownSupplierId = options.ownSupplierId === undefined ? undefined : getKept(ids, options.ownSupplierId);
  const { suppliers, ...own } = settleOwnSupplier(
    { suppliers: merged.suppliers, sites, sourcing, parts },
    { ownSupplierId, infer: options.inferOwnSupplier ?? false },
    log,
  );
  checkOwners(suppliers, log);
  const settings = settleSettings(options, { suppliers, rates, parts, sourcing }, log);
  noteMissingRates(settings.reportingCurrency, { rates, parts, sourcing }, log);
  const dataset: Dataset = {
    settings,
    parts,
    properties: [...properties],
    composition: [...composition],
    bom: [...bom],
    suppliers,
    sites: [...sites],
    sourcing,
    inventory: [...inventory],
    rates,
    licences: [...licences],
  };
  const tables = new Set(given.tables);
  // Suppliers that were derived stand for a table of their own.
  if (suppliers.length > 0) tables.add('suppliers');
  const broken = checkReferences(dataset, { ...given, tables }, log);
  return { dataset, own, partProposals: proposePartFacts(drafts, properties, vocabulary), broken };
}

function getKept({ supplier }: MergedIds, supplierId: string): string {
  return supplier.get(supplierId) ?? supplierId;
}

/** Each table by itself as the files have it: repeats are one record, and every source has a site. */
function settleTables(raw: RawRecords, log: ProblemLog): MergeableRecords {
  const parts = mergeRecords('parts', raw.parts, log);
  const properties = mergeProperties(raw.columnProperties, raw.properties, log);
  const composition = mergeRecords('composition', raw.composition, log);
  const bom = mergeBomLines(convertUnits(raw.bom, parts, log), log);
  const inventory = mergeRecords('inventory', raw.inventory, log);
  const licences = mergeRecords('licences', raw.licences, log);
  const sites = mergeRecords('sites', raw.sites, log);
  const suppliers =
    raw.suppliers.length > 0
      ? mergeRecords('suppliers', raw.suppliers, log)
      : deriveSuppliers(sites, raw.sourcing, log);
  const placed = placeSourcing(raw.sourcing, { sites, suppliers }, log);
  checkStocks(parts, inventory, log);
  return {
    parts,
    properties,
    composition,
    bom,
    inventory,
    licences,
    sites: [...sites, ...placed.sites],
    suppliers: [...suppliers, ...placed.suppliers],
    sourcing: dropRepeats(placed.sourcing, log),
  };
}

/** A sourcing row that says in every cell what another says is that row; two that differ are two lanes. */
function dropRepeats(sourcing: readonly Sourcing[], log: ProblemLog): Sourcing[] {
  const findFirst = createRepeatFinder<Sourcing>(
    ({ partNumber, siteId }) => joinPair(partNumber, siteId),
    (row) => canonicalRecord('sourcing', row),
  );
  const rows = new Map<Sourcing, SourceRow[]>();
  const kept = sourcing.filter((row) => {
    const first = findFirst(row);
    if (first === null) return true;
    const [there] = first.rows;
    const [here] = row.rows;
    if (there === undefined || here === undefined) return false;
    log.note({
      code: 'duplicate-merged',
      ...here,
      found: row.partNumber,
      message: `The source of ${row.partNumber} in ${describePlace(here)} is the same in every cell as in ${describePlace(there)}; it counts once.`,
    });
    const all = rows.get(first) ?? [...first.rows];
    all.push(...row.rows);
    rows.set(first, all);
    return false;
  });
  return kept.map((row) => {
    const all = rows.get(row);
    return all === undefined ? row : { ...row, rows: all };
  });
}
