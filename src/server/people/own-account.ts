import { and, asc, desc, eq, gt, ne } from 'drizzle-orm';
import type { Accounts, Asked } from '../../api/people/accounts.ts';
import type { Caller } from '../../api/people/caller.ts';
import type { Session } from '../../api/people/people-contract.ts';
import type { Queries } from '../database/database.ts';
import { accounts, people, sessions } from '../database/people-schema.ts';
import { PASSWORD_PROVIDER } from './create-auth.ts';
import { ENDED_WITH_PASSWORD, tellOfChange } from './handing-over.ts';
import { findPasswordFault } from './proofs/guessable-passwords.ts';
import { read, recordForPerson, refuse, requireValue, write } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { hashPassword, holdPassword, setPassword } from './passwords.ts';
import { getClientAddress } from './client-address.ts';

type OwnRoutes = Pick<Accounts, 'changeName' | 'changePassword' | 'listSessions' | 'revokeSession'>;

/** A person's changes of their own account. */
export function createOwnAccount(context: PeopleContext): OwnRoutes {
  return {
    changeName: async (_request, caller, name) => {
      const changed = await write(context, async (queries) => {
        const { id } = caller.person;
        await queries.update(people).set({ name, updatedAt: context.now() }).where(eq(people.id, id));
        const deed = { author: caller.author, action: 'change-name', subject: caller.author, detail: name };
        await recordForPerson(queries, context, id, deed);
      });
      requireValue(changed);
      return { ...caller, person: { ...caller.person, name } };
    },

    changePassword: async (request, caller, { current, password }) =>
      changePassword(context, request, caller, current, password),

    listSessions: (caller) => read(context, (queries) => listSessions(queries, context, caller)),

    revokeSession: (caller, id) =>
      write(context, async (queries) => {
        const isOwn = and(eq(sessions.id, id), eq(sessions.userId, caller.person.id));
        const ended = await queries.delete(sessions).where(isOwn).returning();
        if (ended.length === 0) refuse(404, `You have no session "${id}".`);
        const deed = { author: caller.author, action: 'revoke-session', subject: caller.author, detail: '' };
        await recordForPerson(queries, context, caller.person.id, deed);
        return listSessions(queries, context, caller);
      }),
  };
}

const NOT_YOURS = 'current: this is not your password';

async function changePassword(
  context: PeopleContext,
  request: Request,
  caller: Caller,
  current: string,
  password: string,
): Promise<Asked<null>> {
  const { auth, limits } = context;
  const [address, email] = [getClientAddress(request), caller.person.email ?? ''];
  const retryAfterSeconds = await limits.ofPassword(address, email, caller.credential);
  if (retryAfterSeconds !== null)
    return { ok: false, status: 429, detail: 'There were too many tries; wait a while.', retryAfterSeconds };
  const { id } = caller.person;
  const isPassword = and(eq(accounts.userId, id), eq(accounts.providerId, PASSWORD_PROVIDER));
  const [account] = await read(context, (queries) => queries.select().from(accounts).where(isPassword));
  const library = await auth.$context;
  if (!account?.password || !(await library.password.verify({ hash: account.password, password: current })))
    return { ok: false, status: 422, detail: NOT_YOURS };
  await limits.forgive(address, email, caller.credential);
  const fault = findPasswordFault(password, email);
  if (fault !== null) return { ok: false, status: 422, detail: fault };
  const hash = await hashPassword(context, password);
  const changed = await write(context, async (queries) => {
    // Meanwhile a link may have given them another, because somebody else knew this one.
    if (!(await holdPassword(queries, { personId: id, hash: account.password }))) refuse(422, NOT_YOURS);
    await setPassword(queries, context, id, hash);
    await queries.delete(sessions).where(and(eq(sessions.userId, id), ne(sessions.id, caller.credential)));
    const deed = { author: caller.author, action: 'change-password', subject: caller.author, detail: '' };
    await recordForPerson(queries, context, id, deed);
    return null;
  });
  if (changed.ok) tellOfChange(context, email, `your password was changed; ${ENDED_WITH_PASSWORD}`);
  return changed;
}

async function listSessions(queries: Queries, { now }: PeopleContext, caller: Caller): Promise<Session[]> {
  const rows = await queries
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, caller.person.id), gt(sessions.expiresAt, now())))
    .orderBy(desc(sessions.createdAt), asc(sessions.id));
  return rows.map((row) => ({
    id: row.id,
    created: row.createdAt.toISOString(),
    expires: row.expiresAt.toISOString(),
    address: row.ipAddress || null,
    agent: row.userAgent || null,
    current: row.id === caller.credential,
  }));
}
