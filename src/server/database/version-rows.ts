import { and, desc, eq, lt, max } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { StoredVersion, WorkspaceSummary } from '../../api/contract.ts';
import type { VersionPage, VersionToStore } from '../../api/storage.ts';
import { versionMeta } from '../../domain/workspace/workspace.ts';
import type { VersionMeta } from '../../domain/workspace/workspace.ts';
import type { Queries } from './database.ts';
import { readAsText, writeChunks } from './dataset-chunks.ts';
import { growPeople } from './person-sizes.ts';
import { checkVersions, grow } from './quotas.ts';
import type { Quotas } from '../config/usual-quotas.ts';
import { versionChunks, versions } from './schema.ts';
import { getWorkspace, holdWorkspace, requireHead, setHead } from './workspace-rows.ts';

export type VersionRow = typeof versions.$inferSelect;

/** A version's words on itself beside those with columns of their own. */
const restOfMeta = versionMeta.omit({ hash: true, number: true, parent: true });

/** The row of a version; undefined if the workspace has none of this hash. */
export async function findVersionRow(
  queries: Queries,
  workspaceId: string,
  hash: string,
): Promise<VersionRow | undefined> {
  const [row] = await queries
    .select()
    .from(versions)
    .where(and(eq(versions.workspaceId, workspaceId), eq(versions.hash, hash)));
  return row;
}

/** Words of all versions of a workspace on themselves, newest first. */
export async function listMetas(queries: Queries, workspaceId: string): Promise<VersionMeta[]> {
  const rows = await queries
    .select()
    .from(versions)
    .where(eq(versions.workspaceId, workspaceId))
    .orderBy(desc(versions.number));
  return rows.map(toMeta);
}

/** Up to `limit` of them, those of lower numbers than `before`. */
export async function pageMetas(
  queries: Queries,
  workspaceId: string,
  { before, limit }: VersionPage,
): Promise<VersionMeta[]> {
  const isOlder = before === undefined ? undefined : lt(versions.number, before);
  const rows = await queries
    .select()
    .from(versions)
    .where(and(eq(versions.workspaceId, workspaceId), isOlder))
    .orderBy(desc(versions.number))
    .limit(limit);
  return rows.map(toMeta);
}

/** A version's words on itself; those missing when it was stored have their default. */
export function toMeta({ hash, number, parent, meta }: VersionRow): VersionMeta {
  return { ...restOfMeta.parse(meta), hash, number, parent };
}

/** A version as JSON text, piece by piece. */
export async function* streamVersionRow(queries: Queries, row: VersionRow): AsyncGenerator<string> {
  yield `{"meta":${JSON.stringify(toMeta(row))},"dataset":`;
  yield* readAsText(queries, row.contentId);
  yield '}';
}

/** Stores a version with its number and parent; returns about its bytes. */
export async function insertVersion(
  queries: Queries,
  workspaceId: string,
  { meta, dataset }: StoredVersion,
): Promise<number> {
  const contentId = randomUUID();
  const bytes = await writeChunks(queries, contentId, dataset);
  await queries.insert(versions).values(toRow(workspaceId, meta, contentId));
  return bytes;
}

/**
 * Stores a version after the existing ones and takes it into use; a stored one is only taken into use. Its records go in before the workspace is
 * held, so nobody waits for them. Throws a `LostRace` with the workspace where another version than `basedOn` is in use, and a `QuotaError`.
 */
export async function appendVersion(
  queries: Queries,
  workspaceId: string,
  basedOn: string | null,
  { meta, dataset }: VersionToStore,
  quotas: Quotas,
): Promise<{ value: VersionMeta; bytes: number }> {
  requireHead(await getWorkspace(queries, workspaceId), basedOn);
  const contentId = randomUUID();
  const isKnown = (await findVersionRow(queries, workspaceId, meta.hash)) !== undefined;
  const bytes = isKnown ? 0 : await writeChunks(queries, contentId, dataset);
  const workspace = await holdWorkspace(queries, workspaceId);
  requireHead(workspace, basedOn);
  const stored = await findVersionRow(queries, workspaceId, meta.hash);
  await setHead(queries, workspace, meta.hash);
  if (stored) {
    // Somebody may have stored the same while these records went in.
    await queries.delete(versionChunks).where(eq(versionChunks.contentId, contentId));
    return { value: toMeta(stored), bytes };
  }
  const added = { ...meta, number: (await findLastNumber(queries, workspace)) + 1, parent: basedOn };
  checkVersions(added.number, quotas);
  await queries.insert(versions).values(toRow(workspaceId, added, contentId));
  await grow(queries, workspace, { versionBytes: bytes }, quotas);
  const own = { documents: 0, documentBytes: 0, versionBytes: bytes };
  await growPeople(queries, workspace.organisation, new Map([[meta.author, own]]), quotas);
  return { value: added, bytes };
}

async function findLastNumber(queries: Queries, { id }: WorkspaceSummary): Promise<number> {
  const [last] = await queries
    .select({ number: max(versions.number) })
    .from(versions)
    .where(eq(versions.workspaceId, id));
  return last?.number ?? 0;
}

function toRow(workspaceId: string, { hash, number, parent, ...meta }: VersionMeta, contentId: string): VersionRow {
  return { workspaceId, hash, number, parent, meta, contentId };
}
