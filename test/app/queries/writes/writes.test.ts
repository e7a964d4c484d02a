import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../../src/app/queries/writes/conflicts.ts';
import { createConflictBoard } from '../../../../src/app/queries/writes/conflicts.ts';
import { toValidTriage } from '../../../../src/app/queries/view/document-values.ts';
import { createEditMemory } from '../../../../src/app/queries/writes/outbox/edit-store.ts';
import { openOutbox } from '../../../../src/app/queries/writes/outbox/outbox.ts';
import { createUndoStack } from '../../../../src/app/queries/writes/undo-stack.ts';
import { createWaitingBoard } from '../../../../src/app/queries/writes/waiting-edits.ts';
import type { AddedVersion } from '../../../../src/app/queries/writes/writes.ts';
import { addVersion, moveHead, writeDocument, writeDocuments } from '../../../../src/app/queries/writes/writes.ts';
import { workspaceQueries } from '../../../../src/app/queries/workspace-queries.ts';
import { createClient } from '../../../../src/api/client.ts';
import { createApp } from '../../../../src/api/create-app.ts';
import { createLocalPeople } from '../../../../src/api/people/people.ts';
import { createMemoryStorage } from '../../../../src/api/memory-storage.ts';
import { dataset } from '../../fixtures/dataset.ts';

function getHash(added: AddedVersion): string {
  if (added.state !== 'stored') throw new Error(`the version is ${added.state}`);
  return added.version.hash;
}

const newVersion = { basedOn: null, note: '', sourceFiles: [], dataset };

async function setup() {
  const storage = createMemoryStorage();
  const app = createApp({
    storage,
    people: createLocalPeople({ author: 'tester', place: 'Here' }),
    now: () => new Date('2026-11-24T12:00:00Z'),
    host: 'browser',
    engineVersion: 'test',
  });
  const client = createClient({
    fetch: async (input, init) => app.fetch(new Request(input, init)),
    baseUrl: 'http://localhost',
  });
  const { id } = await client.createWorkspace({ name: 'Test', demo: false });
  const undo = createUndoStack();
  const conflicts = createConflictBoard();
  const queries = new QueryClient();
  const waiting = createWaitingBoard();
  const getAuthor = () => null;
  const store = createEditMemory();
  const outbox = await openOutbox({ getClient: () => client, queries, conflicts, waiting, store, getAuthor });
  const context = { client, undo, conflicts, queries, waiting, outbox, getAuthor };
  const settled: unknown[] = [];
  const assume = (value: unknown, label = 'Assume') =>
    writeDocument(context, id, {
      kind: 'assumptions',
      key: 'current',
      value,
      label,
      onSettled: (one) => settled.push(one),
    });
  const readStored = async () => (await client.listDocuments(id)).find((one) => one.kind === 'assumptions')?.value;
  const getConflict = (): Conflict => {
    const conflict = conflicts.getFirst();
    if (conflict === undefined) throw new Error('no conflict waits');
    return conflict;
  };
  return { client, id, undo, conflicts, context, assume, readStored, settled, getConflict };
}

