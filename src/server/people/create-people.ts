import type { People } from '../../api/people/people.ts';
import { ConfigError } from '../config/config.ts';
import type { SignInConfig } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { Mailer } from '../mail/create-mailer.ts';
import { getClientAddress } from './client-address.ts';
import { createAuth } from './create-auth.ts';
import { identify } from './identify.ts';
import { createJoining, createPasswordLink, createSetUpLink } from './joining.ts';
import { createLinkRoutes } from './password-links.ts';
import { MOST_ORGANISATIONS } from '../config/usual-quotas.ts';
import { createLimits } from './limits.ts';
import { createOrganisations } from './organisations.ts';
import { createLifeCycle } from './organisations/life-cycle.ts';
import { createRules } from './organisations/change-rules.ts';
import { createOwnAccount } from './own-account.ts';
import { createRefusalNotes } from '../traces/note-refusals.ts';
import { recordMissingRole } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { createPasskeys } from './proofs/passkeys.ts';
import { createSecondFactor } from './proofs/second-factor.ts';
import { createProgramTokens } from './program-tokens.ts';
import { admitArrival, hasOrganisation } from './provider-visit.ts';
import { rememberSessions } from './remember-sessions.ts';
import { createSignIn } from './sign-in.ts';

/** People with accounts in a database, and the operator's means for them. */
export type ServerPeople = {
  people: People;
  /** The link for making the first account; null: there is somebody. */
  createSetUpLink: () => Promise<string | null>;
  /** A link for a new password; null: nobody has this e-mail. */
  createPasswordLink: (email: string) => Promise<string | null>;
  /** Throws a `ConfigError` for names of the settings missing in the database. */
  checkSettings: () => Promise<void>;
};

type PeopleParts = {
  now: () => Date;
  subscribe?: People['subscribe'] | undefined;
  /** null: no mail is sent, and links are shown. */
  mailer?: Mailer | null;
  mostOrganisations?: number;
};

/** The people of a server with sign-in. `subscribe` tells of those signed out or with fewer rights, by any process. */
export function createPeople(
  database: Database,
  config: SignInConfig,
  { now, subscribe = () => () => undefined, mailer = null, mostOrganisations = MOST_ORGANISATIONS }: PeopleParts,
): ServerPeople {
  const context: PeopleContext = {
    database,
    auth: createAuth(database.queries, config, {
      admit: async (arrival) => (config.oidc ? admitArrival(context, config.oidc, arrival) : null),
    }),
    limits: createLimits(database),
    publicUrl: config.publicUrl,
    mailer,
    mostOrganisations,
    secrets: config,
    sessionEnds: config.sessions,
    secondFactorFor: config.secondFactorFor,
    now,
  };
  const lists = {
    ...createOwnAccount(context),
    ...createLinkRoutes(context, config.oidc),
    ...createProgramTokens(context),
    ...createOrganisations(context, config.oidc),
  };
  const everybody: People = {
    identify: (request) => identify(context, request),
    findWait: ({ credential }) => context.limits.ofCaller(credential),
    findAddressWait: (request) => context.limits.ofAddress(getClientAddress(request)),
    subscribe,
    noteRefusal: createRefusalNotes((who, what) => recordMissingRole(context, who, what)),
    accounts: {
      ...createSignIn(context, config.oidc),
      ...createJoining(context, config.oidc),
      ...createSecondFactor(context),
      ...createPasskeys(context, config.oidc),
      ...lists,
      ...createLifeCycle(context, lists),
      ...createRules(context, config.oidc),
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
