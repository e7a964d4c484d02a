import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Client } from '../../../api/client.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { FactDecision } from '../../../domain/decisions/decisions.ts';
import { getFactKey } from '../../../domain/decisions/document-keys.ts';
import type { VersionMeta } from '../../../domain/workspace/workspace.ts';
import { useServices } from '../../queries/services.tsx';
import { useView } from '../../queries/view/use-view.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import { workspaceQueries } from '../../queries/workspace-queries.ts';
import type { AddedVersion } from '../../queries/writes/writes.ts';

/** The way from the version in use to the next one by a person's statements here, and not by files. */
export type NextVersion = {
  /** One is being stored, or the last stored one is not read yet: the screen is not the next one's base. */
  isBusy: boolean;
  /** The last version of `store` is the one in use; false once it was taken back or another one followed. */
  isLastInUse: boolean;
  /**
   * Stores a dataset as the version after the one in use, with this one's files and left-out rows, and facts of parts (`facts`) for the imports
   * after it, and with further `files` behind it; Undo takes both back. Rejects with the API's reason, also where these cannot be had.
   */
  store: (
    dataset: Dataset,
    note: string,
    label: string,
    facts: readonly FactDecision[],
    files?: VersionMeta['sourceFiles'],
  ) => Promise<AddedVersion['state']>;
};

/** The next version of the workspace shown; `isCurrent`: the dataset on screen is that of the version in use. */
export function useNextVersion(isCurrent: boolean): NextVersion {
  const { workspaceId, workspace, dataVersion } = useView();
  const { client } = useServices();
  const queries = useQueryClient();
  const { addVersion } = useWrites();
  const [isStoring, setIsStoring] = useState(false);
  const [last, setLast] = useState<string | null>(null);
  const store: NextVersion['store'] = async (dataset, note, label, facts, files = []) => {
    setIsStoring(true);
    try {
      const { sourceFiles, leftOut, unread } = await findVersion(queries, client, workspaceId, dataVersion);
      const remembered = facts.map((value) => ({ kind: 'fact' as const, key: getFactKey(value), value }));
      const version = { basedOn: dataVersion, dataset, note, sourceFiles: [...sourceFiles, ...files], leftOut, unread };
      const added = await addVersion(version, label, { documents: remembered, goesBack: true });
      if (added.state === 'stored') setLast(added.version.hash);
      return added.state;
    } finally {
      setIsStoring(false);
    }
  };
  return { isBusy: isStoring || !isCurrent, isLastInUse: last !== null && last === workspace?.head, store };
}

/** A version in the known list, or else in the service's present one: the known one may be older than the version. */
async function findVersion(
  queries: QueryClient,
  client: Client,
  workspaceId: string,
  hash: string | null,
): Promise<VersionMeta> {
  const list = workspaceQueries.versions(client, workspaceId);
  const known = (await queries.ensureQueryData(list)).find((version) => version.hash === hash);
  const found = known ?? (await queries.fetchQuery({ ...list, staleTime: 0 })).find((version) => version.hash === hash);
  if (found === undefined) throw new Error('The version in use is not in the list of versions.');
  return found;
}
