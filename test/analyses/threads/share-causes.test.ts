import { describe, expect, it } from 'vitest';
import { findCausesTogether } from '../../../src/analyses/threads/share-causes.ts';
import type { DrawCauses } from '../../../src/engine/simulation/results/draw-causes.ts';

const DRAWS = Array.from({ length: 11 }, (_, at) => 3 * at);
const name = (draw: number): DrawCauses => ({
  causes: new Map(),
  money: new Map([[String(draw), draw]]),
  unpriced: new Set(),
  first: new Map(),
  short: new Map(),
});

describe('causes that several threads find', () => {
  it('stand in the order of their draws, each once, also where a thread breaks down', async () => {
    const asked: number[] = [];
    const find = async (draws: readonly number[]) => {
      await Promise.resolve();
      asked.push(...draws);
      return draws.map(name);
    };
    const broken = () => Promise.reject(new Error('It came to an end.'));
    for (const helpers of [[], [find], [broken], [find, broken, find]]) {
      asked.length = 0;
      let isDone = false;
      const found = await findCausesTogether(DRAWS, find, helpers, () => {
        isDone = true;
      });
      expect(found).toEqual(DRAWS.map(name));
      expect(asked.toSorted((a, b) => a - b)).toEqual(DRAWS);
      expect(isDone).toBe(true);
    }
  });

  it('are found by the others while this one is at work of its own, wherever it hears them', async () => {
    const asked: number[] = [];
    const find = (draws: readonly number[]) => Promise.resolve(draws.map((draw) => (asked.push(draw), name(draw))));
    const own = () => Promise.reject(new Error('This thread had nothing to do.'));
    const atWork = () => new Promise<void>((resolve) => setTimeout(resolve));
    expect(await findCausesTogether(DRAWS, own, [find], atWork)).toEqual(DRAWS.map(name));
    expect(asked).toEqual(DRAWS);
  });
});
