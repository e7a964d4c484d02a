import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '../../src/api/storage.ts';
import { hashDataset } from '../../src/domain/content-hash.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { createDatabaseStorage } from '../../src/server/database/database-storage.ts';
import type { Database } from '../../src/server/database/database.ts';
import { migrate } from '../../src/server/database/migrate.ts';
import { openEmbedded } from '../../src/server/database/open-embedded.ts';
import { openPostgres } from '../../src/server/database/open-postgres.ts';
import { datasetWithParts } from '../api/datasets.ts';
import { startPostgres } from '../server/start-postgres.ts';
import type { BenchRow } from './measure.ts';

const PARTS = 100_000;
const BOM_LINES = 500_000;
const LANES = 400_000;
const SIZE = '100,000 parts, 1,000,000 rows';
/** "In seconds": what a person waits for once for each import of that size. */
const BUDGET_MS = 10_000;
const SMALL_WRITES = 200;

const EVENT = { at: '2026-11-24T08:00:00.000Z', author: 'bench', action: 'a', subject: 's', detail: 'd' };

/** A version of a million rows is stored and sent, and small documents are written, on each database. */
export default async function storage(): Promise<BenchRow[]> {
  const dataset = createDataset();
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-bench-'));
  const embedded = await openEmbedded(join(folder, 'data'));
  const rows = await measure('PGlite', embedded, dataset);
  await embedded.close();
  rmSync(folder, { recursive: true });
  const server = await startPostgres();
  const postgres = await openPostgres(await server.createDatabase());
  rows.push(...(await measure(`${postgres.name}, fsync off`, postgres, dataset)));
  await postgres.close();
  await server.remove();
  return rows;
}

async function measure(name: string, database: Database, dataset: Dataset): Promise<BenchRow[]> {
  await migrate(database);
  const store = createDatabaseStorage(database);
  await store.createWorkspace({ id: 'w', name: 'Bench', demo: false, organisation: 'local' }, EVENT);
  const hash = hashDataset(dataset);
  const meta = { hash, accepted: EVENT.at, author: 'bench', note: '', dataDate: null, sourceFiles: [], counts: {} };
  const stored = await time(() => store.addVersion('w', null, { meta: { ...meta, leftOut: [] }, dataset }, EVENT));
  const sent = await time(async () => {
    let characters = 0;
    for await (const piece of (await store.streamVersion('w', hash)) ?? []) characters += piece.length;
    if (characters < PARTS) throw new Error('The version that was sent is not the one that was stored.');
  });
  const written = await time(() => writeSmall(store));
  const row = { budget: BUDGET_MS, baseline: null };
  return [
    { what: `store a version (${name})`, size: SIZE, milliseconds: stored, ...row },
    { what: `send a version (${name})`, size: SIZE, milliseconds: sent, ...row },
    {
      what: `write documents (${name})`,
      size: `${String(SMALL_WRITES)}, one by one`,
      milliseconds: written,
      ...row,
      budget: null,
    },
  ];
}

async function writeSmall(store: Storage): Promise<void> {
  for (let count = 0; count < SMALL_WRITES; count++) {
    const written = await store.writeDocument('w', 'triage', `P-${String(count)}`, 0, { state: 'asked' }, EVENT);
    if (!written.ok) throw new Error('A document that nobody else writes lost a race.');
  }
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

function createDataset(): Dataset {
  const numbers = Array.from({ length: PARTS }, (_, part) => `P-${String(part)}`);
  const dataset = datasetWithParts('Bench', ...numbers);
  const origin = (row: number) => [{ file: 'table.csv', sheet: null, row: row + 2 }];
  const part = (row: number): string => numbers[row % PARTS] ?? '';
  for (let row = 0; row < BOM_LINES; row++) {
    const [parent, child] = [part(row), part(row * 7 + 1)];
    dataset.bom.push({
      parent,
      child,
      quantity: 1 + (row % 4),
      unit: 'pc',
      yield: 1,
      essential: true,
      rows: origin(row),
    });
  }
  for (let row = 0; row < LANES; row++) {
    dataset.sourcing.push({
      partNumber: part(row),
      siteId: `S-${String(row % 997)}`,
      share: 0.25,
      buyerSiteId: null,
      originCountry: null,
      leadTimeDays: row % 90,
      unitPrice: (row % 97) / 7,
      currency: 'EUR',
      capacityPerDay: null,
      qualification: 'released',
      evidence: 'declared',
      evidenceDate: '2026-10-01',
      rows: origin(row),
    });
  }
  return dataset;
}
