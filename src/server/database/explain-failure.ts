import { DrizzleQueryError } from 'drizzle-orm';
import { StorageBusyError, StorageFullError, StorageUnavailableError } from '../../api/storage.ts';

/** Of the system, and of PostgreSQL where it starts, stops, takes no more connections, or a line breaks (its class 08). */
const OUT_OF_REACH = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT|57P0[123]|53300|08...)$/;

/** Of PostgreSQL, and of the system below the embedded one. */
const NO_ROOM = /^(53100|ENOSPC|EDQUOT)$/;

/** The driver's words without a code. */
const LINE_BROKE = /connection (terminated|error)|not queryable/i;
/** Its pool's words to a caller without a line in time. */
const NO_LINE = /timeout exceeded when trying to connect/i;

/**
 * The failure of a query as its caller may hear of it: without the statement and its parameters, put by drizzle into the message and perhaps
 * anybody's data. A `StorageUnavailableError` where the database could not be reached, a `StorageBusyError` where all lines to it were taken, a
 * `StorageFullError` where its disk is full.
 */
export function explainFailure(error: unknown): Error {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof StorageFullError) return cause;
  if (!(cause instanceof Error)) return new Error('The database gave no reason.', { cause });
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (NO_ROOM.test(code)) return new StorageFullError(cause);
  if (NO_LINE.test(cause.message)) return new StorageBusyError(cause);
  return OUT_OF_REACH.test(code) || LINE_BROKE.test(cause.message) ? new StorageUnavailableError(cause) : cause;
}
