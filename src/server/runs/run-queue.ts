import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { PgBoss, fromDrizzle } from 'pg-boss';
import type { Database, Queries } from '../database/database.ts';

/** A job taken by this process; aborted when it is no longer this process's to do. */
export type TakenJob = { runId: string; signal: AbortSignal };

export type RunQueue = {
  /**
   * Puts a run into the queue as part of a transaction; one in it already is left as it is. It is its organisation's `place`-th one: the first of each come
   * before the second of any, so nobody waits for all of somebody else's. Places count from the foremost one that waits, so nobody is passed for good either
   * by who asks one by one. Of a `person`'s runs a process does so many at a time that a thread is left to others; null: nobody else needs one.
   */
  add: (queries: Queries, runId: string, put: { place: number; person: string | null }) => Promise<void>;
  /** Takes an unbegun run out, as part of a transaction. */
  remove: (queries: Queries, runId: string) => Promise<void>;
  /**
   * Does up to `threads` jobs at a time. A job with rejected work goes back into the queue; `giveUp` hears of one back too often. Returns the
   * way to take no more, with a wait for current ones.
   */
  work: (
    threads: number,
    doJob: (job: TakenJob) => Promise<void>,
    giveUp: (runId: string) => Promise<void>,
  ) => Promise<() => Promise<void>>;
  /**
   * Brings entries of the queue with a time ahead, as after a clock was set back, to the present: its jobs would wait, and its lost workers be
   * missed, until their time has come.
   */
  mend: () => Promise<void>;
  /** Of these runs those without a job in the queue. */
  findMissing: (runIds: readonly string[]) => Promise<string[]>;
  close: () => Promise<void>;
};

const QUEUE = 'runs';
/** pg-boss's place for jobs back too often. */
const GIVEN_UP = 'runs-given-up';
/** How often a returned job is begun again. */
const MOST_RETRIES = 5;
/** A worker without a sign of life for so long has lost its job: the shortest time pg-boss takes. */
const HEARTBEAT_S = 10;
/** How often jobs without a worker are looked for. An embedded database has no other workers with an end to notice. */
const SUPERVISION_S = { server: 5, embedded: 30 } as const;
/** How often a worker looks for untold jobs. */
const LOOK_S = 5;
/** The longest pg-boss takes; signs of life decide before. */
const LONGEST_S = 86_399;
const KEPT_S = 3600;

/**
 * Time going only forward, from the start of this process: pg-boss reckons from it when to look for work and for lost workers, and after a
 * system clock set back it would wait for so much longer.
 */
const STEADY_CLOCK = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  setTimeout: (work: () => void, milliseconds: number) => setTimeout(work, milliseconds),
  clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
  setInterval: (work: () => void, milliseconds: number) => setInterval(work, milliseconds),
  clearInterval: (timer: unknown) => clearInterval(timer as NodeJS.Timeout),
};

const AHEAD = `> now() + interval '1 minute'`;
const MENDING = `
  update pgboss.job set start_after = least(start_after, now()), heartbeat_on = least(heartbeat_on, now())
    where state in ('created', 'retry', 'active') and (start_after ${AHEAD} or heartbeat_on ${AHEAD});
  update pgboss.queue set monitor_on = least(monitor_on, now()), monitor_claim_on = least(monitor_claim_on, now()),
      maintain_on = least(maintain_on, now())
    where monitor_on ${AHEAD} or monitor_claim_on ${AHEAD} or maintain_on ${AHEAD};`;

/**
 * The queue of runs, on pg-boss over either database. No two processes take the same job; one of a killed process is taken by another. `onError`
 * hears of faults in between; it goes on after them.
 */
