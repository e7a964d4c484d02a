import { loadCatalogue } from '../catalogue/load-catalogue.ts';
import { hashDataset } from '../domain/content-hash.ts';
import { TABLES } from '../domain/dataset.ts';
import type { Dataset, TableName } from '../domain/dataset.ts';
import type { WorkspaceFile } from '../domain/workspace-file.ts';
import { checkOwners, checkReferences } from './check-agreement.ts';
import { checkLoops } from './check-loops.ts';
import { describeFiles } from './check-document.ts';
import type { ImportOptions, ImportOutcome, InputFile } from './import-outcome.ts';
import { createProblemLog } from './problem.ts';
import type { ProblemLog } from './problem.ts';
import { readFile } from './read-files.ts';
import type { ReadFile } from './read-files.ts';
import { readRecords } from './read-records.ts';
import { NOTHING_TRANSLATED, translateAll } from './translate-files.ts';
import type { TranslatedFiles } from './translate-files.ts';
import { settleDataset } from './settle-dataset.ts';
import type { GivenTables, SettledDataset } from './settle-dataset.ts';
import { createVocabulary } from './vocabulary.ts';

const NOTHING_READ: SettledDataset['own'] = { marked: false, candidates: [] };

/**
 * Reads a company's files (canonical tables as CSV, sheets of a workbook, or one workspace) into a dataset. The whole set is
 * accepted or nothing is: with any error or refused file, `dataset` is null and the document says why, file by file and row by row.
 * Never throws for what a file holds. Runs the same in a worker and in Node; `onProgress` hears phases with a fraction of the whole.
 */
export async function importFiles(files: readonly InputFile[], options: ImportOptions): Promise<ImportOutcome> {
  const vocabulary = createVocabulary(options.catalogue ?? loadCatalogue());
  const log = createProblemLog();
  const report = options.onProgress ?? (() => {});
  const read: ReadFile[] = [];
  for (const [index, file] of files.entries()) {
    report({ phase: 'reading', fraction: (0.5 * index) / files.length });
    read.push(await readFile(file, { vocabulary, mappings: options.mappings ?? [], log }));
  }
  for (const { file, refused } of read) {
    if (refused !== null) log.error({ code: 'file-refused', file, message: refused });
  }
  report({ phase: 'records', fraction: 0.5 });
  const [first] = read;
  const workspace = read.find((file) => file.workspace !== null)?.workspace ?? null;
  let settled: SettledDataset | null = null;
  let translation: TranslatedFiles = NOTHING_TRANSLATED;
  if (workspace !== null) settled = takeWorkspace(workspace, read, log);
  else if (first === undefined) log.error({ code: 'no-files', message: 'No files were given.' });
  else {
    translation = translateAll(read, vocabulary, log);
    const tables = translation.tables;
    const given = {
      tables: new Set(tables.map(({ table }) => table)),
      someUnread: log.problems.some(({ code }) => code === 'file-refused' || code === 'missing-column'),
    };
    // Where every file was refused, its sentence says it all.
    if (tables.length > 0 || !given.someUnread) {
      noteMissingTables(given, log);
      const raw = readRecords(tables, vocabulary, log, (done) =>
        report({ phase: 'records', fraction: 0.5 + 0.2 * done }),
      );
      report({ phase: 'checking', fraction: 0.7 });
      settled = settleDataset(raw, { ...options, given }, log);
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
  report({ phase: 'hashing', fraction: 1 });
  return {
    document: { files: describeFiles(read, translation, log), problems: log.problems },
    dataset,
    dataVersion,
    notes: log.problems.filter((problem) => problem.severity === 'note'),
    counts: countRecords(settled?.dataset ?? null),
    own: settled?.own ?? NOTHING_READ,
    proposals: read.flatMap(({ proposals }) => proposals),
    partProposals: translation.proposals,
    duplicates: translation.duplicates,
    workspace: dataset === null ? null : workspace,
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
  checkReferences(dataset, { tables: new Set(TABLES), someUnread: false }, log);
  checkLoops(dataset.bom, log);
  checkOwners(dataset.suppliers, log);
  return { dataset, own: { marked: dataset.suppliers.some((supplier) => supplier.role === 'own'), candidates: [] } };
}

/** What cannot be said without a table; shown so that an empty page is not read as a clean one. */
const WITHOUT: Readonly<Partial<Record<TableName, string>>> = {
  composition: 'what parts are made of is known only where material parts say so',
  bom: 'nothing says what is built into what, so nothing reaches a product',
  suppliers: 'nobody is marked as the company itself, and no owner is known',
  sites: 'only sites that sourcing implies are known',
  sourcing: 'nothing says where a part comes from, so every source is unknown',
  inventory: 'stocks are known only from the parts table',
  rates: 'amounts in other currencies than the reporting one cannot be converted',
  licences: 'no licence that is held is known',
};

function noteMissingTables({ tables, someUnread }: GivenTables, log: ProblemLog): void {
  if (!tables.has('parts') && !someUnread) {
    log.error({
      code: 'missing-table',
      expected: 'a file parts.csv or a sheet parts',
      message: 'The table parts is missing: without it no part can be judged. Give a file parts.csv or a sheet parts.',
    });
  }
  for (const table of TABLES) {
    const consequence = WITHOUT[table];
    if (consequence === undefined || tables.has(table)) continue;
    log.note({ code: 'missing-table', expected: table, message: `There is no table ${table}: ${consequence}.` });
  }
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
