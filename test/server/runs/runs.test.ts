import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../../src/api/client.ts';
import { createApp } from '../../../src/api/create-app.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { createRunClient } from '../../../src/api/runs/run-client.ts';
import type { Run } from '../../../src/api/runs/run-contract.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { writeReport } from '../../../src/domain/write-report.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { type StartedRuns, startRuns } from '../../../src/server/runs/start-runs.ts';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import type { ScenarioKind } from '../../../src/analyses/answers.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { OF_SCENARIO } from '../../../src/analyses/of-scenario.ts';
import { createLoneAnswers } from '../../../src/analyses/threads/answer-alone.ts';
import { createLoneAnalyst, type LoneWorker } from '../../../src/analyses/threads/lone-analyst.ts';
import { createFolder, runLodestone } from '../../cli/run-lodestone.ts';
import { ORIGIN, expectProblem } from '../../api/call-app.ts';
import { importCompany } from './company.ts';
import { EXPOSURE, LONG, OUTAGE, UNCERTAIN_OUTAGE } from './scenarios.ts';
import { copyMigratedDatabase } from '../copy-new-database.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';

let postgres: PostgresServer;
let company: Awaited<ReturnType<typeof importCompany>>;

beforeAll(async () => {
  postgres = await startPostgres();
  company = await importCompany();
});

afterAll(() => postgres.remove());

type Open = { open: () => Promise<Database>; remove: () => Promise<void> };
const databases: Record<string, () => Promise<Open>> = {
  embedded: async () => {
    const folder = await copyMigratedDatabase(mkdtempSync(join(tmpdir(), 'lodestone-runs-')));
    return { open: () => openEmbedded(folder), remove: async () => rmSync(folder, { recursive: true }) };
  },
  server: async () => {
    const url = await postgres.createDatabase();
    return { open: () => openPostgres(url), remove: async () => undefined };
  },
};

