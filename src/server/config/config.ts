import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { ConfigError, LOOPBACK } from './config-error.ts';
import { readSignIn } from './sign-in-config.ts';
import type { SignInConfig } from './sign-in-config.ts';
import { readEventTarget } from '../traces/event-target.ts';
import type { EventTarget } from '../traces/event-target.ts';
import { readRetention } from '../retention/retention-config.ts';
import type { Retention } from '../retention/retention-config.ts';
import { readQuotas } from './quota-config.ts';
import type { AllQuotas } from './quota-config.ts';
import { readMail } from '../mail/mail-config.ts';
import type { MailConfig } from '../mail/mail-config.ts';
import { readWebhook, type WebhookConfig } from '../webhook/webhook-config.ts';

export { ConfigError };
export type { SignInConfig };

/** How the server runs, as the environment says. */
export type Config = {
  /** Address of listening; without sign-in, one in reach of this computer alone. */
  host: string;
  /** null: one person at this computer, without sign-in. */
  signIn: SignInConfig | null;
  /** null: no mail is sent. */
  mail: MailConfig | null;
  /** null: nobody is told of changes. */
  webhook: WebhookConfig | null;
  /** Whether all requests come through a proxy, with their origin in `X-Forwarded-For`. */
  isBehindProxy: boolean;
  /** Ports to try, one after another from `first`. */
  port: { first: number; tries: number };
  /** Place of the data: a folder of this computer, or a PostgreSQL server, with the most connections for this process's questions. */
  database: { kind: 'embedded'; folder: string } | { kind: 'postgres'; url: string; connections: number };
  /** Whether the fictional company is put in. */
  demo: boolean;
  /** Serves the app and the API, or only carries out runs for servers on the same database. */
  role: 'server' | 'worker';
  /** Runs of this process at a time; 0: none, others do. */
  workers: number;
  /** Entries on standard error: failures, or each request as well. */
  log: 'failures' | 'requests';
  /** Where security events go besides the database; null: nowhere. */
  securityLog: EventTarget | null;
  retention: Retention;
  quotas: AllQuotas;
};

const DEFAULT_PORT = { first: 4173, tries: 20 };
const MOST_WORKERS = 64;
export const DEFAULT_CONNECTIONS = 10;
/** One for a holder of a transaction, one for other askers meanwhile. */
const FEWEST_CONNECTIONS = 2;
const MOST_CONNECTIONS = 500;
const DEFAULT_FOLDER = 'lodestone-data';

/**
 * Reads the configuration from environment variables; an absent or empty one has its default, and relative folders start at `base`. Throws a
 * `ConfigError` for the first wrong one.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, base: string): Config {
  const get = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const role = readChoice('LODESTONE_ROLE', get('LODESTONE_ROLE'), ['server', 'worker']);
  const database = readDatabase(get, base);
  if (role === 'worker' && database.kind === 'embedded')
    throw new ConfigError(
      'LODESTONE_ROLE is "worker", which needs a PostgreSQL server that it shares with others, named in DATABASE_URL: the embedded database belongs to one process.',
    );
  const signIn = readSignIn(get);
  return {
    host: readHost(get('LODESTONE_HOST'), signIn !== null),
    signIn,
    mail: readMailOf(get, signIn),
    webhook: readWebhook(get),
    isBehindProxy: readChoice('LODESTONE_PROXY', get('LODESTONE_PROXY'), ['off', 'on']) === 'on',
    port: readPort(get('PORT')),
    database,
    demo: readChoice('LODESTONE_DEMO', get('LODESTONE_DEMO'), ['on', 'off']) === 'on',
    role,
    workers: readWorkers(get('LODESTONE_WORKERS'), role, database.kind),
    log: readChoice('LODESTONE_LOG', get('LODESTONE_LOG'), ['failures', 'requests']),
    securityLog: readEventTarget(get('LODESTONE_SECURITY_LOG'), base),
    retention: readRetention(get),
    quotas: readQuotas(get('LODESTONE_QUOTAS'), signIn !== null),
  };
}

function readMailOf(get: Get, signIn: SignInConfig | null): MailConfig | null {
  const mail = readMail(get);
  if (mail && signIn === null)
    throw new ConfigError(
      'LODESTONE_SMTP_URL is set, but nobody signs in: set LODESTONE_URL and LODESTONE_SECRET, too.',
    );
  return mail;
}

function readHost(host = '127.0.0.1', hasSignIn: boolean): string {
  if (hasSignIn || LOOPBACK.has(host)) return host;
  throw new ConfigError(
    `LODESTONE_HOST is "${host}", which others could reach: without sign-in everybody there could read and change all data. Set LODESTONE_URL and LODESTONE_SECRET, or leave it out.`,
  );
}

function readPort(text: string | undefined): Config['port'] {
  if (text === undefined) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { first: port, tries: 1 };
  throw new ConfigError(`PORT is "${text}"; it takes a number from 0 (any free port) to 65535.`);
}

/** One for each processor but one, left to requests. Runs must be carried out by somebody. */
function readWorkers(text: string | undefined, role: Config['role'], kind: Config['database']['kind']): number {
  if (text === undefined) return Math.max(1, availableParallelism() - (role === 'worker' ? 0 : 1));
  const workers = Number(text);
  if (!Number.isInteger(workers) || workers < 0 || workers > MOST_WORKERS)
    throw new ConfigError(`LODESTONE_WORKERS is "${text}"; it takes a number from 0 to ${String(MOST_WORKERS)}.`);
  if (workers === 0 && (role === 'worker' || kind === 'embedded'))
    throw new ConfigError(
      'LODESTONE_WORKERS is 0, so nobody would carry out runs: that is for a server with worker processes beside it, on one DATABASE_URL.',
    );
  return workers;
}

type Get = (name: string) => string | undefined;

function readDatabase(get: Get, base: string): Config['database'] {
  const [url, folder, pool] = [get('DATABASE_URL'), get('LODESTONE_DATA'), get('LODESTONE_DATABASE_POOL')];
  if (url === undefined) {
    if (pool !== undefined)
      throw new ConfigError('LODESTONE_DATABASE_POOL is set, but the embedded database has one connection only.');
    return { kind: 'embedded', folder: resolve(base, folder ?? DEFAULT_FOLDER) };
  }
  if (folder !== undefined)
    throw new ConfigError('DATABASE_URL and LODESTONE_DATA are both set, but the data can be in one place only.');
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgres', url, connections: readConnections(pool) };
  // The address may hold a password, so it is not repeated.
  throw new ConfigError('DATABASE_URL does not begin with "postgresql://".');
}

function readConnections(text: string | undefined): number {
  const connections = text === undefined ? DEFAULT_CONNECTIONS : Number(text);
  if (Number.isInteger(connections) && connections >= FEWEST_CONNECTIONS && connections <= MOST_CONNECTIONS)
    return connections;
  throw new ConfigError(
    `LODESTONE_DATABASE_POOL is "${String(text)}"; it takes a number from ${String(FEWEST_CONNECTIONS)} to ${String(MOST_CONNECTIONS)}.`,
  );
}

function readChoice<T extends string>(name: string, text: string | undefined, choices: readonly [T, ...T[]]): T {
  if (text === undefined) return choices[0];
  const choice = choices.find((one) => one === text);
  if (choice !== undefined) return choice;
  throw new ConfigError(`${name} is "${text}"; it takes ${choices.map((one) => `"${one}"`).join(' or ')}.`);
}
