import { and, count, desc, eq, getTableColumns, inArray, lt, min, sql } from 'drizzle-orm';
import { run as runSchema, runQuestion } from '../../api/runs/run-contract.ts';
import type { Run, RunQuestion, RunState } from '../../api/runs/run-contract.ts';
import type { Queries } from '../database/database.ts';
import { runs } from '../database/schema.ts';

/** Channel of a run for its changes, by its id. */
export const RUNS_CHANNEL = 'lodestone_runs';

const {
  result: _result,
  position: _position,
  workspaceId: _workspaceId,
  attempts: _attempts,
  ...RUN
} = getTableColumns(runs);

/** A question taken before its schema refused it is given as it was. */
const storedRun = runSchema.extend({ question: runQuestion.catch(({ input }) => input as RunQuestion) });

export const UNFINISHED = ['queued', 'running'];

/** A run begun by a worker; `attempt` numbers its beginnings. */
export type BegunRun = { run: Run; workspaceId: string; attempt: number };

/** Stores a new run; false: an equal one is waiting, under way or done. */
export async function insertRun(queries: Queries, workspaceId: string, run: Run): Promise<boolean> {
  const made = await queries
    .insert(runs)
    .values({ ...run, workspaceId, attempts: 0 })
    .onConflictDoNothing()
    .returning({ id: runs.id });
  return made.length > 0;
}

/** The run for a question, where one is waiting, under way or done. */
export async function findEqualRun(queries: Queries, workspaceId: string, hash: string): Promise<Run | undefined> {
  const [row] = await queries
    .select(RUN)
    .from(runs)
    .where(and(eq(runs.workspaceId, workspaceId), eq(runs.hash, hash), inArray(runs.state, [...UNFINISHED, 'done'])));
  return row && storedRun.parse(row);
}

/** One run of a workspace; undefined for an unknown id. */
export async function findRun(queries: Queries, workspaceId: string, id: string): Promise<Run | undefined> {
  const [row] = await queries.select(RUN).from(runs).where(ofWorkspace(workspaceId, id));
  return row && storedRun.parse(row);
}

/** All runs of a workspace, newest first. */
export async function listRuns(queries: Queries, workspaceId: string): Promise<Run[]> {
  const rows = await queries
    .select(RUN)
    .from(runs)
    .where(eq(runs.workspaceId, workspaceId))
    .orderBy(desc(runs.position));
  return rows.map((row) => storedRun.parse(row));
}

/** Up to `limit` of them asked for before the run `after`; undefined if there is no such run. */
export async function listRunPage(
  queries: Queries,
  workspaceId: string,
  limit: number,
  after: string | undefined,
): Promise<Run[] | undefined> {
  let place = eq(runs.workspaceId, workspaceId) as ReturnType<typeof and>;
  if (after !== undefined) {
    const [last] = await queries.select({ position: runs.position }).from(runs).where(ofWorkspace(workspaceId, after));
    if (!last) return undefined;
    place = and(place, lt(runs.position, last.position));
  }
  const rows = await queries.select(RUN).from(runs).where(place).orderBy(desc(runs.position)).limit(limit);
  return rows.map((row) => storedRun.parse(row));
}

/** The result of a run as it is packed; undefined if there is no such run or it has none yet. */
export async function findPackedResult(
  queries: Queries,
  workspaceId: string,
  id: string,
): Promise<Uint8Array | undefined> {
  const [row] = await queries.select({ result: runs.result }).from(runs).where(ofWorkspace(workspaceId, id));
  return row?.result ?? undefined;
}

/** Ids of the runs waiting or under way, oldest first. */
export async function listUnfinished(queries: Queries): Promise<string[]> {
  const rows = await queries
    .select({ id: runs.id })
    .from(runs)
    .where(inArray(runs.state, UNFINISHED))
    .orderBy(runs.position);
  return rows.map(({ id }) => id);
}

/** How many runs there are of each existing state. */
export async function countByState(queries: Queries): Promise<Map<RunState, number>> {
  const rows = await queries.select({ state: runs.state, number: count() }).from(runs).groupBy(runs.state);
  return new Map(rows.map(({ state, number }) => [state as RunState, number]));
}

/** Moment of the longest waiting run's request; null if none waits. */
export async function findLongestWaiting(queries: Queries): Promise<Date | null> {
  const [row] = await queries
    .select({ created: min(runs.created) })
    .from(runs)
    .where(eq(runs.state, 'queued'));
  return row?.created ? new Date(row.created) : null;
}

/** Begins a run; undefined if it has ended meanwhile. */
export async function beginRun(queries: Queries, id: string, now: Date): Promise<BegunRun | undefined> {
  const [row] = await queries
    .update(runs)
    .set({ state: 'running', started: now.toISOString(), progress: 0, attempts: sql`${runs.attempts} + 1` })
    .where(and(eq(runs.id, id), inArray(runs.state, UNFINISHED)))
    .returning({ ...RUN, workspaceId: runs.workspaceId, attempts: runs.attempts });
  if (!row) return undefined;
  const { workspaceId, attempts, ...run } = row;
  await announce(queries, id);
  return { run: storedRun.parse(run), workspaceId, attempt: attempts };
}

/** A worker's writing of a run it has begun; nothing if the run has ended or another worker has begun it since. */
export async function writeProgress(
  queries: Queries,
  { run, attempt }: BegunRun,
  written: Partial<typeof runs.$inferInsert>,
): Promise<void> {
  const changed = await queries
    .update(runs)
    .set(written)
    .where(and(eq(runs.id, run.id), eq(runs.state, 'running'), eq(runs.attempts, attempt)))
    .returning({ id: runs.id });
  if (changed.length > 0) await announce(queries, run.id);
}

/** Ends a waiting or current run without a result; undefined if it has ended before. */
export async function endRun(
  queries: Queries,
  id: string,
  written: { state: 'cancelled' | 'failed'; failure: string | null; finished: string },
): Promise<Run | undefined> {
  const [row] = await queries
    .update(runs)
    .set(written)
    .where(and(eq(runs.id, id), inArray(runs.state, UNFINISHED)))
    .returning(RUN);
  if (!row) return undefined;
  await announce(queries, id);
  return storedRun.parse(row);
}

/** Deletes the runs of a workspace; whoever works on one that is not done, or follows it, is told when that is committed. */
export async function deleteRuns(queries: Queries, workspaceId: string): Promise<void> {
  const gone = await queries
    .delete(runs)
    .where(eq(runs.workspaceId, workspaceId))
    .returning({ id: runs.id, state: runs.state });
  for (const { id, state } of gone) if (UNFINISHED.includes(state)) await announce(queries, id);
}

function ofWorkspace(workspaceId: string, id: string): ReturnType<typeof and> {
  return and(eq(runs.workspaceId, workspaceId), eq(runs.id, id));
}

async function announce(queries: Queries, id: string): Promise<void> {
  await queries.execute(sql`select pg_notify(${RUNS_CHANNEL}, ${id})`);
}
