import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../api/client.ts';
import type { Document, WorkspaceSummary } from '../../../api/contract.ts';
import type { WorkspaceFile } from '../../../domain/workspace/workspace-file.ts';
import { listPlans } from '../../queries/stored-plans.ts';
import { listSupplierEntries } from '../../queries/supplier-entries.ts';
import {
  toValidAssumptions,
  toValidSavedView,
  toValidTriage,
  toWorkspacePacks,
} from '../../queries/view/document-values.ts';
import { listRemembered } from '../../queries/use-remembered.ts';
import { workspaceQueries } from '../../queries/workspace-queries.ts';
import { listScenarios } from '../../scenarios/scenario-documents.ts';

/**
 * The whole workspace as one file: all versions, oldest first, and people's writings beside them. Deleted or meaningless documents are left out.
 * Rejects when a version cannot be read, since half a workspace would look whole.
 */
export async function buildExport(
  client: Client,
  queries: QueryClient,
  workspace: WorkspaceSummary,
): Promise<WorkspaceFile> {
  const { id, name, demo, head } = workspace;
  if (head === null) throw new Error('The workspace has no data yet.');
  const metas = await client.listVersions(id);
  const documents = await client.listDocuments(id);
  const versions: WorkspaceFile['versions'] = [];
  for (const { hash } of metas.toReversed()) {
    versions.push(await queries.ensureQueryData(workspaceQueries.dataset(client, id, hash)));
  }
  return {
    format: 'lodestone-workspace',
    formatVersion: 1,
    name,
    demo,
    head,
    versions,
    ...readDocuments(documents),
  };
}

/** Assumptions, triage, views, memory for imports, and scenarios out of a workspace's documents. */
export function readDocuments(
  documents: readonly Document[],
): Pick<
  WorkspaceFile,
  | 'assumptions'
  | 'triage'
  | 'views'
  | 'mappings'
  | 'merges'
  | 'facts'
  | 'corrections'
  | 'leftOut'
  | 'supplierEntries'
  | 'scenarios'
  | 'plans'
  | 'packs'
> {
  const packs = toWorkspacePacks(documents.find(({ kind }) => kind === 'packs')?.value);
  const ofKind = (kind: Document['kind']) => documents.filter((document) => document.kind === kind);
  const { mappings, merges, facts, corrections, leftOut } = listRemembered(documents);
  return {
    assumptions: toValidAssumptions(ofKind('assumptions')[0]?.value),
    triage: Object.fromEntries(
      ofKind('triage').flatMap(({ key, value }) => {
        const read = toValidTriage(value);
        return read === null ? [] : [[key, read] as const];
      }),
    ),
    views: ofKind('view').flatMap(({ value }) => toValidSavedView(value) ?? []),
    mappings: [...mappings],
    merges: [...merges],
    facts: [...facts],
    corrections: [...corrections],
    leftOut: [...leftOut],
    supplierEntries: listSupplierEntries(documents),
    scenarios: listScenarios(documents),
    plans: listPlans(documents),
    ...(packs !== null && { packs }),
  };
}
