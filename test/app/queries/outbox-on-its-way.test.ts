import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { EditStore } from '../../../src/app/queries/writes/outbox/edit-store.ts';
import { createEditMemory, openEditStore } from '../../../src/app/queries/writes/outbox/edit-store.ts';
import { writeDocument } from '../../../src/app/queries/writes/writes.ts';
import { holdLine, judge, openPage, setUpService } from './open-outbox-page.ts';

describe('an edit on its way', () => {
  it('is kept before it is sent, shown by no page as one that waits, and sent by no other page', async () => {
    const made = await setUpService();
    const page = await openPage(made, await openEditStore('on-its-way'));
    const store = await openEditStore('on-its-way');
    const beside = await openPage(made, store);
    const letGo = holdLine(made.service);
    const noting = page.note('A', 'one');
    await expect.poll(() => made.service.askedBy.length).toBe(4);
    const kept = await store.list();
    expect(kept.map(({ label, sender }) => [label, typeof sender])).toStrictEqual([['Note one on A', 'string']]);
    await beside.outbox.sendAll();
    expect([page.getLabels(), beside.getLabels()]).toStrictEqual([[], []]);
    expect(made.service.askedBy).toHaveLength(4);
    letGo();
    await noting;
    await expect(store.list()).resolves.toStrictEqual([]);
    await expect(page.getStored()).resolves.toStrictEqual({ A: 'one' });
    await expect(page.countWrites()).resolves.toBe(1);
  });

  it('of a page that was left is shown and sent by the next one, and stored once where it had arrived', async () => {
    const made = await setUpService();
    const store = await openEditStore('left');
    const change = (key: string) => ({
      kind: 'document' as const,
      document: { kind: 'triage' as const, key, value: judge('left'), basedOn: 0, before: null },
    });
    const edit = { workspaceId: made.id, author: null, made: '2026-11-24T08:00:00.000Z', hold: null, sender: 'gone' };
    await store.add({ ...edit, label: 'Lost', change: change('A') });
    await store.add({ ...edit, label: 'Arrived', change: change('B') });
    await made.client.writeDocument(made.id, 'triage', 'B', { basedOn: 0, value: judge('left') });
    const next = await openPage(made, await openEditStore('left'));
    expect(next.getLabels()).toStrictEqual(['Lost', 'Arrived']);
    expect(next.getShown()).toStrictEqual({ A: 'left', B: 'left' });
    await next.outbox.sendAll();
    expect(next.getLabels()).toStrictEqual([]);
    await expect(next.getStored()).resolves.toStrictEqual({ A: 'left', B: 'left' });
    await expect(next.countWrites()).resolves.toBe(2);
  });

  it('goes before a later one of the same document, from whichever page that comes', async () => {
    const made = await setUpService();
    const page = await openPage(made, await openEditStore('in-order'));
    const beside = await openPage(made, await openEditStore('in-order'));
    const letGo = holdLine(made.service);
    const noting = page.note('A', 'first');
    await expect.poll(() => made.service.askedBy.length).toBe(4);
    await beside.outbox.refresh();
    await beside.note('A', 'second');
    expect(beside.getLabels()).toStrictEqual(['Note second on A']);
    letGo();
    await noting;
    await beside.outbox.sendAll();
    expect(beside.conflicts.getFirst()).toBeUndefined();
    await expect(page.getStored()).resolves.toStrictEqual({ A: 'second' });
  });

  it('that is refused is told to its page and not kept', async () => {
    const made = await setUpService();
    const store = createEditMemory();
    const page = await openPage(made, store);
    const wrong = { kind: 'triage' as const, key: 'A', value: { state: 'so-so' }, label: 'Wrong' };
    await expect(writeDocument(page.context, made.id, wrong)).rejects.toThrow(/state/);
    await expect(store.list()).resolves.toStrictEqual([]);
  });

  it('is sent all the same where the browser keeps nothing', async () => {
    const made = await setUpService();
    const full: EditStore = { ...createEditMemory(), add: () => Promise.reject(new Error('no room')) };
    const page = await openPage(made, full);
    await page.note('A', 'one');
    await expect(page.getStored()).resolves.toStrictEqual({ A: 'one' });
    made.service.line = 'down';
    await expect(page.note('A', 'two')).rejects.toThrow('no room');
  });

  it('names its author, whoever is signed in', async () => {
    const made = await setUpService();
    const ann = await openPage(made, createEditMemory(), 'ann');
    // The host knows one person only, who is not Ann.
    await ann.note('A', 'of Ann');
    expect(made.service.askedBy.at(-1)).toBe('ann');
    expect(ann.getLabels()).toStrictEqual(['Note of Ann on A']);
    await expect(ann.getStored()).resolves.toStrictEqual({});
  });

  it('is not forgotten for an answer that is older than its own and comes after it', async () => {
    const made = await setUpService();
    const page = await openPage(made);
    const { promise, resolve } = Promise.withResolvers<void>();
    made.service.answerGate = promise;
    const reading = page.read();
    await expect.poll(() => made.service.answered).toBe(3);
    made.service.answerGate = Promise.resolve();
    await page.note('A', 'one');
    resolve();
    await reading;
    expect(page.getShown()).toStrictEqual({ A: 'one' });
    await page.note('A', 'two');
    await expect(page.getStored()).resolves.toStrictEqual({ A: 'two' });
    expect(page.conflicts.getFirst()).toBeUndefined();
  });
});
