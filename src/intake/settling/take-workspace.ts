import { findUnsoundRecords } from '../../domain/checks/unsound-records.ts';
import { TABLES } from '../../domain/dataset.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { ReadFile } from '../tables/recognition.ts';
import { checkOwners, checkReferences } from './check-agreement.ts';
import { checkLoops } from './check-loops.ts';
import type { SettledDataset } from './settle-dataset.ts';
import { writeColumn } from './unite-records.ts';

/** The data in use of a workspace that was read as a file; null where tables come with it. What no import would take of it is an error. */
export function takeWorkspace(
  workspace: WorkspaceFile,
  read: readonly ReadFile[],
  log: ProblemLog,
): SettledDataset | null {
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
  checkRecords(dataset, log);
  const broken = checkReferences(dataset, { tables: new Set(TABLES), someUnread: false }, log);
  checkLoops(dataset.bom, log, false);
  checkOwners(dataset.suppliers, log);
  const marked = dataset.suppliers.some((supplier) => supplier.role === 'own');
  return { dataset, own: { marked, candidates: [] }, partProposals: [], taken: [], unusedFacts: [], broken };
}

/** What is expected in the fields that name a record; in all others that hold text, a day. */
const EXPECTED: Readonly<Record<string, string>> = {
  partNumber: 'a name that no other record has',
  supplierId: 'a name that no other record has',
  siteId: 'a name that no other record has',
};

/** Refuses records that no import would take: two of one name, and amounts outside of what their columns may hold. */
function checkRecords(dataset: Dataset, log: ProblemLog): void {
  for (const { table, index, field, value, why } of findUnsoundRecords(dataset)) {
    const record: { readonly rows: Dataset['parts'][number]['rows'] } | undefined = dataset[table][index];
    log.error({
      code: 'unsound-record',
      ...record?.rows[0],
      column: writeColumn(field),
      found: String(value),
      expected:
        typeof value === 'number' ? 'an amount that its column may hold' : (EXPECTED[field] ?? 'a day as YYYY-MM-DD'),
      message: `Record ${index + 1} of the table ${table} holds what no import takes: ${writeColumn(field)} ${typeof value === 'number' ? value : `“${value.slice(0, 60)}”`} ${why}.`,
    });
  }
}
