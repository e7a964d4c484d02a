import { readSubstance } from '../../../domain/substances/read-substance.ts';
import { takeBackSuppliers } from '../../../domain/answers/state-purchases.ts';
import type { Dataset, Settings, Site, SourceRow, Supplier } from '../../../domain/dataset.ts';
import { getFactKey } from '../../../domain/decisions/document-keys.ts';
import type { SeparateRecords } from '../../../domain/decisions/decisions.ts';
import type { LineKey } from '../../base/foreign-table.ts';
import type { Update, UpdateMode } from '../../base/import-outcome.ts';
import type { RecordOrigins } from '../../base/record-origins.ts';
import { deriveSuppliers } from '../../records/read-sourcing.ts';
import { isPlaceOfLines, isPlaceOfSource } from '../left-out/left-out-places.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { RawRecords } from '../../records/read-records.ts';
import type { Vocabulary } from '../../dictionary/vocabulary.ts';
import { joinDeclaredInUse } from './declared-in-use.ts';
import { fillFromInUse, renames } from './fill-from-in-use.ts';
import { followSuppliers } from './follow-suppliers.ts';
import { joinSourcesInUse } from './join-sources-in-use.ts';
import { openContents, openFamilies, openKinds, openSources } from './open-derived.ts';
import { noteOlderDemand } from './note-older-demand.ts';
import { noteEmptiedLines, noteOlderLines } from './note-older-lines.ts';
import { recountParts } from './recount-parts.ts';
import { renameFirms } from './rename-firms.ts';
import { keepStocks } from './keep-stocks.ts';
import { keepSurer } from './keep-surer.ts';
import { createKeyReader } from '../merge-records.ts';
import { collectHeldKeys, findSuitedMode, type HeldKeys } from './plan-update.ts';
import type { MergedIds } from '../resolve-merges.ts';
import { spanInUse } from '../settle-property-days.ts';
import { settleKeptShares } from './settle-kept-shares.ts';

/** The records of the files with what stays of the data in use. */
export type WithInUse = {
  readonly raw: RawRecords;
  readonly mode: UpdateMode;
  readonly suited: UpdateMode;
  /** Rows of the data in use: they are in none of these files. */
  readonly rowsInUse: ReadonlySet<SourceRow>;
};

/** What an update needs to know besides the records. */
export type UpdateContext = {
  readonly origins: RecordOrigins;
  readonly stockListed?: Settings['stockListed'];
  readonly decisions: { readonly separate: readonly SeparateRecords[] };
  readonly vocabulary: Pick<Vocabulary, 'suggestFacts'>;
  /** Lines of bills that the files say to be built in no more. */
  readonly emptied?: readonly LineKey[];
};

/**
 * Adds to the records of the files what stays of the data in use: nothing (`everything`), whatever is in no table that the files list (`tables`; a bill
 * replaces the lines of the parts that it holds), or all that the files say nothing of (`keys`). What a row leaves blank stays as it was. What
 * only a person's decision said is not taken from the data in use: it comes from the decision, so that taking that back undoes it. Facts give way to
 * surer ones in use (`keep-surer.ts`).
 */
