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

/** What everything about people works with. */
export type PeopleContext = {
  database: Database;
  auth: Auth;
  limits: Limits;
  /** Where browsers reach this server, without a slash at the end. */
  publicUrl: string;
  secrets: Secrets;
  sessionEnds: SessionEnds;
  /** Whose password alone does not open all: an admin may do no more than a planner, or nobody anything. */
  secondFactorFor: SecondFactorFor;
  /** Organisations of which one person may be an admin before they make no more: each has room of its own. */
  mostOrganisations: number;
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

/** `person`: id of whom it is done to; absent: of nobody alone. */
export type Deed = Pick<AuditEvent, 'author' | 'action' | 'subject' | 'detail'> & { person?: string | undefined };

/** Where transactions say who was signed out or may do less than before; empty: anybody may be. */
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

/** Records what was done in an organisation, there and in the security events. */
export async function record(
  queries: Queries,
  { now }: Pick<PeopleContext, 'now'>,
  organisation: string,
  deed: Deed,
): Promise<void> {
  await tell(queries, now().toISOString(), organisation, deed);
  await insertSecurityEvent(queries, trace(now().toISOString(), deed, organisation));
}

/** Records a deed in an organisation, and tells those who hold streams open where it may end some. */
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

/**
 * Records something that was tried and refused. `email` is written down only where somebody here has it: what people type into that field by mistake may be
 * their password.
 */
export async function recordRefusal(context: PeopleContext, kind: string, email: string): Promise<void> {
  const recorded = await write(context, async (queries) => {
    const known = await queries.select({ id: people.id }).from(people).where(eq(people.email, email));
    const who = known.length > 0 ? email : 'unknown';
    await insertSecurityEvent(queries, { at: context.now().toISOString(), kind, who, detail: '' });
  });
  requireValue(recorded);
}

/** Records that somebody was refused what their role, or that of their program, does not allow. */
export async function recordMissingRole(context: PeopleContext, who: string, detail: string): Promise<void> {
  const at = context.now().toISOString();
  requireValue(
    await write(context, (queries) => insertSecurityEvent(queries, { at, kind: 'role-refused', who, detail })),
  );
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
  const at = context.now().toISOString();
  for (const { id } of own) await insertOrganisationEvent(queries, id, { at, ...deed });
  await notify(queries, { ...deed, person: personId });
  await insertSecurityEvent(queries, trace(at, deed, ''));
}
