import { resolve } from 'node:path';
import { ConfigError } from '../config/config-error.ts';

/** Where security events go besides the database; `key` names it, the same at each start. */
export type EventTarget =
  | { kind: 'file'; key: string; path: string }
  | { kind: 'udp' | 'tcp' | 'tls'; key: string; host: string; port: number };

const SCHEMES = { 'syslog+udp:': 'udp', 'syslog+tcp:': 'tcp', 'syslog+tls:': 'tls' } as const;
/** Ports named by the standards: RFC 5426, RFC 6587 (by custom) and RFC 5425. */
const PORTS = { udp: 514, tcp: 514, tls: 6514 } as const;

/** Reads `LODESTONE_SECURITY_LOG`; null if it is not set. Relative paths start at `base`. Throws a `ConfigError`. */
export function readEventTarget(text: string | undefined, base: string): EventTarget | null {
  if (text === undefined) return null;
  if (!text.includes('://')) {
    const path = resolve(base, text);
    return { kind: 'file', key: path, path };
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  const kind = url && Object.hasOwn(SCHEMES, url.protocol) ? SCHEMES[url.protocol as keyof typeof SCHEMES] : null;
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && /^\/?$/.test(url.pathname);
  if (url === null || kind === null || url.hostname === '' || !isPlain)
    throw new ConfigError(
      'LODESTONE_SECURITY_LOG takes a file, or syslog+udp://host:514, syslog+tcp://host:514 or syslog+tls://host:6514.',
    );
  const port = url.port === '' ? PORTS[kind] : Number(url.port);
  const host = url.hostname.replaceAll(/[[\]]/g, '');
  return { kind, key: `${kind}://${url.hostname}:${String(port)}`, host, port };
}