export function addInUse(
  files: RawRecords,
  update: Update,
  ids: MergedIds,
  { origins, stockListed, decisions, vocabulary, emptied }: UpdateContext,
  log: ProblemLog,
): WithInUse {
  const { isList, isForeign } = origins;
  const isVendorList = (supplier: Supplier): boolean => isForeign(supplier) && isList('suppliers', supplier);
  const renamed = renameFirms(
    dropDecided(update),
    files.suppliers,
    { ...decisions, isList: (supplier) => isList('suppliers', supplier) },
    log,
  );
  const counted = update.mode === 'everything' ? renamed : recountParts(renamed, files.parts, ids, log);
  const followed = followSuppliers(counted, files, ids, isVendorList, log);
  const opened = openSources(followed);
  const described = findRenamed(files, followed, ids, origins);
  const families = openFamilies(followed, described, vocabulary);
  const before = { ...followed, properties: families, sourcing: [...opened.sourcing] };
  const isNamed = (record: Site | Supplier): boolean => !opened.isStandIn(record);
  const sources = joinSourcesInUse(files.sourcing, before, ids, isForeign);
  const held = collectHeldKeys(files, sources.held, ids, isList, emptied);
  const suited = findSuitedMode(before, held);
  const mode = update.mode ?? suited;
  if (mode === 'everything') return { raw: files, mode, suited, rowsInUse: new Set() };
  const contents = joinDeclaredInUse(files, before, ids, log);
  const bought = [...sources.fresh, ...before.sourcing];
  const stated = spanInUse(files.properties, before.properties, bought, (number) => ids.part.get(number) ?? number);
  const raw = {
    ...files,
    ofFirms: contents.ofFirms,
    sourcing: [...sources.fresh],
    composition: keepSurer('composition', contents.fresh, contents.kept, ids, log),
    properties: keepSurer('properties', stated, before.properties, ids, log),
  };
  const kept = chooseKept(raw, { ...before, composition: [...contents.kept], renamed: described }, held, mode, ids);
  const parts = openKinds(before);
  const keptParts = new Set(kept.parts.map(({ partNumber }) => partNumber));
  noteOlderDemand(kept.parts, raw.parts, ids, log);
  noteEmptiedLines(before.bom, emptied ?? [], raw.bom, ids, log);
  noteOlderLines(kept.bom, before.bom, raw.bom, ids, log);
  const rowsInUse = new Set<SourceRow>();
  for (const records of [...Object.values(before), before.settings.contentsBySource ?? []]) {
    if (Array.isArray(records)) for (const { rows } of records) for (const row of rows) rowsInUse.add(row);
  }
  const fill = <R extends Row>(
    table: 'parts' | 'suppliers' | 'sites',
    fresh: readonly R[],
    known: readonly Row[],
    names: ReadonlyMap<string, string>,
  ): R[] => fillFromInUse(table, fresh, { before: known, ids: names, origins }, log);
  const derived = raw.suppliers.length > 0 || before.suppliers.length === 0 ? [] : deriveNew(raw, before, log);
  return {
    mode,
    suited,
    rowsInUse,
    raw: {
      ...raw,
      parts: [
        ...fill('parts', raw.parts, parts, ids.part),
        ...parts.filter(({ partNumber }) => keptParts.has(partNumber)),
      ],
      properties: [...raw.properties, ...kept.properties],
      composition: [...raw.composition, ...kept.composition],
      bom: [...raw.bom, ...kept.bom],
      suppliers: [
        ...fill('suppliers', raw.suppliers, before.suppliers, ids.supplier),
        ...derived,
        ...kept.suppliers.filter(isNamed),
      ],
      sites: [...fill('sites', raw.sites, before.sites, ids.site), ...kept.sites.filter(isNamed)],
      sourcing: [
        ...raw.sourcing.map(opened.open),
        ...settleKeptShares(kept.sourcing, raw.sourcing, ids, log).map((row) =>
          opened.open({ ...row, supplierId: null, country: null }),
        ),
      ],
      inventory: [
        ...raw.inventory,
        ...keepStocks(kept.inventory, raw.inventory, { before: before.inventory, ids, stockListed }, log),
      ],
      rates: [...raw.rates, ...kept.rates],
      licences: [...raw.licences, ...kept.licences],
    },
  };
}

/** The data in use without what a person's decisions said of parts, now or once. */
function dropDecided({ before, facts, forgotten }: Update): Dataset {
  const said = new Set(facts.map((fact) => JSON.stringify([fact.partNumber, fact.field, fact.value])));
  const gone = new Set(forgotten);
  const isDecided = (partNumber: string, field: string, value: string | null | undefined): boolean =>
    value !== null &&
    value !== undefined &&
    (said.has(JSON.stringify([partNumber, field, value])) || gone.has(getFactKey({ partNumber, field })));
  return {
    ...before,
    sourcing: takeBackSuppliers(before, facts),
    parts: before.parts.map((part) => {
      const { partNumber, category, form, procurement } = part;
      return {
        ...part,
        category: isDecided(partNumber, 'category', category) ? null : category,
        form: isDecided(partNumber, 'form', form) ? null : form,
        ...(isDecided(partNumber, 'procurement', procurement) ? { procurement: null } : {}),
      };
    }),
    properties: before.properties.filter(
      ({ partNumber, property, text, evidence }) => evidence !== 'seen' || !isDecided(partNumber, property, text),
    ),
  };
}

type Tables = Omit<Dataset, 'settings'>;

/** Contents in use without the rows that close a list of which the files now say something else: what they list has an end only where they say so. */
function dropEnds(composition: Tables['composition'], listed: ReadonlySet<string>): Tables['composition'] {
  return composition.filter(({ partNumber, substance }) => !listed.has(partNumber) || !readSubstance(substance).isRest);
}

