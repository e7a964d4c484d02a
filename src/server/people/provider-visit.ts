import { eq } from 'drizzle-orm';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Caller } from '../../api/people/caller.ts';
import type { SignInReturn } from '../../domain/sign-in-returns.ts';
import type { Role } from '../../domain/roles.ts';
import type { Queries } from '../database/database.ts';
import { members, organisations, people } from '../database/people-schema.ts';
import type { Newcomers, OidcConfig } from '../config/oidc-config.ts';
import type { Arrival } from './create-auth.ts';
import { allowsAddress, findRole, findRules, listOpenTo } from './organisations/sign-in-rules.ts';
import { read, record, requireValue, write } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { takeAsProved } from './proofs/prove-address.ts';

/** One way back from the provider: the person signed in at this browser before it, and whether somebody came for the first time. */
type Visit = { caller: Caller | null; first: Arrival | null };

const visits = new AsyncLocalStorage<Visit>();

/** Runs `work` while the library takes somebody back from the provider; gives with its value a first-time comer, null: nobody. */
export async function visitProvider<T>(
  caller: Caller | null,
  work: () => Promise<T>,
): Promise<{ value: T; first: Arrival | null }> {
  const visit: Visit = { caller, first: null };
  const value = await visits.run(visit, work);
  return { value, first: visit.first };
}

/**
 * Decides whether the provider's person may come in; gives the reason why not, null: they may. A newcomer needs an address verified by the
 * provider, in one of the allowed domains. An account with this address without a proof is theirs now, with no way in left to anybody else.
 */
export async function admitArrival(
  context: PeopleContext,
  { domains }: Pick<OidcConfig, 'domains'>,
  arrival: Arrival,
): Promise<SignInReturn | null> {
  const { action, user } = arrival;
  const domain = user.email?.toLowerCase().split('@').at(-1) ?? '';
  if (domains !== null && !domains.includes(domain)) return 'other-domain';
  if (action === 'sign-in') return null;
  if (user.emailVerified !== true) return 'not-verified';
  const visit = visits.getStore();
  const isFirst = action === 'create-user' || (await prove(context, user.id ?? '', visit?.caller ?? null));
  if (visit && isFirst) visit.first = arrival;
  return null;
}

async function prove(context: PeopleContext, personId: string, caller: Caller | null): Promise<boolean> {
  const isSameSitting = caller?.by === 'session' && caller.person.id === personId;
  const proved = await write(context, async (queries) => {
    const [person] = await queries.select().from(people).where(eq(people.id, personId)).for('update');
    return person ? takeAsProved(queries, context, person, isSameSitting ? caller.credential : null) : false;
  });
  return requireValue(proved);
}

/**
 * Puts the provider's newcomer into the server's named organisation, with the role of their claims, and into those open to people of their
 * domain.
 */
export async function joinAsNewcomer(
  context: PeopleContext,
  newcomers: Newcomers | null,
  caller: Caller,
  claims: Arrival['claims'],
): Promise<void> {
  const email = caller.person.email ?? '';
  const joined = await write(context, async (queries) => {
    const taking = await listOpenTo(queries, email, claims);
    const named = newcomers && (await findNamed(queries, newcomers, email, claims));
    for (const { organisation, role } of named ? [named, ...taking] : taking) {
      const row = { organisationId: organisation, personId: caller.person.id, role };
      const added = await queries.insert(members).values(row).onConflictDoNothing().returning();
      const deed = { author: caller.author, action: 'join', subject: caller.author };
      if (added.length > 0)
        await record(queries, context, organisation, { ...deed, detail: `${role}, by the company sign-in` });
    }
  });
  requireValue(joined);
}

/** The server's named organisation, where it takes the address and there is a role for these claims. */
async function findNamed(
  queries: Queries,
  { organisation, role: least, claim }: Newcomers,
  email: string,
  claims: Arrival['claims'],
): Promise<{ organisation: string; role: Role } | null> {
  const role = (claim && findRole(claims[claim.name], claim.roles)) ?? least;
  if (role === null || !allowsAddress(await findRules(queries, organisation), email)) return null;
  return { organisation, role };
}

/** Whether the organisation of newcomers is there. */
export async function hasOrganisation(context: PeopleContext, id: string): Promise<boolean> {
  const found = await read(context, (queries) =>
    queries.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id)),
  );
  return found.length > 0;
}
