import type { RunTask, TaskOutput, TaskReply, TaskRequest } from '../tasks.ts';
import { askOnce } from './ask-once.ts';
import { type WorkerHandle, wrapWorker } from './worker-handle.ts';

export type TaskWorker = WorkerHandle<TaskRequest, TaskReply>;

/** Tasks in a browser worker alive for one of them; an aborted signal ends it at once. */
export function createBrowserTasks(startWorker: () => TaskWorker = startTaskWorker): RunTask {
  return async (task, input, signal) => {
    const output = await askOnce(
      startWorker,
      { task, input },
      {
        what: 'The work',
        signal,
        read: (reply) => (reply.type === 'done' ? { answer: reply.output } : { failed: reply.message }),
      },
    );
    return output as TaskOutput<typeof task>;
  };
}

function startTaskWorker(): TaskWorker {
  return wrapWorker(new Worker(new URL('./task.worker.ts', import.meta.url), { type: 'module', name: 'task' }));
}
