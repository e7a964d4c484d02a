import { describe, expect, it } from 'vitest';
import { emptyDataset } from '../../api/datasets.ts';
import { setup } from './scripted-analyst.ts';

describe('an analyst whose worker reads a version by itself', () => {
  it('sends where a dataset is to be read in its place, and the dataset itself only where it could not be', async () => {
    const { analyst, worker, ask } = setup();
    analyst.provideDatasetAt('v1', '/demo.json');
    const first = ask('v1');
    expect(worker().sent[0]).toEqual({ type: 'dataset-at', hash: 'v1', url: '/demo.json' });
    worker().fail('a');
    analyst.provideDataset('v1', emptyDataset('one'));
    const second = ask('v1');
    worker().reply({ type: 'unread', hash: 'v1' });
    worker().fail('b');
    const third = ask('v1');
    worker().fail('c');
    expect([await first, await second, await third]).toEqual(['a', 'b', 'c']);
    expect(worker().sent.map(({ type }) => type)).toEqual([
      'dataset-at',
      'question',
      'question',
      'dataset',
      'question',
    ]);
  });

  it('no longer holds a dataset to be at hand that could not be read', async () => {
    const { analyst, worker, ask } = setup();
    analyst.provideDatasetAt('v1', '/demo.json');
    const first = ask('v1');
    worker().reply({ type: 'unread', hash: 'v1' });
    worker().fail('a');
    expect(await first).toBe('a');
    expect(await ask('v1')).toBe('The data version "v1" is not at hand.');
  });

  it('asks again with what is brought where a dataset could not be read, ahead of what was asked later', async () => {
    const { analyst, worker, ask } = setup();
    analyst.provideDatasetAt('v1', 'kept:v1', async () => emptyDataset('brought'));
    const first = ask('v1');
    const second = ask('v1');
    worker().reply({ type: 'unread', hash: 'v1' });
    worker().fail('not at hand');
    await expect.poll(() => worker().sent.length).toBe(4);
    expect(worker().sent[2]).toEqual({ type: 'dataset', hash: 'v1', dataset: emptyDataset('brought') });
    worker().fail('a');
    worker().fail('b');
    expect([await first, await second]).toEqual(['a', 'b']);
    expect(worker().sent.map(({ type }) => type)).toEqual([
      'dataset-at',
      'question',
      'dataset',
      'question',
      'question',
    ]);
  });

  it('says why nothing could be brought, and goes on with the next question', async () => {
    const { analyst, worker, ask } = setup();
    analyst.provideDatasetAt('v1', 'kept:v1', () => Promise.reject(new Error('No such version.')));
    analyst.provideDataset('v2', emptyDataset('two'));
    const first = ask('v1');
    const second = ask('v2');
    worker().reply({ type: 'unread', hash: 'v1' });
    worker().fail('not at hand');
    expect(await first).toBe('No such version.');
    worker().fail('answered');
    expect(await second).toBe('answered');
  });

  it('asks no more for whom nobody waits while a dataset is being brought', async () => {
    const { analyst, worker, ask } = setup();
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof emptyDataset>>();
    analyst.provideDatasetAt('v1', 'kept:v1', () => promise);
    analyst.provideDataset('v2', emptyDataset('two'));
    const abort = new AbortController();
    const dropped = ask('v1', abort.signal);
    const next = ask('v2');
    worker().reply({ type: 'unread', hash: 'v1' });
    worker().fail('not at hand');
    abort.abort(new Error('superseded'));
    resolve(emptyDataset('brought'));
    expect(await dropped).toBe('superseded');
    await expect.poll(() => worker().questions().length).toBe(2);
    worker().fail('answered');
    expect(await next).toBe('answered');
  });
});
