import type { Change } from '../api/contract.ts';
import type { People } from '../api/people/people.ts';
import type { Changes } from '../api/streams/stream-changes.ts';
import { CHANGES_CHANNEL } from './database/audit-rows.ts';
import { STANDING_CHANNEL } from './people/people-context.ts';
import type { Database } from './database/database.ts';
import { mergeNotices } from './changes/merge-notices.ts';
import { tellInPortions } from './changes/tell-in-portions.ts';
import { startOrClose } from './start-or-close.ts';

/** Tells all listeners of each write to a database, by any process; `standing` of people signed out or with fewer rights. */
export type ChangeHub = { changes: Changes; standing: People['subscribe']; close: () => Promise<void> };

/** Listens to a database on one connection for all. Ends the listeners when it is closed. */
export function openChangeHub(database: Database): Promise<ChangeHub> {
  return startOrClose(async (opened) => {
    const listeners = new Set<(change: Change) => void>();
    const closing = new AbortController();
    const notices = mergeNotices(
      (workspaceId) => tellInPortions(listeners, { workspaceId }),
      () => listeners.size,
    );
    const stop = await database.listen(CHANGES_CHANNEL, (id) => notices.hear(id === '' ? null : id));
    opened(stop);
    const askers = new Set<(person: string | null) => void>();
    const stopStanding = await database.listen(STANDING_CHANNEL, (person) => {
      // Without a name it may be anybody.
      for (const ask of askers) ask(person === '' ? null : person);
    });
    return {
      standing: (ask) => {
        askers.add(ask);
        return () => askers.delete(ask);
      },
      changes: {
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        closing: closing.signal,
      },
      close: async () => {
        closing.abort();
        notices.close();
        await stop();
        await stopStanding();
      },
    };
  });
}
