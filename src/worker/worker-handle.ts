/** The part of a `Worker` that is used here; tests put another in its place. */
export type WorkerHandle<Request, Reply> = {
  postMessage: (request: Request) => void;
  onReply: (listener: (reply: Reply) => void) => void;
  /** Its program could not be loaded, broke down, or sent what cannot be read. */
  onCrash: (listener: (message: string) => void) => void;
  terminate: () => void;
};

/** A browser worker as a handle. */
export function wrapWorker<Request, Reply>(worker: Worker): WorkerHandle<Request, Reply> {
  return {
    postMessage: (request) => worker.postMessage(request),
    onReply: (listener) => worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => listener(data)),
    onCrash: (listener) => {
      worker.addEventListener('error', (event) => listener(event.message || 'its program could not be loaded'));
      worker.addEventListener('messageerror', () => listener('its answer could not be read'));
    },
    terminate: () => worker.terminate(),
  };
}
