import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/api/storage.ts';
import { hashDataset } from '../../../src/domain/content-hash.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { AuditEvent } from '../../../src/domain/workspace/workspace.ts';
import { askForBackup, openBackupDoor } from '../../../src/server/backup/backup-door.ts';
import { restoreBackup } from '../../../src/server/backup/restore-backup.ts';
import { writeBackup } from '../../../src/server/backup/write-backup.ts';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { datasetWithParts } from '../../api/datasets.ts';
import { copyNewDatabase } from '../copy-new-database.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';

const NOW = new Date('2026-11-24T08:00:00Z');
const EVENT: AuditEvent = { at: NOW.toISOString(), author: 'ann', action: 'a', subject: '\\ "ü', detail: 'd' };

let folder: string;
let server: PostgresServer;
const databases: Database[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-backup-'));
  server = await startPostgres();
});

afterAll(async () => {
  await Promise.all(databases.map((database) => database.close()));
  await server.remove();
  rmSync(folder, { recursive: true });
});

async function openServerDatabase(): Promise<Database> {
  const database = await openPostgres(await server.createDatabase());
  databases.push(database);
  return database;
}

async function addVersion(storage: Storage, basedOn: string | null, dataset: Dataset): Promise<string> {
  const hash = hashDataset(dataset);
  const meta = { hash, accepted: EVENT.at, author: 'ann', note: '', dataDate: null, sourceFiles: [], counts: {} };
  await storage.addVersion('w', basedOn, { meta: { ...meta, leftOut: [] }, dataset }, EVENT);
  return hash;
}

/** Two workspaces with all that a person can leave in them. */
async function fill(database: Database): Promise<Storage> {
  await migrate(database);
  const storage = createDatabaseStorage(database);
  await storage.createWorkspace({ id: 'w', name: 'Wörks\n\t\\"', demo: false, organisation: 'local' }, EVENT);
  await storage.createWorkspace({ id: 'x', name: 'Empty', demo: true, organisation: 'local' }, EVENT);
  const many = datasetWithParts('many', ...Array.from({ length: 9000 }, (_, part) => `P-${String(part)}`));
  const first = await addVersion(storage, null, many);
  await addVersion(storage, first, datasetWithParts('odd \u0000 \\u0000 磁石', 'Größe 🧲'));
  await storage.moveHead('w', (await storage.findWorkspace('w'))?.head ?? null, first, EVENT);
  await storage.writeDocument('w', 'triage', 'P/1', 0, { state: 'asked', note: '"\\u0000\u0000', changed: '' }, EVENT);
  await storage.writeDocument('w', 'triage', 'P/1', 1, null, EVENT);
  return storage;
}

/** All that a storage holds, with the hash of each version as it is worked out again. */
async function readAll(storage: Storage): Promise<unknown> {
  const workspaces = await storage.listWorkspaces();
  return Promise.all(
    workspaces.map(async (workspace) => {
      const metas = await storage.listVersions(workspace.id);
      const contents = await Promise.all(
        metas.map(async ({ hash }) => {
          const version = await storage.findVersion(workspace.id, hash);
          expect(version && hashDataset(version.dataset)).toBe(hash);
          return version;
        }),
      );
      const [documents, audit] = [await storage.listDocuments(workspace.id), await storage.listAudit(workspace.id)];
      return { workspace, metas, contents, documents, audit };
    }),
  );
}

