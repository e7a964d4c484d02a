import { Worker } from 'node:worker_threads';
import { type CallOutageHelpers, createOutageHelpers, type OutageReply, type OutageWorker } from './outage-helper.ts';

/** So many other threads of this Node process helping with outages. They end with the work; one unable to begin, or broken, is not missed. */
export function callOutageThreads(helpers: number): CallOutageHelpers {
  return createOutageHelpers(startOutageThread, helpers);
}

function startOutageThread(): OutageWorker {
  const worker = new Worker(new URL('./outage.thread.ts', import.meta.url));
  return {
    postMessage: (request) => worker.postMessage(request),
    onReply: (listener) => worker.on('message', (reply: OutageReply) => listener(reply)),
    onCrash: (listener) => {
      worker.on('error', (error: Error) => listener(error.message));
      worker.on('exit', () => listener('It came to an end.'));
    },
    terminate: () => void worker.terminate(),
  };
}
