import { describe, expect, it } from 'vitest';
import { createPeopleClient } from '../../../src/api/people/people-client.ts';
import { PEOPLE_ROUTES } from '../../../src/api/people/people-route-table.ts';

describe(createPeopleClient, () => {
  it('asks routes that are in the table, in their way, with names that cannot leave their place', async () => {
    const asked: string[] = [];
    const client = createPeopleClient({
      baseUrl: '',
      fetch: async (input, init) => {
        asked.push(`${init?.method ?? 'GET'} ${input.split('?')[0]?.replace('/api', '') ?? ''}`);
        return Response.json({});
      },
    });
    const text: unknown = 'a/..';
    for (const call of Object.values(client) as ((...args: unknown[]) => Promise<unknown>)[])
      await call(text, text, text).catch(() => undefined);
    const known = new Set(
      PEOPLE_ROUTES.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, 'a%2F..')}`),
    );
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(asked).size).toBe(Object.keys(client).length);
  });
});