describe(writeDocument, () => {
  it('stores a value, and Undo takes the newest back first', async () => {
    const { id, undo, assume, readStored, settled } = await setup();
    await assume({ a: 'in-force' }, 'First');
    await assume({ a: 'ended' }, 'Second');
    expect(undo.peek(id)?.label).toBe('Second');
    await undo.undo(id);
    await expect(readStored()).resolves.toStrictEqual({ a: 'in-force' });
    await undo.undo(id);
    await expect(readStored()).resolves.toBeNull();
    expect(undo.peek(id)).toBeUndefined();
    expect(settled).toStrictEqual([{ a: 'in-force' }, { a: 'ended' }, { a: 'in-force' }, null]);
  });

  it('overwrites nobody: a lost race waits for a choice', async () => {
    const { client, id, undo, conflicts, assume, readStored, getConflict, settled } = await setup();
    await assume({ a: 'in-force' });
    await client.writeDocument(id, 'assumptions', 'current', { basedOn: 1, value: { b: 'ended' } });
    await assume({ a: 'ended' }, 'Lost');
    await expect(readStored()).resolves.toStrictEqual({ b: 'ended' });
    expect(conflicts.getFirst()).toMatchObject({ label: 'Lost', yours: { a: 'ended' }, theirs: { b: 'ended' } });
    expect(undo.peek(id)?.label).toBe('Assume');

    await getConflict().keepTheirs();
    expect(settled.at(-1)).toStrictEqual({ b: 'ended' });
    await expect(readStored()).resolves.toStrictEqual({ b: 'ended' });
  });

  it('stores mine over theirs when I say so, and can undo that', async () => {
    const { client, id, undo, assume, readStored, getConflict } = await setup();
    await assume({});
    await client.writeDocument(id, 'assumptions', 'current', { basedOn: 1, value: { b: 'ended' } });
    await assume({ a: 'ended' }, 'Mine');
    await getConflict().writeYours();
    await expect(readStored()).resolves.toStrictEqual({ a: 'ended' });
    expect(undo.peek(id)?.label).toBe('Mine');
  });

  it('takes back with Undo nothing that somebody else wrote since, but asks', async () => {
    const { client, id, undo, conflicts, context, assume, readStored, getConflict } = await setup();
    await assume({ a: 'in-force' });
    await assume({ a: 'ended' }, 'Mine');
    await client.writeDocument(id, 'assumptions', 'current', { basedOn: 2, value: { b: 'ended' } });
    // The page is told of it, and shows it.
    await context.queries.invalidateQueries();
    await context.queries.fetchQuery(workspaceQueries.documents({ client, waiting: context.waiting }, id));
    await undo.undo(id);
    await expect(readStored()).resolves.toStrictEqual({ b: 'ended' });
    expect(conflicts.getFirst()).toMatchObject({
      label: 'Undo: Mine',
      yours: { a: 'in-force' },
      theirs: { b: 'ended' },
    });
    await getConflict().writeYours();
    await expect(readStored()).resolves.toStrictEqual({ a: 'in-force' });
  });

  it('keeps undo stacks of workspaces apart', async () => {
    const { undo, assume } = await setup();
    await assume({ a: 'ended' });
    expect(undo.peek('another')).toBeUndefined();
  });
});

describe(writeDocuments, () => {
  const judge = (note: string) => ({ state: 'asked' as const, note, changed: '2026-11-24T08:00:00.000Z' });

  async function setupTriage() {
    const made = await setup();
    const { client, id, context } = made;
    const mark = (keys: readonly string[], note: string) =>
      writeDocuments(
        context,
        id,
        keys.map((key) => ({ kind: 'triage', key, value: judge(note) })),
        `Mark ${note}`,
      );
    const readNotes = async () =>
      Object.fromEntries(
        (await client.listDocuments(id)).map(({ key, value }) => [key, toValidTriage(value)?.note ?? null]),
      );
    return { ...made, mark, readNotes };
  }

  it('stores all in one write, and one Undo takes all back', async () => {
    const { client, id, undo, mark, readNotes } = await setupTriage();
    await mark(['A'], 'first');
    await mark(['A', 'B', 'C'], 'second');
    await expect(readNotes()).resolves.toStrictEqual({ A: 'second', B: 'second', C: 'second' });
    await undo.undo(id);
    await expect(readNotes()).resolves.toStrictEqual({ A: 'first', B: null, C: null });
    expect(undo.peek(id)?.label).toBe('Mark first');
    const events = await client.listAudit(id);
    expect(events.filter(({ action }) => action === 'write-documents')).toHaveLength(3);
  });

  it('overwrites nobody: the others follow when a choice is made for the one that lost its race', async () => {
    const { client, id, undo, conflicts, mark, readNotes, getConflict } = await setupTriage();
    await mark(['A'], 'first');
    await client.writeDocument(id, 'triage', 'B', { basedOn: 0, value: judge('theirs') });
    await mark(['A', 'B', 'C'], 'mine');
    await expect(readNotes()).resolves.toStrictEqual({ A: 'first', B: 'theirs' });
    const conflict = getConflict();
    expect(conflict).toMatchObject({ label: 'Mark mine: B', yours: judge('mine'), theirs: judge('theirs') });
    await conflict.keepTheirs();
    conflicts.settle(conflict);
    await expect(readNotes()).resolves.toStrictEqual({ A: 'mine', B: 'theirs', C: 'mine' });
    await undo.undo(id);
    await expect(readNotes()).resolves.toStrictEqual({ A: 'first', B: 'theirs', C: null });
  });

  it('stores mine over theirs when I say so, and one Undo gives theirs back', async () => {
    const { client, id, undo, mark, readNotes, getConflict } = await setupTriage();
    await mark(['A'], 'first');
    await client.writeDocument(id, 'triage', 'B', { basedOn: 0, value: judge('theirs') });
    await mark(['A', 'B'], 'mine');
    await getConflict().writeYours();
    await expect(readNotes()).resolves.toStrictEqual({ A: 'mine', B: 'mine' });
    await undo.undo(id);
    await expect(readNotes()).resolves.toStrictEqual({ A: 'first', B: 'theirs' });
  });
});

