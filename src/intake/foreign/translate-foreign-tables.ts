import type { SeparateRecords } from '../../domain/decisions/decisions.ts';
import { joinStocksOfPlaces } from './stock/stocks-of-places.ts';
import { joinFirmCurrencies } from './joined/firm-currencies.ts';
import { noteLeadTimes } from './notes/note-lead-times.ts';
import { noteVariants } from './notes/note-variants.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import { createFirmRegister, type FirmRegister } from './firm-register.ts';
import { createForeignCells, type ForeignCells } from '../values/foreign-cells.ts';
import type { CanonicalTable, ForeignTable, ForeignTally, ForeignTranslation } from '../base/foreign-table.ts';
import { noteSoldAtCost } from './notes/note-costs.ts';
import { createDealerFinder, type DealerFinder } from './dealers.ts';
import { createLineSources } from './lines/line-sources.ts';
import { createPartFinder, readColumn } from './find-parts.ts';
import { findDocumentHeads } from './document-heads.ts';
import { repeatDittos } from '../corrections/repeat-dittos.ts';
import { fillDownOrders } from './sales/fill-down-orders.ts';
import { fillDownParts } from './fill-down-parts.ts';
import { nameByKeys } from '../corrections/name-by-keys.ts';
import { createRecordKeys } from './lines/record-keys.ts';
import { createMakerWords, type MakerWords } from '../values/maker-names.ts';
import { createUnitsOfParts } from '../values/piece-masses.ts';
import { nameSharedSigns } from './prices/shared-signs.ts';
import { findStatedShares } from './joined/stated-shares.ts';
import { createPricesOverFiles } from './prices-over-files.ts';
import { readInUse, type KnownInUse } from '../values/known-in-use.ts';
import {
  listBuiltIn,
  listMade,
  listSold,
  listDescribed,
  listUnits,
  readMakerNames,
  pairNames,
  reserveCanonical,
} from './names-in-files.ts';
import { createPartRegister } from './part-register.ts';
import type { PartRegister } from './part-register.ts';
import { noteCountedUnits } from './notes/note-counted-units.ts';
import { noteDiscounts, notePricedUnits } from './notes/note-priced-units.ts';
import { noteTaxedPrices } from './notes/note-taxed-prices.ts';
import { noteFlaggedRows } from './notes/note-flagged-rows.ts';
import { noteSpelledFirms } from './notes/note-spelled-firms.ts';
import { noteZeroPrices } from './notes/note-zero-prices.ts';
import { createRowCounter, rankTable, type TableTranslation, type Translated } from './table-translation.ts';
import { listAlike } from './series/add-series.ts';
import { isWhereUsed } from './bom/title-block.ts';
import { createAssembliesOfTables } from './bom/repeated-assemblies.ts';
import { createWrittenLines } from './bom/written-lines.ts';
import { translateMatrix } from './bom/translate-matrix.ts';
import { translateBom } from './bom/translate-bom.ts';
import { translateComponentLists } from './translate-component-lists.ts';
import { readOperations, translateOperations } from './translate-operations.ts';
import { translateOperationList, translateParts } from './translate-parts.ts';
import { translateDeclaredLists } from './declared/translate-declared.ts';
import { translateLicences } from './registers/translate-licences.ts';
import { translateContents } from './translate-contents.ts';
import { translateOwnSites } from './translate-own-sites.ts';
import { findOwnFirm, noteOwnFirm } from './own-firm.ts';
import { translatePropertyList } from './translate-properties.ts';
import { translateRates } from './translate-rates.ts';
import { translateSuppliers } from './translate-suppliers.ts';

export type TranslationInput = {
  readonly foreign: readonly ForeignTable[];
  /** Tables of the same set of files that are canonical already; they are read for names and not changed. */
  readonly canonical: readonly CanonicalTable[];
  readonly vocabulary: Pick<Vocabulary, 'findTerritory' | 'findItems' | 'properties'>;
  readonly log: ProblemLog;
  /** The day on which what files say must count; null: lines count whatever their days say. */
  readonly day?: string | null;
  /** The day on which the files were taken, or are read; null: not known. */
  readonly takenOn?: string | null;
  readonly inUse?: KnownInUse | undefined;
  /** What a person said is not one, so that names of firms in other signs stay apart. */
  readonly separate?: readonly SeparateRecords[] | undefined;
};

