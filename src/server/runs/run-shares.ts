import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { QuotaError } from '../../api/storage.ts';
import type { RunQuotas } from '../config/usual-quotas.ts';
import type { Queries } from '../database/database.ts';
import { runs, workspaces } from '../database/schema.ts';
import { UNFINISHED } from './run-rows.ts';

/**
 * How many runs of an organisation are unfinished, with the one just put in. Counted one transaction at a time for each organisation, so many
 * askers at once get no more together. Throws a `QuotaError` where they are too many.
 */
export async function takeShare(
  queries: Queries,
  { organisation, author }: { organisation: string; author: string },
  most: RunQuotas,
): Promise<number> {
  await queries.execute(sql`select pg_advisory_xact_lock(hashtext(${`runs of ${organisation}`}))`);
  const [found] = await queries
    .select({ all: count(), own: sql<number>`count(*) filter (where ${runs.author} = ${author})::int` })
    .from(runs)
    .innerJoin(workspaces, eq(workspaces.id, runs.workspaceId))
    .where(and(eq(workspaces.organisationId, organisation), inArray(runs.state, UNFINISHED)));
  const { all = 0, own = 0 } = found ?? {};
  if (own > most.author)
    throw new QuotaError(
      `${String(most.author)} analyses that you asked for are not done yet. Wait for them, or cancel some.`,
    );
  if (all > most.organisation)
    throw new QuotaError(
      `${String(most.organisation)} analyses of your organisation are not done yet. Wait for them, or cancel some.`,
    );
  return all;
}
