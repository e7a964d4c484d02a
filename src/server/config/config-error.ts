/** The environment asks for something impossible or missing; the message names it and the remedy. */
export class ConfigError extends Error {}

/** Names of this computer, out of reach for any other. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
