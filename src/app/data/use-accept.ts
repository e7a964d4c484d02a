import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Client } from '../../api/client.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { WorkspaceFile } from '../../domain/workspace.ts';
import type { NewVersion } from '../../api/contract.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { useServices } from '../queries/services.tsx';
import { useWrites } from '../queries/use-writes.tsx';

/** What is to be stored, as the person saw it. */
export type Acceptance = {
  dataset: Dataset;
  note: string;
  sourceFiles: NewVersion['sourceFiles'];
  /** The whole workspace, where a workspace file was read; its history and what people wrote then come along. */
  workspace: WorkspaceFile | null;
};

type Store = Pick<Client, 'createWorkspace' | 'addVersion' | 'moveHead' | 'writeDocument'>;

/** Stores one version on the head that is known and returns its hash; nobody else knows a workspace that is being made. */
async function storeVersion(client: Store, id: string, version: NewVersion): Promise<string> {
  const stored = await client.addVersion(id, version);
  if (!stored.ok) throw new Error(stored.conflict.detail);
  return stored.value.hash;
}

/**
 * Makes a workspace of its own and stores the import in it: one version from tables, or the history, assumptions, triage and views of
 * a workspace file. Returns its id. Rejects with the API's reason; a workspace that was begun then stays, with what it got.
 */
export async function createWorkspaceFrom(client: Store, acceptance: Acceptance): Promise<string> {
  const { dataset, note, sourceFiles, workspace } = acceptance;
  const { name, demo } = dataset.settings;
  const { id } = await client.createWorkspace({ name, demo });
  if (workspace === null) {
    await storeVersion(client, id, { basedOn: null, dataset, note, sourceFiles });
    return id;
  }
  let head: string | null = null;
  let target: string | null = null;
  for (const version of workspace.versions) {
    const { meta } = version;
    head = await storeVersion(client, id, {
      basedOn: head,
      dataset: version.dataset,
      note: meta.note,
      sourceFiles: meta.sourceFiles,
    });
    if (meta.hash === workspace.head) target = head;
  }
  if (target !== null && target !== head) await client.moveHead(id, { basedOn: head, to: target });
  if (Object.keys(workspace.assumptions).length > 0) {
    await client.writeDocument(id, 'assumptions', 'current', { basedOn: 0, value: workspace.assumptions });
  }
  for (const [part, value] of Object.entries(workspace.triage)) {
    await client.writeDocument(id, 'triage', part, { basedOn: 0, value });
  }
  for (const [index, value] of workspace.views.entries()) {
    await client.writeDocument(id, 'view', `view-${String(index + 1)}`, { basedOn: 0, value });
  }
  return id;
}

/** The two ways of accepting an import: as the next version of the workspace that is shown, or in a workspace of its own. */
export function useAccept() {
  const { client } = useServices();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { addVersion } = useWrites();

  /** Resolves to true when it was stored, false when somebody was faster and the person has to choose. */
  const acceptHere = useCallback(
    async ({ dataset, note, sourceFiles }: Acceptance, basedOn: string | null, label: string): Promise<boolean> => {
      const stored = await addVersion({ basedOn, dataset, note, sourceFiles }, label);
      if (stored !== null) await navigate({ to: '.', search: (previous) => ({ ...previous, v: undefined }) });
      return stored !== null;
    },
    [addVersion, navigate],
  );
  const acceptAsNew = useCallback(
    async (acceptance: Acceptance): Promise<string> => {
      const id = await createWorkspaceFrom(client, acceptance);
      await queries.invalidateQueries({ queryKey: queryKeys.workspaces() });
      await navigate({ to: '.', search: (previous) => ({ ...previous, ws: id, v: undefined, assume: undefined }) });
      return id;
    },
    [client, queries, navigate],
  );
  return { acceptHere, acceptAsNew };
}
