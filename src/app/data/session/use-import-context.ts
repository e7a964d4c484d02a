import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { WorkspaceSummary } from '../../../api/contract.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { SignedPack } from '../../../domain/packs/pack-file.ts';
import { useServices } from '../../queries/services.tsx';
import type { Remembered } from '../../../domain/decisions/remembered.ts';
import { listRemembered } from '../../queries/use-remembered.ts';
import { findDocument } from '../../queries/view/compose-view.ts';
import { toPacksInUse } from '../../queries/view/document-values.ts';
import { useView } from '../../queries/view/use-view.ts';
import { workspaceQueries } from '../../queries/workspace-queries.ts';

/** Start of an import: the workspace shown, its dataset, and its memory. Undefined: there is none, or it cannot be had. */
export type ImportContext = {
  workspace: WorkspaceSummary | undefined;
  inUse: Dataset | undefined;
  /** Hash of its version. */
  version: string | undefined;
  remembered: Remembered;
  /** Names of facts about parts taken back by a person; they are not taken over from the version in use. */
  forgotten: ReadonlySet<string>;
  /** Packs of the workspace, with their words read as well. */
  packs: readonly SignedPack[];
};

/**
 * Returns a way to the context of an import, with a wait for parts still on their way: files may be given to a page just turned to another
 * workspace, and would then be read as if nothing were known. Missing parts are left out; it never rejects.
 */
export function useImportContext(): () => Promise<ImportContext> {
  const queries = useQueryClient();
  const services = useServices();
  const { workspaceId, dataVersion } = useView();
  return useCallback(async () => {
    const { client } = services;
    const none = (): undefined => undefined;
    const [workspace, documents] = await Promise.all([
      queries.ensureQueryData(workspaceQueries.summary(client, workspaceId)).catch(none),
      queries.ensureQueryData(workspaceQueries.documents(services, workspaceId)).catch(none),
    ]);
    const hash = dataVersion ?? workspace?.head ?? null;
    const version =
      hash === null
        ? undefined
        : await queries.ensureQueryData(workspaceQueries.dataset(client, workspaceId, hash)).catch(none);
    const takenBack = (documents ?? []).filter(({ kind, value }) => kind === 'fact' && value === null);
    const forgotten = new Set(takenBack.map(({ key }) => key));
    const packs = toPacksInUse(findDocument(documents, 'packs', 'current')?.value);
    return {
      workspace,
      inUse: version?.dataset,
      version: hash ?? undefined,
      remembered: listRemembered(documents ?? []),
      forgotten,
      packs,
    };
  }, [queries, services, workspaceId, dataVersion]);
}
