import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { QuotaError } from '../../api/storage.ts';
import type { RunQuotas } from '../config/usual-quotas.ts';
import type { Queries } from '../database/database.ts';
import { runs, workspaces } from '../database/schema.ts';
import { UNFINISHED } from './run-rows.ts';

/** Whose a run is: programs of a person count as themselves. No e-mail has a blank in it, and a token's name stands behind one. */
const person = sql<string>`split_part(${runs.author}, ' ', 1)`;

/** The same of an author's name. */
export function getPerson(author: string): string {
  return author.split(' ')[0] ?? author;
}

/**
 * The place of a run just put in among the unfinished ones of its organisation: the first of each person come before the second of any, so that nobody
 * waits for all that a colleague asked for. Counted one transaction at a time for each organisation, so many askers at once get no more together. Throws a
 * `QuotaError` where they are too many.
 */
export async function takeShare(
  queries: Queries,
  { organisation, author }: { organisation: string; author: string },
  most: RunQuotas,
): Promise<number> {
  await queries.execute(sql`select pg_advisory_xact_lock(hashtext(${`runs of ${organisation}`}))`);
  const people = await queries
    .select({ person, runs: count() })
    .from(runs)
    .innerJoin(workspaces, eq(workspaces.id, runs.workspaceId))
    .where(and(eq(workspaces.organisationId, organisation), inArray(runs.state, UNFINISHED)))
    .groupBy(person);
  const counts = people.map((one) => one.runs);
  const own = people.find((one) => one.person === getPerson(author))?.runs ?? 0;
  if (own > most.author)
    throw new QuotaError(
      `${String(most.author)} analyses that you asked for are not done yet. Wait for them, or cancel some.`,
    );
  if (sum(counts) > most.organisation)
    throw new QuotaError(
      `${String(most.organisation)} analyses of your organisation are not done yet. Wait for them, or cancel some.`,
    );
  return sum(counts.map((all) => Math.min(all, own)));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}
