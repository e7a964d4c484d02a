import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditMemory, openEditStore } from '../../../src/app/queries/writes/outbox/edit-store.ts';
import { workspaceQueries } from '../../../src/app/queries/workspace-queries.ts';
import { addVersion, moveHead, writeDocument, writeDocuments } from '../../../src/app/queries/writes/writes.ts';
import { dataset } from '../fixtures/dataset.ts';
import type { Line } from './open-outbox-page.ts';
import { holdLine, judge, openPage, setUpService } from './open-outbox-page.ts';

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

  it('are sent by no page once their person has taken them out to leave, and are there again where they stay', async () => {
    const made = await setUpService();
    const [one, other] = [
      await openPage(made, await openEditStore('leave'), 'local'),
      await openPage(made, await openEditStore('leave'), 'local'),
    ];
    const bens = await openPage(made, await openEditStore('leave'), 'ben');
    made.service.line = 'down';
    await one.note('A', 'one');
    await other.note('B', 'two');
    await bens.note('C', 'of Ben');
    // On its way for the first time when she leaves, and lost.
    const letGo = holdLine(made.service);
    const askedBefore = made.service.askedBy.length;
    const late = one.note('D', 'late');
    await expect.poll(() => made.service.askedBy.length).toBe(askedBefore + 1);
    const putBack = await one.outbox.takeAllOut();
    letGo();
    await late;
    made.service.line = 'up';
    await one.outbox.sendAll();
    await other.outbox.sendAll();
    await expect(one.getStored()).resolves.toStrictEqual({});
    expect([one.getLabels(), other.getLabels()]).toStrictEqual([[], []]);
    await bens.outbox.refresh();
    expect(bens.getLabels()).toStrictEqual(['Note of Ben on C']);

    await putBack();
    expect(one.getLabels()).toStrictEqual(['Note one on A', 'Note two on B', 'Note late on D']);
    await one.outbox.sendAll();
    await expect(one.getStored()).resolves.toStrictEqual({ A: 'one', B: 'two', D: 'late' });
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
    const ann = await openPage(made, store, 'local');
    made.service.line = 'down';
    await ann.note('A', 'of Ann');
    made.service.line = 'up';
    const ben = await openPage(made, store, 'ben');
    await ben.outbox.sendAll();
    expect(ben.getLabels()).toStrictEqual([]);
    await expect(ben.getStored()).resolves.toStrictEqual({});
    const again = await openPage(made, store, 'local');
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
