import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/server/database/database.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import {
  DELAY_SECONDS,
  REQUESTS_PER_MINUTE,
  WRONG_PASSWORDS,
  clearLimits,
  createLimits,
} from '../../../src/server/people/limits.ts';
import type { Limits } from '../../../src/server/people/limits.ts';
import { KINDS, openTestDatabase } from './open-database.ts';

describe.each(KINDS)('the limits of servers on one %s database', (kind) => {
  let database: Database;
  let remove: () => Promise<void>;
  /** Each as a process of its own has them. */
  let servers: [Limits, Limits];

  beforeAll(async () => {
    ({ database, remove } = await openTestDatabase(kind));
    await migrate(database);
  });

  beforeEach(async () => {
    await run('delete from rate_limits');
    servers = [createLimits(database), createLimits(database)];
  });

  afterAll(() => remove());

  const run = (statement: string) => database.withSession((session) => session.run(statement));
  const countRows = async (): Promise<unknown> =>
    (await run('select count(*)::int as rows from rate_limits'))[0]?.['rows'];

  it('count wrong passwords together, and forget those of whoever then has the right one', async () => {
    for (let count = 0; count < WRONG_PASSWORDS; count++)
      expect(await servers[count % 2 ? 1 : 0].ofPassword('192.0.2.1', 'eve@example.com')).toBeNull();
    for (const server of servers) {
      const wait = await server.ofPassword('192.0.2.1', 'eve@example.com');
      expect(wait).toBeGreaterThan(14 * 60);
      expect(wait).toBeLessThanOrEqual(15 * 60);
    }
    expect(await servers[0].ofPassword('192.0.2.2', 'eve@example.com')).toBeNull();
    await servers[0].forgive('192.0.2.1', 'eve@example.com');
    expect(await servers[1].ofPassword('192.0.2.1', 'eve@example.com')).toBeNull();
    expect(JSON.stringify(await run('select * from rate_limits'))).not.toMatch(/eve|192\.0/);
  });

  it('hold back what comes for one e-mail from anywhere, and keep no known browser out', async () => {
    for (let count = 0; count < 100; count++) {
      const address = `198.51.100.${String(count)}`;
      expect(await servers[0].ofPassword(address, 'ann@example.com')).toBeNull();
      expect(await servers[count % 2 ? 1 : 0].findDelay('ann@example.com')).toBe(0);
    }
    expect(await servers[1].ofPassword('192.0.2.9', 'ann@example.com')).toBeNull();
    expect(await servers[1].findDelay('ann@example.com')).toBe(DELAY_SECONDS);
    // From an address that has guessed too much a known browser goes on, and is itself counted.
    while ((await servers[0].ofPassword('192.0.2.1', 'ann@example.com')) === null);
    for (let count = 0; count < WRONG_PASSWORDS; count++)
      expect(await servers[1].ofPassword('192.0.2.1', 'ann@example.com', 'a known browser')).toBeNull();
    expect(await servers[0].ofPassword('192.0.2.1', 'ann@example.com', 'a known browser')).toBeGreaterThan(0);
  });

  it('let one server pass what a minute has and no more, and write nothing for whoever asks little', async () => {
    const [server, other] = servers;
    for (let count = 0; count < 100; count++) expect(await server.ofCaller('token')).toBeNull();
    expect(await countRows()).toBe(0);
    for (let count = 100; count < REQUESTS_PER_MINUTE; count++) expect(await server.ofCaller('token')).toBeNull();
    expect(await server.ofCaller('token')).toBeGreaterThan(0);
    expect(await server.ofCaller('another')).toBeNull();
    // The other one lets pass what it counts by itself, and has heard of it then.
    for (let count = 0; count < 100; count++) expect(await other.ofCaller('token')).toBeNull();
    expect(await other.ofCaller('token')).toBeGreaterThan(0);
  });

  it('begin again when their time is over, and when the clock was set back from far ahead', async () => {
    const [server] = servers;
    const use = async (): Promise<void> => {
      while ((await server.ofPassword('192.0.2.1', 'eve@example.com')) === null);
    };
    await use();
    await run(`update rate_limits set until = now() - interval '1 second'`);
    expect(await server.ofPassword('192.0.2.1', 'eve@example.com')).toBeNull();
    await use();
    // As if the clock had been a year ahead when they were counted.
    await run(`update rate_limits set until = until + interval '1 year'`);
    expect(await server.ofPassword('192.0.2.1', 'eve@example.com')).toBeNull();
    await run(`update rate_limits set until = now() - interval '1 second'`);
    await clearLimits(database.queries);
    expect(await countRows()).toBe(0);
  });
});
