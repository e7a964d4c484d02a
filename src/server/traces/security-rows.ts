import { and, asc, desc, eq, gt, like, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Queries } from '../database/database.ts';
import { securityEvents } from '../database/schema.ts';
import { getAsking } from './asking.ts';

/** An attempt or deed about an identity. */
export type SecurityEvent = { at: string; kind: string; who: string; detail: string };

type Row = typeof securityEvents.$inferSelect;
type Chained = Omit<Row, 'id' | 'hash'>;

/** Channel of transactions for an added line. */
export const SECURITY_CHANNEL = 'lodestone_security';

/** Before the first line. */
const BEGINNING = '0'.repeat(64);
/** Kind of a line with the hash of the last line let go past its term. */
export const LET_GO = 'let-go-events';
const ROWS_AT_ONCE = 500;

/** Lets nobody else add a line before this transaction has ended. */
export async function holdSecurityEvents(queries: Queries): Promise<void> {
  await queries.execute(sql`select pg_advisory_xact_lock(hashtext('security events'))`);
}

/** Adds a line to the chain, in the transaction of its deed; the next waits for its end. */
export async function insertSecurityEvent(queries: Queries, event: SecurityEvent): Promise<void> {
  await holdSecurityEvents(queries);
  const [last] = await queries
    .select({ hash: securityEvents.hash })
    .from(securityEvents)
    .orderBy(desc(securityEvents.id))
    .limit(1);
  const line: Chained = { ...event, ...getAsking(), previous: last?.hash ?? BEGINNING };
  await queries.insert(securityEvents).values({ ...line, hash: hashLine(line) });
  await queries.execute(sql`select pg_notify(${SECURITY_CHANNEL}, '')`);
}

/** All lines in their order, each with whether the chain holds up to it: nothing before it was changed, left out or put in. */
export async function* readSecurityEvents(queries: Queries): AsyncGenerator<{ row: Row; holds: boolean }> {
  let after = 0;
  let previous = await findBeginning(queries);
  let holds = true;
  for (;;) {
    const rows = await queries
      .select()
      .from(securityEvents)
      .where(gt(securityEvents.id, after))
      .orderBy(asc(securityEvents.id))
      .limit(ROWS_AT_ONCE);
    for (const row of rows) {
      holds = holds && row.previous === previous && row.hash === hashLine(row);
      previous = row.hash;
      after = row.id;
      yield { row, holds };
    }
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** Predecessor of the first line: the beginning, or the end of the lines let go by a later line's word. */
async function findBeginning(queries: Queries): Promise<string> {
  const [first] = await queries.select().from(securityEvents).orderBy(asc(securityEvents.id)).limit(1);
  if (!first || first.previous === BEGINNING) return BEGINNING;
  const [said] = await queries
    .select({ id: securityEvents.id })
    .from(securityEvents)
    .where(and(eq(securityEvents.kind, LET_GO), like(securityEvents.detail, `%up to ${first.previous}`)))
    .limit(1);
  return said ? first.previous : BEGINNING;
}

function hashLine({ at, kind, who, whence, request, detail, previous }: Chained): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, at, kind, who, whence, request, detail]))
    .digest('hex');
}
