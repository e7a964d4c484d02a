import { eq, lt } from 'drizzle-orm';
import type { People } from '../../api/people/people.ts';
import { ConfigError } from '../config.ts';
import type { SignInConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { people, sessions } from '../database/people-schema.ts';
import type { Mailer } from '../mail/create-mailer.ts';
import { getClientAddress } from './client-address.ts';
import { createAuth } from './create-auth.ts';
import { identify } from './identify.ts';
import { createJoining, createPasswordLink, createSetUpLink } from './joining.ts';
import { createLinkRoutes } from './password-links.ts';
import { clearLimits, createLimits } from './limits.ts';
import { createOrganisations } from './organisations.ts';
import { createOwnAccount } from './own-account.ts';
import type { PeopleContext } from './people-context.ts';
import { recordForPerson, requireValue, write } from './people-context.ts';
import { createProgramTokens } from './program-tokens.ts';
import { admitArrival, hasOrganisation } from './provider-visit.ts';
import { rememberSessions } from './remember-sessions.ts';
import { createSignIn } from './sign-in.ts';

/** People with accounts in a database, and what the operator of the server can do for them. */
export type ServerPeople = {
  people: People;
  /** The link by which the first account is made; null: there is somebody. */
  createSetUpLink: () => Promise<string | null>;
  /** A link by which somebody sets a new password; null: nobody has this e-mail. */
  createPasswordLink: (email: string) => Promise<string | null>;
  /** Throws a `ConfigError` where the settings name what is not in the database. */
  checkSettings: () => Promise<void>;
};

type PeopleParts = {
  now: () => Date;
  subscribe?: People['subscribe'] | undefined;
  /** null: no mail is sent, and links are shown. */
  mailer?: Mailer | null;
};

/** The people of a server with sign-in. `subscribe` tells of those who were signed out or may do less, in whatever process that was. */
export function createPeople(
  database: Database,
  config: SignInConfig,
  { now, subscribe = () => () => undefined, mailer = null }: PeopleParts,
): ServerPeople {
  const context: PeopleContext = {
    database,
    auth: createAuth(database.queries, config, {
      onSession: (personId) => recordSignIn(context, personId),
      admit: async (arrival) => (config.oidc ? admitArrival(context, config.oidc, arrival) : null),
    }),
    limits: createLimits(database),
    publicUrl: config.publicUrl,
    mailer,
    sessionEnds: config.sessions,
    now,
  };
  const everybody: People = {
    identify: (request) => identify(context, request),
    findWait: ({ credential }) => context.limits.ofCaller(credential),
    findAddressWait: (request) => context.limits.ofAddress(getClientAddress(request)),
    subscribe,
    accounts: {
      ...createSignIn(context, config.oidc),
      ...createJoining(context, config.oidc),
      ...createOwnAccount(context),
      ...createLinkRoutes(context, config.oidc),
      ...createProgramTokens(context),
      ...createOrganisations(context, config.oidc),
    },
  };
  return {
    // Others write to a server of PostgreSQL as well.
    people: database.kind === 'embedded' ? rememberSessions(everybody) : everybody,
    createSetUpLink: () => createSetUpLink(context),
    createPasswordLink: (email) => createPasswordLink(context, email.trim().toLowerCase()),
    checkSettings: async () => {
      const id = config.oidc?.newcomers?.organisation;
      if (id !== undefined && !(await hasOrganisation(context, id)))
        throw new ConfigError(`LODESTONE_OIDC_ORGANISATION is "${id}", and there is no organisation with this id.`);
    },
  };
}

async function recordSignIn(context: PeopleContext, personId: string): Promise<void> {
  const recorded = await write(context, async (queries) => {
    const [person] = await queries.select({ email: people.email }).from(people).where(eq(people.id, personId));
    const email = person?.email ?? '';
    await recordForPerson(queries, context, personId, { author: email, action: 'sign-in', subject: email, detail: '' });
    // Of those who never came back.
    await queries.delete(sessions).where(lt(sessions.expiresAt, context.now()));
    await clearLimits(queries);
  });
  requireValue(recorded);
}
