import { describe, expect, it } from 'vitest';
import type { ExposurePiece } from '../../../src/analyses/answers.ts';
import { createBrowserAnalyst } from '../../../src/analyses/threads/browser-analyst.ts';
import { emptyDataset } from '../../api/datasets.ts';
import { createPart } from '../../app/exposure/part-exposure.ts';
import { exposureReport } from '../../app/fixtures/exposure-report.ts';
import { question, setup } from './scripted-analyst.ts';

describe(createBrowserAnalyst, () => {
  it('starts one worker at once, and sends a dataset ahead of the first question about it only', async () => {
    const { analyst, workers, worker, ask } = setup();
    expect(workers).toHaveLength(1);
    analyst.provideDataset('v1', emptyDataset('one'));
    const first = ask('v1');
    worker().fail('a');
    const second = ask('v1');
    worker().fail('b');
    expect([await first, await second]).toEqual(['a', 'b']);
    expect(worker().sent.map(({ type }) => type)).toEqual(['dataset', 'question', 'question']);
    expect(workers).toHaveLength(1);
  });

  it('sends a dataset again once four others have pushed it out of the worker', () => {
    const { analyst, worker, ask } = setup();
    for (const hash of ['v1', 'v2', 'v3', 'v4', 'v5', 'v1']) {
      analyst.provideDataset(hash, emptyDataset(hash));
      void ask(hash);
      worker().fail('next');
    }
    const sent = worker().sent.flatMap((request) => (request.type === 'dataset' ? [request.hash] : []));
    expect(sent).toEqual(['v1', 'v2', 'v3', 'v4', 'v5', 'v1']);
  });

  it('answers one question at a time, in the order of asking', async () => {
    const { analyst, worker, ask } = setup();
    analyst.provideDataset('v1', emptyDataset('one'));
    const first = ask('v1');
    const second = ask('v1');
    expect(worker().questions()).toHaveLength(1);
    worker().fail('a');
    expect(worker().questions()).toHaveLength(2);
    worker().fail('b');
    expect([await first, await second]).toEqual(['a', 'b']);
  });

  it('drops an aborted question that still waits, so that the newest is next', async () => {
    const { analyst, worker, workers, ask } = setup();
    analyst.provideDataset('old', emptyDataset('old'));
    analyst.provideDataset('new', emptyDataset('new'));
    const abort = new AbortController();
    void ask('old');
    const dropped = ask('old', abort.signal);
    void ask('new');
    abort.abort(new Error('superseded'));
    expect(await dropped).toBe('superseded');
    worker().fail('done');
    expect(
      worker()
        .questions()
        .map(({ asked }) => asked.question.dataVersion),
    ).toEqual(['old', 'new']);
    expect(workers).toHaveLength(1);
  });

  it('ends a worker that goes on with an aborted question, and gives the next question and its data to another', async () => {
    const { analyst, worker, workers, ask } = setup();
    analyst.provideDataset('v1', emptyDataset('one'));
    const abort = new AbortController();
    const aborted = ask('v1', abort.signal);
    const next = ask('v1');
    abort.abort(new Error('superseded'));
    expect(await aborted).toBe('superseded');
    await expect.poll(() => workers.length).toBe(2);
    expect(worker(0).terminated).toBe(true);
    expect(worker(1).sent.map(({ type }) => type)).toEqual(['dataset', 'question']);
    worker(1).fail('answered');
    expect(await next).toBe('answered');
  });

  it('keeps the worker when an aborted question is answered within the grace', async () => {
    const { analyst, worker, workers, ask } = setup();
    analyst.provideDataset('v1', emptyDataset('one'));
    const abort = new AbortController();
    const aborted = ask('v1', abort.signal);
    const next = ask('v1');
    abort.abort(new Error('superseded'));
    worker().fail('too late for its caller');
    worker().fail('answered');
    expect([await aborted, await next]).toEqual(['superseded', 'answered']);
    expect(workers).toHaveLength(1);
  });

  it('helpers on the pieces of an exposure as they come, and puts them together in the order of the report', async () => {
    const { analyst, worker } = setup();
    analyst.provideDataset('v1', emptyDataset('one'));
    const pieces: ExposurePiece[] = [];
    const asked = analyst.ask('exposure', question('v1'), { onPiece: (piece) => pieces.push(piece) });
    const { parts: _, ...summary } = exposureReport;
    const sent: ExposurePiece[] = [
      { kind: 'parts', parts: [createPart('C'), createPart('A')], places: [2, 0], total: 3 },
      { kind: 'summary', summary },
      { kind: 'parts', parts: [createPart('B')], places: [1], total: 3 },
    ];
    const id = worker().questions()[0]?.id ?? -1;
    for (const piece of sent) worker().reply({ type: 'piece', id, piece });
    expect(pieces).toEqual(sent);
    worker().reply({ type: 'done', id, answer: null });
    expect(await asked).toEqual({ ...summary, parts: [createPart('A'), createPart('B'), createPart('C')] });
  });

  it('tells the worker at once that a question is cancelled, and helpers on none of its pieces after that', async () => {
    const { analyst, worker, workers, ask } = setup();
    analyst.provideDataset('v1', emptyDataset('one'));
    const abort = new AbortController();
    let pieces = 0;
    const aborted = analyst.ask('exposure', question('v1'), {
      signal: abort.signal,
      onPiece: () => (pieces += 1),
    });
    const next = ask('v1');
    abort.abort(new Error('superseded'));
    await expect(aborted).rejects.toThrow('superseded');
    const id = worker().questions()[0]?.id ?? -1;
    expect(worker().sent.at(-1)).toEqual({ type: 'cancel', id });
    worker().reply({ type: 'piece', id, piece: { kind: 'parts', parts: [createPart('A')], places: [0], total: 2 } });
    worker().reply({ type: 'failed', id, message: 'The question was cancelled.' });
    expect(pieces).toBe(0);
    expect(worker().questions()).toHaveLength(2);
    worker().fail('answered');
    expect(await next).toBe('answered');
    expect(workers).toHaveLength(1);
  });

  it('asks nothing for a signal that has aborted already', async () => {
    const { worker, ask } = setup();
    expect(await ask('v1', AbortSignal.abort(new Error('gone')))).toBe('gone');
    expect(worker().sent).toEqual([]);
  });

  it('rejects the question at hand when the worker crashes, and starts another for the next one only', async () => {
    const { analyst, worker, workers, ask } = setup();
    analyst.provideDataset('v1', emptyDataset('one'));
    const crashed = ask('v1');
    worker().crash('out of memory');
    expect(await crashed).toBe('The calculation stopped: out of memory');
    expect(workers).toHaveLength(1);
    const next = ask('v1');
    expect(workers).toHaveLength(2);
    worker(1).fail('answered');
    expect(await next).toBe('answered');
  });

  it('rejects a question about a dataset that it was not given', async () => {
    const { ask } = setup();
    expect(await ask('v9')).toBe('The data version "v9" is not at hand.');
  });

  it('rejects everything under way when closed', async () => {
    const { analyst, worker, ask } = setup();
    analyst.provideDataset('v1', emptyDataset('one'));
    const both = [ask('v1'), ask('v1')];
    analyst.close();
    expect(await Promise.all(both)).toEqual(['The analyst was closed.', 'The analyst was closed.']);
    expect(worker().terminated).toBe(true);
  });
});
