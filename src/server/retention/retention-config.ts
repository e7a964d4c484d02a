import { ConfigError } from '../config/config-error.ts';

/** How many days are kept: versions since they were accepted, events since they happened; null: all. */
export type Retention = { versionDays: number | null; eventDays: number | null };

const LONGEST_DAYS = 36_500;
/** Somebody has to be able to look into events before they go. */
const SHORTEST_EVENT_DAYS = 30;

type Get = (name: string) => string | undefined;

/** The environment's words on the term of versions and events. Throws a `ConfigError`. */
export function readRetention(get: Get): Retention {
  return {
    versionDays: readDays('LODESTONE_KEEP_VERSIONS', get, 1),
    eventDays: readDays('LODESTONE_KEEP_EVENTS', get, SHORTEST_EVENT_DAYS),
  };
}

function readDays(name: string, get: Get, fewest: number): number | null {
  const text = get(name);
  if (text === undefined) return null;
  const days = Number(text);
  if (Number.isInteger(days) && days >= fewest && days <= LONGEST_DAYS) return days;
  throw new ConfigError(
    `${name} is "${text}"; it takes whole days from ${String(fewest)} to ${String(LONGEST_DAYS)}, or nothing to keep all.`,
  );
}
