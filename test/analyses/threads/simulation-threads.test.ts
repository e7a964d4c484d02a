import { describe, expect, it } from 'vitest';
import { countThreads, nameWorker, readThreads } from '../../../src/analyses/threads/simulation-threads.ts';

describe('the threads that run draws', () => {
  it('are those of the machine, four at most and one at least', () => {
    expect([0, 1, 2, 4, 16].map(countThreads)).toEqual([1, 1, 2, 4, 4]);
  });

  it('are told to a worker by its name', () => {
    expect([1, 3, 4].map((threads) => readThreads(nameWorker('company', threads)))).toEqual([1, 3, 4]);
    expect(readThreads('draws')).toBe(1);
  });
});
