import pg from 'pg';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.remove());

describe(openPostgres, () => {
  it('gets each connection back, at whatever moment of a transaction its line breaks', async () => {
    const url = await server.createDatabase();
    const database = await openPostgres(url);
    const killer = new pg.Client({ connectionString: url });
    await killer.connect();
    let broken = 0;
    const workOnAll = () =>
      Array.from({ length: 10 }, () =>
        database.queries
          .transaction((queries) => queries.execute(sql`select 1`))
          .catch(() => {
            broken += 1;
          }),
      );
    const kill = (waitMs: number) =>
      killer.query(
        'select pg_terminate_backend(pid, $1) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
        [waitMs],
      );
    for (let round = 0; round < 40; round++) await Promise.all([...workOnAll(), kill(0)]);
    // More lines broke than the pool has, and it still has them all.
    expect(broken).toBeGreaterThan(20);
    // A line that broke while nobody used it is found out by the next who takes it: each is taken once.
    await kill(10_000);
    await Promise.all(workOnAll());
    await Promise.all(
      Array.from({ length: 20 }, () => database.queries.transaction((queries) => queries.execute(sql`select 1`))),
    );
    await killer.end();
    await database.close();
  });
});
