import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../src/api/people/caller.ts';
import type { Accounts } from '../../../src/api/people/accounts.ts';
import type { People } from '../../../src/api/people/people.ts';
import { rememberSessions } from '../../../src/server/people/remember-sessions.ts';

/** People whose sessions are named by their cookies, with a count of how often each was looked up. */
function setup() {
  const looked: string[] = [];
  const there = new Map([['ann', 'viewer']]);
  const clock = { now: 0 };
  const tellers: ((person: string | null) => void)[] = [];
  const identify = (request: Request): Promise<Caller | null> => {
    const name = request.headers.get('authorization') ?? request.headers.get('cookie') ?? '';
    looked.push(name);
    const role = there.get(name);
    if (name === 'broken') return Promise.reject(new Error('away'));
    const organisations = [{ id: 'o', name: 'O', role: role as 'viewer' }];
    const caller: Caller = {
      person: { id: name, name, email: name },
      author: name,
      by: 'session',
      credential: name,
      organisations,
    };
    return Promise.resolve(role === undefined ? null : caller);
  };
  const signOut = (): Promise<{ caller: null; cookies: string[] }> => {
    there.delete('ann');
    return Promise.resolve({ caller: null, cookies: [] });
  };
  const listMembers = (): Promise<[]> => Promise.resolve([]);
  const accounts = { signOut, listMembers } as unknown as Accounts;
  const subscribe: People['subscribe'] = (tell) => {
    tellers.push(tell);
    return () => undefined;
  };
  const people = rememberSessions(
    {
      identify,
      findWait: () => Promise.resolve(null),
      findAddressWait: () => Promise.resolve(null),
      subscribe,
      accounts,
    },
    () => clock.now,
  );
  const ask = (headers: Record<string, string>) => people.identify(new Request('http://lodestone.test/', { headers }));
  return { people, ask, looked, there, clock, tellers };
}

describe(rememberSessions, () => {
  it('looks a session up once for all that it asks within five seconds, and each by itself', async () => {
    const { ask, looked, there, clock } = setup();
    there.set('bob', 'buyer');
    await Promise.all([ask({ cookie: 'ann' }), ask({ cookie: 'ann' }), ask({ cookie: 'bob' })]);
    expect((await ask({ cookie: 'ann' }))?.author).toBe('ann');
    expect((await ask({ cookie: 'bob' }))?.author).toBe('bob');
    expect(looked).toEqual(['ann', 'bob']);
    clock.now = 5000;
    await ask({ cookie: 'ann' });
    expect(looked).toEqual(['ann', 'bob', 'ann']);
  });

  it('asks again as soon as anybody has done anything about people, here or by what it is told', async () => {
    const { people, ask, looked, there, tellers } = setup();
    expect((await ask({ cookie: 'ann' }))?.organisations[0]?.role).toBe('viewer');
    there.set('ann', 'buyer');
    for (const tell of tellers) tell(null);
    expect((await ask({ cookie: 'ann' }))?.organisations[0]?.role).toBe('buyer');
    await people.accounts?.listMembers('o');
    await ask({ cookie: 'ann' });
    expect(looked).toHaveLength(2);
    await people.accounts?.signOut(new Request('http://lodestone.test/'));
    expect(await ask({ cookie: 'ann' })).toBeNull();
  });

  it('remembers neither nobody, nor a failure, nor a program', async () => {
    const { ask, looked, there } = setup();
    expect(await ask({ cookie: 'cleo' })).toBeNull();
    there.set('cleo', 'viewer');
    expect((await ask({ cookie: 'cleo' }))?.author).toBe('cleo');
    for (let time = 0; time < 2; time++) await expect(ask({ cookie: 'broken' })).rejects.toThrow('away');
    there.set('token', 'viewer');
    for (let time = 0; time < 2; time++) await ask({ cookie: 'ann', authorization: 'token' });
    expect(looked).toEqual(['cleo', 'cleo', 'broken', 'broken', 'token', 'token']);
  });
});
