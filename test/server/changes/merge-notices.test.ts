import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeNotices } from '../../../src/server/changes/merge-notices.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe(mergeNotices, () => {
  it('tells few of each change as it comes', () => {
    const told: (string | null)[] = [];
    const { hear } = mergeNotices(
      (key) => told.push(key),
      () => 4,
    );
    for (const key of ['a', 'a', null, 'a']) hear(key);
    expect(told).toEqual(['a', 'a', null, 'a']);
  });

  it('tells many at once of the first, and of those that follow together, and of the last after it', () => {
    const told: (string | null)[] = [];
    // 1,000 who listen: a second between two notices of a workspace.
    const { hear } = mergeNotices(
      (key) => told.push(key),
      () => 1000,
    );
    for (const key of ['a', 'a', 'b', 'a']) hear(key);
    expect(told).toEqual(['a', 'b']);
    vi.advanceTimersByTime(999);
    expect(told).toEqual(['a', 'b']);
    vi.advanceTimersByTime(1);
    expect(told).toEqual(['a', 'b', 'a']);
    // A pause follows that one as well.
    hear('a');
    expect(told).toHaveLength(3);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual(['a', 'b', 'a', 'a']);
    vi.advanceTimersByTime(1000);
    hear('a');
    expect(told).toHaveLength(5);
  });

  it('tells of nothing after its end', () => {
    const told: (string | null)[] = [];
    const { hear, close } = mergeNotices(
      (key) => told.push(key),
      () => 1000,
    );
    hear('a');
    hear('a');
    close();
    vi.advanceTimersByTime(1000);
    expect(told).toEqual(['a']);
  });
});
