import { and, asc, desc, eq, gte, inArray, lt, max, sql, sum } from 'drizzle-orm';
import { CHANGES_CHANNEL, insertEvents } from '../database/audit-rows.ts';
import type { Database, Queries } from '../database/database.ts';
import {
  auditChains,
  auditEvents,
  documents,
  runs,
  securityEvents,
  versionChunks,
  versions,
  workspaces,
} from '../database/schema.ts';
import { shrinkPeople } from '../database/person-sizes.ts';
import { holdWorkspace } from '../database/workspace-rows.ts';
import { LET_GO, insertSecurityEvent } from '../traces/security-rows.ts';
import type { Retention } from './retention-config.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Author, in the records. */
const AUTHOR = 'this server';
/** About the writing of a transaction, for a database tidying its log. */
const WRITE_BYTES = 10_000;

/**
 * Deletes data past their term; returns how many versions and events went. Of a workspace stay, at any age, the version in use, the one before
 * it, the newest, those named by a document and those read by an unfinished run. Each deletion is recorded in the same transaction.
 */
export async function letGo(
  database: Database,
  { versionDays, eventDays }: Retention,
  now: Date,
): Promise<{ versions: number; events: number }> {
  const gone = { versions: 0, events: 0 };
  if (versionDays !== null) {
    const all = await database.queries.select({ id: workspaces.id }).from(workspaces).orderBy(asc(workspaces.position));
    for (const { id } of all)
      gone.versions += await database.queries.transaction((queries) => letVersionsGo(queries, id, versionDays, now));
  }
  if (eventDays !== null) {
    const chains = await database.queries.select({ chain: auditChains.chain }).from(auditChains);
    for (const { chain } of chains)
      gone.events += await database.queries.transaction((queries) => letChainGo(queries, chain, eventDays, now));
    gone.events += await database.queries.transaction((queries) => letTracesGo(queries, eventDays, now));
  }
  database.afterWrite(WRITE_BYTES * (1 + gone.versions) + gone.events);
  return gone;
}

async function letVersionsGo(queries: Queries, id: string, days: number, now: Date): Promise<number> {
  const [there] = await queries.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, id));
  // Somebody may have deleted it since the list was read.
  if (!there) return 0;
  const workspace = await holdWorkspace(queries, id);
  const old = await listOldVersions(queries, id, before(now, days));
  if (old.length === 0) return 0;
  const hashes = old.map(({ hash }) => hash);
  const contents = old.map(({ contentId }) => contentId);
  const [{ bytes } = { bytes: 0 }] = await queries
    .select({ bytes: sum(sql`octet_length(${versionChunks.body})`).mapWith(Number) })
    .from(versionChunks)
    .where(inArray(versionChunks.contentId, contents));
  await shrinkPeople(queries, workspace, contents);
  await queries.delete(runs).where(and(eq(runs.workspaceId, id), inArray(runs.version, hashes)));
  await queries
    .update(versions)
    .set({ parent: null })
    .where(and(eq(versions.workspaceId, id), inArray(versions.parent, hashes)));
  await queries.delete(versionChunks).where(inArray(versionChunks.contentId, contents));
  await queries.delete(versions).where(and(eq(versions.workspaceId, id), inArray(versions.hash, hashes)));
  await queries
    .update(workspaces)
    .set({ versionBytes: sql`greatest(0, ${workspaces.versionBytes} - ${bytes ?? 0})` })
    .where(eq(workspaces.id, id));
  const detail = `versions ${old.map(({ number }) => String(number)).join(', ')}: older than ${String(days)} days`;
  const event = { at: now.toISOString(), author: AUTHOR, action: 'let-go-versions', subject: id, detail };
  await insertEvents(queries, id, [event]);
  await queries.execute(sql`select pg_notify(${CHANGES_CHANNEL}, ${id})`);
  return old.length;
}

