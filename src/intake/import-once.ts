import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { hashDataset } from '../domain/content-hash.ts';
import { MOVEMENT_LIST } from '../domain/stock-movement.ts';
import { admitEmptyFiles } from './admit-empty-files.ts';
import { countRecords } from './count-records.ts';
import { describeFiles } from './check-document.ts';
import { findSharedEncoding } from './reading/shared-encoding.ts';
import { rememberCells, noteUnusedCells } from './corrections/remembered-cells.ts';
import { checkGivenTables } from './settling/check-given-tables.ts';
import type { ImportDecisions, RowChoice } from './base/import-decisions.ts';
import type { ImportOptions, ImportOutcome, InputFile } from './base/import-outcome.ts';
import { leaveOutDependents } from './settling/left-out/leave-out-dependents.ts';
import { buildLedger } from './ledger/build-ledger.ts';
import { listLeftOutRows } from './list-left-out-rows.ts';
import { REFUSED_FILE, createProblemLog } from './base/problem.ts';
import { proposeMerges, type NamedRecords } from './settling/propose-merges.ts';
import { findPartsForUnnamed } from './mapping/known/known-parts.ts';
import { settleMatrices } from './mapping/settle-matrices.ts';
import { dropRepeatedBills } from './tables/drop-repeated-bills.ts';
import { readInUse } from './values/known-in-use.ts';
import { leaveOutOldCopies } from './foreign/series/old-copies.ts';
import { leaveOutOlderStocks } from './foreign/stock/newest-days.ts';
import { settleSeries } from './foreign/series/settle-series.ts';
import { leaveOutOtherAgreements } from './mapping/registers/settle-agreements.ts';
import { settleFirmKeys } from './mapping/registers/settle-firm-keys.ts';
import { settleRowsOfFirms } from './mapping/known/rows-of-firms.ts';
import { settleSheetsOfFirms } from './mapping/known/sheets-of-firms.ts';
import { settleVendorNumbers } from './mapping/settle-vendor-numbers.ts';
import { readFile } from './read-files.ts';
import type { ReadFile } from './tables/recognition.ts';
import { readRecords } from './records/read-records.ts';
import { NOTHING_TRANSLATED, translateAll } from './translate-files.ts';
import type { TranslatedFiles } from './foreign/translated-files.ts';
import { explainBesides } from './translate-besides.ts';
import { resolveMerges } from './settling/resolve-merges.ts';
import { checkAmountColumns } from './check-amount-columns.ts';
import type { RecordMerge } from '../domain/decisions/decisions.ts';
import type { MergeProposal } from './base/proposals.ts';
import { joinNumbers } from './settling/numbers/join-numbers.ts';
import { takeWorkspace } from './settling/take-workspace.ts';
import { findPartsInUse } from './settling/updates/find-named-parts.ts';
import { addInUse, type WithInUse } from './settling/updates/add-in-use.ts';
import { dropRefusedFacts, findOrigins, listInUse, takeOfFiles } from './in-use.ts';
import { settleDataset, type SettledDataset } from './settling/settle-dataset.ts';
import { createRowFinder, showProblemRows } from './show-problem-rows.ts';
import { listUsable, takeMappingFiles } from './read-mappings.ts';
import { joinAnswers, listAnswered } from './join-answers.ts';
import { createVocabulary } from './dictionary/vocabulary.ts';
import { createWordTally } from './base/word-tally.ts';
import {
  findRememberedRows,
  nameLeftOutRows,
  noteUnmetRows,
  type RememberedRows,
  writePlace,
} from './corrections/remembered-rows.ts';
import {
  describeAbsence,
  listMayHold,
  listNotesBeside,
  refuseBroken,
  standsWithout,
  type BrokenFile,
} from './set-aside.ts';
import {
  addDecisions,
  listRememberedOf,
  noteUnmetMappings,
  readCompany,
  takeDecisionFiles,
} from './take-decision-files.ts';
const NOTHING_READ: SettledDataset['own'] = { marked: false, candidates: [] };

/** One reading of the files, and the knowledge for another one. */
export type OneImport = {
  readonly outcome: ImportOutcome;
  readonly unsound: readonly RowChoice[];
  /** Whether a row was left out at an import before. */
  readonly isRemembered: (place: RowChoice) => boolean;
};

export type ImportReading = {
  readonly aside: ReadonlyMap<string, BrokenFile>;
  readonly chosen: readonly RowChoice[];
  /** The parts named by the files: they tell columns under unknown headers; absent until a table needs them. */
  readonly partNumbers?: ReadonlySet<string>;
};