/**
 * Canonical tables for a set of foreign ones. Rows keep their numbers, so that problems and provenance point at the file. The tables come in
 * the order of the input, each as its parts, suppliers, sites, BOM lines, sources and stocks. What was settled on the way is noted in the log;
 * what cannot be read goes on as written, for the record readers to refuse with its place. Never throws.
 */
export function translateForeignTables({
  foreign,
  canonical,
  vocabulary,
  log,
  day = null,
  takenOn = null,
  inUse = readInUse(undefined),
  separate = [],
}: TranslationInput): ForeignTranslation {
  const plain = nameByKeys(nameSharedSigns(foreign, log), log).map((table) =>
    createForeignCells(fillDownOrders(fillDownParts(repeatDittos(table, log), log), log)),
  );
  const documents = findDocumentHeads(plain);
  const headed = plain.map((cells) => {
    const heads = documents.get(cells) ?? null;
    return heads === null ? cells : createForeignCells(cells.table, heads);
  });
  const keys = createRecordKeys(headed, day);
  const plainReaders = headed.map((cells) =>
    keys.listsBills(cells) ? createForeignCells({ ...cells.table, purpose: 'bill-list' }) : cells,
  );
  const { readers, lists: currencyLists } = joinFirmCurrencies(plainReaders, log);
  const documentsOf = new Map(readers.map((cells, at) => [cells, documents.get(plain[at]!)]));
  const partRegister = createPartRegister(log, inUse.units, listUnits(readers, canonical), listDescribed(readers));
  const firmRegister = createFirmRegister(separate);
  for (const [siteId, name] of inUse.ownPlants) firmRegister.addOwnSite(siteId, name);
  reserveCanonical(canonical, partRegister, firmRegister);
  pairNames(readers, firmRegister);
  const ourselves = firmRegister.ownId() === null ? findOwnFirm(readers) : null;
  if (ourselves !== null) {
    firmRegister.reserveOwn(ourselves.supplierId);
    if (ourselves.says === 'plant') noteOwnFirm(ourselves, log);
  }
  const findPart = createPartFinder(readers, canonical);
  const makers = createMakerWords(readMakerNames(readers));
  const parents = listMade(readers, canonical);
  const builtIn = listBuiltIn(readers, canonical);
  const sold = listSold(readers, canonical, parents);
  const unitsOfParts = createUnitsOfParts(readers);
  const products = readOperations(readers.map((cells) => ({ cells, log })));
  const findDealers = createDealerFinder(readers);
  const areUses = readers.some(isWhereUsed);
  const written = createWrittenLines(areUses ? canonical : []);
  const overFiles = createPricesOverFiles(readers, unitsOfParts(partRegister.findUnit), log);
  const statedShares = findStatedShares(readers, log);
  const assemblies = createAssembliesOfTables(readers.filter(({ table }) => table.purpose === 'bom').length);
  const translations = readers.map((cells) =>
    openTranslation(cells, {
      partRegister,
      firmRegister,
      makers,
      log,
      vocabulary,
      findPart,
      findBill: keys.findBill,
      findItemOf: keys.findItemOf,
      findOtherItems: keys.findOtherItems,
      isRetired: keys.isRetired,
      findBillBase: keys.findBillBase,
      resolveKey: keys.openList(cells),
      findProduct: (name) => products.get(name) ?? null,
      sold,
      made: parents,
      builtIn,
      unitsOfParts,
      day,
      takenOn,
      overFiles,
      statedShares,
      findDealers,
      isWritten: written.has,
      assemblies,
      alike: listAlike(readers, cells),
    }),
  );

  type Result = Pick<TableTranslation, 'cells'> & { tables: readonly CanonicalTable[]; tally: ForeignTally };
  const results = new Map<TableTranslation, Result>();
  const finish = (translation: TableTranslation, { tables, count }: Translated): void => {
    noteLeadTimes(translation);
    noteVariants(translation);
    const made = [
      translation.parts.finish(),
      translation.firms.finish(),
      ...tables,
      translation.sources.finish(),
    ].filter((table) => table !== null);
    if (areUses) written.add(made);
    const { file, sheet, headerRow } = translation.cells.table.source;
    const fills = [...new Set(made.map(({ table }) => table))];
    const heads = documentsOf.get(translation.cells);
    const pricedOver = overFiles.rowsOf(translation.cells);
    const ofTable = { pricedOver, file, sheet, headerRow, fills };
    const tally = { ...ofTable, ...(heads === undefined ? {} : { documents: heads }), ...count };
    results.set(translation, { cells: translation.cells, tables: made, tally });
  };
  const isDeclared = ({ cells }: TableTranslation): boolean => cells.table.purpose === 'declared-list';
  for (const translation of translations.toSorted((a, b) => rankTable(a.cells) - rankTable(b.cells)))
    if (!isDeclared(translation)) finish(translation, translateTable(translation));
  const stated = [...canonical, ...[...results.values()].flatMap(({ tables }) => tables)];
  const made = new Set(readColumn(stated, 'bom', 'parent'));
  for (const [translation, translated] of translateDeclaredLists(translations.filter(isDeclared), (part) =>
    made.has(part),
  ))
    finish(translation, translated);
  noteSpelledFirms(firmRegister.spelled, log);
  noteSoldAtCost(partRegister.listPricedAtCost(), () => readColumn(stated, 'bom', 'child'), log);
  const inOrder = translations.flatMap((translation) => results.get(translation) ?? []);
  return {
    tables: joinStocksOfPlaces(inOrder, log),
    tallies: inOrder.map(({ cells, tally }) =>
      currencyLists.has(cells) ? { ...tally, givesCurrencies: true } : tally,
    ),
  };
}

