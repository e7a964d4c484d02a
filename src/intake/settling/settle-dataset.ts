import { findFirstStanding } from '../../domain/answers/evidence-age.ts';
import type { CompositionRow, Dataset, SourceRow, TableName } from '../../domain/dataset.ts';
import type { BrokenReference } from '../../domain/checks/references.ts';
import { checkCapacities, checkOwners, checkReferences, checkStated, checkStocks } from './check-agreement.ts';
import { checkComposition, noteOldContents } from './check-composition.ts';
import { checkLoops } from './check-loops.ts';
import { applyMerges, type MergeableRecords } from './apply-merges.ts';
import { applyPartFacts } from './apply-part-facts.ts';
import { convertUnits, askBillsByMass } from './convert-units.ts';
import { addPlaces } from './add-places.ts';
import { fillLeadTimes } from './sourcing/fill-lead-times.ts';
import { fillMentioned } from './fill-mentioned.ts';
import type { ImportDecisions, UnusedFact } from '../base/import-decisions.ts';
import type { ImportOptions } from '../base/import-outcome.ts';
import { mergeBomLines, mergeProperties, mergeRates, mergeRecords } from './merge-records.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { RawRecords } from '../records/read-records.ts';
import {
  completeComposition,
  completeLicence,
  completeLine,
  completeProperty,
  completeSite,
} from '../base/record-drafts.ts';
import { dropTakenBack, keepTakenBack } from '../records/drop-taken-back.ts';
import { keepDeclarers, keyPlace, noteDeclaredApart, weighDenials } from '../records/weigh-declarers.ts';
import { deriveSuppliers, placeSourcing } from '../records/read-sourcing.ts';
import { settleKinds } from './derive-kinds.ts';
import { settlePropertyDays } from './settle-property-days.ts';
import { noteMissingRates, settleOwnSupplier, settleSettings } from './settle-settings.ts';
import { noteWithoutStatus, placeLicences } from './licences/place-licences.ts';
import { settleLicenceItems } from './licences/settle-licence-items.ts';
import { preferPlants } from '../records/seats-beside-plants.ts';
import { settleShares } from './sourcing/settle-shares.ts';
import { addGradeContents } from './contents/add-grade-contents.ts';
import { settleAnswers } from './answers/settle-answers.ts';
import { settlePurchases } from './answers/settle-purchases.ts';
import { weighStated } from './answers/weigh-stated.ts';
import { addStandIns } from './add-stand-ins.ts';
import { askFigures } from './ask-figures.ts';
import { addWordContents } from './contents/add-word-contents.ts';
import { proposeContents } from './contents/propose-contents.ts';
import { proposePartFacts } from './propose-part-facts.ts';
import { spreadJoinedNumbers } from './numbers/joined-numbers.ts';
import { dropRefused, takeProposals } from './take-proposals.ts';
import type { PartProposal } from '../base/proposals.ts';
import { uniteSources } from './sourcing/unite-sources.ts';
import type { MergedIds } from './resolve-merges.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';

/** A dataset as far as it could be settled; it counts only if the log holds no error. */
export type SettledDataset = {
  readonly dataset: Dataset;
  readonly own: { marked: boolean; candidates: readonly string[] };
  /** What words suggest about parts and nobody stated or confirmed. */
  readonly partProposals: readonly PartProposal[];
  /** Such suggestions that were taken without a person. */
  readonly taken: readonly PartProposal[];
  /** What a person said of parts and these files have no use for. */
  readonly unusedFacts: readonly UnusedFact[];
  /** References that lead nowhere; without errors in the log, those into tables that were not given. */
  readonly broken: readonly BrokenReference[];
};

/** Which tables were read, and whether something that was given could not be. */
export type GivenTables = { readonly tables: ReadonlySet<TableName>; readonly someUnread: boolean };

type SettleOptions = ImportOptions & {
  readonly decisions: ImportDecisions;
  readonly given: GivenTables;
  readonly vocabulary: Vocabulary;
  /** Of what records stand in for those that files that are set aside may hold. */
  readonly standIns: ReadonlySet<BrokenReference['target']>;
  /** Ids that count as another, because a person said so. */
  readonly ids: MergedIds;
};