/** Reads all files once under given decisions: `aside` are files not to be used, `chosen` the rows left out by a person. */
export async function importOnce(
  inputs: readonly InputFile[],
  options: ImportOptions & { readonly decisions: ImportDecisions },
  reading: ImportReading,
): Promise<OneImport> {
  const { aside, chosen, partNumbers } = reading;
  const vocabulary = createVocabulary(options.catalogue ?? loadCatalogue());
  const taken = takeDecisionFiles(inputs, vocabulary.propertyNames);
  const given = [...taken.decisions, ...(options.decisionsFiles ?? [])];
  const stated = addDecisions(options.decisions, given);
  const log = createProblemLog(stated.leftOut);
  const inUseBefore = options.update?.mode === 'everything' ? undefined : options.update?.before;
  for (const letter of inUseBefore?.settings.takenBack ?? []) log.takeBack(letter);
  const words = createWordTally();
  const report = options.onProgress ?? (() => {});
  const { files, mappings, refused: refusedMappings } = takeMappingFiles(taken.files, vocabulary.propertyNames);
  const said = [...mappings, ...given.flatMap((one) => one.mappings)];
  const known = [...said, ...listUsable(options.mappings ?? [], vocabulary.propertyNames, log)];
  const register = rememberCells(stated.cells ?? []);
  const corrections = { cells: stated.corrections, remembered: register, mappings: known };
  const decisive = [...taken.refused, ...refusedMappings];
  const shared = findSharedEncoding(files);
  const opened: ReadFile[] = [...decisive];
  for (const [index, file] of files.entries()) {
    report({ phase: 'reading', fraction: (0.5 * index) / files.length });
    const broken = aside.get(file.name);
    // What is said of a file that is set aside was said when it was found broken.
    const heard = broken === undefined ? log : createProblemLog();
    const encoding = options.encodings?.find((one) => one.file === file.name)?.encoding ?? null;
    const today = options.today ?? null;
    const context = { vocabulary, mappings: known, corrections, encoding, today, shared, partNumbers, log: heard };
    const one = await readFile(file, context);
    if (broken !== undefined) for (const letter of heard.takenBack) log.takeBack(letter);
    if (broken?.sheets) for (const note of listNotesBeside(heard, broken.sheets)) log.note(note);
    opened.push(broken === undefined ? one : refuseBroken(one, broken, log));
  }
  const found = partNumbers ?? findPartsForUnnamed(opened);
  if (partNumbers === undefined && found !== null)
    return importOnce(inputs, options, { ...reading, partNumbers: found });
  const answers = opened.flatMap((file) => file.answers ?? []);
  const decisions = { ...stated, confirmed: joinAnswers(stated.confirmed, answers) };
  const sources = opened.flatMap(({ tables, foreign }) => [...tables, ...foreign].map(({ source }) => source));
  const remembered = findRememberedRows(decisions.rows ?? [], sources);
  for (const place of remembered.always) log.leaveOut(place, 'Left out by choice, as before.');
  noteUnmetRows(remembered, log);
  noteUnmetMappings(given, opened, log);
  checkAmountColumns(opened, log);
  const unusedCells = register.listUnused();
  noteUnusedCells(unusedCells, log);
  const day = options.today ?? options.dataDate;
  const inUse = readInUse(options.update);
  const named = settleMatrices(
    settleFirmKeys(settleRowsOfFirms(settleSheetsOfFirms(settleVendorNumbers(admitEmptyFiles(opened, log))))),
  );
  leaveOutOtherAgreements(named, log);
  leaveOutOlderStocks(named, day, log);
  const read = settleSeries(leaveOutOldCopies(dropRepeatedBills(named, log), log), { ...inUse, day }, log);
  for (const { file, refused } of read) {
    if (refused !== null) log.error({ code: REFUSED_FILE, file, message: refused });
  }
  report({ phase: 'records', fraction: 0.5 });
  const first = read[0];
  const workspace = read.find((file) => file.workspace !== null)?.workspace ?? null;
  let settled: SettledDataset | null = null;
  let update: WithInUse | null = null;
  let joined: readonly RecordMerge[] = [];
  let alike: readonly MergeProposal[] = [];
  let translation: TranslatedFiles = NOTHING_TRANSLATED;
  if (workspace !== null) settled = takeWorkspace(workspace, read, log);
  else if (first === undefined) {
    const message =
      said.length + given.length === 0
        ? 'No files were given.'
        : 'Only mappings or decisions were given; give the tables as well.';
    log.error({ code: 'no-files', message });
  } else if (options.update === undefined && read.every(({ kind }) => kind === MOVEMENT_LIST)) {
    log.error({
      code: 'only-movements',
      message:
        'Only lists of stock movements were given: they count as use of the licences of a company that is there. Give its tables as well.',
    });
  } else {
    const takenOn = options.dataDate ?? options.today ?? null;
    translation = translateAll(read, vocabulary, log, { day, takenOn, inUse, separate: decisions.separate });
    const tables = {
      tables: new Set([...translation.tables.map(({ table }) => table), ...listInUse(options)]),
      someUnread: log.problems.some(({ code }) => code === REFUSED_FILE || code === 'missing-column'),
    };
    // Where every file was refused, its sentence says it all.
    // What takes declarations back may come alone, into the data that it takes them out of.
    const takesBack = options.update !== undefined && log.takenBack.length > 0;
    if (translation.tables.length > 0 || !tables.someUnread || takesBack) {
      checkGivenTables(tables, log);
      const raw = readRecords(
        translation.tables,
        vocabulary,
        log,
        (done) => report({ phase: 'records', fraction: 0.5 + 0.2 * done }),
        words,
      );
      const emptied = [...translation.tallies.values()].flatMap((tally) => tally.emptied ?? []);
      // The translated cells have become records; only what became of the rows is still asked for.
      translation = { ...translation, tables: [] };
      report({ phase: 'checking', fraction: 0.7 });
      const { before } = options.update ?? {};
      const partsInUse = findPartsInUse(raw, before, decisions, log);
      const ids = resolveMerges([...decisions.merges, ...partsInUse], log);
      const numbered = joinNumbers(raw, { before, separate: decisions.separate, merges: decisions.merges }, log);
      joined = [...numbered.joined, ...partsInUse];
      alike = numbered.alike.filter(({ absorbed }) => !absorbed.some((id) => ids.part.has(id)));
      const kept = log.listLeftOut().length === 0 ? numbered.raw : leaveOutDependents(numbered.raw, ids, log);
      const company = { ...options, ...readCompany(options, given), decisions };
      const context = { ...company, vocabulary, origins: findOrigins(read), emptied };
      const withInUse =
        options.update === undefined
          ? null
          : addInUse(kept, dropRefusedFacts(options.update, decisions.confirmed), ids, context, log);
      update = withInUse;
      const settings = { ...company, given: tables, vocabulary, ids, standIns: listMayHold(read) };
      settled = settleDataset(withInUse?.raw ?? kept, settings, log);
      if (standsWithout(settled, log, new Set(decisive.map(({ file }) => file)))) {
        const byName = new Map(read.map((file) => [file.file, file]));
        log.setFilesAside((file) => describeAbsence(byName.get(file) ?? { file, proposals: [] }));
      }
    }
  }
  report({ phase: 'hashing', fraction: 0.9 });
  const dataset = log.errorCount() === 0 ? (settled?.dataset ?? null) : null;
  const dataVersion = dataset === null ? null : hashDataset(dataset);
  if (workspace !== null && dataVersion !== null && dataVersion !== workspace.head) {
    log.note({
      code: 'hash-differs',
      file: first?.file ?? null,
      found: dataVersion,
      expected: workspace.head,
      message: 'The data of this workspace were changed after it was written; they count as a version of their own.',
    });
  }
  const findRow = createRowFinder(read);
  const leftOutRows = listLeftOutRows(log, read, findRow);
  const { ledger, unread } = buildLedger(read, translation, takeOfFiles(settled?.dataset ?? null, update), {
    log,
    words,
  });
  report({ phase: 'hashing', fraction: 1 });
  const outcome: ImportOutcome = {
    document: { files: describeFiles(read, translation, log), problems: log.problems },
    dataset,
    dataVersion,
    notes: log.problems.filter((problem) => problem.severity === 'note'),
    counts: countRecords(settled?.dataset ?? null),
    own: settled?.own ?? NOTHING_READ,
    proposals: explainBesides(
      read.flatMap(({ proposals }) => proposals),
      translation.besides,
    ),
    partProposals: settled?.partProposals ?? [],
    taken: settled?.taken ?? [],
    acceptProposals: decisions.acceptProposals ?? 'none',
    takenMerges: [],
    joined,
    duplicates: settled === null ? [] : [...proposeMerges(listNamed(settled), decisions.separate), ...alike],
    leftOutRows,
    leaveOuts: nameLeftOutRows(
      [...remembered.always, ...listPersonal(decisions.leftOut, chosen, remembered)],
      sources,
      {
        mappings: known,
        remembered,
      },
    ),
    unread,
    ledger,
    problemRows: showProblemRows(log.problems, leftOutRows, findRow),
    corrected: read.flatMap(({ corrected }) => corrected),
    unused: { facts: settled?.unusedFacts ?? [], cells: unusedCells },
    update: update === null ? null : { mode: update.mode, suited: update.suited },
    mappings,
    decided: listAnswered(listRememberedOf(given), decisions.confirmed, answers),
    workspace: dataset === null ? null : workspace,
  };
  return {
    outcome,
    unsound: log.listUnsound(),
    isRemembered: ({ file, sheet, row }) => remembered.find({ file, sheet, row }) !== null,
  };
}

/** The rows that a person left out, here (`chosen`) or before; the others went because all rows at fault were to go. */
function listPersonal(
  leftOut: readonly RowChoice[],
  chosen: readonly RowChoice[],
  remembered: RememberedRows,
): RowChoice[] {
  const own = new Set(chosen.map(writePlace));
  return leftOut.filter((choice) => own.has(writePlace(choice)) || remembered.find(choice) !== null);
}

/** Records by what they are called; part numbers and sites that are only referred to stand behind those that have a record. */
function listNamed({ dataset, broken }: SettledDataset): NamedRecords {
  const named = (target: 'parts' | 'sites'): string[] =>
    broken.flatMap((reference) => (reference.target === target ? [reference.value] : []));
  return {
    suppliers: dataset.suppliers,
    siteIds: [...dataset.sites.map(({ siteId }) => siteId), ...named('sites')],
    partNumbers: [...dataset.parts.map(({ partNumber }) => partNumber), ...named('parts')],
  };
}
