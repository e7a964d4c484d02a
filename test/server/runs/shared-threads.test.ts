import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../../src/api/runs/run-contract.ts';
import { MOST_RUNS } from '../../../src/server/config/usual-quotas.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';
import { importCompany } from './company.ts';
import { EVENT, prepareWorkspace, work } from './prepare-workspace.ts';
import { EXPOSURE, LONG } from './scenarios.ts';

let server: PostgresServer;
let company: Awaited<ReturnType<typeof importCompany>>;

beforeAll(async () => {
  server = await startPostgres();
  company = await importCompany();
});

afterAll(() => server.remove());

const prepare = async () => prepareWorkspace(await server.createDatabase(), company.dataset);
/** A short one. */
const SHORT = { ...EXPOSURE, destination: null };
/** Minutes of work: each is another question. */
const askedLong = (seed: number) => ({ kind: 'simulation', scenario: { ...LONG, seed } }) as const;

type Runs = Awaited<ReturnType<typeof work>>['runs'];

/** The run once it is as `isThere` says. */
async function waitFor(runs: Runs, id: string, isThere: (run: Run) => boolean): Promise<Run> {
  for (;;) {
    const run = await runs.find('w', id);
    if (run && isThere(run)) return run;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

const hasEnded = ({ state }: Run): boolean => state !== 'queued' && state !== 'running';

describe('threads that several people share', () => {
  it('are given back by a run that takes longer than one may, which says so', async () => {
    const { database, version } = await prepare();
    const { ask, runs, stop } = await work(database, 1, { quotas: { ...MOST_RUNS, minutes: 0.02 } });
    const long = await ask(version, askedLong(1));
    const ended = await waitFor(runs, long.id, hasEnded);
    expect(ended.state).toBe('failed');
    expect(ended.failure).toContain('longer than 0.02 minutes');
    await stop();
    await database.close();
  });

  it('are not all held by one person, though nobody else was waiting when they asked', async () => {
    const { database, version } = await prepare();
    const { ask, runs, stop } = await work(database, 3, { isShared: true });
    const [first, second, third] = [
      await ask(version, askedLong(1)),
      await ask(version, askedLong(2)),
      await ask(version, askedLong(3)),
    ];
    for (const { id } of [first, second]) await waitFor(runs, id, ({ state }) => state === 'running');
    const other = await ask(version, SHORT, 'b');
    expect((await waitFor(runs, other.id, hasEnded)).state).toBe('done');
    expect((await runs.find('w', third.id))?.state).toBe('queued');
    // A program of theirs is no other person, and the next of theirs comes when one has ended.
    const program = await ask(version, { ...SHORT, inference: false }, `${EVENT.author} (token "t")`);
    await runs.cancel('w', first.id, EVENT);
    await waitFor(runs, third.id, ({ state }) => state === 'running');
    expect((await runs.find('w', program.id))?.state).toBe('queued');
    for (const { id } of [second, third]) await runs.cancel('w', id, EVENT);
    expect((await waitFor(runs, program.id, hasEnded)).state).toBe('done');
    await stop();
    await database.close();
  });

  it('are all one person’s where nobody else can ask', async () => {
    const { database, version } = await prepare();
    const { ask, runs, stop } = await work(database, 2);
    const asked = [await ask(version, askedLong(1)), await ask(version, askedLong(2))];
    for (const { id } of asked)
      expect((await waitFor(runs, id, ({ state }) => state !== 'queued')).state).toBe('running');
    for (const { id } of asked) await runs.cancel('w', id, EVENT);
    await stop();
    await database.close();
  });
});
