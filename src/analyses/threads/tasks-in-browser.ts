import { askOnce } from '../ask-once.ts';
import type { RunTask, TaskReply, TaskRequest } from '../tasks.ts';
import { wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

export type TaskWorker = WorkerHandle<TaskRequest, TaskReply>;

/** Tasks in a browser worker that lives for one of them; an aborted signal ends it at once. */
export function createBrowserTasks(startWorker: () => TaskWorker = startTaskWorker): RunTask {
  return (request, signal) =>
    askOnce(startWorker, request, {
      what: 'The work',
      signal,
      read: (reply) => (reply.type === 'done' ? { answer: reply.answer } : { failed: reply.message }),
    });
}

function startTaskWorker(): TaskWorker {
  return wrapWorker(new Worker(new URL('./task.worker.ts', import.meta.url), { type: 'module', name: 'task' }));
}
