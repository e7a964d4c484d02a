import { count, eq, sql, sum } from 'drizzle-orm';
import { QuotaError } from '../../api/storage.ts';
import type { Queries } from './database.ts';
import { workspaces } from './schema.ts';

/** The most that an organisation has: bytes of documents as JSON, of versions compressed. */
export type Quotas = {
  workspaces: number;
  documents: number;
  documentBytes: number;
  versions: number;
  versionBytes: number;
};

/** Many times what a large company needs; the disk of a server that has many is found by its operator (`docs/operating.md`). `versions`: of one workspace. */
export const QUOTAS: Quotas = {
  workspaces: 200,
  documents: 500_000,
  documentBytes: 1_000_000_000,
  versions: 2000,
  versionBytes: 50_000_000_000,
};

/** What a write adds to a workspace; below 0: it takes away. */
export type Growth = { documents?: number; documentBytes?: number; versionBytes?: number };

/**
 * Counts what a write adds to a workspace, which its transaction holds. Throws a `QuotaError` where its organisation has more with it than it may; what makes less
 * is never refused.
 */
export async function grow(
  queries: Queries,
  workspace: { id: string; organisation: string },
  { documents = 0, documentBytes = 0, versionBytes = 0 }: Growth,
  quotas: Quotas,
): Promise<void> {
  if (documents === 0 && documentBytes === 0 && versionBytes === 0) return;
  await queries
    .update(workspaces)
    .set({
      documents: sql`${workspaces.documents} + ${documents}`,
      documentBytes: sql`${workspaces.documentBytes} + ${documentBytes}`,
      versionBytes: sql`${workspaces.versionBytes} + ${versionBytes}`,
    })
    .where(eq(workspaces.id, workspace.id));
  const [all] = await queries
    .select({
      documents: sum(workspaces.documents).mapWith(Number),
      documentBytes: sum(workspaces.documentBytes).mapWith(Number),
      versionBytes: sum(workspaces.versionBytes).mapWith(Number),
    })
    .from(workspaces)
    .where(eq(workspaces.organisationId, workspace.organisation));
  const has = (name: keyof Growth): number => all?.[name] ?? 0;
  if (documents > 0 && has('documents') > quotas.documents)
    refuse(`${sayCount(quotas.documents)} documents`, 'Delete a workspace that nobody uses.');
  if (documentBytes > 0 && has('documentBytes') > quotas.documentBytes)
    refuse(`${sayBytes(quotas.documentBytes)} of documents`, 'Shorten notes, or delete a workspace that nobody uses.');
  if (versionBytes > 0 && has('versionBytes') > quotas.versionBytes)
    refuse(`${sayBytes(quotas.versionBytes)} of data versions`, 'Delete a workspace that nobody uses.');
}

/** Throws a `QuotaError` where an organisation has as many workspaces as it may, with the one that was just put in. */
export async function checkWorkspaces(queries: Queries, organisation: string, quotas: Quotas): Promise<void> {
  await queries.execute(sql`select pg_advisory_xact_lock(hashtext(${`workspaces of ${organisation}`}))`);
  const [found] = await queries
    .select({ all: count() })
    .from(workspaces)
    .where(eq(workspaces.organisationId, organisation));
  if ((found?.all ?? 0) > quotas.workspaces)
    refuse(`${sayCount(quotas.workspaces)} workspaces`, 'Delete one that nobody uses.');
}

/** Throws a `QuotaError` where a workspace would have more versions than it may. */
export function checkVersions(number: number, quotas: Quotas): void {
  if (number > quotas.versions)
    throw new QuotaError(
      `A workspace has ${sayCount(quotas.versions)} data versions at the most. Nothing was changed; go on in a new workspace.`,
    );
}

function refuse(most: string, way: string): never {
  throw new QuotaError(`An organisation has ${most} at the most. Nothing was changed. ${way}`);
}

function sayCount(most: number): string {
  return most.toLocaleString('en');
}

function sayBytes(bytes: number): string {
  return bytes < 1_000_000_000 ? `${String(bytes / 1_000_000)} MB` : `${String(bytes / 1_000_000_000)} GB`;
}