/** The unneeded versions of a workspace accepted before a moment, oldest first. */
async function listOldVersions(queries: Queries, id: string, moment: string) {
  const rows = await queries.select().from(versions).where(eq(versions.workspaceId, id)).orderBy(asc(versions.number));
  const [workspace] = await queries.select({ head: workspaces.head }).from(workspaces).where(eq(workspaces.id, id));
  const head = rows.find(({ hash }) => hash === workspace?.head);
  const [newest] = await queries
    .select({ number: max(versions.number) })
    .from(versions)
    .where(eq(versions.workspaceId, id));
  const unfinished = await queries
    .select({ version: runs.version })
    .from(runs)
    .where(and(eq(runs.workspaceId, id), inArray(runs.state, ['queued', 'running'])));
  const needed = new Set([head?.hash, head?.parent, ...unfinished.map(({ version }) => version)]);
  const old = rows.filter(
    ({ hash, number, meta }) => !needed.has(hash) && number !== newest?.number && readAccepted(meta) < moment,
  );
  const free: typeof old = [];
  for (const row of old) if (!(await isNamed(queries, id, row.hash))) free.push(row);
  return free;
}

/** Whether a document of a workspace names a version. */
async function isNamed(queries: Queries, id: string, hash: string): Promise<boolean> {
  const named = await queries
    .select({ key: documents.key })
    .from(documents)
    .where(and(eq(documents.workspaceId, id), sql`position(${hash} in ${documents.value}) > 0`))
    .limit(1);
  return named.length > 0;
}

/** Acceptance of a version; one without it is never old. */
function readAccepted(meta: unknown): string {
  return typeof meta === 'object' && meta !== null && 'accepted' in meta && typeof meta.accepted === 'string'
    ? meta.accepted
    : '9999';
}

/** Deletes the earlier events from the beginning of a chain; it remembers the last of them. */
async function letChainGo(queries: Queries, chain: string, days: number, now: Date): Promise<number> {
  const isChain = eq(auditChains.chain, chain);
  await queries.select().from(auditChains).where(isChain).for('update');
  // In the order of the chain: a clock that was put back must leave no hole in it.
  const [kept] = await queries
    .select({ number: auditEvents.number })
    .from(auditEvents)
    .where(and(eq(auditEvents.chain, chain), gte(auditEvents.at, before(now, days))))
    .orderBy(asc(auditEvents.number))
    .limit(1);
  const isOld = and(eq(auditEvents.chain, chain), kept && sql`${auditEvents.number} < ${kept.number}`);
  const [last] = await queries.select().from(auditEvents).where(isOld).orderBy(desc(auditEvents.number)).limit(1);
  if (!last) return 0;
  await queries
    .update(auditChains)
    .set({ letGo: last.number ?? 0, letGoHash: last.hash ?? '' })
    .where(isChain);
  const gone = await queries.delete(auditEvents).where(isOld).returning({ id: auditEvents.id });
  return gone.length;
}

/** Deletes earlier security events; their chain begins anew at a line with the last of them. */
async function letTracesGo(queries: Queries, days: number, now: Date): Promise<number> {
  const moment = before(now, days);
  // In the order of the chain: a clock that was put back must leave no hole in it.
  const [kept] = await queries
    .select({ id: securityEvents.id })
    .from(securityEvents)
    .where(sql`${securityEvents.at} >= ${moment}`)
    .orderBy(asc(securityEvents.id))
    .limit(1);
  const isOld = kept ? lt(securityEvents.id, kept.id) : undefined;
  const [last] = await queries.select().from(securityEvents).where(isOld).orderBy(desc(securityEvents.id)).limit(1);
  if (!last) return 0;
  const detail = `events older than ${String(days)} days, up to ${last.hash}`;
  await insertSecurityEvent(queries, { at: now.toISOString(), kind: LET_GO, who: AUTHOR, detail });
  const traces = await queries
    .delete(securityEvents)
    .where(sql`${securityEvents.id} <= ${last.id}`)
    .returning({ id: securityEvents.id });
  return traces.length;
}

function before(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString();
}
