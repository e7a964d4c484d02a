import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tellInPortions } from '../../../src/server/changes/tell-in-portions.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('tells everybody who still listens, twenty at a time, each once and in their order', () => {
  const told: number[] = [];
  const listeners = new Set(
    Array.from({ length: 70 }, (_, index) => (value: string) => void told.push(value === 'new' ? index : -1)),
  );
  const all = [...listeners];
  tellInPortions(listeners, 'new');
  expect(told).toHaveLength(20);
  // One leaves before their turn.
  listeners.delete(all[60]!);
  vi.advanceTimersByTime(20);
  expect(told).toHaveLength(40);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual(Array.from({ length: 70 }, (_, index) => index).filter((index) => index !== 60));
  expect(vi.getTimerCount()).toBe(0);
});
