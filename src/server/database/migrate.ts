import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../config/config-error.ts';
import { CHAINING, chainWithoutRows, putIntoEvents, reckonAhead } from './chain-earlier-events.ts';
import type { Database, SqlSession } from './database.ts';

/** One step of the schema: `number` from its file's name, `0001-what.sql`. */
export type Migration = { number: number; name: string; statements: string; sha256: string };

/** Held while the schema changes, so two servers starting at once do not both change it. Any number, but always this. */
const LOCK = 7_061_949_318;

/** PostgreSQL's code for two transactions waiting for each other. */
const DEADLOCK = '40P01';
const MOST_TRIES = 5;

const folder = fileURLToPath(new URL('../migrations', import.meta.url));

/** The steps of this program in their order. Throws if the numbers of their files are not 1, 2, 3 … */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name, index) => {
      if (!name.startsWith(`${String(index + 1).padStart(4, '0')}-`))
        throw new Error(`The migration "${name}" is not number ${String(index + 1)}, which its place asks for.`);
      const statements = await readFile(`${folder}/${name}`, 'utf8');
      return { number: index + 1, name, statements, sha256: createHash('sha256').update(statements).digest('hex') };
    }),
  );
}

/**
 * Brings a database to the newest schema, or to that of migration `upTo`; returns the names of its steps. Each is one transaction, under a lock
 * with other servers on the same database waiting. Throws a `ConfigError`, and changes nothing, where the database was written by a newer
 * Lodestone or one of its steps is not the one of this program.
 */
export async function migrate(database: Database, upTo = Infinity): Promise<string[]> {
  const known = await readMigrations();
  return database.withSession(async (session) => {
    await session.run(`select pg_advisory_lock(${String(LOCK)})`);
    try {
      await session.run(`create table if not exists migrations (
        number integer primary key, name text not null, sha256 text not null, applied timestamptz not null default now())`);
      const applied = await readApplied(session);
      checkHistory(known, applied);
      const missing = known.slice(applied.length).filter(({ number }) => number <= upTo);
      for (const migration of missing) {
        const ends = migration.number === CHAINING ? await reckonAhead(session) : undefined;
        await applyPatiently(session, migration, ({ statements }) =>
          ends ? chainWithoutRows(session, statements, new Map(ends)) : session.run(statements),
        );
        if (ends) await putIntoEvents(session);
      }
      // A start before this one may have been broken off in the middle of it.
      if (applied.length >= CHAINING) await putIntoEvents(session);
      return missing.map(({ name }) => name);
    } finally {
      await session.run(`select pg_advisory_unlock(${String(LOCK)})`);
    }
  });
}

type Applied = { number: number; name: string; sha256: string };

async function readApplied(session: SqlSession): Promise<Applied[]> {
  const rows = await session.query('select number, name, sha256 from migrations order by number');
  return rows as Applied[];
}

function checkHistory(known: readonly Migration[], applied: readonly Applied[]): void {
  for (const [index, { number, name, sha256 }] of applied.entries()) {
    const own = known[index];
    if (own === undefined)
      throw new ConfigError(
        `The database was written by a newer Lodestone (it has migration "${name}"). Start that version, or restore a backup made with this one.`,
      );
    if (own.number !== number || own.sha256 !== sha256)
      throw new ConfigError(
        `The database has taken the migration "${name}", which is not the "${own.name}" of this program.`,
      );
  }
}

type CarryOut = (migration: Migration) => Promise<unknown>;

/** A step ended because an earlier server and it waited for each other begins anew: it left nothing. */
async function applyPatiently(session: SqlSession, migration: Migration, carryOut: CarryOut): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await apply(session, migration, carryOut);
    } catch (error) {
      const { cause } = error as Error;
      const isDeadlock = cause instanceof Error && 'code' in cause && cause.code === DEADLOCK;
      if (!isDeadlock || tries === MOST_TRIES) throw error;
    }
  }
}

async function apply(session: SqlSession, migration: Migration, carryOut: CarryOut): Promise<void> {
  const { number, name, sha256 } = migration;
  await session.run('begin');
  try {
    await carryOut(migration);
    await session.query('insert into migrations (number, name, sha256) values ($1, $2, $3)', [number, name, sha256]);
    await session.run('commit');
  } catch (error) {
    await session.run('rollback');
    throw new Error(`The migration "${name}" failed; the database is as it was before it.`, { cause: error });
  }
}
