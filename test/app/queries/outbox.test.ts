import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/api/client.ts';
import { createApp } from '../../../src/api/create-app.ts';
import { createLocalPeople } from '../../../src/api/people.ts';
import { createMemoryStorage } from '../../../src/api/memory-storage.ts';
import { createConflictBoard } from '../../../src/app/queries/conflicts.ts';
import { toValidTriage } from '../../../src/app/queries/document-values.ts';
import type { EditStore } from '../../../src/app/queries/outbox/edit-store.ts';
import { createEditMemory, openEditStore } from '../../../src/app/queries/outbox/edit-store.ts';
import { openOutbox } from '../../../src/app/queries/outbox/outbox.ts';
import { createUndoStack } from '../../../src/app/queries/undo-stack.ts';
import { createWaitingBoard } from '../../../src/app/queries/waiting-edits.ts';
import { workspaceQueries } from '../../../src/app/queries/workspace-queries.ts';
import { addVersion, moveHead, writeDocument, writeDocuments } from '../../../src/app/queries/writes.ts';
import { dataset } from '../fixtures/dataset.ts';

/** What happens to a request: it arrives, it is lost on its way, or its answer is. */
type Line = 'up' | 'down' | 'deaf';

async function setUpService() {
  const storage = createMemoryStorage();
  const app = createApp({
    storage,
    people: createLocalPeople({ author: 'tester', place: 'Here' }),
    now: () => new Date('2026-11-24T12:00:00Z'),
    host: 'server',
    engineVersion: 'test',
  });
  const service = { line: 'up' as Line, next: (): Line => service.line };
  const client = createClient({
    fetch: async (input, init) => {
      const line = service.next();
      if (line === 'down') throw new TypeError('Failed to fetch');
      const answer = await app.fetch(new Request(input, init));
      if (line === 'deaf') throw new TypeError('Failed to fetch');
      return answer;
    },
    baseUrl: 'http://localhost',
  });
  const { id } = await client.createWorkspace({ name: 'Test', demo: false });
  return { service, client, id };
}

