import { describe, expect, it } from 'vitest';
import { createMemoryTables, createMemoryStorage } from '../../src/api/memory-storage.ts';
import { DEMO_WORKSPACE, seedDemo } from '../../src/api/seed-demo.ts';
import type { WorkspaceFile } from '../../src/domain/workspace/workspace-file.ts';
import { datasetWithParts } from './datasets.ts';

/** A demo file with versions of these hashes, the last in use. */
function demoFile(...hashes: string[]): WorkspaceFile {
  const versions = hashes.map((hash, i) => {
    const accepted = '2026-11-02T08:00:00.000Z';
    const rest = { accepted, author: 'Demo', note: '', dataDate: null, sourceFiles: [], counts: {}, leftOut: [] };
    return { meta: { hash, parent: hashes[i - 1] ?? null, number: i + 1, ...rest }, dataset: datasetWithParts(hash) };
  });
  const head = hashes.at(-1) ?? '';
  return {
    format: 'lodestone-workspace',
    formatVersion: 1,
    name: 'Demo works',
    demo: true,
    head,
    versions,
    assumptions: {},
    triage: {},
    views: [],
    mappings: [],
    merges: [],
    facts: [],
    corrections: [],
    leftOut: [],
    supplierEntries: [],
    scenarios: [],
    plans: [],
  };
}

function setup() {
  const tables = createMemoryTables();
  const storage = createMemoryStorage(tables);
  let reads = 0;
  const seed = (file: WorkspaceFile, into = storage): ReturnType<typeof seedDemo> =>
    seedDemo(into, {
      demoHead: file.head,
      loadDemo: async () => {
        reads += 1;
        return structuredClone(file);
      },
    });
  const hashes = async (): Promise<string[]> => (await storage.listVersions(DEMO_WORKSPACE)).map(({ hash }) => hash);
  return { storage, seed, hashes, countReads: () => reads, openAnother: () => createMemoryStorage(tables) };
}

describe(seedDemo, () => {
  it('puts in the workspace and its versions on first use, with an audit event for each', async () => {
    const { storage, seed, hashes } = setup();
    await seed(demoFile('v1', 'v2'));
    expect(await storage.findWorkspace(DEMO_WORKSPACE)).toMatchObject({ name: 'Demo works', demo: true, head: 'v2' });
    expect(await hashes()).toEqual(['v2', 'v1']);
    expect((await storage.listAudit(DEMO_WORKSPACE)).map(({ action }) => action)).toEqual([
      'add-version',
      'add-version',
      'create-workspace',
    ]);
  });

  it('does not read the file again once its newest version is stored, and leaves the head where a person put it', async () => {
    const { storage, seed, countReads } = setup();
    await seed(demoFile('v1', 'v2'));
    await storage.moveHead(DEMO_WORKSPACE, 'v2', 'v1', { at: '', author: '', action: '', subject: '', detail: '' });
    await seed(demoFile('v1', 'v2'));
    expect(countReads()).toBe(1);
    expect(await storage.findWorkspace(DEMO_WORKSPACE)).toMatchObject({ head: 'v1' });
  });

  it('adds the versions of a newer build after those that are there', async () => {
    const { storage, seed, hashes } = setup();
    await seed(demoFile('v1', 'v2'));
    await seed(demoFile('v1', 'v3'));
    expect(await hashes()).toEqual(['v3', 'v2', 'v1']);
    expect(await storage.findWorkspace(DEMO_WORKSPACE)).toMatchObject({ head: 'v3' });
  });

  it('ends with one whole workspace when two tabs seed at once', async () => {
    const { storage, seed, hashes, openAnother } = setup();
    await Promise.all([seed(demoFile('v1', 'v2')), seed(demoFile('v1', 'v2'), openAnother())]);
    expect(await hashes()).toEqual(['v2', 'v1']);
    expect(await storage.findWorkspace(DEMO_WORKSPACE)).toMatchObject({ head: 'v2' });
  });
});
