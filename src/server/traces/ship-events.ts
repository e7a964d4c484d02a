import { asc, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { securityEvents, shippedEvents } from '../database/schema.ts';
import type { Log } from '../log.ts';
import type { EventTarget } from './event-target.ts';
import { SECURITY_CHANNEL } from './security-rows.ts';
import { sendEvents } from './send-events.ts';

const EVENTS_AT_ONCE = 200;
/** How long after a place took nothing it is tried again. */
const AGAIN_MS = 30_000;

/** Hands each security event on to a place outside soon after it was written, also those written while nobody did; ends with `close`. */
export async function startShipping(
  database: Database,
  target: EventTarget,
  log: Log,
): Promise<{ close: () => Promise<void> }> {
  let isWanted = true;
  let busy: Promise<void> = Promise.resolve();
  let isBusy = false;

  async function run(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      // The place may be away for long, so that an alarm can be set on this line; what was not taken waits in the database.
      await shipInTurn(database, target).catch((error: unknown) =>
        log('security-log-failed', { name: error instanceof Error ? error.name : 'unknown' }),
      );
    }
    isBusy = false;
  }

  function wake(): void {
    isWanted = true;
    if (isBusy) return;
    isBusy = true;
    busy = run();
  }

  const stop = await database.listen(SECURITY_CHANNEL, wake);
  const timer = setInterval(wake, AGAIN_MS);
  wake();
  return {
    close: async () => {
      clearInterval(timer);
      await stop();
      await busy;
    },
  };
}

/** On a server of PostgreSQL one process at a time; another has heard of the same events and finds them gone. */
async function shipInTurn(database: Database, target: EventTarget): Promise<void> {
  if (database.kind === 'embedded') return shipAll(database, target);
  await database.withSession(async (session) => {
    await session.query('select pg_advisory_lock(hashtext($1))', [`security events to ${target.key}`]);
    try {
      await shipAll(database, target);
    } finally {
      await session.query('select pg_advisory_unlock(hashtext($1))', [`security events to ${target.key}`]);
    }
  });
}

async function shipAll({ queries }: Database, target: EventTarget): Promise<void> {
  const isTarget = eq(shippedEvents.target, target.key);
  const [known] = await queries.select({ last: shippedEvents.lastId }).from(shippedEvents).where(isTarget);
  let last = known?.last ?? 0;
  for (;;) {
    const rows = await queries
      .select()
      .from(securityEvents)
      .where(gt(securityEvents.id, last))
      .orderBy(asc(securityEvents.id))
      .limit(EVENTS_AT_ONCE);
    if (rows.length === 0) return;
    await sendEvents(
      target,
      rows.map((row) => ({ at: row.at, kind: row.kind, json: JSON.stringify(row) })),
    );
    last = rows.at(-1)?.id ?? last;
    await queries
      .insert(shippedEvents)
      .values({ target: target.key, lastId: last })
      .onConflictDoUpdate({ target: shippedEvents.target, set: { lastId: sql`excluded.last_id` } });
  }
}
