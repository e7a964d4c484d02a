import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { CHANGES_CHANNEL } from '../../database/audit-rows.ts';
import type { Queries } from '../../database/database.ts';
import { auditEvents, documents, versionChunks, versions, workspaces } from '../../database/schema.ts';
import { shrinkPeople } from '../../database/person-sizes.ts';
import { holdWorkspace } from '../../database/workspace-rows.ts';
import { deleteRuns } from '../../runs/run-rows.ts';

/**
 * Deletes a workspace with its versions, documents and runs, in its recording transaction. Its events stay with its organisation, under its id:
 * they are asked for when the data are gone.
 */
export async function endWorkspace(queries: Queries, id: string): Promise<void> {
  const { organisation } = await holdWorkspace(queries, id);
  await shrinkPeople(queries, { id, organisation });
  await deleteRuns(queries, id);
  await queries.update(workspaces).set({ head: null }).where(eq(workspaces.id, id));
  const contents = queries.select({ id: versions.contentId }).from(versions).where(eq(versions.workspaceId, id));
  await queries.delete(versionChunks).where(inArray(versionChunks.contentId, contents));
  await queries.delete(versions).where(eq(versions.workspaceId, id));
  await queries.delete(documents).where(eq(documents.workspaceId, id));
  await queries
    .update(auditEvents)
    .set({ organisationId: organisation })
    .where(and(eq(auditEvents.workspaceId, id), isNull(auditEvents.organisationId)));
  await queries.delete(workspaces).where(eq(workspaces.id, id));
  await queries.execute(sql`select pg_notify(${CHANGES_CHANNEL}, ${id})`);
  // Whose it was nobody can look up any more, and who has it open is told that something is new, without a name.
  await queries.execute(sql`select pg_notify(${CHANGES_CHANNEL}, '')`);
}
