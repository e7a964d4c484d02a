import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Run } from '../../../src/api/runs/run-contract.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';
import { writeBackup } from '../../../src/server/backup/write-backup.ts';
import { restoreBackup } from '../../../src/server/backup/restore-backup.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import { DEFAULT_CONNECTIONS } from '../../../src/server/config/config.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { endWorkspace } from '../../../src/server/people/organisations/end-workspace.ts';
import { openRunQueue } from '../../../src/server/runs/run-queue.ts';
import { MOST_RUNS } from '../../../src/server/config/usual-quotas.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { copyMigratedDatabase } from '../copy-new-database.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';
import { EVENT, prepareWorkspace, work } from './prepare-workspace.ts';
import { EXPOSURE, LONG } from './scenarios.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const QUESTION = { ...EXPOSURE, destination: null };

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.remove());

async function prepare() {
  return prepareWorkspace(await server.createDatabase());
}

describe('the queue', () => {
  it('is made once where several servers start on a new database at the same time', async () => {
    for (let round = 0; round < 3; round++) {
      const url = await server.createDatabase();
      const databases = await Promise.all(Array.from({ length: 6 }, () => openPostgres(url, 2)));
      const opened = await Promise.allSettled(databases.map((database) => openRunQueue(database, () => undefined)));
      expect(opened.map(({ status }) => status)).toEqual(Array(6).fill('fulfilled'));
      for (const one of opened) if (one.status === 'fulfilled') await one.value.close();
      await Promise.all(databases.map((database) => database.close()));
    }
  });
});