describe.each(Object.keys(databases))('runs on the %s database', (kind) => {
  let place: Open;
  let database: Database;
  let started: StartedRuns;
  let host: Awaited<ReturnType<typeof serve>>;

  /** The API with its runs; `workers` 0: nobody carries them out. */
  async function serve(workers: number) {
    database = await place.open();
    await migrate(database);
    const storage = createDatabaseStorage(database);
    const failures: unknown[] = [];
    const log = (event: string, facts: object = {}): void => {
      if (event === 'failure') failures.push(facts);
    };
    started = await startRuns({ database, storage, workers, log, onRun: () => undefined });
    const app = createApp({
      storage,
      people: createLocalPeople({ author: 'ann', place: 'Here' }),
      now: () => new Date('2026-11-24T08:00:00Z'),
      host: 'server',
      engineVersion: '9.9.9',
      runs: started.runs,
    });
    const options = {
      fetch: (input: string, init?: RequestInit) => app.fetch(new Request(input, init)),
      baseUrl: ORIGIN,
    };
    return { app, failures, storage, client: createClient(options), runs: createRunClient(options) };
  }

  async function close(): Promise<void> {
    started.endListening();
    await started.close();
    await database.close();
  }

  async function createCompany(dataset: Dataset = company.dataset): Promise<string> {
    const version = { dataset, note: '', sourceFiles: [] };
    const { id } = await host.client.createWorkspace({ name: 'W', demo: false, content: { versions: [version] } });
    return id;
  }

  async function follow(id: string, run: Run): Promise<Run[]> {
    const seen: Run[] = [];
    for await (const one of host.runs.followRun(id, run.id)) seen.push(one);
    return seen;
  }

  beforeAll(async () => {
    place = await databases[kind]!();
    host = await serve(1);
  });

  afterAll(async () => {
    await close();
    await place.remove();
  });

  it('give an exposure to the digits of the command line', async () => {
    const id = await createCompany();
    const run = await host.runs.startRun(id, { question: EXPOSURE });
    expect(run).toMatchObject({ state: 'queued', author: 'ann', version: (await host.client.getWorkspace(id)).head });
    const seen = await follow(id, run);
    expect(seen.at(-1)).toMatchObject({ id: run.id, state: 'done', progress: 1, failure: null });
    const { output } = await runLodestone(
      company.folder,
      'exposure',
      'W.lodestone.json',
      '--json',
      '--law-date',
      EXPOSURE.lawDate,
    );
    expect(await host.runs.getResult(id, run.id)).toEqual(JSON.parse(output));
  });

  it('give a scenario to the digits of the command line and of the page', async () => {
    const id = await createCompany();
    const run = await host.runs.startRun(id, { question: { kind: 'simulation', scenario: UNCERTAIN_OUTAGE } });
    await follow(id, run);
    const result = await host.runs.getResult<object>(id, run.id);
    const folder = createFolder({ 'scenario.json': JSON.stringify(UNCERTAIN_OUTAGE) });
    const { output } = await runLodestone(folder, 'simulate', company.path, '--scenario', 'scenario.json', '--json');
    expect(result).toEqual(JSON.parse(output));
    // The page's own way, with this thread in the place of its worker.
    let listener: Parameters<LoneWorker<ScenarioKind>['onReply']>[0] = () => undefined;
    const means = { loadSolver: loadHighsSolver, callHelpers: null, callOutageHelpers: null };
    const reply = createLoneAnswers<ScenarioKind>(OF_SCENARIO, means, (answer) => listener(answer));
    const worker: LoneWorker<ScenarioKind> = {
      postMessage: (asked) => void reply(structuredClone(asked)),
      onReply: (given) => (listener = given),
      onCrash: () => undefined,
      terminate: () => undefined,
    };
    const askScenario = createLoneAnalyst(() => worker, { what: 'The simulation', keptMs: 0 });
    const about = { ...company, dataVersion: run.version };
    const answer = await askScenario('simulation', about, { scenario: UNCERTAIN_OUTAGE });
    expect(answer.ok && JSON.parse(JSON.stringify(answer.report, writeReport))).toEqual(result);
  });

  it('give outages and systemic ranks to the digits of the command line and of the page', async () => {
    const id = await createCompany();
    const single = { siteId: 'baotou', down: 0.5, losesStock: true };
    const ranked = { production: 'linear', epsilon: 0.01, replaceability: true } as const;
    const runs = [
      await host.runs.startRun(id, { question: { kind: 'resilience', inference: true } }),
      await host.runs.startRun(id, { question: { kind: 'resilience', inference: false, single } }),
      await host.runs.startRun(id, { question: { kind: 'ranking', ...ranked } }),
      await host.runs.startRun(id, { question: { kind: 'ranking', ...ranked, production: 'gl' } }),
    ];
    for (const run of runs) expect((await follow(id, run)).at(-1)).toMatchObject({ state: 'done', failure: null });
    const results = await Promise.all(runs.map((run) => host.runs.getResult<{ levels: object }>(id, run.id)));
    const ask = async (...words: string[]): Promise<unknown> => {
      const [command = '', ...rest] = words;
      return JSON.parse((await runLodestone(company.folder, command, 'W.lodestone.json', '--json', ...rest)).output);
    };
    expect(results[0]).toEqual(await ask('resilience'));
    const halved = ['--no-inference', '--site', 'baotou', '--down', '0.5', '--lose-stock'];
    expect(results[1]).toEqual(await ask('resilience', ...halved));
    const suppliers = await ask('rank', '--level', 'suppliers');
    expect(results[2]?.levels).toMatchObject({ suppliers: (suppliers as { groups: unknown[] }).groups });
    const about = { ...company, dataVersion: runs[0]!.version };
    const outages = await answerInline('resilience', about, { inference: true, single: null });
    const firms = await answerInline('ranking', about, { ...ranked, production: 'gl' });
    expect(JSON.parse(JSON.stringify([outages, firms], writeReport))).toEqual([results[0], results[3]]);
    const nowhere = { kind: 'resilience', inference: true, single: { ...single, siteId: 'NOWHERE' } } as const;
    const failed = (await follow(id, await host.runs.startRun(id, { question: nowhere }))).at(-1);
    expect(failed).toMatchObject({ state: 'failed', failure: 'There is no site NOWHERE.' });
  });

  it('answer an equal question from the run that is there, however its fields are ordered, and no other', async () => {
    const id = await createCompany();
    const first = await host.runs.startRun(id, { question: EXPOSURE });
    const { kind: _kind, ...fields } = EXPOSURE;
    const reordered = Object.fromEntries(Object.entries({ ...fields, destination: null }).toReversed());
    const again = await host.runs.startRun(id, { question: { ...(reordered as typeof fields), kind: 'exposure' } });
    expect(again.id).toBe(first.id);
    await follow(id, first);
    expect(await host.runs.startRun(id, { question: EXPOSURE })).toMatchObject({ id: first.id, state: 'done' });
    const others = [
      { ...EXPOSURE, lawDate: '2026-11-25' },
      { ...EXPOSURE, suspensionEnd: 'exclusive' as const },
      { ...EXPOSURE, inference: false },
      { ...EXPOSURE, destination: 'JP' },
    ];
    const hashes = new Set([first.hash]);
    for (const question of others) hashes.add((await host.runs.startRun(id, { question })).hash);
    const outages = { kind: 'resilience', inference: true } as const;
    const asked = [
      outages,
      { ...outages, inference: false },
      { kind: 'ranking', production: 'gl', epsilon: 0.01, replaceability: true },
    ] as const;
    for (const question of asked) hashes.add((await host.runs.startRun(id, { question })).hash);
    for (const seed of [1, 2])
      hashes.add(
        (await host.runs.startRun(id, { question: { kind: 'simulation', scenario: { ...OUTAGE, seed } } })).hash,
      );
    expect(hashes.size).toBe(1 + others.length + asked.length + 2);
    // What one workspace asked says nothing to another.
    const other = await createCompany();
    expect((await host.runs.startRun(other, { question: EXPOSURE })).id).not.toBe(first.id);
    const foreign = await host.app.fetch(new Request(`${ORIGIN}/api/workspaces/${other}/runs/${first.id}/result`));
    await expectProblem(foreign, 404, /no run/);
    const audit = await host.client.listAudit(id);
    expect(audit.filter(({ action }) => action === 'start-run')).toHaveLength(hashes.size);
    const listed = await host.runs.listRuns(id);
    for (const run of listed) await follow(id, run);
    const page = await host.app.fetch(
      new Request(`${ORIGIN}/api/workspaces/${id}/runs?limit=2&after=${listed[1]!.id}`),
    );
    const ids = ((await page.json()) as Run[]).map((run) => run.id);
    expect(ids).toEqual(listed.slice(2, 4).map((run) => run.id));
    expect(page.headers.get('link')).toContain(`after=${ids[1]!}`);
    const elsewhere = `${ORIGIN}/api/workspaces/${other}/runs?after=${first.id}`;
    await expectProblem(await host.app.fetch(new Request(elsewhere)), 422, /after/);
  });

  it('say why there is no result: of a name that the data do not hold, and of an assumption that the law does not leave open', async () => {
    const id = await createCompany();
    const [disruption] = OUTAGE.disruptions;
    const unknown = { ...OUTAGE, disruptions: [{ ...disruption!, siteId: 'NOWHERE' } as typeof disruption & object] };
    const asked = [
      await host.runs.startRun(id, { question: { kind: 'simulation', scenario: unknown } }),
      await host.runs.startRun(id, { question: { ...EXPOSURE, assumptions: { 'no-such-measure': 'ended' } } }),
    ];
    const ended = await Promise.all(asked.map(async (run) => (await follow(id, run)).at(-1)));
    expect(ended.map((run) => run?.state)).toEqual(['failed', 'failed']);
    expect(ended[0]?.failure).toContain('NOWHERE');
    expect(ended[1]?.failure).toContain('no-such-measure');
    await expect(host.runs.getResult(id, asked[0]!.id)).rejects.toThrow(/NOWHERE/);
    // It may be asked again, for the data may be others by then.
    const again = await host.runs.startRun(id, { question: { kind: 'simulation', scenario: unknown } });
    expect(again.id).not.toBe(asked[0]!.id);
    await follow(id, again);
  });

  it('tell how far they are and end at once when they are cancelled, waiting or under way', async () => {
    const id = await createCompany();
    const first = await host.runs.startRun(id, { question: { kind: 'simulation', scenario: LONG } });
    const second = await host.runs.startRun(id, { question: EXPOSURE });
    const cancelled = await host.runs.cancelRun(id, second.id);
    expect(cancelled).toMatchObject({ id: second.id, state: 'cancelled' });
    let last: Run | undefined;
    for await (const run of host.runs.followRun(id, first.id)) {
      last = run;
      if (run.progress > 0 && run.state === 'running') await host.runs.cancelRun(id, first.id);
    }
    expect(last).toMatchObject({ state: 'cancelled' });
    expect(last!.progress).toBeGreaterThan(0);
    // A second time changes nothing, and the thread is there for the next.
    expect(await host.runs.cancelRun(id, first.id)).toEqual(last);
    const next = await host.runs.startRun(id, { question: EXPOSURE });
    expect((await follow(id, next)).at(-1)).toMatchObject({ state: 'done' });
  });

  it('refuse what is no question, a version that is not there, and a workspace without data', async () => {
    const id = await createCompany();
    const ask = (workspace: string, body: unknown) =>
      host.app.fetch(
        new Request(`${ORIGIN}/api/workspaces/${workspace}/runs`, { method: 'POST', body: JSON.stringify(body) }),
      );
    await expectProblem(await ask(id, { question: { kind: 'exposure' } }), 422, /question/);
    await expectProblem(await ask(id, { question: EXPOSURE, version: 'x' }), 422, /no version "x"/);
    await expectProblem(await ask('nowhere', { question: EXPOSURE }), 404, /no workspace/);
    const empty = await host.client.createWorkspace({ name: 'E', demo: false });
    await expectProblem(await ask(empty.id, { question: EXPOSURE }), 422, /no data/);
    const strange = await host.app.fetch(new Request(`${ORIGIN}/api/workspaces/${id}/runs/'or%201=1`));
    await expectProblem(strange, 404, /no run/);
  });

  it('are handed back when the server ends in the middle, and gone on with when it is there again', async () => {
    const id = await createCompany();
    const long = await host.runs.startRun(id, { question: { kind: 'simulation', scenario: LONG } });
    for await (const run of host.runs.followRun(id, long.id)) if (run.state === 'running') break;
    await close();
    host = await serve(0);
    expect(await host.runs.getRun(id, long.id)).toMatchObject({ state: 'queued', progress: 0 });
    await close();
    host = await serve(1);
    for await (const run of host.runs.followRun(id, long.id)) {
      if (run.state === 'running') await host.runs.cancelRun(id, long.id);
    }
    expect(await host.runs.getRun(id, long.id)).toMatchObject({ state: 'cancelled' });
    expect(host.failures).toEqual([]);
  });
});
