import type { Database } from '../database/database.ts';
import { keepWorking } from '../keep-working.ts';
import type { Log } from '../log.ts';
import { letGo } from './let-go.ts';
import type { Retention } from './retention-config.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Lets go now and once a day of data past their term. Returns the way to stop. */
export function keepDays(database: Database, retention: Retention, log: Log): () => Promise<void> {
  if (retention.versionDays === null && retention.eventDays === null) return () => Promise.resolve();
  return keepWorking('retention', DAY_MS, log, async () => {
    const { versions, events } = await letGo(database, retention, new Date());
    if (versions + events > 0) log('let-go', { versions, events });
  });
}