export async function openRunQueue(database: Database, onError: (error: Error) => void): Promise<RunQueue> {
  const supervision = SUPERVISION_S[database.kind];
  const boss = new PgBoss({
    db: createAdapter(database),
    backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
    schedule: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
    superviseIntervalSeconds: supervision,
    monitorIntervalSeconds: supervision,
    clock: STEADY_CLOCK,
  });
  boss.on('error', onError);
  await oneAfterAnother(database, async () => {
    await boss.start();
    await boss.createQueue(GIVEN_UP);
    await boss.createQueue(QUEUE, {
      deadLetter: GIVEN_UP,
      retryLimit: MOST_RETRIES,
      retryDelay: 0,
      heartbeatSeconds: HEARTBEAT_S,
      expireInSeconds: LONGEST_S,
      deleteAfterSeconds: KEPT_S,
      notify: true,
    });
  });
  // What pg-boss knows of a queue it asks for on a connection of its own, which within a transaction of an embedded database never comes.
  await boss.getQueueStats(QUEUE);

  return {
    add: async (queries, runId, { place, person }) => {
      const [waiting] = await within(queries)
        .executeSql(
          `select max(priority) as foremost from pgboss.job where name = $1 and state in ('created', 'retry')`,
          [QUEUE],
        )
        .then(({ rows }) => rows as { foremost: number | null }[]);
      const passed = -(waiting?.foremost ?? -1) - 1;
      const group = person === null ? {} : { group: { id: person } };
      await boss.send(QUEUE, { runId }, { id: runId, priority: -(passed + place), db: within(queries), ...group });
    },
    remove: async (queries, runId) => {
      await boss.cancel(QUEUE, runId, { db: within(queries) });
    },
    work: async (threads, doJob, giveUp) => {
      const looking = {
        batchSize: 1,
        pollingIntervalSeconds: LOOK_S,
        notifyPollingIntervalSeconds: LOOK_S,
        localConcurrency: threads,
        localGroupConcurrency: Math.max(1, threads - 1),
      };
      await boss.work<{ runId: string }>(QUEUE, looking, async (jobs) => {
        for (const { data, signal } of jobs) await doJob({ runId: data.runId, signal });
        // There may be more, of which nobody tells a worker that is busy or that had to leave them to others of its person.
        for (const { id } of boss.getWipData()) boss.notifyWorker(id);
      });
      await boss.work<{ runId: string }>(GIVEN_UP, { pollingIntervalSeconds: LOOK_S }, async (jobs) => {
        for (const { data } of jobs) await giveUp(data.runId);
      });
      return async () => {
        await Promise.all([boss.offWork(QUEUE, { wait: true }), boss.offWork(GIVEN_UP, { wait: true })]);
      };
    },
    mend: () =>
      database.withSession(async ({ run }) => {
        await run(MENDING);
      }),
    findMissing: (runIds) =>
      database.withSession(async ({ query }) => {
        const found = await query('select id::text from pgboss.job where id::text = any($1::text[])', [runIds]);
        const present = new Set(found.map(({ id }) => id));
        return runIds.filter((id) => !present.has(id));
      }),
    close: () => boss.stop({ graceful: false }),
  };
}

/**
 * Lets processes starting at once on a new database make the tables of pg-boss one after another: its own lock comes after its look, and a
 * second one with its look before the first was done would end with "duplicate key" (pg_namespace).
 */
async function oneAfterAnother(database: Database, work: () => Promise<void>): Promise<void> {
  if (database.kind === 'embedded') return work();
  await database.withSession(async ({ query }) => {
    await query(`select pg_advisory_lock(hashtext('tables of the queue'))`);
    try {
      await work();
    } finally {
      await query(`select pg_advisory_unlock(hashtext('tables of the queue'))`);
    }
  });
}

/** pg-boss as part of a transaction, with rows given in the common way of both drivers. */
function within(queries: Queries): Adapter {
  const execute = async (query: unknown): Promise<{ rows: unknown[] }> =>
    (await queries.execute(query as SQL)) as { rows: unknown[] };
  return fromDrizzle({ execute }, sql);
}

type Adapter = ReturnType<PgBoss['getDb']>;

/** pg-boss on the connections of a database. */
function createAdapter(database: Database): Adapter {
  return {
    executeSql: (text, values = []) =>
      database.withSession(async ({ query, run }) => {
        if (values.length > 0) return { rows: await query(text, values) };
        try {
          return { rows: await run(text) };
        } catch (error) {
          // The embedded database has no other connection, so this one must not be left in the middle of a transaction.
          if (database.kind === 'embedded') await run('rollback');
          throw error;
        }
      }),
    listen: async (channel, onNotification, onReconnect) => {
      const stop = await database.listen(channel, (payload) => {
        if (payload === null) onReconnect();
        else onNotification(payload);
      });
      onReconnect();
      return { close: stop };
    },
  };
}
