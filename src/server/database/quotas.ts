import { count, eq, sql, sum } from 'drizzle-orm';
import { QuotaError } from '../../api/storage.ts';
import type { Quotas, Room } from '../config/usual-quotas.ts';
import type { Queries } from './database.ts';
import { workspaces } from './schema.ts';

/** Addition of a write; below 0: it takes away. */
export type Growth = Partial<Room>;

/** Each quota of room, a sentence's name for so much of it, and the remedy. */
export const ROOMS: readonly { name: keyof Room; say: (most: number) => string; way: string }[] = [
  {
    name: 'documents',
    say: (most) => `${sayCount(most)} documents`,
    way: 'Delete a workspace that nobody uses.',
  },
  {
    name: 'documentBytes',
    say: (most) => `${sayBytes(most)} of documents`,
    way: 'Shorten notes, or delete a workspace that nobody uses.',
  },
  {
    name: 'versionBytes',
    say: (most) => `${sayBytes(most)} of data versions`,
    way: 'Delete a workspace that nobody uses.',
  },
];

/**
 * Counts a write's addition to a workspace, held by its transaction. Throws a `QuotaError` where its organisation has more with it than it may;
 * a smaller amount is never refused.
 */
export async function grow(
  queries: Queries,
  workspace: { id: string; organisation: string },
  growth: Growth,
  quotas: Quotas,
): Promise<void> {
  const { documents = 0, documentBytes = 0, versionBytes = 0 } = growth;
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
  for (const { name, say, way } of ROOMS)
    if ((growth[name] ?? 0) > 0 && (all?.[name] ?? 0) > quotas[name]) refuse(say(quotas[name]), way);
}

/** Throws a `QuotaError` where an organisation has as many workspaces as it may, with the one just put in. */
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
