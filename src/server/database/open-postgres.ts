import { drizzle } from 'drizzle-orm/node-postgres';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { StorageUnavailableError } from '../../api/storage.ts';
import { DEFAULT_CONNECTIONS } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Database, Queries, SqlSession } from './database.ts';
import { explainFailure } from './explain-failure.ts';

const OLDEST_VERSION = 15;
/** How long a caller waits for a connection before the database counts as busy, or as out of reach where none can be made. */
const PATIENCE_MS = 10_000;
/** How long an unused connection is kept: a new one costs the database a process, and knows no question by its name. */
const IDLE_MS = 300_000;
const RECONNECT_MS = 500;

/**
 * A PostgreSQL server at `url`, through a pool of at most so many connections; two more hear of others' writes. Rejects with a `ConfigError`
 * where it cannot be reached, refuses the sign-in or is older than 15. Afterwards a server gone and back is found again.
 */
export async function openPostgres(url: string, connections = DEFAULT_CONNECTIONS): Promise<Database> {
  const times = { connectionTimeoutMillis: PATIENCE_MS, idleTimeoutMillis: IDLE_MS };
  const pool = new pg.Pool({ connectionString: url, max: connections, ...times });
  // A connection that the server ends while nobody uses it is replaced; without a listener it would end this process.
  pool.on('error', () => undefined);
  // The same goes for one that is in use; what it was asked rejects besides.
  pool.on('connect', (client) => client.on('error', () => undefined));
  let version: string;
  try {
    const { rows } = await pool.query<{ server_version: string }>('show server_version');
    version = (rows[0]?.server_version ?? '').split(' ')[0] ?? '';
  } catch (error) {
    await pool.end();
    throw new ConfigError(
      `The PostgreSQL server in DATABASE_URL cannot be used: ${describeFailure(error)}. It has to run, and the address needs the right host, port, user, password and database.`,
      { cause: error },
    );
  }
  if (Number.parseInt(version, 10) < OLDEST_VERSION) {
    await pool.end();
    throw new ConfigError(
      `The PostgreSQL server in DATABASE_URL is version ${version}; Lodestone needs ${String(OLDEST_VERSION)} or later.`,
    );
  }
  return {
    name: `PostgreSQL ${version}`,
    kind: 'server',
    readPool: () => ({
      most: connections,
      inUse: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    queries: createQueries(pool, connections),
    withSession: (work) => withSession(pool, work),
    withSnapshot: (work) =>
      withSession(pool, async (session) => {
        await session.run('begin isolation level repeatable read read only');
        const result = await work(session);
        await session.run('rollback');
        return result;
      }),
    listen: (channel, listener) => listen(url, channel, listener),
    afterWrite: () => undefined,
    close: () => pool.end(),
  };
}

/** Gives `work` a connection of the pool. After a failure it may be in the middle of a transaction, or broken: it is not used again. */
async function withSession<T>(pool: pg.Pool, work: (session: SqlSession) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isSpoilt = true;
  try {
    const result = await work({
      query: async (statement, parameters = []) =>
        (await client.query<Record<string, unknown>>(statement, [...parameters])).rows,
      run: async (statements) => {
        const results: pg.QueryResult<Record<string, unknown>>[] = [await client.query(statements)].flat();
        return results.flatMap(({ rows }) => rows);
      },
    });
    isSpoilt = false;
    return result;
  } finally {
    client.release(isSpoilt);
  }
}

/** A driver's words; of a name with several addresses, its words on each. The address itself may hold a password and is in none of them. */
function describeFailure(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(describeFailure).join(', ');
  return error instanceof Error ? error.message : String(error);
}

/** Questions without a change. */
const READS = /^\s*select\b/i;

/**
 * A pool with another line for plain reads after a break of theirs, as often as it may hold broken ones, such as all of them after the server
 * was started again: asked twice they change nothing. Where no line can be had at all, they end as others do.
 */
function readPatiently(pool: pg.Pool, connections: number): pg.Pool {
  const query = async (config: pg.QueryConfig, values: unknown[]): Promise<pg.QueryResult> => {
    for (let broken = 0; ; broken++) {
      const client = await pool.connect();
      let isBroken = false;
      try {
        return await client.query(config, values);
      } catch (error) {
        isBroken = explainFailure(error) instanceof StorageUnavailableError;
        if (!isBroken || !READS.test(config.text) || broken >= connections) throw error;
      } finally {
        client.release(isBroken);
      }
    }
  };
  return Object.assign(Object.create(pool) as pg.Pool, { query });
}

/**
 * drizzle over a pool. Its own transactions never give a connection back after a break at the first statement, so a few restarts of the server
 * would use up the pool; here each one goes back, or is ended where it is broken. A transaction broken before its begin, such as the first after
 * the server was started again, begins anew on another line, as often as the pool may hold broken ones: nothing of it was sent.
 */
function createQueries(pool: pg.Pool, connections: number): Queries {
  const queries: Queries = drizzle(readPatiently(pool, connections));
  queries.transaction = async (work, config) => {
    for (let broken = 0; ; broken++) {
      const client = await pool.connect();
      let [isBroken, hasBegun] = [false, false];
      try {
        const ownQueries: Queries = drizzle(client);
        return await ownQueries.transaction((within) => {
          hasBegun = true;
          return work(within);
        }, config);
      } catch (error) {
        isBroken = explainFailure(error) instanceof StorageUnavailableError;
        if (!isBroken || hasBegun || broken >= connections) throw error;
      } finally {
        client.release(isBroken);
      }
    }
  };
  return queries;
}

/** Listens on a connection of its own, made again after a break; then something may have been missed. */
async function listen(
  url: string,
  channel: string,
  listener: (payload: string | null) => void,
): Promise<() => Promise<void>> {
  const ended = new AbortController();
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const connecting = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS, keepAlive: true });
    connecting.on('notification', ({ payload }) => listener(payload ?? null));
    connecting.on('error', () => undefined);
    await connecting.connect();
    await connecting.query(`listen ${pg.escapeIdentifier(channel)}`);
    connecting.on('end', () => void reconnect());
    return connecting;
  }

  async function reconnect(): Promise<void> {
    while (!ended.signal.aborted) {
      await wait(RECONNECT_MS, undefined, { ref: false });
      try {
        client = await connect();
      } catch {
        continue;
      }
      if (ended.signal.aborted) await client.end();
      else listener(null);
      return;
    }
  }

  return async () => {
    ended.abort();
    await client.end();
  };
}
