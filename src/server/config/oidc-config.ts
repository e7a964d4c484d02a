import { ROLES } from '../../domain/roles.ts';
import type { Role } from '../../domain/roles.ts';
import { FIRST_ORGANISATION } from '../../domain/first-organisation.ts';
import { ConfigError } from './config-error.ts';

/** The company's OpenID Connect provider, and the people allowed to come by it. */
export type OidcConfig = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  /** Whether people sign in with it alone, and with no password. */
  only: boolean;
  /** Allowed domains of addresses; null: any. */
  domains: readonly string[] | null;
  /** Treatment of newcomers by it; null: an invitation lets them in. */
  newcomers: Newcomers | null;
};

/** The organisation newcomers join by the provider, and their role. */
export type Newcomers = {
  organisation: string;
  /** The role of people without a claim for one; null: they do not join. */
  role: Role | null;
  /** The claim behind a role, with the role for each of its values; null: none does. */
  claim: { name: string; roles: ReadonlyMap<string, Role> } | null;
};

type Get = (name: string) => string | undefined;

/** The environment's words on the provider; null for none. `checkUrl` refuses an unsafe address. Throws a `ConfigError`. */
export function readOidc(get: Get, checkUrl: (name: string, text: string) => unknown): OidcConfig | null {
  const names = ['LODESTONE_OIDC_ISSUER', 'LODESTONE_OIDC_CLIENT_ID', 'LODESTONE_OIDC_CLIENT_SECRET'] as const;
  const [issuer, clientId, clientSecret] = names.map(get);
  const missing = names.filter((name) => get(name) === undefined);
  if (missing.length === names.length) {
    refuseWithoutProvider(get);
    return null;
  }
  if (issuer === undefined || clientId === undefined || clientSecret === undefined)
    throw new ConfigError(`OpenID Connect needs ${names.join(', ')}; missing: ${missing.join(', ')}.`);
  checkUrl(names[0], issuer);
  return {
    issuer,
    clientId,
    clientSecret,
    name: get('LODESTONE_OIDC_NAME') ?? 'your company account',
    only: readSwitch('LODESTONE_OIDC_ONLY', get('LODESTONE_OIDC_ONLY')),
    domains: readDomains(get('LODESTONE_OIDC_DOMAINS')),
    newcomers: readNewcomers(get),
  };
}

const RULES = ['ONLY', 'DOMAINS', 'ORGANISATION', 'ROLE', 'ROLE_CLAIM', 'ROLES'].map((end) => `LODESTONE_OIDC_${end}`);

/** A rule for a missing provider guards nothing, though somebody counts on it. */
function refuseWithoutProvider(get: Get): void {
  const rule = RULES.find((name) => get(name) !== undefined);
  if (rule !== undefined)
    throw new ConfigError(`${rule} is set, but no provider is: LODESTONE_OIDC_ISSUER is missing.`);
}

function readSwitch(name: string, text = 'off'): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new ConfigError(`${name} is "${text}"; it takes "off" or "on".`);
}

function readDomains(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  return splitList(text).map((domain) => {
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) return domain;
    throw new ConfigError(
      `LODESTONE_OIDC_DOMAINS has "${domain}"; it takes domains of e-mail addresses, like example.com, with commas between.`,
    );
  });
}

function readNewcomers(get: Get): Newcomers | null {
  const claim = readClaim(get('LODESTONE_OIDC_ROLE_CLAIM'), get('LODESTONE_OIDC_ROLES'));
  const role = get('LODESTONE_OIDC_ROLE');
  const organisation = get('LODESTONE_OIDC_ORGANISATION');
  if (claim === null && role === undefined) {
    if (organisation === undefined) return null;
    throw new ConfigError(
      'LODESTONE_OIDC_ORGANISATION is set, but not with which role people join it: set LODESTONE_OIDC_ROLE or LODESTONE_OIDC_ROLE_CLAIM.',
    );
  }
  return {
    organisation: organisation ?? FIRST_ORGANISATION,
    role: role === undefined ? null : readRole('LODESTONE_OIDC_ROLE', role),
    claim,
  };
}

function readClaim(name: string | undefined, text: string | undefined): Newcomers['claim'] {
  if (name === undefined) {
    if (text === undefined) return null;
    throw new ConfigError(
      'LODESTONE_OIDC_ROLES is set, but not the claim that it is about: LODESTONE_OIDC_ROLE_CLAIM.',
    );
  }
  if (text === undefined) return { name, roles: new Map(ROLES.map((role) => [role, role])) };
  const pairs = text.split(',').map((pair): [string, Role] => {
    const [value = '', role = ''] = pair.split(/=([^=]*)$/).map((part) => part.trim());
    if (value === '')
      throw new ConfigError(
        `LODESTONE_OIDC_ROLES has "${pair.trim()}"; it takes VALUE=ROLE, like buying-team=buyer, with commas between.`,
      );
    return [value, readRole('LODESTONE_OIDC_ROLES', role)];
  });
  return { name, roles: new Map(pairs) };
}

function readRole(name: string, text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (role !== undefined) return role;
  throw new ConfigError(`${name} has the role "${text}"; it takes ${ROLES.map((one) => `"${one}"`).join(', ')}.`);
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
}
