import { ConfigError, LOOPBACK } from './config-error.ts';
import { readOidc } from './oidc-config.ts';
import { readSessionEnds } from './session-config.ts';
import type { SessionEnds } from './session-config.ts';
import type { OidcConfig } from './oidc-config.ts';

/** How people sign in. */
export type SignInConfig = {
  /** Where browsers reach this server: an origin, without a slash at the end. */
  publicUrl: string;
  /** Signs the cookies of sessions. */
  secret: string;
  /** Earlier secrets, the last one first: their signatures and encryptions are good still. */
  earlierSecrets: readonly string[];
  /** The company's OpenID Connect provider. */
  oidc: OidcConfig | null;
  sessions: SessionEnds;
  /** People in need of a passkey or a code of an app beside their password. */
  secondFactorFor: SecondFactorFor;
};

/** Of everybody it is asked before any data, of admins before they may do more than a planner. */
export type SecondFactorFor = 'nobody' | 'admins' | 'everybody';

type Get = (name: string) => string | undefined;

const SHORTEST_SECRET = 32;

/** The environment's words on sign-in; null for none. Throws a `ConfigError` for half of it or an unsafe setting. */
export function readSignIn(get: Get): SignInConfig | null {
  const [url, secret] = [get('LODESTONE_URL'), get('LODESTONE_SECRET')];
  const oidc = readOidc(get, readUrl);
  if (url === undefined && secret === undefined) {
    if (oidc)
      throw new ConfigError('LODESTONE_OIDC_ISSUER is set; sign-in needs LODESTONE_URL and LODESTONE_SECRET, too.');
    return null;
  }
  if (url === undefined || secret === undefined)
    throw new ConfigError(
      `Sign-in needs both LODESTONE_URL and LODESTONE_SECRET; ${url === undefined ? 'LODESTONE_URL' : 'LODESTONE_SECRET'} is missing.`,
    );
  checkSecret('LODESTONE_SECRET', secret);
  return {
    publicUrl: readOrigin(url),
    secret,
    earlierSecrets: readEarlier(get('LODESTONE_SECRET_BEFORE')),
    oidc,
    sessions: readSessionEnds(get),
    secondFactorFor: readNeed(get('LODESTONE_SECOND_FACTOR'), get('LODESTONE_ADMIN_SECOND_FACTOR')),
  };
}

/** The secret itself is not repeated. */
function checkSecret(name: string, secret: string): void {
  if (secret.length < SHORTEST_SECRET)
    throw new ConfigError(
      `${name} has ${String(secret.length)} characters and needs ${String(SHORTEST_SECRET)} or more; make one with: openssl rand -base64 32`,
    );
}

function readEarlier(text = ''): readonly string[] {
  const secrets = text.split(/\s+/).filter((secret) => secret !== '');
  for (const secret of secrets) checkSecret('LODESTONE_SECRET_BEFORE', secret);
  return secrets;
}

/** `ofAdmins`: the earlier setting, for admins alone. */
function readNeed(text: string | undefined, ofAdmins = 'off'): SecondFactorFor {
  if (ofAdmins !== 'on' && ofAdmins !== 'off')
    throw new ConfigError(`LODESTONE_ADMIN_SECOND_FACTOR is "${ofAdmins}"; it takes "off" or "on".`);
  if (text === undefined) return ofAdmins === 'on' ? 'admins' : 'nobody';
  if (text === 'off') return 'nobody';
  if (text === 'admins' || text === 'everybody') return text;
  throw new ConfigError(`LODESTONE_SECOND_FACTOR is "${text}"; it takes "off", "admins" or "everybody".`);
}

function readOrigin(text: string): string {
  const url = readUrl('LODESTONE_URL', text);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new ConfigError(
      `LODESTONE_URL is "${text}"; it takes an address without a path, like https://lodestone.example.com.`,
    );
  return url.origin;
}

/** Passwords and cookies go over it, so only this computer may be reached without encryption. */
function readUrl(name: string, text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new ConfigError(`${name} is "${text}", which is not an address like https://example.com.`);
  }
  const isLoopback = LOOPBACK.has(url.hostname.replaceAll(/[[\]]/g, ''));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
    throw new ConfigError(
      `${name} is "${text}"; it has to begin with https://, or passwords could be read on the way.`,
    );
  return url;
}
