import type { Database } from '../database/database.ts';
import { keepWorking } from '../keep-working.ts';
import type { Log } from '../log.ts';
import { noteChainHeads } from './chain-heads.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Notes each day the standing of the chains of events, looking every hour whether it is due. Returns the way to stop. */
export function keepNoting(database: Database, log: Log): () => Promise<void> {
  return keepWorking('chain heads', HOUR_MS, log, () => noteChainHeads(database, new Date()));
}
