import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createDatabaseStorage } from '../../../src/server/database/database-storage.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openChangeHub } from '../../../src/server/change-hub.ts';
import type { ChangeHub } from '../../../src/server/change-hub.ts';
import { rememberReads } from '../../../src/server/database/remember-reads.ts';
import { migrate } from '../../../src/server/database/migrate.ts';
import { openEmbedded } from '../../../src/server/database/open-embedded.ts';
import { openPostgres } from '../../../src/server/database/open-postgres.ts';
import { describeAuditPages } from '../../api/audit-page-contract.ts';
import { describeDocumentBatch } from '../../api/document-batch-contract.ts';
import { describeListPages } from '../../api/list-page-contract.ts';
import { describeOrganisations } from '../../api/organisation-contract.ts';
import { describeStorage } from '../../api/storage-contract.ts';
import type { StorageUnderTest } from '../../api/storage-contract.ts';
import { describeVersionText } from '../../api/version-text-contract.ts';
import { copyMigratedDatabase } from '../copy-new-database.ts';
import { startPostgres } from '../start-postgres.ts';
import type { PostgresServer } from '../start-postgres.ts';

let folder: string;
let embedded: Database;
let server: PostgresServer;
let serverUrl: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-embedded-'));
  server = await startPostgres();
  serverUrl = await server.createDatabase();
  embedded = await openEmbedded(await copyMigratedDatabase(folder));
  await prepare(embedded);
  const database = await openPostgres(serverUrl);
  await prepare(database);
  await database.close();
});

/** The newest schema, with a second organisation. */
async function prepare(database: Database): Promise<void> {
  await migrate(database);
  await database.withSession((session) =>
    session.run(`insert into organisations (id, name) values ('other', 'Other')`),
  );
}

afterAll(async () => {
  await embedded.close();
  rmSync(folder, { recursive: true });
  await server.remove();
});

const TABLES = [
  'runs',
  'documents',
  'version_chunks',
  'versions',
  'person_sizes',
  'audit_events',
  'audit_chains',
  'workspaces',
];

/** By deleting the few rows there are: truncating makes new files for each table and index, which takes twenty times as long. */
async function empty(database: Database): Promise<void> {
  await database.withSession((session) => session.run(TABLES.map((table) => `delete from ${table}`).join('; ')));
}

/** Every handle is one over the only connection that there can be. */
function createEmbeddedStore(): StorageUnderTest {
  return { open: async () => createDatabaseStorage(embedded), remove: () => empty(embedded) };
}

/** The same, as a server has it: with what was read remembered until it is written to. */
function createRememberingStore(): StorageUnderTest {
  const hubs: ChangeHub[] = [];
  return {
    open: async () => {
      const hub = await openChangeHub(embedded);
      hubs.push(hub);
      return rememberReads(createDatabaseStorage(embedded), hub.changes);
    },
    remove: async () => {
      await Promise.all(hubs.map((hub) => hub.close()));
      await empty(embedded);
    },
  };
}

/** Every handle has a pool of its own, as servers on several machines do. */
function createServerStore(): StorageUnderTest {
  const handles: Database[] = [];
  return {
    open: async () => {
      const database = await openPostgres(serverUrl);
      handles.push(database);
      return createDatabaseStorage(database);
    },
    remove: async () => {
      const [first] = handles;
      if (first) await empty(first);
      await Promise.all(handles.map((handle) => handle.close()));
    },
  };
}

for (const [name, createStore] of [
  ['PGlite', createEmbeddedStore],
  ['PGlite, remembered', createRememberingStore],
  ['PostgreSQL', createServerStore],
] as const) {
  describeStorage(name, createStore);
  describeDocumentBatch(name, createStore);
  describeAuditPages(name, createStore);
  describeListPages(name, createStore);
  describeVersionText(name, createStore);
  describeOrganisations(name, createStore);
}
