import type { RunTask, TaskReply, TaskRequest } from '../tasks/task-protocol.ts';
import { askOnce } from './ask-once.ts';
import { KEPT_MS, type KeptWorkers, type WorkerHandle, keepWorkers, wrapWorker } from './worker-handle.ts';

export type TaskWorker = WorkerHandle<TaskRequest, TaskReply>;

/** All of the page shares the kept worker. */
const WORKERS = keepWorkers(startTaskWorker, { keptMs: KEPT_MS });

/** Tasks in browser workers, each in one of its own, kept for the next task; an aborted signal ends it at once. */
export function createBrowserTasks(workers: KeptWorkers<TaskRequest, TaskReply> = WORKERS): RunTask {
  return (task, input, signal) =>
    askOnce(
      workers.take,
      { task, input },
      {
        what: 'The work',
        signal,
        release: workers.giveBack,
        read: (reply) => (reply.type === 'done' ? { answer: reply.output } : { failed: reply.message }),
      },
    );
}

function startTaskWorker(): TaskWorker {
  return wrapWorker(new Worker(new URL('./task.worker.ts', import.meta.url), { type: 'module', name: 'task' }));
}
