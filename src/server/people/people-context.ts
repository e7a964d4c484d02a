import { eq, sql } from 'drizzle-orm';
import type { Asked, Refused } from '../../api/people/accounts.ts';
import type { AuditEvent } from '../../domain/workspace/workspace.ts';
import { insertOrganisationEvent } from '../database/audit-rows.ts';
import type { Database, Queries } from '../database/database.ts';
import { explainFailure } from '../database/explain-failure.ts';
import { members, people } from '../database/people-schema.ts';
import { insertSecurityEvent } from '../traces/security-rows.ts';
import type { SecurityEvent } from '../traces/security-rows.ts';
import type { SessionEnds } from '../config/session-config.ts';
import type { SecondFactorFor } from '../config/sign-in-config.ts';
import type { Mailer } from '../mail/create-mailer.ts';
import type { Auth } from './create-auth.ts';
import type { Secrets } from './rotate-secret.ts';
import type { Limits } from './limits.ts';

/** Means of everything about people. */
export type PeopleContext = {
  database: Database;
  auth: Auth;
  limits: Limits;
  /** Where browsers reach this server, without a slash at the end. */
  publicUrl: string;
  secrets: Secrets;
  sessionEnds: SessionEnds;
  /** People with a password too weak alone: an admin may do no more than a planner, or nobody anything. */
  secondFactorFor: SecondFactorFor;
  /** Organisations of one admin before they make no more: each has room of its own. */
  mostOrganisations: number;
  /** null: no mail is sent, and links are shown. */
  mailer: Mailer | null;
  now: () => Date;
};

/** About the addition of a write of this kind to the database's log. */
const WRITE_BYTES = 10_000;

/** Ends a transaction without a trace; its content is for the asker. */
class RefusedError extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.detail);
    this.refused = refused;
  }
}

/** Ends the caller's transaction with a refusal. */
export function refuse(status: Refused['status'], detail: string): never {
  throw new RefusedError({ ok: false, status, detail });
}

/** Reads; a failure says nothing of the question. */
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

/** The value of a write without a refusal. */
export function requireValue<T>(asked: Asked<T>): T {
  if (!asked.ok) throw new Error(asked.detail);
  return asked.value;
}

/** `person`: id of the person concerned; absent: nobody alone. */
export type Deed = Pick<AuditEvent, 'author' | 'action' | 'subject' | 'detail'> & { person?: string | undefined };

/** Channel of transactions for people signed out or with fewer rights; empty: anybody may be. */
export const STANDING_CHANNEL = 'lodestone_standing';
const LESSENING: ReadonlySet<string> = new Set([
  'sign-out',
  'revoke-session',
  'change-password',
  'revoke-token',
  'remove-member',
  'change-role',
  'change-sign-in',
  'delete-organisation',
  'delete-person',
  'prove-address',
  'add-codes',
  'add-passkey',
]);

/** Records an event of an organisation, there and in the security events. */
export async function record(
  queries: Queries,
  { now }: Pick<PeopleContext, 'now'>,
  organisation: string,
  deed: Deed,
): Promise<void> {
  await tell(queries, now().toISOString(), organisation, deed);
  await insertSecurityEvent(queries, trace(now().toISOString(), deed, organisation));
}

/** Records a deed in an organisation, and tells the holders of open streams where it may end some. */
async function tell(queries: Queries, at: string, organisation: string, { person, ...deed }: Deed): Promise<void> {
  await insertOrganisationEvent(queries, organisation, { at, ...deed });
  await notify(queries, { person, ...deed });
}

async function notify(queries: Queries, { action, person = '' }: Deed): Promise<void> {
  if (LESSENING.has(action)) await queries.execute(sql`select pg_notify(${STANDING_CHANNEL}, ${person})`);
}

function trace(at: string, { author, action, subject, detail }: Deed, organisation: string): SecurityEvent {
  const about = [subject === author ? '' : subject, detail, organisation === '' ? '' : `organisation ${organisation}`];
  return { at, kind: action, who: author, detail: about.filter((part) => part !== '').join('; ') };
}

/** Records a refused attempt. `email` is written down only where somebody here has it: a mistaken entry in this field may be a password. */
export async function recordRefusal(context: PeopleContext, kind: string, email: string): Promise<void> {
  const recorded = await write(context, async (queries) => {
    const known = await queries.select({ id: people.id }).from(people).where(eq(people.email, email));
    const who = known.length > 0 ? email : 'unknown';
    await insertSecurityEvent(queries, { at: context.now().toISOString(), kind, who, detail: '' });
  });
  requireValue(recorded);
}

/** Records a refusal for want of a right of a person's role, or of their program's. */
export async function recordMissingRole(context: PeopleContext, who: string, detail: string): Promise<void> {
  const at = context.now().toISOString();
  requireValue(
    await write(context, (queries) => insertSecurityEvent(queries, { at, kind: 'role-refused', who, detail })),
  );
}

/** Records a person's deed with their own account in each of their organisations. */
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
  const at = context.now().toISOString();
  for (const { id } of own) await insertOrganisationEvent(queries, id, { at, ...deed });
  await notify(queries, { ...deed, person: personId });
  await insertSecurityEvent(queries, trace(at, deed, ''));
}
