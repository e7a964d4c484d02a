import { and, asc, count, eq, gt } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Accounts } from '../../api/people/accounts.ts';
import type { Caller } from '../../api/people/caller.ts';
import type { Invitation, Member } from '../../api/people/people-contract.ts';
import { QuotaError } from '../../api/storage.ts';
import type { Queries } from '../database/database.ts';
import { links, members, organisations, people } from '../database/people-schema.ts';
import { INVITATIONS_A_DAY } from './limits.ts';
import { handOver } from './handing-over.ts';
import { createLink, endMadeLinks } from './links.ts';
import { bringPasswordLink, comesFromProvider, requireAdminEverywhere } from './password-links.ts';
import { writeInvitation } from '../mail/letters.ts';
import type { Link } from './links.ts';
import { read, record, refuse, requireValue, write } from './people-context.ts';
import type { Deed, PeopleContext } from './people-context.ts';
import { keepAnAdmin } from './organisations/keep-an-admin.ts';
import { requireAllowedAddress } from './organisations/sign-in-rules.ts';
import { refusePassword } from './sign-in.ts';
import type { OidcConfig } from '../config/oidc-config.ts';

type OrganisationRoutes = Pick<
  Accounts,
  | 'makeOrganisation'
  | 'renameOrganisation'
  | 'listMembers'
  | 'changeRole'
  | 'removeMember'
  | 'makePasswordLink'
  | 'listInvitations'
  | 'invite'
  | 'withdrawInvitation'
>;

const TOO_MANY_INVITATIONS = `An organisation invites ${String(INVITATIONS_A_DAY)} people a day at the most; go on tomorrow.`;

/** Throws a `QuotaError` where a person is the admin of as many organisations as one may make. */
async function requireRoomForAnother(
  queries: Queries,
  { mostOrganisations }: PeopleContext,
  personId: string,
): Promise<void> {
  // Two requests at once are counted one after another.
  await queries.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('no key update');
  const [found] = await queries
    .select({ all: count() })
    .from(members)
    .where(and(eq(members.personId, personId), eq(members.role, 'admin')));
  if ((found?.all ?? 0) >= mostOrganisations)
    throw new QuotaError(
      `You are an admin of ${String(mostOrganisations)} organisations, and make no more. Delete one that nobody uses.`,
    );
}

