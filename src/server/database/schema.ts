import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DocumentKind } from '../../api/contract.ts';

/**
 * The tables for the queries; `migrations` makes them, and a test holds the two together. Needs of the database alone (foreign keys, checks)
 * stand there.
 */

/** JSON as text. Written and read here, because the drivers differ in their use of PostgreSQL's own JSON types. */
export const jsonText = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => {
    const json = JSON.stringify(value) as string | undefined;
    if (json === undefined) throw new TypeError(`${typeof value} cannot be stored as JSON.`);
    return json;
  },
  fromDriver: (value): unknown => JSON.parse(value),
});

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

export const workspaces = pgTable('workspaces', {
  id: text().primaryKey(),
  position: bigint({ mode: 'number' }).generatedByDefaultAsIdentity(),
  organisationId: text('organisation_id').notNull(),
  name: text().notNull(),
  demo: boolean().notNull(),
  head: text(),
  revision: integer().notNull(),
  documents: bigint({ mode: 'number' }).notNull().default(0),
  documentBytes: bigint('document_bytes', { mode: 'number' }).notNull().default(0),
  versionBytes: bigint('version_bytes', { mode: 'number' }).notNull().default(0),
});

export const versions = pgTable(
  'versions',
  {
    workspaceId: text('workspace_id').notNull(),
    hash: text().notNull(),
    number: integer().notNull(),
    parent: text(),
    meta: jsonText().notNull(),
    contentId: uuid('content_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.hash] })],
);

export const versionChunks = pgTable(
  'version_chunks',
  {
    contentId: uuid('content_id').notNull(),
    position: integer().notNull(),
    tableName: text('table_name').notNull(),
    body: bytes().notNull(),
  },
  (table) => [primaryKey({ columns: [table.contentId, table.position] })],
);

export const documents = pgTable(
  'documents',
  {
    workspaceId: text('workspace_id').notNull(),
    kind: text().$type<DocumentKind>().notNull(),
    key: text().notNull(),
    revision: integer().notNull(),
    value: jsonText(),
    author: text(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.kind, table.key] })],
);

export const personSizes = pgTable(
  'person_sizes',
  {
    organisationId: text('organisation_id').notNull(),
    author: text().notNull(),
    documents: bigint({ mode: 'number' }).notNull(),
    documentBytes: bigint('document_bytes', { mode: 'number' }).notNull(),
    versionBytes: bigint('version_bytes', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.author] })],
);

export const auditEvents = pgTable('audit_events', {
  id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  workspaceId: text('workspace_id'),
  organisationId: text('organisation_id'),
  at: text().notNull(),
  author: text().notNull(),
  action: text().notNull(),
  subject: text().notNull(),
  detail: text().notNull(),
  /** This and the next ones: put in by the database where a program does not. */
  chain: text(),
  number: bigint({ mode: 'number' }),
  previous: text(),
  hash: text(),
});

export const auditChains = pgTable('audit_chains', {
  chain: text().primaryKey(),
  number: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
  sealed: bigint({ mode: 'number' }).notNull().default(0),
  letGo: bigint('let_go', { mode: 'number' }).notNull().default(0),
  letGoHash: text('let_go_hash').notNull().default('0'.repeat(64)),
});

export const securityEvents = pgTable('security_events', {
  id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  at: text().notNull(),
  kind: text().notNull(),
  who: text().notNull(),
  whence: text().notNull(),
  request: text().notNull(),
  detail: text().notNull(),
  previous: text().notNull(),
  hash: text().notNull(),
});

export const shippedEvents = pgTable('shipped_events', {
  target: text().primaryKey(),
  lastId: bigint('last_id', { mode: 'number' }).notNull(),
});

export const runs = pgTable('runs', {
  id: uuid().primaryKey(),
  position: bigint({ mode: 'number' }).generatedByDefaultAsIdentity(),
  workspaceId: text('workspace_id').notNull(),
  hash: text().notNull(),
  version: text().notNull(),
  question: jsonText().notNull(),
  catalogueVersion: text('catalogue_version').notNull(),
  engineVersion: text('engine_version').notNull(),
  author: text().notNull(),
  created: text().notNull(),
  state: text().notNull(),
  progress: doublePrecision().notNull(),
  attempts: integer().notNull(),
  started: text(),
  finished: text(),
  failure: text(),
  result: bytes(),
});
