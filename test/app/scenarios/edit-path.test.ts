import { describe, expect, it } from 'vitest';
import { getAt, setAt } from '../../../src/app/scenarios/builder/edit-path.ts';

const whole = { name: 'a', list: [{ id: 1 }, { id: 2 }], queue: { lots: null } };

describe('paths into a draft', () => {
  it('finds fields and places in lists, and nothing where a path leads nowhere', () => {
    expect(getAt(whole, ['list', 1, 'id'])).toBe(2);
    expect(getAt(whole, ['queue', 'lots'])).toBeNull();
    expect(getAt(whole, ['queue', 'lots', 'size'])).toBeUndefined();
    expect(getAt(whole, ['list', 7])).toBeUndefined();
  });

  it('does not find what every object has', () => {
    expect(getAt(whole, ['constructor'])).toBeUndefined();
    expect(getAt(whole, ['__proto__'])).toBeUndefined();
  });

  it('changes one place and keeps the rest as it is', () => {
    const next = setAt(whole, ['list', 0, 'id'], 9);
    expect(next).toEqual({ name: 'a', list: [{ id: 9 }, { id: 2 }], queue: { lots: null } });
    expect(getAt(next, ['queue'])).toBe(whole.queue);
    expect(getAt(next, ['list', 1])).toBe(whole.list[1]);
    expect(whole.list[0]).toEqual({ id: 1 });
  });

  it('makes fields on the way to a place that is not there yet', () => {
    expect(setAt(whole, ['queue', 'lots', 'size'], 5)).toEqual({ ...whole, queue: { lots: { size: 5 } } });
  });
});
