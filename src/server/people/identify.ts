import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Caller } from '../../api/people/caller.ts';
import { getLesserRole } from '../../domain/roles.ts';
import { members, organisations, people, sessions, tokens } from '../database/people-schema.ts';
import { prepareOnce } from '../database/prepare-once.ts';
import { askLibrary, toHeaders } from './ask-library.ts';
import { read } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { parseRules } from './organisations/sign-in-rules.ts';
import { hasPasswordOnly, showsPasswordOnly } from './proofs/proofs.ts';
import { hashSecret } from './secret.ts';

/** How often the use of a token is written down. */
const LAST_USED_MS = 60 * 60 * 1000;

/** Clocks of several servers differ by less. */
const CLOCK_SLACK_MS = 5 * 60 * 1000;

const OWN = { id: organisations.id, name: organisations.name, role: members.role, rules: organisations.signInRules };

const membersOfSession = prepareOnce((queries) =>
  queries
    .select({ ...OWN, byCompany: sessions.byCompany })
    .from(members)
    .innerJoin(organisations, eq(organisations.id, members.organisationId))
    .innerJoin(sessions, eq(sessions.id, sql.placeholder('session')))
    .where(eq(members.personId, sql.placeholder('person')))
    .orderBy(asc(organisations.name), asc(organisations.id))
    .prepare('members_of_session'),
);

const tokenByHash = prepareOnce((queries) =>
  queries
    .select({
      id: tokens.id,
      token: tokens.name,
      cap: tokens.role,
      role: members.role,
      personId: people.id,
      name: people.name,
      email: people.email,
      lastUsed: tokens.lastUsed,
      organisation: { id: organisations.id, name: organisations.name },
    })
    .from(tokens)
    .innerJoin(members, and(eq(members.organisationId, tokens.organisationId), eq(members.personId, tokens.personId)))
    .innerJoin(organisations, eq(organisations.id, tokens.organisationId))
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(and(eq(tokens.hash, sql.placeholder('hash')), gt(tokens.expires, sql.placeholder('now'))))
    .prepare('token_by_hash'),
);

/** The sender of a request: by the token in it, and only where it has none by its session. */
export async function identify(context: PeopleContext, request: Request): Promise<Caller | null> {
  const authorization = request.headers.get('authorization');
  if (authorization === null && !request.headers.has('cookie')) return null;
  return authorization === null ? findSession(context, request) : findToken(context, authorization);
}

/** The person of a request's session; null: none, or one that has ended. */
export async function findSession(context: PeopleContext, request: Request): Promise<Caller | null> {
  const found = await askLibrary(context, () =>
    context.auth.api.getSession({ headers: toHeaders(context, request), returnHeaders: true }),
  );
  if (!found?.response) return null;
  const { user, session } = found.response;
  if (!(await boundSession(context, session))) return null;
  const all = await read(context, (queries) =>
    membersOfSession(queries).execute({ session: session.id, person: user.id }),
  );
  const isClosed = ({ rules, byCompany }: (typeof all)[number]): boolean => !byCompany && parseRules(rules).companyOnly;
  const closed = all.filter(isClosed).map(({ name }) => name);
  const own = all.filter((one) => !isClosed(one)).map(({ id, name, role }) => ({ id, name, role }));
  return {
    person: { id: user.id, name: user.name, email: user.email },
    author: user.email,
    by: 'session',
    credential: session.id,
    ...(closed.length > 0 ? { closed } : {}),
    ...(await boundRoles(context, own, () => showsPasswordOnly(context, user.id, session.id))),
    cookies: found.headers.getSetCookie(),
  };
}

/** Rights of somebody with a password alone, where more is asked for: an admin those of a planner, or anybody nothing but to mend it. */
async function boundRoles(
  context: PeopleContext,
  own: Caller['organisations'],
  isPasswordAll: () => Promise<boolean>,
): Promise<Pick<Caller, 'organisations' | 'lacksSecondFactor'>> {
  const { secondFactorFor } = context;
  const isAdmin = own.some(({ role }) => role === 'admin');
  const isAsked = secondFactorFor === 'everybody' || (secondFactorFor === 'admins' && isAdmin);
  if (!isAsked || !(await isPasswordAll())) return { organisations: own };
  if (secondFactorFor === 'everybody') return { organisations: [], lacksSecondFactor: true };
  const bounded = own.map((one) => ({ ...one, role: getLesserRole(one.role, 'planner') }));
  return { organisations: bounded, lacksSecondFactor: true };
}

/**
 * Holds a session to its two ends: so long after it was last used, also where it was made while the clock was ahead, and so long after its person signed in. Gives
 * whether it goes on.
 */
async function boundSession(
  context: PeopleContext,
  { id, createdAt, expiresAt }: { id: string; createdAt: Date; expiresAt: Date },
): Promise<boolean> {
  const { idleSeconds, mostSeconds } = context.sessionEnds;
  const now = context.now().getTime();
  const end = createdAt.getTime() + mostSeconds * 1000;
  const isOwn = eq(sessions.id, id);
  if (end <= now) {
    await read(context, (queries) => queries.delete(sessions).where(isOwn));
    return false;
  }
  const last = Math.min(now + idleSeconds * 1000, end);
  if (expiresAt.getTime() > last + CLOCK_SLACK_MS)
    await read(context, (queries) =>
      queries
        .update(sessions)
        .set({ expiresAt: new Date(last) })
        .where(isOwn),
    );
  return true;
}

async function findToken(context: PeopleContext, authorization: string): Promise<Caller | null> {
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (secret === undefined) return null;
  const now = context.now();
  const [found] = await read(context, (queries) =>
    tokenByHash(queries).execute({ hash: hashSecret(secret), now: now.toISOString() }),
  );
  if (!found) return null;
  // Either way: the clock may have been set back since.
  if (Math.abs(now.getTime() - (found.lastUsed?.getTime() ?? 0)) > LAST_USED_MS)
    await read(context, (queries) => queries.update(tokens).set({ lastUsed: now }).where(eq(tokens.id, found.id)));
  return {
    person: { id: found.personId, name: found.name, email: found.email },
    author: `${found.email} (token "${found.token}")`,
    by: 'token',
    credential: found.id,
    ...(await boundRoles(context, [{ ...found.organisation, role: getLesserRole(found.cap, found.role) }], () =>
      hasPasswordOnly(context, found.personId),
    )),
  };
}
