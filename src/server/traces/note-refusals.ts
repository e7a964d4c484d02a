import type { Caller } from '../../api/people/caller.ts';

/** How often the same refusal of the same session or token is written down. */
const ONCE_IN_MS = 60_000;
/** Askers with a remembered last time; above it all are forgotten. */
const MOST_KNOWN = 10_000;

/**
 * Writes refusals down through `write`, the same one of a session or token once a minute: a thousand refusals of one asker cannot fill the log.
 * A failure to write is no failure of the refusal. `now` in milliseconds of a clock going only forward.
 */
export function createRefusalNotes(
  write: (who: string, what: string) => Promise<void>,
  now: () => number = () => performance.now(),
): (caller: Caller, what: string) => Promise<void> {
  const known = new Map<string, number>();
  return async ({ author, credential }, what) => {
    const key = `${credential} ${what}`;
    const last = known.get(key);
    if (last !== undefined && now() - last < ONCE_IN_MS) return;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, now());
    await write(author, what).catch(() => known.delete(key));
  };
}
