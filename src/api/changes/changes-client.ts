import type { Fetch } from '../ask.ts';
import { createAsking, pathInWorkspace } from '../ask.ts';
import type { ChangeFeed, ChangesQuery } from './changes-contract.ts';

/** Changes from version to version, of an analysing server. */
export type ChangesClient = {
  /** Those since a version (`v3`) or a day, by cause and author, oldest first; the last step alone where `since` is absent. */
  listChanges: (workspaceId: string, query?: ChangesQuery, signal?: AbortSignal) => Promise<ChangeFeed>;
};

/** A client of the changes of a server at `baseUrl` through `fetch`. */
export function createChangesClient(options: { fetch: Fetch; baseUrl: string }): ChangesClient {
  const { get } = createAsking(options);
  return {
    listChanges: (workspaceId, query = {}, signal) => {
      const asked = new URLSearchParams(
        Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
      );
      return get(`${pathInWorkspace(workspaceId, 'changes')}?${asked.toString()}`, signal);
    },
  };
}
