import { and, asc, eq, gt } from 'drizzle-orm';
import type { Accounts, Asked } from '../../api/people/accounts.ts';
import type { Caller } from '../../api/people/caller.ts';
import type { LinkForMe, MadeLink } from '../../api/people/people-contract.ts';
import { hasRole } from '../../domain/roles.ts';
import type { Role } from '../../domain/roles.ts';
import type { Queries } from '../database/database.ts';
import { accounts, links, members, people } from '../database/people-schema.ts';
import { writePasswordLink, writeShownLink } from '../mail/letters.ts';
import type { OidcConfig } from '../config/oidc-config.ts';
import { getClientAddress } from './client-address.ts';
import { PROVIDER } from './create-auth.ts';
import { handOver } from './handing-over.ts';
import { OPERATOR, createLink, getMakerEmail } from './links.ts';
import type { Link } from './links.ts';
import { read, recordForPerson, refuse, requireValue, write } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';

type LinkRoutes = Pick<Accounts, 'askForLink' | 'listLinksForMe' | 'withdrawLinkForMe'>;

const PAGE = '/new-password';

/** Links for a new password: asked for at the sign-in page, and seen by their person. */
export function createLinkRoutes(context: PeopleContext, oidc: OidcConfig | null): LinkRoutes {
  return {
    askForLink: async (request, { email }) => {
      const retryAfterSeconds = await context.limits.ofAddress(getClientAddress(request));
      if (retryAfterSeconds !== null)
        return { ok: false, status: 429, detail: 'There were too many tries; wait a while.', retryAfterSeconds };
      // Nobody waits for it, so that how long an answer takes does not say whether there is such a person.
      if (context.mailer !== null && !oidc?.only) void sendLink(context, getClientAddress(request), email);
      return { ok: true, value: {} };
    },
    listLinksForMe: (caller) => read(context, (queries) => listLinks(queries, context, caller.person.id)),
    withdrawLinkForMe: (caller, id) =>
      write(context, async (queries) => {
        const { id: personId } = caller.person;
        const isTheirs = and(eq(links.id, id), eq(links.personId, personId), eq(links.purpose, 'password'));
        const gone = await queries.delete(links).where(isTheirs).returning();
        if (gone.length === 0) refuse(404, `There is no link "${id}" for you.`);
        const deed = { author: caller.author, action: 'withdraw-link', subject: caller.author, detail: '' };
        await recordForPerson(queries, context, personId, deed);
        return listLinks(queries, context, personId);
      }),
  };
}

/** Never rejects: nobody waits for it. */
async function sendLink(context: PeopleContext, address: string, email: string): Promise<void> {
  try {
    if ((await context.limits.ofLinks(address, email)) !== null) return;
    const made = await write(context, async (queries) => {
      const [person] = await queries.select().from(people).where(eq(people.email, email));
      if (!person || (await comesFromProvider(queries, person.id))) return null;
      const given = { purpose: 'password', personId: person.id, invitedBy: email, mailed: true } as const;
      const link = await createLink(queries, context, given);
      const deed = {
        author: email,
        action: 'make-password-link',
        subject: email,
        detail: 'by mail, at the sign-in page',
      };
      await recordForPerson(queries, context, person.id, deed);
      return link;
    });
    const link = requireValue(made);
    const letter = (url: string) => writePasswordLink({ to: email, by: null, link: url });
    if (link) await handOver(context, { ...link, page: PAGE, write: letter });
  } catch {
    // Whoever asked hears the same in any case.
  }
}

/**
 * Brings a member the link made by an admin: by mail, or by showing it to the admin, with word of it to the member by mail where the server
 * sends any. Where the mail was not taken only an admin of all of the member's organisations is shown the link.
 */
export async function bringPasswordLink(
  context: PeopleContext,
  caller: Caller,
  { link, secret, to }: { link: Link; secret: string; to: string },
): Promise<Asked<MadeLink>> {
  const by = caller.author;
  const letter = (url: string) => writePasswordLink({ to, by, link: url });
  const handed = await handOver(context, { link, secret, page: PAGE, write: letter });
  if (handed.mail === 'failed') {
    const allowed = await write(context, (queries) => requireAdminEverywhere(queries, caller, link.personId ?? ''));
    if (!allowed.ok) return { ok: false, status: 503, detail: `The mail was not sent. ${allowed.detail}` };
  }
  if (handed.link !== null) void context.mailer?.send(writeShownLink({ to, by }));
  return { ok: true, value: { ...handed, expires: link.expires.toISOString() } };
}

async function listLinks(queries: Queries, { now }: PeopleContext, personId: string): Promise<LinkForMe[]> {
  const rows = await queries
    .select()
    .from(links)
    .where(and(eq(links.personId, personId), eq(links.purpose, 'password'), gt(links.expires, now())))
    .orderBy(asc(links.created), asc(links.id));
  return rows.map(({ id, invitedBy, created, expires }) => ({
    id,
    by: invitedBy,
    created: created.toISOString(),
    expires: expires.toISOString(),
  }));
}

/** A new password opens all organisations of a person, so only an admin of each of them may hand it out. */
export async function requireAdminEverywhere(queries: Queries, caller: Caller, personId: string): Promise<void> {
  if (!isAdminOfAll(caller.organisations, await listMemberships(queries, personId)))
    refuse(403, 'This person belongs to an organisation in which you are not an admin, too.');
}

/**
 * Whether a link for a new password may still be used. One perhaps seen by its maker opens everything of its person's now, so its maker has to
 * be admin in all of it as they were when it was made; of whoever belongs nowhere any more nobody is. One sent by mail was seen by its person alone; the operator has the database.
 */
export async function isStillAllowed(
  queries: Queries,
  { mailed, invitedBy }: Pick<Link, 'mailed' | 'invitedBy'>,
  person: { id: string; email: string },
): Promise<boolean> {
  if (mailed || invitedBy === OPERATOR) return true;
  const [maker] = await queries
    .select({ id: people.id })
    .from(people)
    .where(eq(people.email, getMakerEmail({ invitedBy })));
  return (
    maker !== undefined &&
    isAdminOfAll(await listMemberships(queries, maker.id), await listMemberships(queries, person.id))
  );
}

type Own = { id: string; role: Role };

function isAdminOfAll(own: readonly Own[], asked: readonly Own[]): boolean {
  return asked.length > 0 && asked.every(({ id }) => own.some((one) => one.id === id && hasRole(one.role, 'admin')));
}

function listMemberships(queries: Queries, personId: string): Promise<Own[]> {
  return queries
    .select({ id: members.organisationId, role: members.role })
    .from(members)
    .where(eq(members.personId, personId));
}

/**
 * Whether somebody signs in with the company's provider. They would not notice another password given to them, good as well for later
 * invitations.
 */
export async function comesFromProvider(queries: Queries, personId: string): Promise<boolean> {
  const isTheirs = and(eq(accounts.userId, personId), eq(accounts.providerId, PROVIDER));
  return (await queries.select({ id: accounts.id }).from(accounts).where(isTheirs).limit(1)).length > 0;
}
