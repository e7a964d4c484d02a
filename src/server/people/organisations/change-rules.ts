import { eq } from 'drizzle-orm';
import type { Accounts } from '../../../api/people/accounts.ts';
import type { Caller } from '../../../api/people/caller.ts';
import type { SignInRules, SignInState } from '../../../api/people/people-contract.ts';
import type { Queries } from '../../database/database.ts';
import { members, organisations, people, sessions, tokens } from '../../database/people-schema.ts';
import type { OidcConfig } from '../../config/oidc-config.ts';
import { read, record, refuse, write } from '../people-context.ts';
import type { PeopleContext } from '../people-context.ts';
import { allowsAddress, findRules, listProvedDomains } from './sign-in-rules.ts';

type RuleRoutes = Pick<Accounts, 'describeRules' | 'changeRules'>;

/** How one may sign in to an organisation: told, and changed by its admins. */
export function createRules(context: PeopleContext, oidc: OidcConfig | null): RuleRoutes {
  return {
    describeRules: (organisation) => read(context, (queries) => describe(queries, organisation, oidc)),
    changeRules: (caller, organisation, rules) =>
      write(context, async (queries) => {
        await queries.select().from(organisations).where(eq(organisations.id, organisation)).for('update');
        const before = await findRules(queries, organisation);
        if (rules.companyOnly && !before.companyOnly) await requireCompany(queries, caller, oidc);
        if (rules.newcomers !== null) await requireProvedDomains(queries, organisation, rules, oidc);
        await queries.update(organisations).set({ signInRules: rules }).where(eq(organisations.id, organisation));
        // Each was made in a session that the rule would not have let in, or may have been.
        if (rules.companyOnly && !before.companyOnly)
          await queries.delete(tokens).where(eq(tokens.organisationId, organisation));
        const deed = { author: caller.author, action: 'change-sign-in', subject: organisation };
        await record(queries, context, organisation, { ...deed, detail: sayRules(rules) });
        return describe(queries, organisation, oidc);
      }),
  };
}

/** Refuses to shut out everybody without the company's sign-in for an asker shut out as well. */
async function requireCompany(queries: Queries, caller: Caller, oidc: OidcConfig | null): Promise<void> {
  if (oidc === null) return refuse(409, 'companyOnly: this server has no company sign-in.');
  const isOwn = eq(sessions.id, caller.by === 'session' ? caller.credential : '');
  const [own] = await queries.select({ byCompany: sessions.byCompany }).from(sessions).where(isOwn);
  if (own?.byCompany !== true)
    refuse(409, `companyOnly: sign in with ${oidc.name} first, or you would shut yourself out.`);
}

async function requireProvedDomains(
  queries: Queries,
  organisation: string,
  { domains }: SignInRules,
  oidc: OidcConfig | null,
): Promise<void> {
  if (oidc === null) refuse(409, 'newcomers: this server has no company sign-in.');
  if (domains.length === 0) refuse(422, 'newcomers: name the domains whose people may come without an invitation');
  const proved = await listProvedDomains(queries, organisation);
  const missing = domains.find((domain) => !proved.has(domain));
  if (missing !== undefined)
    refuse(422, `newcomers: no admin of this organisation has proved to have an address in ${missing}`);
}

async function describe(queries: Queries, organisation: string, oidc: OidcConfig | null): Promise<SignInState> {
  const rules = await findRules(queries, organisation);
  const all = await queries
    .select({ email: people.email })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(eq(members.organisationId, organisation));
  const outside = all.filter(({ email }) => !allowsAddress(rules, email)).length;
  return { rules, outside, provider: oidc?.name ?? null };
}

function sayRules({ domains, companyOnly, newcomers }: SignInRules): string {
  const parts = [
    domains.length === 0 ? 'any domain' : domains.join(', '),
    companyOnly ? 'company sign-in only' : 'any sign-in',
    newcomers === null ? 'by invitation' : `newcomers as ${newcomers.role ?? 'their claim says'}`,
  ];
  return parts.join('; ');
}
