import type { RunTask, TaskReply, TaskRequest } from './tasks.ts';
import { wrapWorker } from './worker-handle.ts';
import type { WorkerHandle } from './worker-handle.ts';

export type TaskWorker = WorkerHandle<TaskRequest, TaskReply>;

/** Tasks in a browser worker that lives for one of them; an aborted signal ends it at once. */
export function createBrowserTasks(startWorker: () => TaskWorker = startTaskWorker): RunTask {
  return (request, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = startWorker();
      const abort = (): void => end(() => reject(signal?.reason));

      function end(settle: () => void): void {
        signal?.removeEventListener('abort', abort);
        worker.terminate();
        settle();
      }

      signal?.addEventListener('abort', abort);
      worker.onReply((reply) =>
        end(() => (reply.type === 'done' ? resolve(reply.answer) : reject(new Error(reply.message)))),
      );
      worker.onCrash((message) => end(() => reject(new Error(`The work stopped: ${message}`))));
      worker.postMessage(request);
    });
}

function startTaskWorker(): TaskWorker {
  return wrapWorker(new Worker(new URL('./task.worker.ts', import.meta.url), { type: 'module', name: 'task' }));
}
