import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/create-app.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { createProgramClient, type NewRun, QUESTIONS } from '../../../src/api/program-client.ts';
import { answerInline, settleAnswer } from '../../../src/analyses/answer-inline.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { type Kind, KINDS, type QuestionOf } from '../../../src/domain/questions/questions.ts';
import { createKeyPair, signPack } from '../../../src/domain/packs/sign-pack.ts';
import { writeReport } from '../../../src/domain/write-report.ts';
import type { ExposureSummary } from '../../../src/engine/exposure/report.ts';
import { buildDemoWorkspace } from '../../../src/server/build-demo.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';
import { startRuns } from '../../../src/server/runs/start-runs.ts';
import { askThroughThreads } from '../../analyses/threads/ask-through-threads.ts';
import { ORIGIN } from '../../api/call-app.ts';
import { writeActPack } from '../../catalogue/packs/made-up-act.ts';
import { copyMigratedDatabase } from '../copy-new-database.ts';

let dataset: Dataset;
let client: ReturnType<typeof createProgramClient>;
let workspace: { id: string };
let close: () => Promise<void>;

beforeAll(async () => {
  const { versions } = await buildDemoWorkspace(fileURLToPath(new URL('../../../mock-data', import.meta.url)));
  ({ dataset } = versions.at(-1)!);
  const folder = await copyMigratedDatabase(mkdtempSync(join(tmpdir(), 'lodestone-kinds-')));
  const database = await openEmbedded(folder);
  await migrate(database);
  const storage = createDatabaseStorage(database);
  const { runs, ...started } = await startRuns({
    database,
    storage,
    workers: 1,
    log: () => undefined,
    onRun: () => undefined,
  });
  close = async () => {
    started.endListening();
    await started.close();
    await database.close();
    rmSync(folder, { recursive: true });
  };
  const app = createApp({
    storage,
    people: createLocalPeople({ author: 'ann', place: 'Here' }),
    now: () => new Date('2026-11-24T08:00:00Z'),
    host: 'server',
    engineVersion: '9.9.9',
    runs,
  });
  client = createProgramClient({ baseUrl: ORIGIN, fetch: async (input, init) => app.fetch(new Request(input, init)) });
  const content = { versions: [{ dataset, note: '', sourceFiles: [] }] };
  workspace = await client.createWorkspace({ name: 'Demo', demo: true, content });
});

afterAll(() => close());

/**
 * The example of a kind. A scenario stands still for a week or two of four, in four draws: that two ways give the same digits does not depend on
 * how many there are (`runs.test.ts` and `test/analyses/threads` hold hundreds of draws against each other).
 */
function getExample(kind: Kind): object {
  const { example } = QUESTIONS[kind];
  if (!('scenario' in example)) return example;
  const { scenario } = example;
  const disruptions = scenario.disruptions?.map((one) =>
    one.kind === 'site-outage' ? { ...one, start: 0, duration: { kind: 'uniform', low: 7, high: 14 } } : one,
  );
  return { ...example, scenario: { ...scenario, horizonDays: 28, draws: 4, disruptions } };
}

/** The same as a run is asked. */
function getQuestion(kind: Kind): NewRun['question'] {
  return { kind, ...getExample(kind) } as NewRun['question'];
}

describe('a run of a workspace that stands on packs', () => {
  it('is under those in use when it was asked for, whichever are in use by then', async () => {
    const keys = await createKeyPair();
    const pack = await signPack(writeActPack(), keys.privateKey);
    const { id } = workspace;
    const write = (basedOn: number, packs: string[]) => {
      const sets = [{ at: '2026-11-24T08:00:00Z', author: 'ann', packs }];
      const value = { keys: [{ name: 'Law desk', key: keys.publicKey }], accepted: [pack], sets };
      return client.writeDocument(id, 'packs', 'current', { basedOn, value });
    };
    const question = { ...getQuestion('summary'), lawDate: '2026-12-01' } as NewRun['question'];
    const plain = await client.startRun(id, { question });
    await write(0, ['mofcom-2026-90.1']);
    const under = await client.startRun(id, { question });
    await write(1, []);
    const again = await client.startRun(id, { question });
    expect([under.catalogueVersion, again.id]).toEqual([`${plain.catalogueVersion}+mofcom-2026-90.1`, plain.id]);
    for await (const seen of client.followRun(id, under.id)) if (seen.state === 'failed') throw new Error('failed');
    const { measures, catalogueVersion } = await client.getResult<ExposureSummary>(id, under.id);
    expect(catalogueVersion).toBe(under.catalogueVersion);
    expect(measures.map((measure) => measure.id)).toContain('mofcom-2026-90');
  });
});

