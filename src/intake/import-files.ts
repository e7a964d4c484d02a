import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { hashDataset } from '../domain/content-hash.ts';
import { TABLES, type Dataset, type TableName } from '../domain/dataset.ts';
import type { WorkspaceFile } from '../domain/workspace-file.ts';
import { admitEmptyFiles } from './admit-empty-files.ts';
import { checkOwners, checkReferences } from './settling/check-agreement.ts';
import { checkLoops } from './settling/check-loops.ts';
import { describeFiles } from './check-document.ts';
import { rememberCells, noteUnusedCells } from './corrections/remembered-cells.ts';
import { checkGivenTables } from './settling/check-given-tables.ts';
import { NO_DECISIONS, type ImportDecisions, type RowChoice } from './base/import-decisions.ts';
import type { ImportOptions, ImportOutcome, InputFile } from './base/import-outcome.ts';
import { leaveOutDependents } from './settling/leave-out-dependents.ts';
import { buildLedger } from './ledger/build-ledger.ts';
import { listLeftOutRows } from './list-left-out-rows.ts';
import { REFUSED_FILE, createProblemLog, type ProblemLog } from './base/problem.ts';
import { proposeMerges, type NamedRecords } from './settling/propose-merges.ts';
import { readFile } from './read-files.ts';
import type { ReadFile } from './tables/recognition.ts';
import { isTableName } from './base/table-columns.ts';
import { readRecords } from './records/read-records.ts';
import { NOTHING_TRANSLATED, translateAll } from './translate-files.ts';
import type { TranslatedFiles } from './foreign/translated-files.ts';
import { explainBesides } from './translate-besides.ts';
import { resolveMerges } from './settling/resolve-merges.ts';
import { settleDataset, type SettledDataset } from './settling/settle-dataset.ts';
import { createRowFinder, showProblemRows } from './show-problem-rows.ts';
import { listUsable, takeMappingFiles } from './read-mappings.ts';
import { createVocabulary } from './dictionary/vocabulary.ts';
import { createWordTally } from './base/word-tally.ts';

const NOTHING_READ: SettledDataset['own'] = { marked: false, candidates: [] };

/**
 * Reads a company's files (canonical tables as CSV, sheets of a workbook, or one workspace) into a dataset. The whole set is
 * accepted or nothing is: with any error or refused file, `dataset` is null and the document says why, file by file and row by row;
 * rows that a person left out (`decisions`) are no part of the set and are listed. Never throws for what a file holds. Runs the same
 * in a worker and in Node; `onProgress` hears phases with a fraction of the whole.
 */
export async function importFiles(files: readonly InputFile[], options: ImportOptions): Promise<ImportOutcome> {
  const decisions = options.decisions ?? NO_DECISIONS;
  const leftOut = [...decisions.leftOut];
  const known = new Set(leftOut.map(nameRow));
  for (;;) {
    const { outcome, unsound } = await importOnce(files, { ...options, decisions: { ...decisions, leftOut } });
    const more = decisions.leaveOutUnsound === true ? unsound.filter((choice) => !known.has(nameRow(choice))) : [];
    // What only shows between rows is found when the rows themselves are sound, so that another look may find more.
    if (more.length === 0) return outcome;
    for (const choice of more) {
      if (known.has(nameRow(choice))) continue;
      known.add(nameRow(choice));
      leftOut.push(choice);
    }
  }
}

function nameRow({ file, sheet, row }: RowChoice): string {
  return JSON.stringify([file, sheet, row]);
}

/**
 * Whether the files that cannot be read are all that speaks against the rest: it has parts, and nothing in it leads to what they hold. A file
 * that bears the name of a table is meant as that table, and a mapping says how others are read: without these nothing is taken.
 */
function standsWithout(
  { dataset, broken }: SettledDataset,
  { problems, errorCount }: ProblemLog,
  mappings: ReadonlySet<string>,
): boolean {
  const refused = problems.filter(({ code }) => code === REFUSED_FILE);
  if (refused.some(({ file }) => file === null || mappings.has(file) || isTableName(file))) return false;
  return refused.length > 0 && errorCount() === refused.length && broken.length === 0 && dataset.parts.length > 0;
}

type OneImport = { readonly outcome: ImportOutcome; readonly unsound: readonly RowChoice[] };

