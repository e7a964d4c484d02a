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
    for (let round = 0; round < 40; round++) {
      const work = Array.from({ length: 10 }, () =>
        database.queries
          .transaction((queries) => queries.execute(sql`select 1`))
          .catch(() => {
            broken += 1;
          }),
      );
      const kill =
        'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()';
      await Promise.all([...work, killer.query(kill)]);
    }
    // More lines broke than the pool has, and it still has them all.
    expect(broken).toBeGreaterThan(20);
    await Promise.all(
      Array.from({ length: 20 }, () => database.queries.transaction((queries) => queries.execute(sql`select 1`))),
    );
    await killer.end();
    await database.close();
  });
});
