import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkChains } from '../../../src/server/database/audit-chain.ts';
import { chainWithoutRows, putIntoEvents, reckonAhead } from '../../../src/server/database/chain-earlier-events.ts';
import type { Database, SqlSession } from '../../../src/server/database/database.ts';
import { migrate, readMigrations } from '../../../src/server/database/migrate.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';

let server: PostgresServer;
let statements: string;

beforeAll(async () => {
  server = await startPostgres();
  statements = (await readMigrations())[13]?.statements ?? '';
});

afterAll(() => server.remove());

/** A database of before migration 14, with 2,500 events of three workspaces and the organisation in turn, and signs that JSON writes in a way of its own. */
async function openBefore(): Promise<Database> {
  const database = await openPostgres(await server.createDatabase());
  await migrate(database, 13);
  await database.withSession((session) =>
    session.run(`insert into workspaces (id, name, demo, organisation_id, revision)
        select 'w' || one, 'w', false, 'local', 1 from generate_series(1, 3) as one;
      insert into audit_events (workspace_id, organisation_id, at, author, action, subject, detail)
        select case when one % 4 > 0 then 'w' || one % 4 end, case when one % 4 = 0 then 'local' end,
          '2026-11-28T12:00:00.000Z', 'ann', 'write', E'say "no"\\n\\u0007 \\\\ é 磁石 ' || one, ''
        from generate_series(1, 2500) as one`),
  );
  return database;
}

const readAll = (database: Database) =>
  database.withSession(async (session) => ({
    events: await session.query('select * from audit_events order by id'),
    chains: await session.query('select * from audit_chains order by chain'),
    columns: await session.query(
      `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
        where table_schema = 'public' order by 1, 2`,
    ),
    rules: await session.query(
      `select conrelid::regclass::text as place, pg_get_constraintdef(oid) as rule from pg_constraint
        where connamespace = 'public'::regnamespace order by 1, 2`,
    ),
    indexes: await session.query(`select indexdef from pg_indexes where schemaname = 'public' order by 1`),
    triggers: await session.query(
      `select pg_get_triggerdef(oid) as does from pg_trigger where not tgisinternal order by 1`,
    ),
  }));

describe('the events of before migration 14', () => {
  it('are chained to the end by the next start where one broke off', async () => {
    const database = await openBefore();
    await migrate(database, 14);
    const whole = await readAll(database);
    await database.withSession((session) =>
      session.run(`create table audit_ahead as select id, chain, number, previous, hash from audit_events;
        update audit_events set chain = null, number = null, previous = null, hash = null where id > 1200`),
    );
    expect(await migrate(database, 14)).toEqual([]);
    expect(await readAll(database)).toEqual(whole);
    await database.close();
  });

  it('are chained as its own statements chain them, with the same schema', async () => {
    const [own, other] = [await openBefore(), await openBefore()];
    await own.withSession((session) => session.run(statements));
    await migrate(other, 14);
    const [expected, found] = [await readAll(own), await readAll(other)];
    expect(found.events).toHaveLength(2500);
    expect(found).toEqual(expected);
    await Promise.all([own.close(), other.close()]);
  });

  it('are chained while others write, with what they write and end meanwhile', async () => {
    const database = await openBefore();
    const write = (session: SqlSession, workspace: string) =>
      session.query(
        `insert into audit_events (workspace_id, at, author, action, subject, detail) values ($1, 'now', 'bob', 'write', 's', '')`,
        [workspace],
      );
    await database.withSession(async (writer) => {
      await writer.run('begin');
      await write(writer, 'w1');
      // It does not wait for the writer, who is in the middle of it.
      const ends = await database.withSession(reckonAhead);
      await writer.run('commit');
      await write(writer, 'w2');
      // A program of before ends a workspace.
      await writer.run(`update audit_events set workspace_id = null, organisation_id = 'local', detail = 'workspace w3'
        where workspace_id = 'w3'; delete from workspaces where id = 'w3'`);
      await database.withSession(async (session) => {
        await session.run('begin');
        await chainWithoutRows(session, statements, ends);
        await session.run('commit');
      });
      await writer.run('begin');
      await write(writer, 'w2');
      await database.withSession(putIntoEvents);
      await writer.run('commit');
      await write(writer, 'w1');
    });
    const { events, chains, faults } = await database.queries.transaction(checkChains);
    expect({ events, chains, faults }).toEqual({ events: 2504, chains: 3, faults: [] });
    await database.close();
  });
});
