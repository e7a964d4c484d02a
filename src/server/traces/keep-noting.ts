import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { noteChainHeads } from './chain-heads.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Notes each day where the chains of events stand, looking every hour whether that is due; a failure is written to the log and tried again. Returns the way to stop, which waits for what is under way. */
export function keepNoting(database: Database, log: Log): () => Promise<void> {
  const work = async (): Promise<void> => {
    try {
      await noteChainHeads(database, new Date());
    } catch (error) {
      log('failure', { name: 'chain heads', message: error instanceof Error ? error.message : String(error) });
    }
  };
  let under = work();
  const timer = setInterval(() => {
    under = work();
  }, HOUR_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
}
