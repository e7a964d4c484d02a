import { eq, sql } from 'drizzle-orm';
import type { Asked, Refused } from '../../api/people/accounts.ts';
import type { AuditEvent } from '../../domain/workspace.ts';
import { insertOrganisationEvent } from '../database/audit-rows.ts';
import type { Database, Queries } from '../database/database.ts';
import { explainFailure } from '../database/explain-failure.ts';
import { members } from '../database/people-schema.ts';
import type { SessionEnds } from '../session-config.ts';
import type { Mailer } from '../mail/create-mailer.ts';
import type { Auth } from './create-auth.ts';
import type { Limits } from './limits.ts';

/** What everything about people works with. */
export type PeopleContext = {
  database: Database;
  auth: Auth;
  limits: Limits;
  /** Where browsers reach this server, without a slash at the end. */
  publicUrl: string;
  sessionEnds: SessionEnds;
  /** null: no mail is sent, and links are shown. */
  mailer: Mailer | null;
  now: () => Date;
};

/** About what a write of this kind adds to the database's log. */
const WRITE_BYTES = 10_000;

/** Ends a transaction without a trace; what it carries is what the asker hears. */
class RefusedError extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.detail);
    this.refused = refused;
  }
}

/** Ends the transaction in which it is called with a refusal. */
export function refuse(status: Refused['status'], detail: string): never {
  throw new RefusedError({ ok: false, status, detail });
}

/** Reads; a failure says nothing of what was asked. */
export async function read<T>({ database }: PeopleContext, work: (queries: Queries) => Promise<T>): Promise<T> {
  try {
    return await work(database.queries);
  } catch (error) {
    throw explainFailure(error);
  }
}

/** One transaction: all of it, or a refusal and nothing. */
export async function write<T>({ database }: PeopleContext, work: (queries: Queries) => Promise<T>): Promise<Asked<T>> {
  try {
    const value = await database.queries.transaction(work);
    database.afterWrite(WRITE_BYTES);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RefusedError) return error.refused;
    throw explainFailure(error);
  }
}

/** The value of a write that nothing can refuse. */
export function requireValue<T>(asked: Asked<T>): T {
  if (!asked.ok) throw new Error(asked.detail);
  return asked.value;
}

export type Deed = Pick<AuditEvent, 'author' | 'action' | 'subject' | 'detail'>;

/** Where transactions say that somebody was signed out or may do less than before. */
export const STANDING_CHANNEL = 'lodestone_standing';
const LESSENING: ReadonlySet<string> = new Set([
  'sign-out',
  'revoke-session',
  'change-password',
  'revoke-token',
  'remove-member',
  'change-role',
  'prove-address',
]);

/** Records what was done in an organisation, and tells those who hold streams open where it may end some. */
export async function record(
  queries: Queries,
  { now }: Pick<PeopleContext, 'now'>,
  organisation: string,
  deed: Deed,
): Promise<void> {
  await insertOrganisationEvent(queries, organisation, { at: now().toISOString(), ...deed });
  if (LESSENING.has(deed.action)) await queries.execute(sql`select pg_notify(${STANDING_CHANNEL}, '')`);
}

/** Records what a person did with their own account in each organisation that they are in. */
export async function recordForPerson(
  queries: Queries,
  context: Pick<PeopleContext, 'now'>,
  personId: string,
  deed: Deed,
): Promise<void> {
  const own = await queries
    .select({ id: members.organisationId })
    .from(members)
    .where(eq(members.personId, personId))
    .orderBy(members.organisationId);
  for (const { id } of own) await record(queries, context, id, deed);
}
