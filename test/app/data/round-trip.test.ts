import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/api/client.ts';
import { createApp } from '../../../src/api/create-app.ts';
import { createLocalPeople } from '../../../src/api/people/people.ts';
import { createMemoryStorage } from '../../../src/api/memory-storage.ts';
import { buildExport } from '../../../src/app/data/export/build-export.ts';
import { createWorkspaceFrom } from '../../../src/app/data/session/use-accept.ts';
import { createEmptyScenario } from '../../../src/domain/scenario/empty-scenario.ts';
import { workspaceFile } from '../../../src/domain/workspace/workspace-file.ts';
import { importInline } from '../../../src/analyses/imports.ts';
import { dataset } from '../fixtures/dataset.ts';

function createHost() {
  const app = createApp({
    storage: createMemoryStorage(),
    people: createLocalPeople({ author: 'tester', place: 'Here' }),
    now: () => new Date('2026-11-24T12:00:00Z'),
    host: 'browser',
    engineVersion: 'test',
  });
  return createClient({
    fetch: async (input, init) => app.fetch(new Request(input, init)),
    baseUrl: 'http://localhost',
  });
}

const own = { ...dataset, settings: { ...dataset.settings, name: 'Acme', demo: false }, licences: [] };
const later = { ...own, parts: own.parts.map((part) => ({ ...part, stock: 5 })) };

const LEFT_OUT = { file: 'parts.csv', sheet: null, row: 7, reason: 'stock holds “many”; expected a number.' };
const UNREAD = {
  file: 'parts.csv',
  sheet: null,
  column: 'weight_kg',
  cells: 3,
  samples: ['1.2', '4'],
  why: 'no meaning chosen' as const,
};
const MAPPING = { shape: 'a | b', purpose: 'bom', columns: [{ header: 'a', meaning: 'part-number' }] };
const MERGE = { kind: 'supplier' as const, keep: 'S-1', absorbed: ['S-2'], separate: ['S-3'] };
const SCENARIO = createEmptyScenario('quiet', 'Quiet', {
  clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
  assumptions: {},
  inference: true,
  startDate: '2026-11-24',
});
const FACT = { partNumber: 'TM-4411', field: 'category', value: 'bearing', reason: '', over: null };
const CELL = { shape: 'a | b', key: [{ header: 'a', value: 'TM-4411' }], column: 'b', found: 'x', value: '1' };
const NOTHING = { mappings: [], merges: [], facts: [], corrections: [], leftOut: [] };

async function createAcme(client: ReturnType<typeof createHost>): Promise<string> {
  const id = await createWorkspaceFrom(client, {
    dataset: own,
    note: 'first',
    sourceFiles: [],
    leftOut: [LEFT_OUT],
    unread: [UNREAD],
    remembered: { mappings: [MAPPING], merges: [MERGE], facts: [FACT], corrections: [CELL], leftOut: [] },
    workspace: null,
  });
  const first = (await client.listVersions(id))[0]!;
  await client.addVersion(id, { basedOn: first.hash, dataset: later, note: 'second', sourceFiles: [] });
  const second = (await client.getWorkspace(id)).head;
  await client.moveHead(id, { basedOn: second, to: first.hash });
  await client.writeDocument(id, 'assumptions', 'current', { basedOn: 0, value: { 'mofcom-2025-58': 'ended' } });
  const triage = { state: 'asked', note: 'by mail', changed: '2026-11-20' };
  await client.writeDocument(id, 'triage', 'TM-4411', { basedOn: 0, value: triage });
  await client.writeDocument(id, 'view', 'v1', {
    basedOn: 0,
    value: { name: 'Mine', page: 'exposure', search: '?q=x' },
  });
  await client.writeDocument(id, 'scenario', SCENARIO.id, { basedOn: 0, value: SCENARIO });
  await client.writeDocument(id, 'view', 'gone', { basedOn: 0, value: null });
  return id;
}

describe('a workspace that is saved and opened again', () => {
  it('is the same workspace: versions, the one in use, assumptions, triage, views, scenarios', async () => {
    const client = createHost();
    const id = await createAcme(client);
    const file = await buildExport(client, new QueryClient(), await client.getWorkspace(id));
    expect(workspaceFile.safeParse(file).success).toBe(true);
    expect(file.versions.map((version) => version.meta.note)).toEqual(['first', 'second']);
    expect(file.versions.map((version) => version.meta.unread)).toEqual([[UNREAD], undefined]);

    const bytes = new TextEncoder().encode(JSON.stringify(file));
    const outcome = await importInline([{ name: 'acme.lodestone.json', bytes }], {
      name: '',
      demo: false,
      dataDate: null,
    });
    expect(outcome.document.problems).toEqual([]);
    const other = createHost();
    const copy = await createWorkspaceFrom(other, {
      dataset: outcome.dataset!,
      note: '',
      sourceFiles: [],
      leftOut: [],
      unread: [],
      remembered: NOTHING,
      workspace: outcome.workspace,
    });
    expect(await other.getWorkspace(copy)).toMatchObject({ name: 'Acme', demo: false, head: file.head });
    expect((await other.listVersions(copy)).map(({ hash, number, note }) => ({ hash, number, note }))).toEqual(
      (await client.listVersions(id)).map(({ hash, number, note }) => ({ hash, number, note })),
    );
    const again = await buildExport(other, new QueryClient(), await other.getWorkspace(copy));
    expect(again.assumptions).toEqual({ 'mofcom-2025-58': 'ended' });
    expect(again.triage).toEqual(file.triage);
    expect(again.mappings).toEqual([MAPPING]);
    expect(again.merges).toEqual([MERGE]);
    expect(again.facts).toEqual([FACT]);
    expect(again.corrections).toEqual([CELL]);
    expect(again.scenarios).toEqual([SCENARIO]);
    expect(again.versions.map(({ meta }) => meta.leftOut)).toEqual([[LEFT_OUT], []]);
    expect(again.views).toEqual([{ name: 'Mine', page: 'exposure', search: '?q=x' }]);
  });

  it('is refused where it has no data yet', async () => {
    const client = createHost();
    const empty = await client.createWorkspace({ name: 'Empty', demo: false });
    await expect(buildExport(client, new QueryClient(), empty)).rejects.toThrow('no data yet');
  });
});
