import { QueryClient } from '@tanstack/react-query';
import type { Fetch } from '../../../src/api/client.ts';
import { createClient } from '../../../src/api/client.ts';
import { createApp } from '../../../src/api/create-app.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { PERSON_HEADER } from '../../../src/api/people/person-header.ts';
import { createMemoryStorage } from '../../../src/api/memory-storage.ts';
import { askAs } from '../../../src/app/queries/session/ask-as.ts';
import { createConflictBoard } from '../../../src/app/queries/writes/conflicts.ts';
import { toValidTriage } from '../../../src/app/queries/view/document-values.ts';
import type { EditStore } from '../../../src/app/queries/writes/outbox/edit-store.ts';
import { createEditMemory } from '../../../src/app/queries/writes/outbox/edit-store.ts';
import { type OutboxContext, openOutbox } from '../../../src/app/queries/writes/outbox/outbox.ts';
import { createUndoStack } from '../../../src/app/queries/writes/undo-stack.ts';
import { createWaitingBoard } from '../../../src/app/queries/writes/waiting-edits.ts';
import { workspaceQueries } from '../../../src/app/queries/workspace-queries.ts';
import { writeDocument } from '../../../src/app/queries/writes/writes.ts';

/** What happens to a request: it arrives, it is lost on its way, or its answer is. */
export type Line = 'up' | 'down' | 'deaf';

/** The API over a memory, at the end of a line that can break. */
export async function setUpService() {
  const storage = createMemoryStorage();
  const app = createApp({
    storage,
    people: createLocalPeople({ author: 'tester', place: 'Here' }),
    now: () => new Date('2026-11-24T12:00:00Z'),
    host: 'server',
    engineVersion: 'test',
  });
  const service = {
    line: 'up' as Line,
    next: (): Line => service.line,
    /** What a request waits for before it goes out. */
    gate: Promise.resolve(),
    /** What the answer of a request that goes out now waits for before it comes in. */
    answerGate: Promise.resolve(),
    /** How many requests the API has answered, whether or not the answer has come in. */
    answered: 0,
    /** Who asked, in order; "nobody" where the request names none. */
    askedBy: [] as string[],
  };
  const fetchOverLine: Fetch = async (input, init) => {
    const line = service.next();
    const { answerGate } = service;
    service.askedBy.push(new Headers(init?.headers).get(PERSON_HEADER) ?? 'nobody');
    await service.gate;
    if (line === 'down') throw new TypeError('Failed to fetch');
    const answer = await app.fetch(new Request(input, init));
    service.answered += 1;
    await answerGate;
    if (line === 'deaf') throw new TypeError('Failed to fetch');
    return answer;
  };
  const baseUrl = 'http://localhost';
  const client = createClient({ fetch: fetchOverLine, baseUrl });
  const getClient = (author: string | null) =>
    author === null ? client : createClient({ fetch: askAs(fetchOverLine, author), baseUrl });
  const { id } = await client.createWorkspace({ name: 'Test', demo: false });
  return { service, client, getClient, id };
}

/** A page over the service, with the edits that `store` has kept. */
export async function openPage(
  { client, getClient, id }: Awaited<ReturnType<typeof setUpService>>,
  store: EditStore = createEditMemory(),
  author: string | null = null,
  limits: Pick<OutboxContext, 'patience'> = {},
) {
  const undo = createUndoStack();
  const conflicts = createConflictBoard();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const waiting = createWaitingBoard();
  const getAuthor = () => author;
  const outbox = await openOutbox({ getClient, queries, conflicts, waiting, store, getAuthor, ...limits });
  const context = { client, undo, queries, waiting, outbox, getAuthor };
  const documents = workspaceQueries.documents({ client, waiting }, id);
  const note = (part: string, text: string) =>
    writeDocument(context, id, { kind: 'triage', key: part, value: judge(text), label: `Note ${text} on ${part}` });
  const readNotes = (list: readonly { key: string; value: unknown }[]) =>
    Object.fromEntries(list.map(({ key, value }) => [key, toValidTriage(value)?.note ?? null]));
  await queries.ensureQueryData(documents);
  return {
    undo,
    conflicts,
    read: () => queries.fetchQuery({ ...documents, staleTime: 0 }),
    queries,
    waiting,
    outbox,
    context,
    note,
    getShown: () => readNotes(queries.getQueryData(documents.queryKey) ?? []),
    getStored: async () => readNotes(await client.listDocuments(id)),
    getLabels: () => waiting.list().map(({ label }) => label),
    countWrites: async () => (await client.listAudit(id)).filter(({ action }) => action.startsWith('write')).length,
    choose: async (side: 'keepTheirs' | 'writeYours') => {
      const conflict = conflicts.getFirst();
      if (conflict === undefined) throw new Error('no conflict waits');
      await conflict[side]();
      conflicts.settle(conflict);
    },
  };
}

/** A triage value with a note. */
export function judge(note: string) {
  return { state: 'asked' as const, note, changed: '2026-11-24T08:00:00.000Z' };
}

/** Holds every request back until it is told to let them go. */
export function holdLine(service: Awaited<ReturnType<typeof setUpService>>['service']): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  service.gate = promise.then(() => undefined);
  return () => resolve(undefined);
}
