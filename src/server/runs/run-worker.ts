import { setTimeout as wait } from 'node:timers/promises';
import { StorageFullError } from '../../api/storage.ts';
import type { Storage } from '../../api/storage.ts';
import { explainFailure } from '../database/explain-failure.ts';
import { CalculationError, createRunThread } from './run-in-thread.ts';
import type { RunThread } from './run-in-thread.ts';
import type { Database } from '../database/database.ts';
import type { RunQueue, TakenJob } from './run-queue.ts';
import { findPacksOfRun } from './packs-of-run.ts';
import { RUNS_CHANNEL, beginRun, endRun, findRun, listUnfinished, writeProgress } from './run-rows.ts';
import type { BegunRun } from './run-rows.ts';

/** Carries out runs until it is closed; closing finishes them or hands them back. */
export type RunWorker = { close: () => Promise<void> };

export type RunWorkerOptions = {
  database: Database;
  storage: Pick<Storage, 'streamVersion' | 'pageDocuments'>;
  queue: RunQueue;
  /** Runs carried out at a time, each on a thread of its own; a lone run has the others to help. */
  threads: number;
  /** Longest time of one run: else a few would hold every thread of everybody for as long as they like. */
  mostMinutes: number;
  now: () => Date;
  /** Hears of each run carried out. */
  onRun: (run: { id: string; kind: string; attempt: number; seconds: number }) => void;
};

/** How often progress is written down. */
const PROGRESS_MS = 500;
const MEND_MS = 30_000;
/** How often the storing of a result without room is tried. */
const ROOM_MS = 1000;
/** Most time of current runs when the worker is closed. */
const LAST_RUNS_MS = 4000;
/** The longest that a timer of Node takes; the queue gives a job up before. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const GIVEN_UP = 'It was begun several times, and each time the process that worked on it came to an end.';

/** Why a run is not gone on with: nobody wants it any more, it is somebody else's, or this process ends. */
class StoppedError extends Error {
  readonly why: 'ended' | 'lost' | 'closing';
  constructor(why: StoppedError['why']) {
    super(`The run is not gone on with: ${why}.`);
    this.name = 'StoppedError';
    this.why = why;
  }
}

/** A result is kept in hand while the disk of the database is full; to work it out again would find no more room. */
async function writeWhenThereIsRoom(write: () => Promise<void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      if (!(explainFailure(error) instanceof StorageFullError)) throw error;
      await wait(ROOM_MS, undefined, { ref: false });
      signal.throwIfAborted();
    }
  }
}

/** Begins to carry out the runs of a database. Unfinished ones outside any queue, as after a restoring, are put into it, then and now and again. */
export async function startRunWorker(options: RunWorkerOptions): Promise<RunWorker> {
  const { database, storage, queue, threads, mostMinutes, now, onRun } = options;
  const { queries } = database;
  const idle: RunThread[] = Array.from({ length: threads }, createRunThread);
  const active = new Map<string, { begun: BegunRun; control: AbortController }>();

  async function answer(begun: BegunRun, thread: RunThread, signal: AbortSignal): Promise<void> {
    const { run, workspaceId } = begun;
    const limit = new AbortController();
    const clock = setTimeout(
      () => limit.abort(new CalculationError(describeTooLong(mostMinutes))),
      Math.min(mostMinutes * 60_000, LONGEST_TIMER_MS),
    );
    let written = performance.now();
    const finish = (): string => now().toISOString();
    try {
      const answered = await thread.answer(
        {
          dataVersion: run.version,
          question: run.question,
          packs: await findPacksOfRun(storage, workspaceId, run.catalogueVersion),
          // Threads that have no run of their own.
          helpers: Math.max(0, threads - active.size),
          readVersion: async () => (await storage.streamVersion(workspaceId, run.version)) ?? [],
        },
        {
          signal: AbortSignal.any([signal, limit.signal]),
          onProgress: (progress) => {
            if (performance.now() - written < PROGRESS_MS) return;
            written = performance.now();
            // Should it fail, the next one may not, and nothing rests on it.
            writeProgress(queries, begun, { progress }).catch(() => undefined);
          },
        },
      );
      clearTimeout(clock);
      const ending = answered.ok
        ? ({ state: 'done', progress: 1, result: answered.packed, finished: finish() } as const)
        : ({ state: 'failed', failure: answered.reason, finished: finish() } as const);
      await writeWhenThereIsRoom(() => writeProgress(queries, begun, ending), signal);
      database.afterWrite(answered.ok ? answered.packed.byteLength : 0);
    } catch (error) {
      if (!(error instanceof CalculationError)) throw error;
      await writeProgress(queries, begun, { state: 'failed', failure: error.message, finished: finish() });
    } finally {
      clearTimeout(clock);
    }
  }

  async function doJob({ runId, signal }: TakenJob): Promise<void> {
    const begun = await beginRun(queries, runId, now());
    if (!begun) return;
    const control = new AbortController();
    const lose = (): void => control.abort(new StoppedError('lost'));
    signal.addEventListener('abort', lose);
    active.set(runId, { begun, control });
    const thread = idle.pop() ?? createRunThread();
    const started = performance.now();
    try {
      await answer(begun, thread, control.signal);
      const seconds = (performance.now() - started) / 1000;
      onRun({ id: runId, kind: begun.run.question.kind, attempt: begun.attempt, seconds });
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
      if (error.why !== 'closing') return;
      await writeProgress(queries, begun, { state: 'queued', progress: 0, started: null });
      throw error;
    } finally {
      signal.removeEventListener('abort', lose);
      active.delete(runId);
      idle.push(thread);
    }
  }

  /** Stops a run ended elsewhere. */
  async function look(runId: string): Promise<void> {
    const found = active.get(runId);
    if (!found) return;
    const run = await findRun(queries, found.begun.workspaceId, runId).catch(() => null);
    // Where it cannot be told, the run goes on, and can write nothing if it has ended.
    if (run !== null && run?.state !== 'running') found.control.abort(new StoppedError('ended'));
  }

  const stopListening = await database.listen(RUNS_CHANNEL, (id) => {
    for (const runId of id === null ? active.keys() : [id]) void look(runId);
  });
  /** Mends the traces of a restored backup, of a set clock or of a cleared queue. */
  async function mend(): Promise<void> {
    await queue.mend();
    for (const id of await queue.findMissing(await listUnfinished(queries)))
      await queue.add(queries, id, { place: 1, person: null });
  }
  await mend();
  const mending = setInterval(() => {
    // Should the database be out of reach, the next time will do.
    mend().catch(() => undefined);
  }, MEND_MS);
  const stopTaking = await queue.work(threads, doJob, async (id) => {
    await endRun(queries, id, { state: 'failed', failure: GIVEN_UP, finished: now().toISOString() });
  });

  return {
    close: async () => {
      clearInterval(mending);
      const stopped = stopTaking();
      await Promise.race([stopped, wait(LAST_RUNS_MS, undefined, { ref: false })]);
      for (const { control } of active.values()) control.abort(new StoppedError('closing'));
      await stopped;
      await stopListening();
      await Promise.all(idle.map((thread) => thread.close()));
    },
  };
}

function describeTooLong(minutes: number): string {
  return `It took longer than ${String(minutes)} minutes, the most that one analysis may take here. Ask for less at a time, such as fewer draws or a shorter horizon, or carry it out with the command line.`;
}
