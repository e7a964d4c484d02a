import { AsyncLocalStorage } from 'node:async_hooks';

/** Origin of a request, and the id of its answer and its traces. */
export type Asking = { whence: string; request: string };

const askings = new AsyncLocalStorage<Asking>();
/** Of work without a request from outside, such as by a command on the server's machine. */
const NOBODY: Asking = { whence: 'this server', request: '' };

/** Runs `work` as the answer to a request. */
export function answerAsking<T>(asking: Asking, work: () => Promise<T>): Promise<T> {
  return askings.run(asking, work);
}

/** The current request. */
export function getAsking(): Asking {
  return askings.getStore() ?? NOBODY;
}
