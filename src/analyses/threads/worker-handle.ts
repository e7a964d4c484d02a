/** The part of a `Worker` used here; tests put another in its place. */
export type WorkerHandle<Request, Reply> = {
  postMessage: (request: Request) => void;
  /** A listener takes the place of the one before. */
  onReply: (listener: (reply: Reply) => void) => void;
  /** Its program could not be loaded, broke down, or sent an unreadable message. The same holds for listeners. */
  onCrash: (listener: (message: string) => void) => void;
  terminate: () => void;
};

/** A browser worker as a handle. */
export function wrapWorker<Request, Reply>(worker: Worker): WorkerHandle<Request, Reply> {
  let hear = (_reply: Reply): void => undefined;
  let hearCrash = (_message: string): void => undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => hear(data));
  worker.addEventListener('error', (event) => hearCrash(event.message || 'its program could not be loaded'));
  worker.addEventListener('messageerror', () => hearCrash('its answer could not be read'));
  return {
    postMessage: (request) => worker.postMessage(request),
    onReply: (listener) => {
      hear = listener;
    },
    onCrash: (listener) => {
      hearCrash = listener;
    },
    terminate: () => worker.terminate(),
  };
}

/**
 * A worker started after the turn of its creation, with the messages sent to it until then: `start` is to hand them over with the start itself.
 * A message would reach it late: a browser keeps messages to a loading worker on the sender's thread, and delivers them when that thread has
 * nothing else to do, a long time during a page's first drawing.
 */
export function startWithFirst<Request, Reply>(
  start: (first: readonly Request[]) => WorkerHandle<Request, Reply>,
): WorkerHandle<Request, Reply> {
  const first: Request[] = [];
  let isEnded = false;
  let worker: WorkerHandle<Request, Reply> | null = null;
  let hear = (_reply: Reply): void => undefined;
  let hearCrash = (_message: string): void => undefined;
  queueMicrotask(() => {
    if (isEnded) return;
    worker = start(first);
    worker.onReply((reply) => hear(reply));
    worker.onCrash((message) => hearCrash(message));
  });
  return {
    postMessage: (request) => {
      if (worker === null) first.push(request);
      else worker.postMessage(request);
    },
    onReply: (listener) => {
      hear = listener;
    },
    onCrash: (listener) => {
      hearCrash = listener;
    },
    terminate: () => {
      isEnded = true;
      worker?.terminate();
    },
  };
}
