import { getTableConfig } from 'drizzle-orm/pg-core';
import type { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../../src/server/database/migrate.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import * as people from '../../../src/server/database/people-schema.ts';
import {
  auditChains,
  auditEvents,
  documents,
  personSizes,
  runs,
  securityEvents,
  versionChunks,
  versions,
  workspaces,
} from '../../../src/server/database/schema.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.remove());

/** Columns as "name type nullability", in the order of their names. */
function listColumns(table: PgTable): string[] {
  return getTableConfig(table)
    .columns.map((column) => `${column.name} ${column.getSQLType()} ${column.notNull ? 'not null' : 'null'}`)
    .toSorted();
}

describe(migrate, () => {
  it('makes exactly the tables that the queries are written for', async () => {
    const database = await openPostgres(await server.createDatabase());
    await migrate(database);
    const tables = [
      workspaces,
      versions,
      versionChunks,
      documents,
      auditEvents,
      auditChains,
      personSizes,
      runs,
      securityEvents,
      ...Object.values(people),
    ];
    for (const table of tables) {
      const rows = await database.withSession((session) =>
        session.query(
          `select column_name || ' ' || data_type || case is_nullable when 'NO' then ' not null' else ' null' end as line
           from information_schema.columns where table_schema = 'public' and table_name = $1`,
          [getTableConfig(table).name],
        ),
      );
      expect(rows.map(({ line }) => String(line)).toSorted()).toEqual(listColumns(table));
    }
    await database.close();
  });

  it('takes each step once, also where several servers start at the same time', async () => {
    const url = await server.createDatabase();
    const databases = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url)));
    const taken = await Promise.all(databases.map((database) => migrate(database)));
    const names = (await readMigrations()).map(({ name }) => name);
    expect(taken.flat()).toEqual(names);
    expect(taken.filter((one) => one.length > 0)).toHaveLength(1);
    expect(await Promise.all(databases.map((database) => migrate(database)))).toEqual([[], [], [], []]);
    await Promise.all(databases.map((database) => database.close()));
  });

  it('refuses a database of a newer program, and one with another history, and leaves both as they are', async () => {
    const database = await openPostgres(await server.createDatabase());
    await migrate(database);
    const change = (statement: string) => database.withSession((session) => session.run(statement));
    await change(`insert into migrations (number, name, sha256) values (9999, '9999-later.sql', 'x')`);
    await expect(migrate(database)).rejects.toThrow(/newer Lodestone.*"9999-later\.sql"/);
    await change(`delete from migrations where number = 9999; update migrations set sha256 = 'x' where number = 1`);
    await expect(migrate(database)).rejects.toThrow(/"0001-workspaces\.sql"/);
    await database.close();
  });
});
