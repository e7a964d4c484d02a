import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/api/people/caller.ts';
import { MOST_STREAMS, createStreamShares } from '../../../src/api/streams/stream-shares.ts';

const caller = (person: string, credential: string): Caller => ({
  person: { id: person, name: person, email: `${person}@example.com` },
  author: person,
  by: 'session',
  credential,
  organisations: [],
});

describe('the streams of a process', () => {
  it('are as many as one may have for a session and for a person, and no fewer for others', () => {
    const shares = createStreamShares();
    const take = (credential: string, person = 'ann') => shares.take(caller(person, credential));
    const ends = Array.from({ length: MOST_STREAMS.credential }, () => take('desk'));
    expect(ends.every((end) => typeof end === 'function')).toBe(true);
    expect(take('desk')).toMatch(/^You follow 50 things/);
    expect(typeof take('desk 2', 'bob')).toBe('function');
    for (const phone of ['a', 'b', 'c'])
      for (let count = 0; count < MOST_STREAMS.credential; count++) expect(typeof take(phone)).toBe('function');
    expect(take('d')).toMatch(/or 200 in all/);
    // One that ends makes room for one, however often its end is told.
    const [first] = ends;
    for (const end of [first, first]) if (typeof end === 'function') end();
    expect([typeof take('d'), typeof take('d')]).toEqual(['function', 'string']);
  });

  it('ask once for all of a session at a moment, and anew at the next', async () => {
    const shares = createStreamShares();
    let asked = 0;
    const ask = () => Promise.resolve(caller('ann', String((asked += 1))));
    const [one, two] = await Promise.all([shares.askOnce('desk', ask), shares.askOnce('desk', ask)]);
    expect([one, asked]).toEqual([two, 1]);
    const slow = shares.askOnce('desk', () => new Promise(() => undefined));
    await Promise.resolve();
    expect((await shares.askOnce('desk', ask))?.credential).toBe('2');
    expect(slow).toBeInstanceOf(Promise);
  });
});
