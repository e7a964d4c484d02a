import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Queries } from './database.ts';
import { auditChains, auditEvents, workspaces } from './schema.ts';

const ROWS_AT_ONCE = 500;

type Row = typeof auditEvents.$inferSelect;
type Head = typeof auditChains.$inferSelect;

/** Findings of a look at all chains: their number, the number of events, those from before there were chains, and a sentence for each broken one. */
export type ChainReport = { chains: number; events: number; sealed: number; faults: string[] };

/** The hash of an event as the database reckons it: SHA-256 of a JSON list, each with the hash of the one before. */
function hashEvent({ previous, chain, number, at, author, action, subject, detail }: Omit<Row, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, chain, number, at, author, action, subject, detail]))
    .digest('hex');
}

/** Looks at every event of every chain: whether it is as it was written, follows from the one before, and is there. To be called in one transaction on one moment. */
export async function checkChains(queries: Queries): Promise<ChainReport> {
  const heads = await queries.select().from(auditChains).orderBy(asc(auditChains.chain));
  const report: ChainReport = { chains: heads.length, events: 0, sealed: 0, faults: [] };
  for (const head of heads) {
    const { events, fault } = await checkChain(queries, head);
    report.events += events;
    report.sealed += Math.max(0, head.sealed - head.letGo);
    if (fault !== null) report.faults.push(fault);
  }
  const known = new Set(heads.map(({ chain }) => chain));
  for (const { id } of await queries.select({ id: workspaces.id }).from(workspaces))
    if (!known.has(`workspace ${id}`)) report.faults.push(`Workspace ${id} has no events, though it was made.`);
  const strays = await queries
    .select({ id: auditEvents.id, chain: auditEvents.chain })
    .from(auditEvents)
    .leftJoin(auditChains, eq(auditChains.chain, auditEvents.chain))
    .where(isNull(auditChains.chain));
  for (const { id, chain } of strays)
    report.faults.push(`Event ${String(id)} is in ${chain === null ? 'no chain' : `a chain that is gone, ${chain}`}.`);
  return report;
}

/** The first fault of a chain, in a sentence. */
async function checkChain(queries: Queries, head: Head): Promise<{ events: number; fault: string | null }> {
  const of = ` of ${head.chain}`;
  let [number, previous, events] = [head.letGo, head.letGoHash, 0];
  for (;;) {
    const rows = await queries
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.chain, head.chain), or(gt(auditEvents.number, number), isNull(auditEvents.number))))
      .orderBy(asc(auditEvents.number))
      .limit(ROWS_AT_ONCE);
    for (const row of rows) {
      events += 1;
      if (row.number !== number + 1) return { events, fault: `Event ${String(number + 1)}${of} is missing.` };
      const isWhole = row.previous === previous && row.hash === hashEvent(row) && row.chain === placeOf(row);
      if (!isWhole) return { events, fault: `Event ${String(row.number)}${of} was changed since it was written.` };
      number = row.number;
      previous = row.hash ?? '';
    }
    if (rows.length < ROWS_AT_ONCE) break;
  }
  const isAll = number === head.number && previous === head.hash;
  return { events, fault: isAll ? null : `Event ${String(number + 1)}${of} is missing, or its end was changed.` };
}

function placeOf({ workspaceId, organisationId }: Row): string {
  return workspaceId === null ? `organisation ${String(organisationId)}` : `workspace ${workspaceId}`;
}