/** Organisations: their members, and the people asked in. The routes have decided the rights there. */
export function createOrganisations(context: PeopleContext, oidc: OidcConfig | null): OrganisationRoutes {
  const note = (queries: Queries, caller: Caller, organisation: string, rest: Omit<Deed, 'author'>): Promise<void> =>
    record(queries, context, organisation, { author: caller.author, ...rest });

  return {
    makeOrganisation: async (caller, { name }) =>
      requireValue(
        await write(context, async (queries) => {
          await requireRoomForAnother(queries, context, caller.person.id);
          const id = randomUUID();
          await queries.insert(organisations).values({ id, name });
          await queries.insert(members).values({ organisationId: id, personId: caller.person.id, role: 'admin' });
          await note(queries, caller, id, { action: 'create-organisation', subject: id, detail: name });
          return { id, name, role: 'admin' as const };
        }),
      ),

    renameOrganisation: async (caller, organisation, name) =>
      requireValue(
        await write(context, async (queries) => {
          const { id } = organisation;
          await queries.update(organisations).set({ name }).where(eq(organisations.id, id));
          await note(queries, caller, id, { action: 'rename-organisation', subject: id, detail: name });
          return { ...organisation, name };
        }),
      ),

    listMembers: (organisation) => read(context, (queries) => listMembers(queries, organisation)),

    changeRole: (caller, organisation, memberId, { role }) =>
      write(context, async (queries) => {
        const member = await holdMember(queries, organisation, memberId);
        if (role !== 'admin') await keepAnAdmin(queries, organisation, member.role);
        await queries.update(members).set({ role }).where(isMember(organisation, memberId));
        if (member.role === 'admin' && role !== 'admin') await endMadeLinks(queries, organisation, member.email);
        const detail = `from ${member.role} to ${role}`;
        await note(queries, caller, organisation, {
          action: 'change-role',
          subject: member.email,
          detail,
          person: memberId,
        });
        return { ...member, role };
      }),

    removeMember: (caller, organisation, memberId) =>
      write(context, async (queries) => {
        const member = await holdMember(queries, organisation, memberId);
        await keepAnAdmin(queries, organisation, member.role);
        await queries.delete(members).where(isMember(organisation, memberId));
        await endMadeLinks(queries, organisation, member.email);
        await note(queries, caller, organisation, {
          action: 'remove-member',
          subject: member.email,
          detail: member.role,
          person: memberId,
        });
        return listMembers(queries, organisation);
      }),

    makePasswordLink: async (caller, organisation, memberId, { show = false }) => {
      const mailed = context.mailer !== null && !show;
      const made = await write(context, async (queries) => {
        const member = await holdMember(queries, organisation, memberId);
        if (!mailed) await requireAdminEverywhere(queries, caller, memberId);
        if (oidc?.only) refuse(403, refusePassword(oidc).detail);
        if (oidc && (await comesFromProvider(queries, memberId)))
          refuse(403, `${member.email} signs in with ${oidc.name}, and has no use for a password.`);
        const { link, secret } = await createLink(queries, context, {
          purpose: 'password',
          personId: memberId,
          invitedBy: caller.author,
          mailed,
        });
        const detail = mailed ? 'by mail' : '';
        await note(queries, caller, organisation, { action: 'make-password-link', subject: member.email, detail });
        return { link, secret, to: member.email };
      });
      return made.ok ? bringPasswordLink(context, caller, made.value) : made;
    },

    listInvitations: (organisation) => read(context, (queries) => listInvitations(queries, context, organisation)),

    invite: async (caller, organisation, { email, role, show = false }) => {
      const retryAfterSeconds = await context.limits.ofInvitations(organisation);
      if (retryAfterSeconds !== null)
        return { ok: false, status: 429, detail: TOO_MANY_INVITATIONS, retryAfterSeconds };
      const made = await write(context, async (queries) => {
        await holdOrganisation(queries, organisation);
        await requireAllowedAddress(queries, organisation, email);
        const known = await queries
          .select({ id: people.id })
          .from(people)
          .innerJoin(members, eq(members.personId, people.id))
          .where(and(eq(people.email, email), eq(members.organisationId, organisation)));
        if (known.length > 0) refuse(409, `${email} is a member already.`);
        // The newest invitation counts.
        await queries.delete(links).where(and(isInvitation(organisation), eq(links.email, email)));
        const { link, secret } = await createLink(queries, context, {
          purpose: 'invitation',
          organisationId: organisation,
          email,
          role,
          invitedBy: caller.author,
          mailed: context.mailer !== null && !show,
        });
        await note(queries, caller, organisation, { action: 'invite', subject: email, detail: role });
        return { link, secret };
      });
      if (!made.ok) return made;
      const name = caller.organisations.find(({ id }) => id === organisation)?.name ?? '';
      const letter = (url: string) => writeInvitation({ to: email, by: caller.author, organisation: name, link: url });
      const handed = await handOver(context, { ...made.value, page: '/join', write: letter });
      return { ok: true, value: { ...describeInvitation(made.value.link), ...handed } };
    },

    withdrawInvitation: (caller, organisation, id) =>
      write(context, async (queries) => {
        const [gone] = await queries
          .delete(links)
          .where(and(isInvitation(organisation), eq(links.id, id)))
          .returning();
        if (!gone) return refuse(404, `There is no invitation "${id}".`);
        const subject = gone.email ?? '';
        await note(queries, caller, organisation, { action: 'withdraw-invitation', subject, detail: gone.role ?? '' });
        return listInvitations(queries, context, organisation);
      }),
  };
}

function isMember(organisation: string, personId: string) {
  return and(eq(members.organisationId, organisation), eq(members.personId, personId));
}

function isInvitation(organisation: string) {
  return and(eq(links.purpose, 'invitation'), eq(links.organisationId, organisation));
}

/** Lets no other change of this organisation's members look at it before this transaction has ended. */
async function holdOrganisation(queries: Queries, organisation: string): Promise<void> {
  await queries.select().from(organisations).where(eq(organisations.id, organisation)).for('update');
}

async function holdMember(queries: Queries, organisation: string, personId: string): Promise<Member> {
  await holdOrganisation(queries, organisation);
  const member = (await listMembers(queries, organisation)).find(({ id }) => id === personId);
  return member ?? refuse(404, `There is no member "${personId}".`);
}

async function listMembers(queries: Queries, organisation: string): Promise<Member[]> {
  const rows = await queries
    .select({ id: people.id, name: people.name, email: people.email, role: members.role, since: members.since })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(eq(members.organisationId, organisation))
    .orderBy(asc(people.name), asc(people.id));
  return rows.map(({ since, ...rest }) => ({ ...rest, since: since.toISOString() }));
}

async function listInvitations(queries: Queries, { now }: PeopleContext, organisation: string): Promise<Invitation[]> {
  const rows = await queries
    .select()
    .from(links)
    .where(and(isInvitation(organisation), gt(links.expires, now())))
    .orderBy(asc(links.created), asc(links.id));
  return rows.map(describeInvitation);
}

function describeInvitation({ id, email, role, invitedBy, created, expires }: Link): Invitation {
  return {
    id,
    email: email ?? '',
    role: role ?? 'viewer',
    invitedBy,
    created: created.toISOString(),
    expires: expires.toISOString(),
  };
}
