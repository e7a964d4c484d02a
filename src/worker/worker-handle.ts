/** The part of a `Worker` that is used here; tests put another in its place. */
export type WorkerHandle<Request, Reply> = {
  postMessage: (request: Request) => void;
  /** Whoever listens takes the place of who did so before. */
  onReply: (listener: (reply: Reply) => void) => void;
  /** Its program could not be loaded, broke down, or sent what cannot be read. The same holds for who listens. */
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
