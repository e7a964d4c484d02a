import { ConfigError } from './config-error.ts';

/** How long somebody stays signed in, in seconds. */
export type SessionEnds = {
  /** After they last used it. */
  idleSeconds: number;
  /** After they signed in, however much they use it. */
  mostSeconds: number;
};

const HOUR = 60 * 60;
export const DEFAULT_SESSION_ENDS: SessionEnds = { idleSeconds: 7 * 24 * HOUR, mostSeconds: 30 * 24 * HOUR };
const LONGEST_HOURS = 365 * 24;

type Get = (name: string) => string | undefined;

/** The environment's words on the end of sessions, in hours. Throws a `ConfigError`. */
export function readSessionEnds(get: Get): SessionEnds {
  const idleSeconds = readHours('LODESTONE_SESSION_IDLE', get, DEFAULT_SESSION_ENDS.idleSeconds);
  const mostSeconds = readHours('LODESTONE_SESSION_MOST', get, DEFAULT_SESSION_ENDS.mostSeconds);
  return { idleSeconds: Math.min(idleSeconds, mostSeconds), mostSeconds };
}

function readHours(name: string, get: Get, usual: number): number {
  const text = get(name);
  if (text === undefined) return usual;
  const hours = Number(text);
  if (hours > 0 && hours <= LONGEST_HOURS) return Math.ceil(hours * HOUR);
  throw new ConfigError(`${name} is "${text}"; it takes hours, more than 0 and ${String(LONGEST_HOURS)} at the most.`);
}
