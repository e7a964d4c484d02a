import { and, asc, count, eq, gt } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Accounts, Asked } from '../../api/people/accounts.ts';
import { findMembership } from '../../api/people/caller.ts';
import type { Caller } from '../../api/people/caller.ts';
import type { MadeToken, Token } from '../../api/people/people-contract.ts';
import { hasRole } from '../../domain/roles.ts';
import type { Queries } from '../database/database.ts';
import { people, tokens } from '../database/people-schema.ts';
import { tellOfChange } from './handing-over.ts';
import { read, record, refuse, write } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { requireOngoing } from './passwords.ts';
import { createSecret, hashSecret } from './secret.ts';

type TokenRoutes = Pick<Accounts, 'listOwnTokens' | 'makeToken' | 'revokeOwnToken' | 'listTokens' | 'revokeToken'>;

/** Known to finders of secrets in files and messages. */
const PREFIX = 'lodestone_';
const LONGEST_LIFE_MS = 366 * 24 * 60 * 60 * 1000;
const MOST_TOKENS = 50;

/** Tokens of programs acting for a person: in one organisation, up to a role, until a day. */
export function createProgramTokens(context: PeopleContext): TokenRoutes {
  const ofPerson = (caller: Caller): SQL => eq(tokens.personId, caller.person.id);
  const ofOrganisation = (organisation: string): SQL => eq(tokens.organisationId, organisation);
  return {
    listOwnTokens: (caller) => read(context, (queries) => list(queries, context, ofPerson(caller))),
    revokeOwnToken: (caller, id) => revoke(context, caller, id, ofPerson(caller)),
    listTokens: (organisation) => read(context, (queries) => list(queries, context, ofOrganisation(organisation))),
    revokeToken: (caller, organisation, id) => revoke(context, caller, id, ofOrganisation(organisation)),
    makeToken: (caller, given) => make(context, caller, given),
  };
}

async function make(
  context: PeopleContext,
  caller: Caller,
  { name, organisation, role, expires }: Parameters<Accounts['makeToken']>[1],
): Promise<Asked<MadeToken>> {
  const made = await write(context, async (queries) => {
    await requireOngoing(queries, caller);
    const created = context.now();
    const until = new Date(expires);
    const membership = findMembership(caller, organisation);
    if (!membership) return refuse(404, `There is no organisation "${organisation}".`);
    if (!hasRole(membership.role, role)) refuse(403, `A program cannot have more than your role "${membership.role}".`);
    if (until <= created || until.getTime() - created.getTime() > LONGEST_LIFE_MS)
      refuse(422, 'expires: within a year from now');
    const [own] = await queries
      .select({ tokens: count() })
      .from(tokens)
      .where(and(eq(tokens.personId, caller.person.id), gt(tokens.expires, created)));
    if ((own?.tokens ?? 0) >= MOST_TOKENS) refuse(409, `You have ${String(MOST_TOKENS)} tokens; revoke one first.`);
    const secret = `${PREFIX}${createSecret()}`;
    const row = { id: randomUUID(), name, organisationId: organisation, role, created, expires: until };
    await queries.insert(tokens).values({ ...row, hash: hashSecret(secret), personId: caller.person.id });
    const detail = `${role}, until ${until.toISOString()}`;
    await record(queries, context, organisation, {
      author: caller.author,
      action: 'make-token',
      subject: name,
      detail,
    });
    const owner = caller.person.email ?? '';
    return { ...describe({ ...row, lastUsed: null, owner }), secret };
  });
  if (made.ok)
    tellOfChange(context, made.value.owner, `a token was made by which a program acts for you, up to ${role}.`);
  return made;
}

function revoke(context: PeopleContext, caller: Caller, id: string, scope: SQL): Promise<Asked<Token[]>> {
  return write(context, async (queries) => {
    const [ended] = await queries
      .delete(tokens)
      .where(and(eq(tokens.id, id), scope))
      .returning();
    if (!ended) return refuse(404, `There is no token "${id}".`);
    const deed = {
      author: caller.author,
      action: 'revoke-token',
      subject: ended.name,
      detail: '',
      person: ended.personId,
    };
    await record(queries, context, ended.organisationId, deed);
    return list(queries, context, scope);
  });
}

async function list(queries: Queries, { now }: PeopleContext, scope: SQL): Promise<Token[]> {
  const rows = await queries
    .select({
      id: tokens.id,
      name: tokens.name,
      organisationId: tokens.organisationId,
      owner: people.email,
      role: tokens.role,
      created: tokens.created,
      expires: tokens.expires,
      lastUsed: tokens.lastUsed,
    })
    .from(tokens)
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(and(scope, gt(tokens.expires, now())))
    .orderBy(asc(tokens.created), asc(tokens.id));
  return rows.map(describe);
}

type Row = Omit<typeof tokens.$inferSelect, 'hash' | 'personId'> & { owner: string };

function describe({ organisationId, created, expires, lastUsed, ...rest }: Row): Token {
  return {
    ...rest,
    organisation: organisationId,
    created: created.toISOString(),
    expires: expires.toISOString(),
    lastUsed: lastUsed?.toISOString() ?? null,
  };
}