function chooseKept(
  raw: RawRecords,
  before: Dataset & { readonly renamed: ReadonlySet<string> },
  held: HeldKeys,
  mode: UpdateMode,
  ids: MergedIds,
): Tables {
  const { has, listed, parents } = held;
  const replaces = (table: Parameters<HeldKeys['has']>[0]): boolean => mode === 'tables' && listed.has(table);
  const keep = <R extends Row>(table: Parameters<HeldKeys['has']>[0], records: readonly R[]): R[] =>
    replaces(table) ? [] : records.filter((record) => !has(table, record));
  const bom = before.bom.filter(
    (line) => !has('bom', line) && !((mode === 'tables' || isPlaceOfLines(line)) && parents.has(line.parent)),
  );
  const told = new Set(raw.composition.map(({ partNumber }) => ids.part.get(partNumber) ?? partNumber));
  const contents = openContents(before, new Set([...told, ...before.renamed]));
  const composition = dropEnds(dropHeld('composition', contents, raw.composition, ids), told);
  const properties = dropHeld('properties', before.properties, [...raw.properties, ...raw.columnProperties], ids);
  const inventory = dropHeld('inventory', before.inventory, raw.inventory, ids);
  const licences = dropHeld('licences', before.licences, raw.licences, ids);
  const bought = new Set(raw.sourcing.map(({ partNumber }) => ids.part.get(partNumber) ?? partNumber));
  // What stood for a row that could not be read goes where the files tell of that bill or those sources anew.
  const sourcing = keep('sourcing', before.sourcing).filter(
    (row) => !isPlaceOfSource(row) || !bought.has(row.partNumber),
  );
  const emptied = new Set(
    before.bom.flatMap((line) => (isPlaceOfLines(line) && parents.has(line.parent) ? [line.child] : [])),
  );
  // A part, plant or firm that the files name without listing it stays, and so does what a record that stays belongs to.
  const named = new Set(raw.bom.flatMap(({ parent, child }) => [parent, child]));
  for (const { partNumber } of [...raw.sourcing, ...raw.composition, ...raw.inventory]) named.add(partNumber);
  const parts = before.parts.filter(
    (part) =>
      !has('parts', part) && !emptied.has(part.partNumber) && (!replaces('parts') || named.has(part.partNumber)),
  );
  const known = new Set([
    ...raw.parts.map(({ partNumber }) => ids.part.get(partNumber) ?? partNumber),
    ...parts.map(({ partNumber }) => partNumber),
  ]);
  const ofKnown = <R extends { readonly partNumber: string }>(rows: readonly R[]): R[] =>
    rows.filter(({ partNumber }) => known.has(partNumber));
  const keptSources = ofKnown(sourcing);
  const keptInventory = ofKnown(inventory);
  const places = new Set<string | null>([
    ...[...raw.sourcing, ...keptSources].flatMap(({ siteId, buyerSiteId }) => [siteId, buyerSiteId]),
    ...[...raw.inventory, ...keptInventory].map(({ siteId }) => siteId),
    ...[...raw.licences, ...licences].map(({ exporterSiteId }) => exporterSiteId),
  ]);
  const sites = before.sites.filter((site) => !has('sites', site) && (!replaces('sites') || places.has(site.siteId)));
  const owners = new Set<string | null>([
    ...[...raw.sites, ...sites].map(({ supplierId }) => supplierId),
    ...raw.sourcing.map(({ supplierId }) => supplierId),
  ]);
  const suppliers = before.suppliers.filter(
    (supplier) =>
      !has('suppliers', supplier) &&
      (!replaces('suppliers') || owners.has(supplier.supplierId) || supplier.role === 'own'),
  );
  const firms = new Set(
    [...raw.suppliers, ...suppliers].map(({ supplierId }) => ids.supplier.get(supplierId) ?? supplierId),
  );
  const standing = sites.filter(({ supplierId }) => firms.has(supplierId));
  return {
    parts,
    properties: ofKnown(properties),
    composition: ofKnown(composition),
    bom: bom.filter(({ parent, child }) => known.has(parent) && known.has(child)),
    suppliers: suppliers.map((one) =>
      one.parentId === null || firms.has(one.parentId) ? one : { ...one, parentId: null },
    ),
    sites: standing,
    sourcing: keptSources,
    inventory: keptInventory,
    rates: keep('rates', before.rates),
    licences,
  };
}

/** Parts that the files describe in other words than the data in use. */
function findRenamed(
  { parts }: RawRecords,
  before: Dataset,
  ids: MergedIds,
  origins: RecordOrigins,
): ReadonlySet<string> {
  const inUse = new Map(before.parts.map((part) => [part.partNumber, part]));
  return new Set(
    parts.flatMap((part) => {
      const known = inUse.get(ids.part.get(part.partNumber) ?? part.partNumber);
      return known !== undefined && renames(part, known, origins) ? [known.partNumber] : [];
    }),
  );
}

type Row = { readonly rows: SourceRow[] } & Readonly<Record<string, unknown>>;
type ByKey = 'composition' | 'properties' | 'inventory' | 'licences';

/** The records in use whose key no record of the files has. */
function dropHeld<R extends Row>(table: ByKey, records: readonly R[], fresh: readonly Row[], ids: MergedIds): R[] {
  const readKey = createKeyReader(table);
  const translate = (row: Row): Row => {
    const partNumber = row['partNumber'];
    return typeof partNumber === 'string' ? { ...row, partNumber: ids.part.get(partNumber) ?? partNumber } : row;
  };
  const held = new Set(fresh.map((record) => readKey(translate(record))));
  return records.filter((record) => !held.has(readKey(translate(record))));
}

/** Suppliers that rows of the files name and nobody has listed yet. */
function deriveNew(raw: RawRecords, before: Dataset, log: ProblemLog): Supplier[] {
  const known = new Set(before.suppliers.map(({ supplierId }) => supplierId));
  const isNew = ({ supplierId }: { readonly supplierId: string | null }): boolean =>
    supplierId !== null && !known.has(supplierId);
  const sites = raw.sites.filter(isNew).map((site) => ({ ...site, unnamed: site.unnamed ?? false }));
  return deriveSuppliers(sites, raw.sourcing.filter(isNew), log);
}
