import type { QueryClient } from '@tanstack/react-query';
import { hashKey } from '@tanstack/react-query';
import type { Client } from '../../../api/client.ts';
import { createClient } from '../../../api/client.ts';
import { askAs } from '../session/ask-as.ts';
import type { ConflictBoard } from './conflicts.ts';
import { createEditMemory, openEditStore } from './outbox/edit-store.ts';
import { keepSending } from './outbox/keep-sending.ts';
import { openOutbox } from './outbox/outbox.ts';
import { queryKeys } from '../query-keys.ts';
import type { Services } from '../services.tsx';
import type { UndoStack } from './undo-stack.ts';
import { findPersonId } from '../session/use-me.ts';
import type { WriteContext } from './writes.ts';

/**
 * Means of writes, with an earlier page's unsent edits on their way. Where the browser refuses a database, waiting edits last until the page is
 * closed.
 */
export async function startWrites(
  { client, fetch, connection, waiting }: Services,
  queries: QueryClient,
  undo: UndoStack,
  conflicts: ConflictBoard,
): Promise<WriteContext> {
  const store = await openEditStore().catch(createEditMemory);
  const getAuthor = (): string | null => findPersonId(queries);
  const getClient = (person: string | null): Client =>
    person === null ? client : createClient({ fetch: askAs(fetch, person), baseUrl: '' });
  const outbox = await openOutbox({ getClient, queries, conflicts, waiting, store, getAuthor });
  const aboutPerson = hashKey(queryKeys.me());
  let author = getAuthor();
  queries.getQueryCache().subscribe(({ query }) => {
    if (query.queryHash !== aboutPerson || getAuthor() === author) return;
    author = getAuthor();
    void outbox.sendAll();
  });
  keepSending({ client, queries, connection, waiting, outbox });
  return { client, queries, undo, waiting, outbox, getAuthor };
}
