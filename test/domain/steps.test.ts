import { describe, expect, it } from 'vitest';
import { RECORDS_IN_STEP, runThrough, runWithBreaks, sortInSteps } from '../../src/domain/steps.ts';
import type { Steps } from '../../src/domain/steps.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('work in steps', () => {
  it.each([0, 1, RECORDS_IN_STEP, RECORDS_IN_STEP + 1, 5 * RECORDS_IN_STEP + 3])('sorts %i items', (count) => {
    const items = Array.from({ length: count }, (_, index) => String((index * 7919) % 3001));
    expect(runThrough(sortInSteps(items, compare))).toEqual(items.toSorted(compare));
  });

  it('keeps the order of what is equal', () => {
    const items = Array.from({ length: 3000 }, (_, index) => ({ key: String(index % 3), index }));
    const sorted = runThrough(sortInSteps(items, (a, b) => compare(a.key, b.key)));
    const wanted = ['0', '1', '2'].flatMap((key) => items.filter((item) => item.key === key));
    expect(sorted).toEqual(wanted);
  });

  it('asks for a break after each step, and waits for it', async () => {
    const seen: string[] = [];
    function* count(): Steps<number> {
      for (let at = 0; at < 3; at++) {
        seen.push(`step ${String(at)}`);
        yield;
      }
      return 3;
    }
    const rest = () => (seen.push('rest'), Promise.resolve().then(() => void seen.push('rested')));
    expect(await runWithBreaks(count(), rest)).toBe(3);
    const turn = ['rest', 'rested'];
    expect(seen).toEqual(['step 0', ...turn, 'step 1', ...turn, 'step 2', ...turn]);
  });
});
