import type { Worker } from 'node:worker_threads';
import type { WorkerHandle } from './worker-handle.ts';

/** Another thread of this Node process as a handle; its end is a crash to whoever still waits. */
export function wrapThread<Request, Reply>(worker: Worker): WorkerHandle<Request, Reply> {
  return {
    postMessage: (request) => worker.postMessage(request),
    onReply: (listener) => worker.on('message', (reply: Reply) => listener(reply)),
    onCrash: (listener) => {
      worker.on('error', (error: Error) => listener(error.message));
      worker.on('exit', () => listener('It came to an end.'));
    },
    terminate: () => void worker.terminate(),
  };
}