async function importOnce(
  inputs: readonly InputFile[],
  options: ImportOptions & { readonly decisions: ImportDecisions },
): Promise<OneImport> {
  const { decisions } = options;
  const vocabulary = createVocabulary(options.catalogue ?? loadCatalogue());
  const log = createProblemLog(decisions.leftOut);
  const words = createWordTally();
  const report = options.onProgress ?? (() => {});
  const { files, mappings, refused: refusedMappings } = takeMappingFiles(inputs, vocabulary.propertyNames);
  const known = [...mappings, ...listUsable(options.mappings ?? [], vocabulary.propertyNames, log)];
  const register = rememberCells(decisions.cells ?? []);
  const corrections = { cells: decisions.corrections, remembered: register, mappings: known };
  const opened: ReadFile[] = [...refusedMappings];
  for (const [index, file] of files.entries()) {
    report({ phase: 'reading', fraction: (0.5 * index) / files.length });
    opened.push(await readFile(file, { vocabulary, mappings: known, corrections, log }));
  }
  const unusedCells = register.listUnused();
  noteUnusedCells(unusedCells, log);
  const read = admitEmptyFiles(opened, log);
  for (const { file, refused } of read) {
    if (refused !== null) log.error({ code: REFUSED_FILE, file, message: refused });
  }
  report({ phase: 'records', fraction: 0.5 });
  const [first] = read;
  const workspace = read.find((file) => file.workspace !== null)?.workspace ?? null;
  let settled: SettledDataset | null = null;
  let translation: TranslatedFiles = NOTHING_TRANSLATED;
  if (workspace !== null) settled = takeWorkspace(workspace, read, log);
  else if (first === undefined) {
    const given = mappings.length === 0 ? 'No files were given.' : 'Only mappings were given; give the tables as well.';
    log.error({ code: 'no-files', message: given });
  } else {
    translation = translateAll(read, vocabulary, log);
    const given = {
      tables: new Set(translation.tables.map(({ table }) => table)),
      someUnread: log.problems.some(({ code }) => code === REFUSED_FILE || code === 'missing-column'),
    };
    // Where every file was refused, its sentence says it all.
    if (translation.tables.length > 0 || !given.someUnread) {
      checkGivenTables(given, log);
      const raw = readRecords(
        translation.tables,
        vocabulary,
        log,
        (done) => report({ phase: 'records', fraction: 0.5 + 0.2 * done }),
        words,
      );
      // The translated cells have become records; only what became of the rows is still asked for.
      translation = { ...translation, tables: [] };
      report({ phase: 'checking', fraction: 0.7 });
      const ids = resolveMerges(decisions.merges, log);
      const kept = decisions.leftOut.length === 0 ? raw : leaveOutDependents(raw, ids, log);
      settled = settleDataset(kept, { ...options, given, vocabulary, ids }, log);
      if (standsWithout(settled, log, new Set(refusedMappings.map(({ file }) => file)))) log.setFilesAside();
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
  const { ledger, unread } = buildLedger(read, translation, settled?.dataset ?? null, { log, words });
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
    duplicates: settled === null ? [] : proposeMerges(listNamed(settled), decisions.separate),
    leftOutRows,
    unread,
    ledger,
    problemRows: showProblemRows(log.problems, leftOutRows, findRow),
    corrected: read.flatMap(({ corrected }) => corrected),
    unused: { facts: settled?.unusedFacts ?? [], cells: unusedCells },
    mappings,
    workspace: dataset === null ? null : workspace,
  };
  return { outcome, unsound: log.listUnsound() };
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

function takeWorkspace(workspace: WorkspaceFile, read: readonly ReadFile[], log: ProblemLog): SettledDataset | null {
  if (read.length > 1) {
    log.error({
      code: 'workspace-and-tables',
      file: read.find((file) => file.workspace !== null)?.file ?? null,
      message: 'A workspace holds all tables already; read it alone, or the tables without it.',
    });
    return null;
  }
  const dataset = workspace.versions.find(({ meta }) => meta.hash === workspace.head)?.dataset;
  if (dataset === undefined) return null;
  // The schema has seen each record; a file that was written by hand may still contradict itself between them.
  const broken = checkReferences(dataset, { tables: new Set(TABLES), someUnread: false }, log);
  checkLoops(dataset.bom, log);
  checkOwners(dataset.suppliers, log);
  const marked = dataset.suppliers.some((supplier) => supplier.role === 'own');
  return { dataset, own: { marked, candidates: [] }, partProposals: [], unusedFacts: [], broken };
}

/** Records of each table; none where there is no dataset. */
export function countRecords(dataset: Dataset | null): Record<TableName, number> {
  return {
    parts: dataset?.parts.length ?? 0,
    properties: dataset?.properties.length ?? 0,
    composition: dataset?.composition.length ?? 0,
    bom: dataset?.bom.length ?? 0,
    suppliers: dataset?.suppliers.length ?? 0,
    sites: dataset?.sites.length ?? 0,
    sourcing: dataset?.sourcing.length ?? 0,
    inventory: dataset?.inventory.length ?? 0,
    rates: dataset?.rates.length ?? 0,
    licences: dataset?.licences.length ?? 0,
  };
}
