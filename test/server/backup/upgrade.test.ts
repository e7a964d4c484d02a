import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashDataset } from '../../../src/domain/content-hash.ts';
import { restoreBackup } from '../../../src/server/backup/restore-backup.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import { migrate, readMigrations } from '../../../src/server/database/migrate.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { listRuns } from '../../../src/server/runs/run-rows.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';

/** One backup of the same workspaces for each earlier schema, `0001.backup` written when migration 1 was the last. */
const dumps = fileURLToPath(new URL('dumps', import.meta.url));

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.remove());

describe('the upgrade', () => {
  it('is tried from every earlier schema', async () => {
    const earlier = (await readMigrations()).slice(0, -1).map(({ name }) => `${name.slice(0, 4)}.backup`);
    expect(readdirSync(dumps).toSorted()).toEqual(earlier);
  });

  it.each(readdirSync(dumps))('from %s keeps every version, document and event', async (name) => {
    const database = await openPostgres(await server.createDatabase());
    await restoreBackup(database, `${dumps}/${name}`);
    expect(await migrate(database)).toEqual([]);
    const storage = createDatabaseStorage(database);
    const first = datasetWithParts('Works', 'P-1', 'P-2');
    const second = datasetWithParts('Works', 'P-1', 'P-2', 'P-3 磁石');
    expect(await storage.listWorkspaces()).toEqual([
      { id: 'works-1', name: 'Works', demo: false, organisation: 'local', head: hashDataset(first), revision: 4 },
      { id: 'demo', name: 'Demo works', demo: true, organisation: 'local', head: null, revision: 1 },
    ]);
    const metas = await storage.listVersions('works-1');
    expect(metas.map(({ number, hash, parent, note }) => [number, hash, parent, note])).toEqual([
      [2, hashDataset(second), hashDataset(first), 'second'],
      [1, hashDataset(first), null, 'first'],
    ]);
    for (const dataset of [first, second])
      expect((await storage.findVersion('works-1', hashDataset(dataset)))?.dataset).toEqual(dataset);
    const triage = { state: 'asked', note: 'ask Anna', changed: '2026-11-24T08:00:00.000Z' };
    expect(await storage.listDocuments('works-1')).toEqual([
      { kind: 'triage', key: 'P-1', revision: 1, value: triage },
      { kind: 'view', key: 'v1', revision: 2, value: null },
    ]);
    expect((await storage.listAudit('works-1')).map(({ action }) => action)).toEqual([
      'delete-document',
      'write-document',
      'write-document',
      'move-head',
      'add-version',
      'add-version',
      'create-workspace',
    ]);
    const sizes = await database.withSession((session) =>
      session.query(`select documents::int, document_bytes::int, version_bytes = (select sum(octet_length(body))
        from version_chunks) as same from workspaces where id = 'works-1'`),
    );
    expect(sizes).toEqual([{ documents: 2, document_bytes: Buffer.byteLength(JSON.stringify(triage)), same: true }]);
    // Runs came with the fourth.
    const kept = name >= '0004' ? ['done', 'running'] : [];
    const runs = await database.queries.transaction((queries) => listRuns(queries, 'works-1'));
    expect(runs.map(({ state }) => state).toSorted()).toEqual(kept);
    await database.close();
  });

  it('takes the addresses of those who came by a link for not proved, and those as before whom the provider brought', async () => {
    const database = await openPostgres(await server.createDatabase());
    await restoreBackup(database, `${dumps}/0005.backup`);
    const rows = await database.withSession((session) =>
      session.query('select name, email_verified from people order by name'),
    );
    expect(rows.map(({ name, email_verified: isProved }) => [name, isProved])).toEqual([
      // By the link of the set-up, and by an invitation.
      ['Ann', false],
      ['Bob', false],
      // By the provider, who had verified the address of the first only.
      ['Cid', true],
      ['Dora', false],
      // With a password first, and with one later.
      ['Eve', false],
      ['Fay', true],
    ]);
    await database.close();
  });
});
