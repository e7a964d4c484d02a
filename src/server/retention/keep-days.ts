import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { letGo } from './let-go.ts';
import type { Retention } from './retention-config.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Lets go now and once a day what is older than is kept; a failure is written to the log and tried again the next day. Returns the way to stop, which waits for what is under way. */
export function keepDays(database: Database, retention: Retention, log: Log): () => Promise<void> {
  if (retention.versionDays === null && retention.eventDays === null) return () => Promise.resolve();
  const work = async (): Promise<void> => {
    try {
      const { versions, events } = await letGo(database, retention, new Date());
      if (versions + events > 0) log('let-go', { versions, events });
    } catch (error) {
      log('failure', { name: 'retention', message: error instanceof Error ? error.message : String(error) });
    }
  };
  let under = work();
  const timer = setInterval(() => {
    under = work();
  }, DAY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
}