/**
 * Turns single rows into one dataset: makes one of repeats, places sources, applies what a person decided about records, settles shares, kinds
 * and settings, and checks what only shows between rows (references, capacities, stocks, loops). Problems go to `log`.
 */
export function settleDataset(read: RawRecords, options: SettleOptions, log: ProblemLog): SettledDataset {
  const raw = spreadJoinedNumbers(read, log);
  const { decisions, vocabulary, given, ids } = options;
  const rates = mergeRates(raw.rates, log);
  const united = applyMerges(settleTables(raw, log), ids, log);
  // A fact about a part that counts as another is about that one; it stays decided under the number that it was decided for.
  const decided = new Map(
    decisions.confirmed.map((fact) => [
      { ...fact, partNumber: ids.part.get(fact.partNumber) ?? fact.partNumber } as const,
      fact,
    ]),
  );
  const bought = settlePurchases(united, [...decided.keys()], ids, log);
  const merged = { ...united, ...bought.records };
  const { bom, sites, inventory, licences } = merged;
  const sourcing = settleShares(merged.sourcing, log);
  const day = options.today ?? options.dataDate;
  const records = { ...merged, sourcing };
  const before = options.update?.before.settings.contentsBySource ?? [];
  const weighing = {
    declaredBy: raw.declaredBy,
    ofFirms: nameLists(raw.ofFirms, ids),
    day,
    knownPlaces: new Set(before.flatMap(({ rows }) => rows.map(keyPlace))),
  };
  const declared = weighDenials(merged.composition, weighing, records, log);
  const named = keepDeclarers(declared.composition, raw.declaredBy);
  const standing = new Set(dropTakenBack([...named, ...declared.bySource], records, log));
  const composition = named.filter((row) => standing.has(row));
  const contentsBySource = declared.bySource.filter((row) => standing.has(row));
  noteDeclaredApart(composition, raw.declaredBy, { bom, sourcing }, log);
  checkCapacities(sourcing, log);
  checkLoops(bom, log);
  checkComposition(composition, log);
  noteOldContents(composition, day, log);

  const notBefore = day === null ? null : findFirstStanding(day, options.evidenceMonths);
  const weighed = weighStated([...decided.keys()], { sourcing, sites, ids, contentsBySource }, log, notBefore);
  const confirmed = weighed.map(({ fact }) => fact);
  const sources = new Map(weighed.map(({ fact, from }) => [fact, decided.get(from) ?? from]));
  const stated = { composition, ...applyPartFacts(merged, confirmed, vocabulary, log) };
  const ofWords = proposeContents({ parts: stated.parts, composition, bom }, confirmed, raw.hints, log);
  const proposals = dropRefused(
    [...proposePartFacts({ ...stated, bom }, vocabulary, raw.hints), ...ofWords],
    confirmed,
  );
  const accept = decisions.acceptProposals ?? 'none';
  const { parts: drafts, properties, taken, open } = takeProposals(stated, proposals, accept, log);
  const grades = [...taken, ...stated.confirmedGrades].filter(({ field }) => field === 'grade');
  const ofGrades = addGradeContents({ parts: drafts, composition }, grades, vocabulary);
  const contents = addWordContents({ parts: drafts, composition: ofGrades }, taken);
  const parts = settleKinds(drafts, bom, log, raw.hints, new Set(sourcing.map(({ partNumber }) => partNumber)));
  const ownSupplierId = options.ownSupplierId === undefined ? undefined : getKept(ids, options.ownSupplierId);
  const { suppliers, ...own } = settleOwnSupplier(
    { suppliers: merged.suppliers, sites, sourcing, parts, bom },
    { ownSupplierId, infer: options.inferOwnSupplier ?? false },
    log,
  );
  checkOwners(suppliers, log);
  const settings = settleSettings(
    { ...options, takenBack: keepTakenBack(log.takenBack, day), contentsBySource },
    { suppliers, sites, rates, parts, sourcing },
    log,
  );
  noteMissingRates(settings.reportingCurrency, { rates, parts, sourcing }, log);
  const answered = settleAnswers(
    { parts, properties: [...properties], composition: contents, sourcing },
    confirmed,
    vocabulary,
    log,
    notBefore,
  );
  const unused = [...bought.unused, ...stated.unused, ...answered.unused];
  const unusedFacts = unused.map(({ fact, ...rest }) => ({
    ...rest,
    fact: sources.get(fact) ?? decided.get(fact) ?? fact,
  }));
  const complete: Dataset = {
    settings,
    parts,
    properties: answered.properties,
    composition: answered.composition,
    bom: [...bom],
    suppliers,
    sites: [...sites],
    sourcing: fillLeadTimes(answered.sourcing, { parts, sites, suppliers }, log),
    inventory: [...inventory],
    rates,
    licences: settleLicenceItems(
      licences,
      { parts, properties: answered.properties, composition: answered.composition, sites },
      vocabulary.lists,
      log,
    ),
  };
  // Without any part there is nothing that could stand for itself.
  const dataset = parts.length > 0 ? addStandIns(complete, options.standIns, log) : complete;
  askFigures(dataset, log);
  const tables = new Set(given.tables);
  // Suppliers that were derived stand for a table of their own.
  if (suppliers.length > 0) tables.add('suppliers');
  const broken = checkReferences(dataset, { ...given, tables }, log);
  return { dataset, own, partProposals: open, taken, unusedFacts, broken };
}

