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

/** Workers between two pieces of work: the next takes one, and gives it back once it is done. */
export type KeptWorkers<Request, Reply> = {
  take: () => WorkerHandle<Request, Reply>;
  giveBack: (worker: WorkerHandle<Request, Reply>) => void;
};

/** How long an unasked worker is kept: it holds its program, and what its last work left there. */
export const KEPT_MS = 60_000;

/**
 * Workers started where none is idle. Of those given back the last is kept for `keptMs`, so the next work finds the program read and warm; 0: none is.
 * One breaking down meanwhile is ended.
 */
export function keepWorkers<Request, Reply>(
  startWorker: () => WorkerHandle<Request, Reply>,
  { keptMs }: { keptMs: number },
): KeptWorkers<Request, Reply> {
  type Idle = { readonly worker: WorkerHandle<Request, Reply>; readonly ending: ReturnType<typeof setTimeout> };
  let idle: Idle | null = null;

  function end({ worker, ending }: Idle): void {
    clearTimeout(ending);
    worker.terminate();
    if (idle?.worker === worker) idle = null;
  }

  return {
    take: () => {
      const kept = idle;
      idle = null;
      clearTimeout(kept?.ending);
      return kept?.worker ?? startWorker();
    },
    giveBack: (worker) => {
      if (keptMs === 0) {
        worker.terminate();
        return;
      }
      if (idle !== null) end(idle);
      const kept: Idle = { worker, ending: setTimeout(() => end(kept), keptMs) };
      worker.onCrash(() => {
        if (idle === kept) end(kept);
      });
      idle = kept;
    },
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