/** Heads of bills give no record of their own: lines of bills find what they say. */
function countBills(translation: TableTranslation): Translated {
  const { lines } = translation.cells.table.source;
  return { tables: [], count: createRowCounter().count({ lines: lines.length, joined: [], parts: 0, quantity: null }) };
}

function translateTable(translation: TableTranslation): Translated {
  const { purpose } = translation.cells.table;
  noteCountedUnits(translation);
  notePricedUnits(translation);
  noteTaxedPrices(translation);
  noteDiscounts(translation);
  noteZeroPrices(translation);
  noteFlaggedRows(translation);
  if (purpose === 'supplier-list' || purpose === 'declaration') return translateSuppliers(translation);
  if (purpose === 'own-sites') return translateOwnSites(translation);
  if (purpose === 'rate-list') return translateRates(translation);
  if (purpose === 'contents') return translateContents(translation);
  if (purpose === 'bill-list') return countBills(translation);
  if (purpose === 'property-list') return translatePropertyList(translation);
  if (purpose === 'licence-list') return translateLicences(translation);
  if (purpose === 'operations') return translateOperationList(translation);
  if (purpose !== 'bom') return translateParts(translation);
  if (translation.cells.has('parent-quantity')) return translateMatrix(translation);
  if (translation.cells.has('component-ids')) return translateComponentLists(translation);
  return translation.cells.has('operation') ? translateOperations(translation) : translateBom(translation);
}

type Shared = Pick<
  TableTranslation,
  | 'log'
  | 'makers'
  | 'findPart'
  | 'findBill'
  | 'findItemOf'
  | 'findOtherItems'
  | 'isRetired'
  | 'findBillBase'
  | 'resolveKey'
  | 'findProduct'
  | 'sold'
  | 'made'
  | 'builtIn'
  | 'day'
  | 'takenOn'
  | 'overFiles'
  | 'statedShares'
  | 'isWritten'
  | 'assemblies'
> & {
  partRegister: PartRegister;
  firmRegister: FirmRegister;
  makers: MakerWords;
  findDealers: DealerFinder;
  vocabulary: TranslationInput['vocabulary'];
  alike: readonly ForeignCells[];
  unitsOfParts: ReturnType<typeof createUnitsOfParts>;
};

function openTranslation(
  cells: ForeignCells,
  { partRegister, firmRegister, vocabulary, alike, unitsOfParts, ...shared }: Shared,
): TableTranslation {
  const firms = firmRegister.openTable(cells);
  const { findTerritory, findItems, properties } = vocabulary;
  // A list of parts may count them anew, whatever the data in use say.
  const unitOf = cells.table.purpose === 'parts-list' ? partRegister.findUnitInFiles : partRegister.findUnit;
  const toUnitOfPart = unitsOfParts(unitOf);
  return {
    ...shared,
    cells,
    findTerritory,
    findItems,
    properties,
    firms,
    firmRegister,
    unitOf,
    toUnitOfPart,
    isSite: firmRegister.hasSite,
    parts: partRegister.openTable(cells),
    sources: createLineSources({
      cells,
      firms,
      register: firmRegister,
      makers: shared.makers,
      findTerritory,
      unitOf,
      toUnitOfPart,
      overFiles: shared.overFiles,
      statedShares: shared.statedShares,
      findDealers: shared.findDealers,
      day: shared.day,
      log: shared.log,
      alike,
    }),
  };
}