describe('a backup', () => {
  it('goes from the embedded database into an empty one on a server and back: every version has its hash, all else is the same', async () => {
    const embedded = await openEmbedded(await copyNewDatabase(join(folder, 'embedded')));
    databases.push(embedded);
    const before = await readAll(await fill(embedded));
    const rows = await writeBackup(embedded, join(folder, 'a.backup'), NOW);

    const onServer = await openServerDatabase();
    expect(await restoreBackup(onServer, join(folder, 'a.backup'))).toBe(rows);
    const restored = createDatabaseStorage(onServer);
    expect(await readAll(restored)).toEqual(before);
    // What is counted up goes on after what was restored.
    await restored.createWorkspace({ id: 'y', name: 'New', demo: false, organisation: 'local' }, EVENT);
    expect((await restored.listWorkspaces()).map(({ id }) => id)).toEqual(['w', 'x', 'y']);

    await writeBackup(onServer, join(folder, 'b.backup'), NOW);
    await embedded.withSession((session) =>
      session.run(
        'truncate workspaces, versions, version_chunks, documents, person_sizes, audit_chains, audit_events, runs',
      ),
    );
    await restoreBackup(embedded, join(folder, 'b.backup'));
    expect(await readAll(createDatabaseStorage(embedded))).toEqual(await readAll(restored));
  });

  it('is written by the server that holds the folder, whole, while others write to it; asked for at no server it is not', async () => {
    const place = await copyNewDatabase(join(folder, 'held'));
    const held = await openEmbedded(place);
    databases.push(held);
    const storage = await fill(held);
    expect(await askForBackup(place, join(folder, 'none.backup'), null)).toBeNull();
    const close = await openBackupDoor(place, held, () => undefined);
    const [rows] = await Promise.all([
      askForBackup(place, join(folder, 'held.backup'), null),
      ...[1, 2, 3].map((key) => storage.writeDocument('w', 'view', String(key), 0, { name: 'n' }, EVENT)),
    ]);
    await expect(askForBackup(place, join(folder, 'held.backup'), null)).rejects.toThrow(/already/);
    await close();
    expect(await restoreBackup(await openServerDatabase(), join(folder, 'held.backup'))).toBe(rows);
  });

  it('is encrypted where there is a key, and good with that key and whole alone', async () => {
    const database = await openServerDatabase();
    const storage = await fill(database);
    const path = join(folder, 'encrypted.backup');
    const key = 'a key of thirty-two characters or more';
    const rows = await writeBackup(database, path, NOW, key);
    const bytes = readFileSync(path);
    expect(() => gunzipSync(bytes)).toThrow();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const target = await openServerDatabase();
    const flip = (at: number): Buffer => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));
    const attempts: [string, Buffer, string | null, RegExp][] = [
      ['without a key', bytes, null, /is encrypted: set LODESTONE_BACKUP_KEY/],
      ['with another key', bytes, `${key}!`, /was changed, or was encrypted with another key/],
      ['cut off', bytes.subarray(0, -1), key, /not whole|was changed/],
      ['with a byte of its tag changed', flip(bytes.length - 1), key, /was changed/],
      ['with a byte changed', flip(Math.floor(bytes.length / 2)), key, /not whole|was changed/],
    ];
    for (const [name, changed, given, message] of attempts) {
      writeFileSync(join(folder, name), changed);
      await expect(restoreBackup(target, join(folder, name), given), name).rejects.toThrow(message);
    }
    expect(await createDatabaseStorage(target).listWorkspaces()).toEqual([]);
    expect(await restoreBackup(target, path, key)).toBe(rows);
    expect(await readAll(createDatabaseStorage(target))).toEqual(await readAll(storage));
  });

  it('replaces no file, and a database that is not empty is not restored into', async () => {
    const database = await openServerDatabase();
    const storage = await fill(database);
    const file = join(folder, 'c.backup');
    await writeBackup(database, file, NOW);
    const bytes = readFileSync(file);
    await expect(writeBackup(database, file, NOW)).rejects.toThrow(/a backup replaces none/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    const before = await readAll(storage);
    await expect(restoreBackup(database, file)).rejects.toThrow(/not empty/);
    expect(await readAll(storage)).toEqual(before);
    await expect(writeBackup(await openServerDatabase(), join(folder, 'd.backup'), NOW)).rejects.toThrow(/nothing of/);
  });

  it('that is cut off, changed, of another kind or of a newer program leaves nothing behind', async () => {
    const database = await openServerDatabase();
    await fill(database);
    const file = join(folder, 'e.backup');
    await writeBackup(database, file, NOW);
    const text = gunzipSync(readFileSync(file)).toString('utf8');
    const lines = text.trimEnd().split('\n');
    const broken = {
      cut: readFileSync(file).subarray(0, readFileSync(file).byteLength / 2),
      'without its end': gzipSync(lines.slice(0, -1).join('\n')),
      'without a row': gzipSync([...lines.slice(0, 2), ...lines.slice(3)].join('\n')),
      changed: gzipSync(text.replace('"Empty"', '"Other"')),
      'no gzip': Buffer.from(text),
      'no backup': gzipSync('part_number,description\nP-1,Bolt\n'),
      newer: gzipSync(text.replace(/"migration":\d+/, '"migration":9999')),
    };
    const target = await openServerDatabase();
    for (const [name, bytes] of Object.entries(broken)) {
      writeFileSync(join(folder, name), bytes);
      await expect(restoreBackup(target, join(folder, name)), name).rejects.toThrow(
        /not whole|not a backup|no backup|newer Lodestone/,
      );
    }
    copyFileSync(file, join(folder, 'sound'));
    await restoreBackup(target, join(folder, 'sound'));
    expect(await createDatabaseStorage(target).listWorkspaces()).toHaveLength(2);
  });
});