describe('a run of every kind', () => {
  // One answer of this thread is held against both, since most of their time is making it.
  it.each(KINDS)('gives the example of its kind to the digits of this thread, and so do threads: %s', async (kind) => {
    const run = await client.startRun(workspace.id, { question: getQuestion(kind) });
    let last = run;
    for await (const seen of client.followRun(workspace.id, run.id)) last = seen;
    expect(last).toMatchObject({ state: 'done', progress: 1, failure: null });
    const about = { dataset, dataVersion: run.version };
    const asked = QUESTIONS[kind].schema.parse(getExample(kind)) as QuestionOf<Kind>;
    const answer = await answerInline<Kind>(kind, about, asked);
    const settled = settleAnswer<Kind>(kind, answer, asked);
    if (!settled.ok) throw new Error(settled.reason);
    expect(await client.getResult(workspace.id, run.id)).toEqual(
      JSON.parse(JSON.stringify(settled.report, writeReport)),
    );
    expect(JSON.stringify(answer, writeReport).length).toBeGreaterThan(100);
    expect(await askThroughThreads(kind, about, asked)).toEqual(answer);
  });

  it('is bounded by its schema in what it may cost', async () => {
    const refused: NewRun['question'][] = [
      { kind: 'stop', inference: true, nodes: Array.from({ length: 100_001 }, () => 0) },
      { ...QUESTIONS.shock.example, kind: 'shock', days: 1097 },
      { ...QUESTIONS.sweep.example, kind: 'sweep', outageDays: 1097 },
      { ...QUESTIONS.indices.example, kind: 'indices', rows: 8192 as never },
      { ...QUESTIONS.ranking.example, kind: 'ranking', epsilon: 0 },
      { ...QUESTIONS.simulation.example, kind: 'simulation', parts: Array.from({ length: 1001 }, () => 'A') },
    ];
    for (const question of refused) {
      await expect(client.startRun(workspace.id, { question })).rejects.toMatchObject({ status: 422 });
    }
  });

  it('refuses fields that are not known, and drops them where programs of before might send some', async () => {
    const { indices, shock } = QUESTIONS;
    const deep = { ...indices.example, kind: 'indices', scenario: { ...indices.example.scenario, colour: 'red' } };
    const refused: [object, string][] = [
      [{ question: { ...shock.example, kind: 'shock', colour: 'red' } }, 'question.colour: there is no such field'],
      [{ question: deep }, 'question.scenario.colour: there is no such field'],
      [{ question: getQuestion('network'), verison: 'x' }, 'verison: there is no such field'],
    ];
    for (const [body, message] of refused)
      await expect(client.startRun(workspace.id, body as NewRun)).rejects.toMatchObject({ status: 422, message });
    for (const kind of ['exposure', 'simulation', 'resilience', 'ranking'] as const) {
      const run = await client.startRun(workspace.id, { question: { ...getQuestion(kind), colour: 'red' } as never });
      expect(run.question).not.toHaveProperty('colour');
    }
  });

  it('says why a question has no answer on these data', async () => {
    const question: NewRun['question'] = {
      kind: 'indices',
      scenario: { ...QUESTIONS.indices.example.scenario, assumptions: { 'CN-NO-RULE': 'ended' } },
      rows: 64,
    };
    const run = await client.startRun(workspace.id, { question });
    let last = run;
    for await (const seen of client.followRun(workspace.id, run.id)) last = seen;
    expect(last.state).toBe('failed');
    expect(last.failure).toContain('CN-NO-RULE');
  });
});
