import type { Change } from '../api/contract.ts';
import type { Changes } from '../api/stream-changes.ts';
import { CHANGES_CHANNEL } from './database/audit-rows.ts';
import type { Database } from './database/database.ts';

/** Tells everybody who listens of each write to a database, by whatever process. */
export type ChangeHub = { changes: Changes; close: () => Promise<void> };

/** Listens to a database on one connection for all. Ends those who listen when it is closed. */
export async function openChangeHub(database: Database): Promise<ChangeHub> {
  const listeners = new Set<(change: Change) => void>();
  const closing = new AbortController();
  const stop = await database.listen(CHANGES_CHANNEL, (workspaceId) => {
    for (const listener of listeners) listener({ workspaceId });
  });
  return {
    changes: {
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      closing: closing.signal,
    },
    close: async () => {
      closing.abort();
      await stop();
    },
  };
}
