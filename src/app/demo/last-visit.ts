import { formatKeptAddress, openKept } from '../../analyses/threads/held/kept-version.ts';
import { settleRequest } from '../../analyses/threads/held/settle-request.ts';
import type { Document, WorkspaceSummary } from '../../api/contract.ts';
import { DATABASE } from './first-visit.ts';

/** What an earlier visit left of a workspace, as its host will tell of it, and where its data can be read. */
export type LeftWorkspace = { readonly workspace: WorkspaceSummary; readonly documents: readonly Document[] };

/** Where a thread finds a version in the database of the host. */
export function locateVersion(workspaceId: string, hash: string): string {
  return formatKeptAddress({ database: DATABASE, store: 'datasets', key: [workspaceId, hash] });
}

/** Reads a workspace beside the host, which takes longer to start than to answer; null: it is not there, or in a form of before. */
export async function readLeftWorkspace(id: string): Promise<LeftWorkspace | null> {
  try {
    const db = await openKept(DATABASE);
    try {
      const tx = db.transaction(['workspaces', 'documents']);
      const [workspace, documents] = await Promise.all([
        settleRequest(tx.objectStore('workspaces').get(id) as IDBRequest<Partial<WorkspaceSummary> | undefined>),
        settleRequest(tx.objectStore('documents').getAll(IDBKeyRange.bound([id], [id, []])) as IDBRequest<Document[]>),
      ]);
      // A workspace of before belongs to no organisation: the host says to which.
      if (workspace?.organisation === undefined) return null;
      return { workspace: workspace as WorkspaceSummary, documents };
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
