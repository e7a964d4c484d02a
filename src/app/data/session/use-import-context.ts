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

/** What an import starts from: the workspace shown, its dataset, and what it remembers. Undefined: there is none, or it cannot be had. */
export type ImportContext = {
  workspace: WorkspaceSummary | undefined;
  inUse: Dataset | undefined;
  remembered: Remembered;
  /** Names of facts about parts that a person took back; they are not taken over from the version in use. */
  forgotten: ReadonlySet<string>;
  /** Packs that the workspace stands on, whose words are read as well. */
  packs: readonly SignedPack[];
};

/**
 * Returns what brings the context of an import, waiting for what is still on its way: files may be given to a page that has just turned
 * to another workspace, and would then be read as if nothing were known. What cannot be had is left out; it never rejects.
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
    return { workspace, inUse: version?.dataset, remembered: listRemembered(documents ?? []), forgotten, packs };
  }, [queries, services, workspaceId, dataVersion]);
}