/** A page over the service, with the edits that `store` has kept. */
async function openPage(
  { client, id }: Awaited<ReturnType<typeof setUpService>>,
  store: EditStore = createEditMemory(),
  author: string | null = null,
) {
  const undo = createUndoStack();
  const conflicts = createConflictBoard();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const waiting = createWaitingBoard();
  const getAuthor = () => author;
  const outbox = await openOutbox({ client, queries, conflicts, waiting, store, getAuthor });
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

function judge(note: string) {
  return { state: 'asked' as const, note, changed: '2026-11-24T08:00:00.000Z' };
}

describe('edits that cannot be sent', () => {
  it('are shown as they were meant, wait in order, and are sent when the line is back', async () => {
    const made = await setUpService();
    const page = await openPage(made);
    made.service.line = 'down';
    await page.note('A', 'one');
    await page.note('B', 'two');
    await page.note('A', 'three');
    expect(page.getShown()).toStrictEqual({ A: 'three', B: 'two' });
    await page.outbox.sendAll();
    expect(page.getLabels()).toStrictEqual(['Note one on A', 'Note two on B', 'Note three on A']);

    made.service.line = 'up';
    await page.outbox.sendAll();
    expect(page.getLabels()).toStrictEqual([]);
    expect(page.conflicts.getFirst()).toBeUndefined();
    await expect(page.getStored()).resolves.toStrictEqual({ A: 'three', B: 'two' });
    await expect(page.countWrites()).resolves.toBe(3);
    await page.undo.undo(made.id);
    await expect(page.getStored()).resolves.toStrictEqual({ A: 'one', B: 'two' });
  });

  it('outlast the page in the database of the browser', async () => {
    const made = await setUpService();
    const first = await openPage(made, await openEditStore('outlast'));
    made.service.line = 'down';
    await first.note('A', 'one');
    made.service.line = 'up';
    const second = await openPage(made, await openEditStore('outlast'));
    expect(second.getLabels()).toStrictEqual(['Note one on A']);
    expect(second.getShown()).toStrictEqual({ A: 'one' });
    await second.outbox.sendAll();
    await expect(second.getStored()).resolves.toStrictEqual({ A: 'one' });
    const third = await openPage(made, await openEditStore('outlast'));
    expect(third.getLabels()).toStrictEqual([]);
  });

  it('are written once where only the answer was lost', async () => {
    const made = await setUpService();
    const page = await openPage(made);
    made.service.line = 'deaf';
    await page.note('A', 'one');
    const two = ['B', 'C'].map((key) => ({ kind: 'triage' as const, key, value: judge('both') }));
    await writeDocuments(page.context, made.id, two, 'Two');
    const added = await addVersion(page.context, made.id, { basedOn: null, note: '', sourceFiles: [], dataset }, 'New');
    expect(added).toStrictEqual({ state: 'waiting' });
    made.service.line = 'up';
    await page.outbox.sendAll();
    expect(page.getLabels()).toStrictEqual([]);
    expect(page.conflicts.getFirst()).toBeUndefined();
    await expect(page.getStored()).resolves.toStrictEqual({ A: 'one', B: 'both', C: 'both' });
    await expect(page.countWrites()).resolves.toBe(2);
    await expect(made.client.listVersions(made.id)).resolves.toHaveLength(1);
  });

  it('are neither lost nor doubled nor disordered on any line', async () => {
    const lines = fc.array(fc.constantFrom<Line>('up', 'down', 'deaf'), { maxLength: 60 });
    const edits = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.boolean()), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lines, edits, async (faults, wanted) => {
        const made = await setUpService();
        const page = await openPage(made);
        const script = faults.values();
        made.service.next = () => script.next().value ?? 'up';
        const expected: Record<string, string> = {};
        for (const [index, [part, sends]] of wanted.entries()) {
          expected[part] = `note ${index}`;
          await page.note(part, `note ${index}`);
          expect(page.getShown()).toStrictEqual(expected);
          if (sends) await page.outbox.sendAll();
        }
        made.service.next = () => 'up';
        await page.outbox.sendAll();
        expect(page.getLabels()).toStrictEqual([]);
        await expect(page.getStored()).resolves.toStrictEqual(expected);
        await expect(page.countWrites()).resolves.toBe(wanted.length);
      }),
      { numRuns: 60 },
    );
  });

  it('can be given up one by one: what stood before is shown again', async () => {
    const made = await setUpService();
    const page = await openPage(made);
    await page.note('A', 'stored');
    made.service.line = 'down';
    await page.note('A', 'one');
    await page.note('A', 'two');
    const [one] = page.waiting.list();
    await page.outbox.discard(one?.id ?? 0);
    expect(page.getShown()).toStrictEqual({ A: 'two' });
    await page.undo.undo(made.id);
    expect(page.getLabels()).toStrictEqual([]);
    expect(page.getShown()).toStrictEqual({ A: 'stored' });
  });

  it('wait for a choice where somebody else was faster; those behind them follow', async () => {
    const made = await setUpService();
    const page = await openPage(made);
    made.service.line = 'down';
    await page.note('A', 'mine');
    await page.note('A', 'mine again');
    await page.note('B', 'mine too');
    made.service.line = 'up';
    await made.client.writeDocument(made.id, 'triage', 'A', { basedOn: 0, value: judge('theirs') });
    await page.outbox.sendAll();
    expect(page.conflicts.getFirst()).toMatchObject({ yours: judge('mine'), theirs: judge('theirs') });
    await expect(page.getStored()).resolves.toStrictEqual({ A: 'theirs', B: 'mine too' });
    expect(page.getLabels()).toStrictEqual(['Note mine on A', 'Note mine again on A']);
    await page.choose('writeYours');
    await expect(page.getStored()).resolves.toStrictEqual({ A: 'mine again', B: 'mine too' });
    expect(page.getLabels()).toStrictEqual([]);
  });

  it('are put before the person again who has not chosen yet', async () => {
    const made = await setUpService();
    const page = await openPage(made);
    await made.client.writeDocument(made.id, 'triage', 'A', { basedOn: 0, value: judge('theirs') });
    await page.note('A', 'mine');
    const later = page.conflicts.getFirst();
    if (later !== undefined) page.conflicts.settle(later);
    const [edit] = page.waiting.list();
    expect(edit?.hold).toStrictEqual({ reason: 'lost-race' });
    expect(page.getShown()).toStrictEqual({ A: 'theirs' });
    await page.outbox.sendAgain(edit?.id ?? 0);
    await page.choose('keepTheirs');
    expect(page.getLabels()).toStrictEqual([]);
    await expect(page.getStored()).resolves.toStrictEqual({ A: 'theirs' });
  });

  it('that are refused stay with the reason, and hold up no others', async () => {
    const made = await setUpService();
    const page = await openPage(made);
    made.service.line = 'down';
    await writeDocument(page.context, made.id, { kind: 'triage', key: 'A', value: { state: 'so-so' }, label: 'Wrong' });
    await page.note('B', 'right');
    made.service.line = 'up';
    await page.outbox.sendAll();
    expect(page.waiting.list()).toMatchObject([{ label: 'Wrong', hold: { reason: 'refused' } }]);
    await expect(page.getStored()).resolves.toStrictEqual({ B: 'right' });
  });

  it('are seen and sent by nobody else who signs in in this browser', async () => {
    const made = await setUpService();
    const store = createEditMemory();
    const ann = await openPage(made, store, 'ann');
    made.service.line = 'down';
    await ann.note('A', 'of Ann');
    made.service.line = 'up';
    const ben = await openPage(made, store, 'ben');
    await ben.outbox.sendAll();
    expect(ben.getLabels()).toStrictEqual([]);
    await expect(ben.getStored()).resolves.toStrictEqual({});
    const again = await openPage(made, store, 'ann');
    await again.outbox.sendAll();
    await expect(again.getStored()).resolves.toStrictEqual({ A: 'of Ann' });
  });

  it('change the version in use one at a time', async () => {
    const made = await setUpService();
    const page = await openPage(made);
    const version = { basedOn: null, note: '', sourceFiles: [], dataset };
    await page.queries.ensureQueryData(workspaceQueries.summary(made.client, made.id));
    made.service.line = 'down';
    await expect(addVersion(page.context, made.id, version, 'Import')).resolves.toStrictEqual({ state: 'waiting' });
    await expect(moveHead(page.context, made.id, 'x', 'Put another in use')).rejects.toThrow(
      '“Import” is not sent yet',
    );
    made.service.line = 'up';
    await page.outbox.sendAll();
    const { head } = await made.client.getWorkspace(made.id);
    await expect(made.client.listVersions(made.id)).resolves.toMatchObject([{ hash: head }]);
  });
});
