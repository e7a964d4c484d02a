import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { QuotaError } from '../../api/storage.ts';
import type { Queries } from '../database/database.ts';
import { runs, workspaces } from '../database/schema.ts';
import { UNFINISHED } from './run-rows.ts';

/** Runs of an organisation, and of one author in it, that may be waiting or under way at a time. */
export const MOST_RUNS = { organisation: 200, author: 50 } as const;

/**
 * How many runs of an organisation are unfinished, with the one that was just put in. Counted one transaction at a time for each organisation, so that many
 * who ask at once get no more together. Throws a `QuotaError` where they are too many.
 */
export async function takeShare(
  queries: Queries,
  { organisation, author }: { organisation: string; author: string },
): Promise<number> {
  await queries.execute(sql`select pg_advisory_xact_lock(hashtext(${`runs of ${organisation}`}))`);
  const [found] = await queries
    .select({ all: count(), own: sql<number>`count(*) filter (where ${runs.author} = ${author})::int` })
    .from(runs)
    .innerJoin(workspaces, eq(workspaces.id, runs.workspaceId))
    .where(and(eq(workspaces.organisationId, organisation), inArray(runs.state, UNFINISHED)));
  const { all = 0, own = 0 } = found ?? {};
  if (own > MOST_RUNS.author)
    throw new QuotaError(
      `${String(MOST_RUNS.author)} analyses that you asked for are not done yet. Wait for them, or cancel some.`,
    );
  if (all > MOST_RUNS.organisation)
    throw new QuotaError(
      `${String(MOST_RUNS.organisation)} analyses of your organisation are not done yet. Wait for them, or cancel some.`,
    );
  return all;
}