/** What each of several firms says of a part, by the number that the part counts as. */
function nameLists(ofFirms: RawRecords['ofFirms'], ids: MergedIds): ReadonlyMap<string, readonly CompositionRow[]> {
  return new Map(
    [...ofFirms].map(([number, rows]) => {
      const partNumber = ids.part.get(number) ?? number;
      return [partNumber, rows.map((row) => completeComposition({ ...row, partNumber }))];
    }),
  );
}

function getKept({ supplier }: MergedIds, supplierId: string): string {
  return supplier.get(supplierId) ?? supplierId;
}

/** Each table by itself as the files have it: repeats are one record, every source has a site, and what no row states is filled. */
function settleTables(raw: RawRecords, log: ProblemLog): MergeableRecords {
  const parts = mergeListed('parts', raw.parts, raw.mentioned, log);
  const properties = mergeProperties(
    raw.columnProperties,
    settlePropertyDays(raw.properties, raw.sourcing, log),
    log,
  ).map(completeProperty);
  const composition = mergeRecords('composition', raw.composition, log).map(completeComposition);
  const lines = convertUnits(raw.bom, parts, log);
  askBillsByMass(lines, parts, log);
  const bom = mergeBomLines(lines, log).map(completeLine);
  const inventory = mergeRecords('inventory', addPlaces(raw.inventory, log), log);
  const sites = mergeRecords('sites', preferPlants(raw.sites, raw.suppliers, log), log).map(completeSite);
  const suppliers =
    raw.suppliers.length > 0
      ? mergeListed('suppliers', raw.suppliers, raw.mentioned, log)
      : deriveSuppliers(sites, raw.sourcing, log);
  const placed = placeSourcing(uniteSources(raw.sourcing, { sites, suppliers }, log), { sites, suppliers }, log);
  checkStated(inventory, log);
  checkStocks(parts, inventory, log);
  const firms = { sites: [...sites, ...placed.sites], suppliers: [...suppliers, ...placed.suppliers] };
  noteWithoutStatus(raw.licences, log);
  const licences = mergeRecords('licences', placeLicences(raw.licences, firms, log), log).map(completeLicence);
  return {
    parts,
    properties,
    composition,
    bom,
    inventory,
    licences,
    ...firms,
    sourcing: placed.sourcing,
  };
}

/** The records of a list, with what other tables mention of them. */
function mergeListed<R extends { readonly rows: SourceRow[] } & Readonly<Record<string, unknown>>>(
  table: 'parts' | 'suppliers',
  records: readonly R[],
  mentioned: ReadonlySet<object>,
  log: ProblemLog,
): R[] {
  if (mentioned.size === 0) return mergeRecords(table, records, log);
  const listed = mergeRecords(
    table,
    records.filter((record) => !mentioned.has(record)),
    log,
  );
  return fillMentioned(
    table,
    listed,
    records.filter((record) => mentioned.has(record)),
    log,
  );
}