describe('runs that wait', () => {
  it('are carried out though the clock was set back by a year since, or their jobs are gone', async () => {
    const { database, version } = await prepare();
    const asking = await work(database, 0);
    const asked = [await asking.ask(version, QUESTION), await asking.ask(version, { ...QUESTION, inference: false })];
    await asking.stop();
    await database.withSession(async ({ query, run }) => {
      // As if it had been a year ahead when they were asked for: all that the queue wrote down lies ahead now.
      await run(`update pgboss.job set start_after = start_after + interval '1 year', created_on = created_on + interval '1 year',
          keep_until = keep_until + interval '1 year';
        update pgboss.queue set monitor_on = now() + interval '1 year', maintain_on = now() + interval '1 year'`);
      await query('delete from pgboss.job where id = $1', [asked[1]?.id]);
    });
    const { runs, stop } = await work(database, 1);
    for (const { id } of asked) await expect.poll(async () => (await runs.find('w', id))?.state).toBe('done');
    await stop();
    await database.close();
  });

  it('are taken over from a worker that is gone though the clock of this process was set back meanwhile', async () => {
    const { database, version } = await prepare();
    const asking = await work(database, 0);
    const { id } = await asking.ask(version, QUESTION);
    await asking.stop();
    const holdJob = (signOfLife: string) =>
      database.withSession(({ query }) =>
        query(
          `update pgboss.job set state = 'active', started_on = now(), heartbeat_on = ${signOfLife} where id = $1`,
          [id],
        ),
      );
    await holdJob('now()');
    const { runs, stop } = await work(database, 1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 2 * 24 * 60 * 60 * 1000 });
    try {
      await holdJob(`now() - interval '1 hour'`);
      await expect.poll(async () => (await runs.find('w', id))?.state).toBe('done');
    } finally {
      vi.useRealTimers();
    }
    await stop();
    await database.close();
  });

  it('keep their result in hand while the disk is full, and store it when there is room', async () => {
    const { database, version } = await prepare();
    const { runs, ask, stop } = await work(database, 1);
    await database.withSession(({ run }) =>
      run(`create function refuse() returns trigger language plpgsql as
          $$ begin raise exception using errcode = '53100', message = 'No space left on device'; end $$;
        create trigger full_disk before update on runs for each row when (new.state = 'done') execute function refuse()`),
    );
    const { id } = await ask(version, QUESTION);
    await expect.poll(async () => (await runs.find('w', id))?.state).toBe('running');
    // Longer than it takes to work it out, and to try five times more.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect((await runs.find('w', id))?.state).toBe('running');
    await database.withSession(({ run }) => run('drop trigger full_disk on runs'));
    await expect.poll(async () => (await runs.find('w', id))?.state).toBe('done');
    const [row] = await database.withSession(({ query }) => query('select attempts from runs where id = $1', [id]));
    expect(row).toEqual({ attempts: 1 });
    await stop();
    await database.close();
  });

  it('are not carried out again whose worker ended between the result and the word to the queue', async () => {
    const { database, version } = await prepare();
    const first = await work(database, 1);
    const run = await first.ask(version, QUESTION);
    await expect.poll(async () => (await first.runs.find('w', run.id))?.state).toBe('done');
    await first.stop();
    const before = { run: await first.runs.find('w', run.id), result: await first.runs.findResult('w', run.id) };
    // What the queue knows then: somebody has the job and gives no sign of life.
    await database.withSession(({ query }) =>
      query(
        `update pgboss.job set state = 'active', completed_on = null, output = null, heartbeat_on = now() - interval '1 hour' where id = $1`,
        [run.id],
      ),
    );
    const second = await work(database, 1);
    const readState = async (): Promise<unknown> =>
      (
        await database.withSession(({ query }) => query('select state::text from pgboss.job where id = $1', [run.id]))
      )[0];
    await expect.poll(readState).toEqual({ state: 'completed' });
    expect({ run: await second.runs.find('w', run.id), result: await second.runs.findResult('w', run.id) }).toEqual(
      before,
    );
    const [row] = await database.withSession(({ query }) => query('select attempts from runs where id = $1', [run.id]));
    expect(row).toEqual({ attempts: 1 });
    await second.stop();
    await database.close();
  });

  it('are read and carried out though they ask what was taken once and is refused by now', async () => {
    const { database, version } = await prepare();
    const { runs, ask, stop } = await work(database, 1);
    const question = { ...QUESTION, lawDate: '2026-02-30' };
    const { id } = await ask(version, question);
    await expect.poll(async () => (await runs.find('w', id))?.state).toBe('done');
    expect(await runs.list('w')).toMatchObject([{ id, question }]);
    expect((await ask(version, question)).id).toBe(id);
    await stop();
    await database.close();
  });

  it('of one organisation do not hold up those of another, nor are they more than its share', async () => {
    const { database, version } = await prepare();
    const { ask, runs, stop } = await work(database, 0);
    const storage = createDatabaseStorage(database);
    await database.withSession((session) =>
      session.run(`insert into organisations (id, name) values ('other', 'Other')`),
    );
    await storage.createWorkspace({ id: 'v', name: 'V', demo: false, organisation: 'other' }, EVENT);
    const dataset = datasetWithParts('one', 'P-1');
    const stored = await storage.findVersion('w', version);
    await storage.addVersion('v', null, { meta: { ...stored!.meta, leftOut: [] }, dataset }, EVENT);

    const day = (index: number): string => new Date(Date.UTC(2027, 0, index)).toISOString().slice(0, 10);
    // As many at once as the pool has connections: more would wait for one, on a slow machine for longer than it may take.
    const results: PromiseSettledResult<Run>[] = [];
    for (let first = 1; first <= 60; first += DEFAULT_CONNECTIONS) {
      const days = Array.from({ length: DEFAULT_CONNECTIONS }, (_, index) => day(first + index));
      results.push(...(await Promise.allSettled(days.map((lawDate) => ask(version, { ...QUESTION, lawDate })))));
    }
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_RUNS.author);
    const refused = results.find((one) => one.status === 'rejected');
    expect(String(refused?.reason)).toMatch(/QuotaError: 50 analyses that you asked for are not done yet/);
    // Of an equal question there is an answer on its way already.
    const waiting = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))[0]!;
    expect((await ask(version, waiting.question)).id).toBe(waiting.id);
    const late = await runs.start('v', { id: crypto.randomUUID(), version, question: QUESTION }, EVENT);
    const order = await database.withSession((session) =>
      session.run(`select id::text from pgboss.job where name = 'runs' order by priority desc, created_on, id`),
    );
    expect(order.map(({ id }) => id).indexOf(late.id)).toBeLessThanOrEqual(1);

    // A program of the same person is no other person.
    const program = { ...EVENT, author: 'a (token "t")' };
    await expect(
      runs.start('w', { id: crypto.randomUUID(), version, question: { ...QUESTION, inference: false } }, program),
    ).rejects.toThrow('50 analyses that you asked for');
    const askAsColleague = async (index: number): Promise<number> => {
      const event = { ...EVENT, author: 'b' };
      const asked = { ...QUESTION, inference: false, lawDate: day(index) };
      const { id } = await runs.start('w', { id: crypto.randomUUID(), version, question: asked }, event);
      const ids = await database.withSession((session) =>
        session.run(
          `select id::text from pgboss.job where name = 'runs' and state = 'created' order by priority desc, created_on, id`,
        ),
      );
      return ids.map((job) => job['id']).indexOf(id);
    };
    // Behind the first of the other organisation and the first two of who asked for fifty.
    expect(await askAsColleague(1)).toBe(3);
    // Whoever asks one by one does not pass for good those that wait.
    for (let taken = 2; taken <= 4; taken++) {
      await database.withSession((session) =>
        session.run(`update pgboss.job set state = 'completed' where id in (select id from pgboss.job
          where name = 'runs' and state = 'created' order by priority desc, created_on, id limit 10)`),
      );
      await database.withSession((session) =>
        session.run(
          `update runs set state = 'cancelled' where id in (select id from pgboss.job where state = 'completed')`,
        ),
      );
      expect(await askAsColleague(taken)).toBeGreaterThanOrEqual(1);
    }
    await stop();
    await database.close();
  });

  it('and those under way end for who works on them and who follows them when their workspace is deleted', async () => {
    const { database, version } = await prepare();
    const { ask, runs, stop } = await work(database, 1);
    const heard = new Set<string | null>();
    const { id } = await ask(version, { kind: 'simulation', scenario: LONG });
    await expect.poll(async () => (await runs.find('w', id))?.state).toBe('running');
    runs.subscribe((one) => heard.add(one));
    await database.queries.transaction((queries) => endWorkspace(queries, 'w'));
    await expect.poll(() => heard.has(id)).toBe(true);
    // Its only thread is free again: the queue has the job for done, where it would be on for a minute.
    await expect
      .poll(() => database.withSession(({ query }) => query('select state::text from pgboss.job where id = $1', [id])))
      .toEqual([{ state: 'completed' }]);
    await stop();
    await database.close();
  });

  it('and those that are done are in a backup; restored, the one is carried out and the other has its result', async () => {
    const { database, version } = await prepare();
    const first = await work(database, 1);
    const done = await first.ask(version, QUESTION);
    await expect.poll(async () => (await first.runs.find('w', done.id))?.state).toBe('done');
    await first.stop();
    const second = await work(database, 0);
    const waiting = await second.ask(version, { ...QUESTION, inference: false });
    const under = await second.ask(version, { ...QUESTION, lawDate: '2026-12-01' });
    // As a worker leaves it that was killed.
    await database.withSession(({ query }) =>
      query(`update runs set state = 'running', attempts = 1 where id = $1`, [under.id]),
    );
    const before = { list: await second.runs.list('w'), result: await second.runs.findResult('w', done.id) };
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-restored-'));
    await writeBackup(database, join(folder, 'a.backup'), new Date());
    await second.stop();
    await database.close();

    const restored = await openEmbedded(await copyMigratedDatabase(join(folder, 'data')));
    await restoreBackup(restored, join(folder, 'a.backup'));
    const idle = await work(restored, 0);
    expect(await idle.runs.list('w')).toEqual(before.list);
    expect(await idle.runs.findResult('w', done.id)).toEqual(before.result);
    await idle.stop();
    const third = await work(restored, 1);
    for (const { id } of [waiting, under])
      await expect.poll(async () => (await third.runs.find('w', id))?.state).toBe('done');
    expect(await third.runs.findResult('w', done.id)).toEqual(before.result);
    await third.stop();
    const attempts = await restored.withSession(({ run }) => run('select attempts from runs order by position'));
    expect(attempts.map((row) => row['attempts'])).toEqual([1, 1, 2]);
    await restored.close();
    rmSync(folder, { recursive: true });
  });
});
