import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { OrganisationEvent } from '../../api/people/people-contract.ts';
import type { EventPage } from '../../api/storage.ts';
import { auditEvent } from '../../domain/workspace/workspace.ts';
import type { AuditEvent } from '../../domain/workspace/workspace.ts';
import type { Queries } from './database.ts';
import { auditEvents, workspaces } from './schema.ts';
import { holdSecurityEvents, insertSecurityEvent } from '../traces/security-rows.ts';

/** Channel of transactions for their changed workspace. */
export const CHANGES_CHANNEL = 'lodestone_changes';

/** A statement has 65,535 parameters at the most: a workspace with 11,000 documents could not be made from its own export. */
const EVENTS_AT_ONCE = 1000;

const { at, author, action, subject, detail } = auditEvents;
const EVENT = { at, author, action, subject, detail };

/** Of an existing workspace; events of an ended one of the same id belong to its organisation. */
function isOfWorkspace(workspaceId: string) {
  return and(eq(auditEvents.workspaceId, workspaceId), isNull(auditEvents.organisationId));
}

/** Events of a workspace, newest first. */
export function listEvents(queries: Queries, workspaceId: string): Promise<AuditEvent[]> {
  return queries.select(EVENT).from(auditEvents).where(isOfWorkspace(workspaceId)).orderBy(desc(auditEvents.id));
}

/** A page of the same, each with its id. */
export function pageEvents(
  queries: Queries,
  workspaceId: string,
  { before, limit }: EventPage,
): Promise<(AuditEvent & { id: number })[]> {
  const isOwn = isOfWorkspace(workspaceId);
  return queries
    .select({ ...EVENT, id: auditEvents.id })
    .from(auditEvents)
    .where(before === undefined ? isOwn : and(isOwn, lt(auditEvents.id, before)))
    .orderBy(desc(auditEvents.id))
    .limit(limit);
}

/** Where an event is of an ended workspace, it says so. */
const hasEnded = sql`${auditEvents.workspaceId} is not null and ${auditEvents.organisationId} is not null`;
const workspace = sql<string | null>`case when ${hasEnded} then null else ${auditEvents.workspaceId} end`;
const detailWithPlace = sql<string>`case when ${hasEnded}
  then 'workspace ' || ${auditEvents.workspaceId} || case ${detail} when '' then '' else ': ' || ${detail} end
  else ${detail} end`;

/** Events of an organisation and its workspaces, newest first, one page. */
export async function listOrganisationEvents(
  queries: Queries,
  organisation: string,
  { before, limit }: EventPage,
): Promise<OrganisationEvent[]> {
  const isOwn = or(eq(auditEvents.organisationId, organisation), eq(workspaces.organisationId, organisation));
  return queries
    .select({ ...EVENT, detail: detailWithPlace, id: auditEvents.id, workspace })
    .from(auditEvents)
    .leftJoin(workspaces, eq(workspaces.id, auditEvents.workspaceId))
    .where(before === undefined ? isOwn : and(isOwn, lt(auditEvents.id, before)))
    .orderBy(desc(auditEvents.id))
    .limit(limit);
}

/** Records an event of a workspace, in its own transaction, and tells all listeners when it is committed. */
export async function insertEvents(
  queries: Queries,
  workspaceId: string,
  events: readonly AuditEvent[],
): Promise<void> {
  for (let from = 0; from < events.length; from += EVENTS_AT_ONCE) {
    const some = events.slice(from, from + EVENTS_AT_ONCE);
    await queries.insert(auditEvents).values(some.map((event) => ({ ...auditEvent.parse(event), workspaceId })));
  }
  for (const event of events.filter((one) => one.action === 'export')) await traceExport(queries, event, workspaceId);
  await queries.execute(sql`select pg_notify(${CHANGES_CHANNEL}, ${workspaceId})`);
}

/** Records an event of an organisation, in its own transaction. */
export async function insertOrganisationEvent(
  queries: Queries,
  organisationId: string,
  event: AuditEvent,
): Promise<void> {
  // Whoever writes in an organisation writes a security event besides: both in one order, so that two never wait for each other.
  await holdSecurityEvents(queries);
  await queries.insert(auditEvents).values({ ...auditEvent.parse(event), organisationId });
}

/** Records in the security events that data of a workspace or an organisation (`place`) left as a file. */
export async function traceExport(queries: Queries, event: AuditEvent, place: string): Promise<void> {
  const what = `${event.subject} of ${place}; ${event.detail}`;
  await insertSecurityEvent(queries, { at: event.at, kind: event.action, who: event.author, detail: what });
}
