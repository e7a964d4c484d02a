import type { Run } from '../../api/runs/run-contract.ts';
import type { Runs } from '../../api/runs/runs.ts';
import { insertEvents } from '../database/audit-rows.ts';
import type { Database, Queries } from '../database/database.ts';
import { explainFailure } from '../database/explain-failure.ts';
import { getWorkspace } from '../database/workspace-rows.ts';
import { hashQuestion } from './question-hash.ts';
import type { RunQueue } from './run-queue.ts';
import type { RunQuotas } from '../config/usual-quotas.ts';
import { getPerson, takeShare } from './run-shares.ts';
import {
  RUNS_CHANNEL,
  endRun,
  findEqualRun,
  findPackedResult,
  findRun,
  insertRun,
  listRunPage,
  listRuns,
} from './run-rows.ts';

export type RunHost = {
  runs: Runs;
  /** Ends the followers of runs. */
  endListening: () => void;
  close: () => Promise<void>;
};

export type RunVersions = {
  /** Of the workspace's law at the moment. */
  findCatalogueVersion: (workspaceId: string) => Promise<string>;
  engineVersion: string;
};

/** The runs of a database: asked for here, carried out by any worker on its queue. */
export async function openRuns(
  database: Database,
  queue: RunQueue,
  versions: RunVersions,
  { quotas, isShared }: { quotas: RunQuotas; isShared: boolean },
): Promise<RunHost> {
  const listeners = new Set<(id: string | null) => void>();
  const closing = new AbortController();
  const stop = await database.listen(RUNS_CHANNEL, (id) => {
    for (const listener of listeners) listener(id);
  });

  async function read<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    try {
      return await work(database.queries);
    } catch (error) {
      throw explainFailure(error);
    }
  }

  function write<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return read((queries) => queries.transaction(work));
  }

  const runs: Runs = {
    start: async (workspaceId, { id, version, question }, event) => {
      const catalogueVersion = await read(() => versions.findCatalogueVersion(workspaceId));
      const basis = { version, catalogueVersion, engineVersion: versions.engineVersion };
      const run: Run = {
        id,
        hash: hashQuestion(basis, question),
        question,
        ...basis,
        author: event.author,
        state: 'queued',
        progress: 0,
        created: event.at,
        started: null,
        finished: null,
        failure: null,
      };
      for (;;) {
        const begun = await write(async (queries) => {
          const { organisation } = await getWorkspace(queries, workspaceId);
          if (!(await insertRun(queries, workspaceId, run))) return findEqualRun(queries, workspaceId, run.hash);
          const place = await takeShare(queries, { organisation, author: event.author }, quotas);
          await queue.add(queries, id, { place, person: isShared ? getPerson(event.author) : null });
          await insertEvents(queries, workspaceId, [event]);
          return run;
        });
        // The equal run may have been cancelled between the two looks at it; then this one can go in.
        if (begun) return begun;
      }
    },
    list: (workspaceId) => read((queries) => listRuns(queries, workspaceId)),
    listPage: (workspaceId, limit, after) => read((queries) => listRunPage(queries, workspaceId, limit, after)),
    find: (workspaceId, id) => read((queries) => findRun(queries, workspaceId, id)),
    cancel: (workspaceId, id, event) =>
      write(async (queries) => {
        if (!(await findRun(queries, workspaceId, id))) return undefined;
        const cancelled = await endRun(queries, id, { state: 'cancelled', failure: null, finished: event.at });
        if (!cancelled) return findRun(queries, workspaceId, id);
        await queue.remove(queries, id);
        await insertEvents(queries, workspaceId, [event]);
        return cancelled;
      }),
    findResult: async (workspaceId, id) => {
      const packed = await read((queries) => findPackedResult(queries, workspaceId, id));
      return packed && Uint8Array.from(packed);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    closing: closing.signal,
  };
  return {
    runs,
    endListening: () => closing.abort(),
    close: stop,
  };
}
