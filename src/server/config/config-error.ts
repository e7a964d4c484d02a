/** The environment asks for what cannot be, or for what is not there; the message says what and what would be right. */
export class ConfigError extends Error {}

/** Names of this computer that no other can reach. */
export const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);
