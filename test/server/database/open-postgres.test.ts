import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StorageBusyError } from '../../../src/api/storage.ts';
import { explainFailure } from '../../../src/server/database/explain-failure.ts';
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

  it('says that it is busy where all lines are taken for too long, and not that it is out of reach', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const database = await openPostgres(await server.createDatabase(), 2);
    let give = (): void => undefined;
    const given = new Promise<void>((resolve) => (give = resolve));
    let taken = 0;
    const holders = Array.from({ length: 2 }, () =>
      database.queries.transaction(async () => {
        taken += 1;
        await given;
      }),
    );
    await vi.waitUntil(() => taken === 2);
    const asked = database.queries.execute(sql`select 1`).catch(explainFailure);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await asked).toBeInstanceOf(StorageBusyError);
    give();
    await Promise.all(holders);
    vi.useRealTimers();
    expect(await database.queries.execute(sql`select 1`)).toMatchObject({ rowCount: 1 });
    await database.close();
  });

  it('begins a transaction anew whose line had broken before it began, asks again what only reads, and no write', async () => {
    const [url = '', place = ''] = (await server.createDatabase()).split('?host=');
    const behind = join(decodeURIComponent(place), '.s.PGSQL.5432');
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-line-'));
    /** Lines that were made before this number are found broken at the first word that is said on them. */
    let brokenBefore = 0;
    let lines = 0;
    const between = createServer((near) => {
      const own = (lines += 1);
      const far = connect(behind);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        one.on('error', () => undefined);
        one.on('close', () => other.destroy());
        one.on('data', (bytes) => {
          if (own <= brokenBefore) near.destroy();
          else other.write(bytes);
        });
      }
    }).listen(join(folder, '.s.PGSQL.5432'));
    const database = await openPostgres(`${url}?host=${encodeURIComponent(folder)}`, 4);
    const take = () => database.queries.transaction((queries) => queries.execute(sql`select 1`));
    const takeFour = () => Promise.allSettled(Array.from({ length: 4 }, take));
    await takeFour();
    brokenBefore = lines;
    expect((await takeFour()).map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
    expect(lines).toBeGreaterThan(brokenBefore);
    // Four at once, so that each line of the pool is found broken by somebody.
    const ask = (statement: string) =>
      Promise.allSettled(Array.from({ length: 4 }, () => database.queries.execute(sql.raw(statement))));
    brokenBefore = lines;
    expect((await ask('select 1')).map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
    expect(lines).toBeGreaterThan(brokenBefore);
    await ask('create table written (one integer)');
    brokenBefore = lines;
    const written = await ask('insert into written values (1)');
    expect(written.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    // Where every line breaks a read ends, too, and the pool has all of its lines again afterwards.
    brokenBefore = Infinity;
    const [{ status } = { status: 'none' }] = await ask('select 1');
    expect(status).toBe('rejected');
    brokenBefore = 0;
    expect((await ask('select 1')).map((one) => one.status)).toEqual(Array(4).fill('fulfilled'));
    await database.close();
    between.close();
    rmSync(folder, { recursive: true });
  });
});
