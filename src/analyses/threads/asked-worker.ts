import type { WorkerHandle } from './worker-handle.ts';

/** Requests to a worker that answers them in their order. A broken one is ended, and rejects anything asked of it. */
export class AskedWorker<Request, Reply> {
  private readonly worker: WorkerHandle<Request, Reply>;
  private readonly waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void }[] = [];
  private broken: Error | null = null;

  constructor(worker: WorkerHandle<Request, Reply>) {
    this.worker = worker;
    worker.onReply((reply) => this.waiting.shift()?.resolve(reply));
    worker.onCrash((message) => {
      this.broken = new Error(message);
      for (const { reject } of this.waiting.splice(0)) reject(this.broken);
      worker.terminate();
    });
  }

  isBroken(): boolean {
    return this.broken !== null;
  }

  /** Resolves to the reply, after those of earlier requests. */
  ask(request: Request): Promise<Reply> {
    if (this.broken !== null) return Promise.reject(this.broken);
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(request);
    });
  }
}