describe('versions', () => {
  it('takes an import into use, and Undo takes the one before back into use', async () => {
    const { client, id, undo, context } = await setup();
    const first = getHash(await addVersion(context, id, newVersion, 'Import 1 part'));
    const changed = { ...dataset, settings: { ...dataset.settings, dataDate: '2026-11-21' } };
    const second = getHash(
      await addVersion(context, id, { ...newVersion, basedOn: first, dataset: changed }, 'Import 1 part again'),
    );
    expect((await client.getWorkspace(id)).head).toBe(second);
    await undo.undo(id);
    expect((await client.getWorkspace(id)).head).toBe(first);
    expect(await client.listVersions(id)).toHaveLength(2);
  });

  it('writes what belongs to a version with it, more than one request takes, and Undo takes it back if it is to go', async () => {
    const { client, id, undo, context } = await setup();
    const first = getHash(await addVersion(context, id, newVersion, 'Import'));
    const changed = { ...dataset, settings: { ...dataset.settings, dataDate: '2026-11-21' } };
    const documents = Array.from({ length: 1200 }, (_, at) => {
      const value = { partNumber: `P-${at}`, field: 'category', value: 'bearing', reason: '', over: null };
      return { kind: 'fact' as const, key: `category:P-${at}`, value };
    });
    const version = { ...newVersion, basedOn: first, dataset: changed };
    await addVersion(context, id, version, 'Classify', { documents, goesBack: true });
    const readFacts = async () => (await client.listDocuments(id)).filter(({ value }) => value !== null);
    expect(await readFacts()).toHaveLength(1200);
    await undo.undo(id);
    expect((await client.getWorkspace(id)).head).toBe(first);
    expect(await readFacts()).toEqual([]);
    const kept = documents.slice(0, 1);
    await addVersion(context, id, version, 'Accept', { documents: kept, goesBack: false });
    await undo.undo(id);
    expect((await readFacts()).map(({ key }) => key)).toEqual(['category:P-0']);
  });

  it('writes it as well where the version was behind somebody faster, and the person chose it all the same', async () => {
    const { client, id, context, getConflict } = await setup();
    const first = getHash(await addVersion(context, id, newVersion, 'Import'));
    const faster = { ...dataset, settings: { ...dataset.settings, dataDate: '2026-11-19' } };
    await client.addVersion(id, { ...newVersion, basedOn: first, dataset: faster });
    const changed = { ...dataset, settings: { ...dataset.settings, dataDate: '2026-11-21' } };
    const value = { partNumber: 'P', field: 'form', value: 'magnet', reason: '', over: null };
    const documents = [{ kind: 'fact' as const, key: 'form:P', value }];
    const added = await addVersion(context, id, { ...newVersion, basedOn: first, dataset: changed }, 'Confirm', {
      documents,
      goesBack: true,
    });
    expect(added.state).toBe('lost-race');
    expect(await client.listDocuments(id)).toEqual([]);
    await getConflict().writeYours();
    await expect.poll(async () => (await client.listDocuments(id)).map(({ key }) => key)).toEqual(['form:P']);
  });

  it('moves the head and back', async () => {
    const { client, id, undo, context } = await setup();
    const first = getHash(await addVersion(context, id, newVersion, 'Import'));
    const changed = { ...dataset, settings: { ...dataset.settings, dataDate: '2026-11-21' } };
    const second = getHash(
      await addVersion(context, id, { ...newVersion, basedOn: first, dataset: changed }, 'Import'),
    );
    await moveHead(context, id, first, 'Use v1');
    expect((await client.getWorkspace(id)).head).toBe(first);
    await undo.undo(id);
    expect((await client.getWorkspace(id)).head).toBe(second);
  });
});
