import { and, asc, desc, eq, gte } from 'drizzle-orm';
import type { Database, Queries } from '../database/database.ts';
import { auditChains, auditEvents, securityEvents } from '../database/schema.ts';
import { holdSecurityEvents, insertSecurityEvent } from './security-rows.ts';

/** Kind of a security event with the standing of a chain of events, so one reckoned anew later differs from it. */
export const CHAIN_HEAD = 'chain-head';
/** Author of it. */
const AUTHOR = 'this server';
const DAY_MS = 24 * 60 * 60 * 1000;
/** Clocks of several servers differ by less. */
const CLOCK_SLACK_MS = 60 * 60 * 1000;

/** Where a chain stood: the hash of its event of this number. */
export type ChainHead = { chain: string; number: number; hash: string; at: string };

/**
 * Notes in the security events the standing of each chain with new events since the last note, unless it was less than a day ago by this or
 * another server; returns how many. From there `LODESTONE_SECURITY_LOG` takes them to a place out of reach for writers of the database.
 */
export async function noteChainHeads({ queries, afterWrite }: Database, now: Date): Promise<number> {
  const noted = await queries.transaction(async (within) => {
    await holdSecurityEvents(within);
    const [last] = await within
      .select({ at: securityEvents.at })
      .from(securityEvents)
      .where(eq(securityEvents.kind, CHAIN_HEAD))
      .orderBy(desc(securityEvents.id))
      .limit(1);
    const age = last ? now.getTime() - Date.parse(last.at) : Infinity;
    // A clock that was set back must not silence it for as long.
    if (age >= 0 && age < DAY_MS) return 0;
    const since = last ? new Date(Date.parse(last.at) - CLOCK_SLACK_MS).toISOString() : '';
    const { chain, number, hash } = auditChains;
    const isLast = and(eq(auditEvents.chain, chain), eq(auditEvents.number, number));
    const heads = await within
      .select({ chain, number, hash })
      .from(auditChains)
      .innerJoin(auditEvents, isLast)
      .where(gte(auditEvents.at, since))
      .orderBy(asc(chain));
    for (const head of heads) {
      const detail = `${head.chain} at ${String(head.number)}: ${head.hash}`;
      await insertSecurityEvent(within, { at: now.toISOString(), kind: CHAIN_HEAD, who: AUTHOR, detail });
    }
    return heads.length;
  });
  afterWrite(noted * 1000);
  return noted;
}

/** Where a chain stood, as a security event says it; null: the event says something else. */
export function readChainHead({ kind, at, detail }: { kind: string; at: string; detail: string }): ChainHead | null {
  const [, chain, number, hash] = (kind === CHAIN_HEAD && /^(.+) at (\d+): ([0-9a-f]{64})$/s.exec(detail)) || [];
  return chain === undefined || hash === undefined ? null : { chain, number: Number(number), hash, at };
}

/** Those in lines of a log kept elsewhere: JSON as it was handed on, also behind a head of syslog. */
export function readChainHeads(lines: string): ChainHead[] {
  return lines.split('\n').flatMap((line) => {
    try {
      const head = readChainHead(JSON.parse(line.slice(line.indexOf('{"'))) as Parameters<typeof readChainHead>[0]);
      return head === null ? [] : [head];
    } catch {
      // A line of something else in the same log.
      return [];
    }
  });
}

/** Those noted by the database itself. */
export async function listChainHeads(queries: Queries): Promise<ChainHead[]> {
  const rows = await queries
    .select()
    .from(securityEvents)
    .where(eq(securityEvents.kind, CHAIN_HEAD))
    .orderBy(asc(securityEvents.id));
  return rows.map(readChainHead).filter((head) => head !== null);
}

/** A sentence for each chain differing from its noted heads. Deleted events cannot be compared. */
export async function compareChainHeads(queries: Queries, noted: readonly ChainHead[]): Promise<string[]> {
  const faults = new Map<string, string>();
  for (const { chain, number, hash, at } of noted) {
    if (faults.has(chain)) continue;
    const [head] = await queries.select().from(auditChains).where(eq(auditChains.chain, chain));
    if (head && number <= head.letGo) continue;
    const [event] = await queries
      .select({ hash: auditEvents.hash })
      .from(auditEvents)
      .where(and(eq(auditEvents.chain, chain), eq(auditEvents.number, number)));
    if (event?.hash !== hash)
      faults.set(chain, `Event ${String(number)} of ${chain} is not the one that was noted on ${at}.`);
  }
  return [...faults.values()];
}
