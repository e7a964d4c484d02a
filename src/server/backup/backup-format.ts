import { z } from 'zod';

/**
 * A backup is a gzip file of JSON lines: a head, then the rows of each table in turn as `[table, row]`, then an end with their count and the
 * hash of all lines before it. It holds PostgreSQL's words on its rows and nothing of a server's way of keeping them, so it goes from the
 * embedded database to a server and back, and from an older schema to a newer.
 */
export const backupHead = z.object({
  format: z.literal('lodestone-backup'),
  formatVersion: z.literal(1),
  /** Number of the last migration of the tables. */
  migration: z.number().int().positive(),
  created: z.string(),
});
export const backupRow = z.tuple([z.string(), z.record(z.string(), z.unknown())]);
export const backupEnd = z.object({ rows: z.number().int(), sha256: z.string() });

/**
 * The tables in an order for putting in their rows, each with the order of its rows; `counter` is a column counted up by the database itself. A
 * table missing in the schema of a migration is left out. Sessions are in no backup: a person is signed in to one server, and signs in again
 * where it was restored.
 */
export const BACKUP_TABLES = [
  { name: 'organisations', order: 'id', counter: null },
  { name: 'people', order: 'id', counter: null },
  { name: 'accounts', order: 'id', counter: null },
  { name: 'two_factors', order: 'id', counter: null },
  { name: 'passkeys', order: 'id', counter: null },
  { name: 'devices', order: 'person_id, hash', counter: null },
  { name: 'members', order: 'organisation_id, person_id', counter: null },
  { name: 'links', order: 'id', counter: null },
  { name: 'tokens', order: 'id', counter: null },
  { name: 'workspaces', order: 'position', counter: 'position' },
  { name: 'versions', order: 'workspace_id, number', counter: null },
  { name: 'version_chunks', order: 'content_id, position', counter: null },
  { name: 'documents', order: 'workspace_id, kind, key', counter: null },
  { name: 'person_sizes', order: 'organisation_id, author', counter: null },
  { name: 'audit_chains', order: 'chain', counter: null },
  { name: 'audit_events', order: 'id', counter: 'id' },
  { name: 'security_events', order: 'id', counter: 'id' },
  { name: 'shipped_events', order: 'target', counter: null },
  { name: 'runs', order: 'position', counter: 'position' },
] as const;
