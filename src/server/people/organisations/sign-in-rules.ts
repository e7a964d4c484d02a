import { and, eq, isNotNull } from 'drizzle-orm';
import { signInRules } from '../../../api/people/people-contract.ts';
import type { SignInRules } from '../../../api/people/people-contract.ts';
import { hasRole } from '../../../domain/roles.ts';
import type { Role } from '../../../domain/roles.ts';
import type { Queries } from '../../database/database.ts';
import { members, organisations, people } from '../../database/people-schema.ts';
import { refuse } from '../people-context.ts';

/** Of an organisation without a word on it: anybody invited, in any way known to the server. */
const OPEN: SignInRules = { domains: [], companyOnly: false, newcomers: null };

/** The rules as they are stored; null: none. */
export function parseRules(stored: unknown): SignInRules {
  return stored === null ? OPEN : signInRules.parse(stored);
}

/** The rules of an organisation; open ones where there is no such organisation. */
export async function findRules(queries: Queries, organisation: string): Promise<SignInRules> {
  const [found] = await queries
    .select({ rules: organisations.signInRules })
    .from(organisations)
    .where(eq(organisations.id, organisation));
  return parseRules(found?.rules ?? null);
}

/** The domain of an e-mail, in lower case. */
export function getDomain(email: string): string {
  return email.toLowerCase().split('@').at(-1) ?? '';
}

/** Whether an address may join by these rules. A name below a domain is another domain. */
export function allowsAddress({ domains }: Pick<SignInRules, 'domains'>, email: string): boolean {
  return domains.length === 0 || domains.includes(getDomain(email));
}

/** Refuses an address barred from an organisation. */
export async function requireAllowedAddress(queries: Queries, organisation: string, email: string): Promise<void> {
  const { domains } = await findRules(queries, organisation);
  if (!allowsAddress({ domains }, email))
    refuse(403, `Only addresses of ${domains.join(', ')} may join this organisation.`);
}

/** The domains with a proved address of an admin of an organisation: nobody takes in the newcomers of another company. */
export async function listProvedDomains(queries: Queries, organisation: string): Promise<ReadonlySet<string>> {
  const admins = await queries
    .select({ email: people.email })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.organisationId, organisation), eq(members.role, 'admin'), eq(people.emailVerified, true)));
  return new Set(admins.map(({ email }) => getDomain(email)));
}

/** The organisations open to a newcomer of the company's sign-in with this address, each with the role of the claims. */
export async function listOpenTo(
  queries: Queries,
  email: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<{ organisation: string; role: Role }[]> {
  const all = await queries
    .select({ id: organisations.id, rules: organisations.signInRules })
    .from(organisations)
    .where(isNotNull(organisations.signInRules));
  const open: { organisation: string; role: Role }[] = [];
  for (const { id, rules } of all) {
    const { newcomers, domains } = parseRules(rules);
    if (newcomers === null || !domains.includes(getDomain(email))) continue;
    const { claim, role: least } = newcomers;
    const role = (claim && findRole(claims[claim.name], new Map(Object.entries(claim.roles)))) ?? least;
    if (role !== null && (await listProvedDomains(queries, id)).has(getDomain(email)))
      open.push({ organisation: id, role });
  }
  return open;
}

/** The highest role of any value of a claim; null: none gives one. */
export function findRole(given: unknown, roles: ReadonlyMap<string, Role>): Role | null {
  return [given ?? []]
    .flat()
    .flatMap((value: unknown) => (typeof value === 'string' ? (roles.get(value) ?? []) : []))
    .reduce<Role | null>((best, role) => (best !== null && hasRole(best, role) ? best : role), null);
}
