import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Accounts, Refused } from '../../../api/people/accounts.ts';
import type { Caller } from '../../../api/people/caller.ts';
import { FIRST_ORGANISATION } from '../../../domain/first-organisation.ts';
import type { Queries } from '../../database/database.ts';
import { links, members, organisations, people } from '../../database/people-schema.ts';
import { auditChains, auditEvents, personSizes, securityEvents, workspaces } from '../../database/schema.ts';
import { insertSecurityEvent } from '../../traces/security-rows.ts';
import { toHeaders } from '../ask-library.ts';
import { endMadeLinks } from '../links.ts';
import { read, record, recordForPerson, refuse, write } from '../people-context.ts';
import type { PeopleContext } from '../people-context.ts';
import { describeProofs, refuseUnproved } from '../proofs/proofs.ts';
import { withPassword } from '../proofs/second-factor.ts';
import { endWorkspace } from './end-workspace.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { findRules } from './sign-in-rules.ts';

type LifeRoutes = Pick<
  Accounts,
  'deleteWorkspace' | 'deleteOrganisation' | 'deletePerson' | 'tellOwn' | 'tellOrganisation'
>;
type Parts = Pick<
  Accounts,
  'listMembers' | 'listInvitations' | 'listTokens' | 'listSessions' | 'listOwnTokens' | 'listLinksForMe'
>;

/** Data kept of a person or an organisation, given to them as a file, and their end. */
export function createLifeCycle(context: PeopleContext, lists: Parts): LifeRoutes {
  return {
    deleteWorkspace: (caller, { id, name, organisation }, given) =>
      write(context, async (queries) => {
        requireName(given.name, name);
        await endWorkspace(queries, id);
        const deed = { author: caller.author, action: 'delete-workspace', subject: id, detail: name };
        await record(queries, context, organisation, deed);
        return {};
      }),

    deleteOrganisation: (caller, { id, name }, given) =>
      write(context, async (queries) => {
        requireName(given.name, name);
        if (id === FIRST_ORGANISATION)
          refuse(409, 'The first organisation of a server stays; delete its workspaces, and take its members out.');
        await queries.select().from(organisations).where(eq(organisations.id, id)).for('update');
        const own = await queries
          .select({ id: workspaces.id })
          .from(workspaces)
          .where(eq(workspaces.organisationId, id));
        for (const workspace of own) await endWorkspace(queries, workspace.id);
        await queries.delete(links).where(eq(links.organisationId, id));
        // Before the organisation, so that streams of its members are asked; the tokens of its programs end with them.
        const deed = { author: caller.author, action: 'delete-organisation', subject: id, detail: name };
        await record(queries, context, id, deed);
        await queries.delete(members).where(eq(members.organisationId, id));
        const chains = queries
          .select({ chain: auditEvents.chain })
          .from(auditEvents)
          .where(eq(auditEvents.organisationId, id));
        await queries.delete(auditChains).where(inArray(auditChains.chain, chains));
        await queries.delete(auditEvents).where(eq(auditEvents.organisationId, id));
        await queries.delete(personSizes).where(eq(personSizes.organisationId, id));
        await queries.delete(organisations).where(eq(organisations.id, id));
        return {};
      }),

    deletePerson: async (request, caller, given) => {
      const refused = await requireProof(context, request, caller, given.password);
      if (refused) return refused;
      return write(context, async (queries) => {
        if (given.email !== caller.person.email) refuse(422, 'email: this is not your e-mail');
        const { id } = caller.person;
        for (const organisation of await listMemberships(queries, id)) {
          await queries.select().from(organisations).where(eq(organisations.id, organisation.id)).for('update');
          await keepAnAdmin(queries, organisation.id, organisation.role);
          await endMadeLinks(queries, organisation.id, given.email);
        }
        const deed = { author: given.email, action: 'delete-person', subject: given.email, detail: '' };
        await recordForPerson(queries, context, id, deed);
        await queries.delete(people).where(eq(people.id, id));
        return {};
      });
    },

    tellOwn: async (caller) => {
      const { id, email } = caller.person;
      const events = await read(context, (queries) =>
        queries
          .select({
            at: securityEvents.at,
            kind: securityEvents.kind,
            whence: securityEvents.whence,
            detail: securityEvents.detail,
          })
          .from(securityEvents)
          .where(eq(securityEvents.who, email ?? ''))
          .orderBy(asc(securityEvents.id)),
      );
      await note(context, caller);
      return {
        person: { id, name: caller.person.name, email: email ?? '' },
        organisations: [...caller.organisations],
        proofs: await describeProofs(context, id),
        sessions: await lists.listSessions(caller),
        tokens: await lists.listOwnTokens(caller),
        links: await lists.listLinksForMe(caller),
        events,
      };
    },

    tellOrganisation: async (caller, organisation) => {
      const { id, name } = organisation;
      const [rules, own] = await read(
        context,
        async (queries) =>
          [
            await findRules(queries, id),
            await queries
              .select({ id: workspaces.id, name: workspaces.name })
              .from(workspaces)
              .where(eq(workspaces.organisationId, id))
              .orderBy(asc(workspaces.position)),
          ] as const,
      );
      await note(context, caller, id);
      return {
        organisation: { id, name },
        rules,
        workspaces: own,
        members: await lists.listMembers(id),
        invitations: await lists.listInvitations(id),
        tokens: await lists.listTokens(id),
      };
    },
  };
}

function requireName(given: string, name: string): void {
  if (given !== name) refuse(422, `name: write "${name}", which is what is to be deleted`);
}

/** Refuses anybody with a session alone: people with a password show it, sessions of others were begun with more. */
async function requireProof(
  context: PeopleContext,
  request: Request,
  caller: Caller,
  password: string | undefined,
): Promise<Refused | null> {
  const unproved = await refuseUnproved(context, caller);
  if (unproved) return unproved;
  if (!(await describeProofs(context, caller.person.id)).password) return null;
  if (password === undefined) return { ok: false, status: 422, detail: 'password: this takes your password' };
  const checked = await withPassword(context, request, caller, () =>
    context.auth.api.verifyPassword({ body: { password }, headers: toHeaders(context, request) }),
  );
  return checked.ok ? null : checked;
}

async function listMemberships(queries: Queries, personId: string) {
  return queries
    .select({ id: members.organisationId, role: members.role })
    .from(members)
    .where(and(eq(members.personId, personId)));
}

/** That the kept data left as a file. */
async function note(context: PeopleContext, { author }: Caller, organisation?: string): Promise<void> {
  const at = context.now().toISOString();
  const detail = organisation === undefined ? 'own account' : `organisation ${organisation}`;
  await read(context, (queries) =>
    queries.transaction((within) => insertSecurityEvent(within, { at, kind: 'export', who: author, detail })),
  );
}
