import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/create-app.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { createProgramClient, type NewRun, QUESTIONS } from '../../../src/api/program-client.ts';
import { settleQuestion } from '../../../src/analyses/answer-inline.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { type Kind, KINDS, type QuestionOf } from '../../../src/domain/questions/questions.ts';
import { writeReport } from '../../../src/domain/write-report.ts';
import { buildDemoWorkspace } from '../../../src/server/build-demo.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';
import { startRuns } from '../../../src/server/runs/start-runs.ts';
import { ORIGIN } from '../../api/call-app.ts';

let dataset: Dataset;
let client: ReturnType<typeof createProgramClient>;
let workspace: { id: string };
let close: () => Promise<void>;

beforeAll(async () => {
  const { versions } = await buildDemoWorkspace(fileURLToPath(new URL('../../../mock-data', import.meta.url)));
  ({ dataset } = versions.at(-1)!);
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-kinds-'));
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

/** The example of a kind as a run is asked. */
function getQuestion(kind: Kind): NewRun['question'] {
  return { kind, ...QUESTIONS[kind].example } as NewRun['question'];
}

describe('a run of every kind', () => {
  it.each(KINDS)('gives the example of its kind to the digits of this thread: %s', async (kind) => {
    const run = await client.startRun(workspace.id, { question: getQuestion(kind) });
    let last = run;
    for await (const seen of client.followRun(workspace.id, run.id)) last = seen;
    expect(last).toMatchObject({ state: 'done', progress: 1, failure: null });
    const about = { dataset, dataVersion: run.version };
    const asked = QUESTIONS[kind].schema.parse(QUESTIONS[kind].example) as QuestionOf<Kind>;
    const settled = await settleQuestion<Kind>(kind, about, asked);
    if (!settled.ok) throw new Error(settled.reason);
    expect(await client.getResult(workspace.id, run.id)).toEqual(
      JSON.parse(JSON.stringify(settled.report, writeReport)),
    );
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
