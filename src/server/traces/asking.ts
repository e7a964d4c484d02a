import { AsyncLocalStorage } from 'node:async_hooks';

/** From where a request came, and the id by which its answer and its traces name it. */
export type Asking = { whence: string; request: string };

const askings = new AsyncLocalStorage<Asking>();
/** Of what nobody asked for from outside, such as by a command on the server's machine. */
const NOBODY: Asking = { whence: 'this server', request: '' };

/** Runs `work` as the answer to a request. */
export function answerAsking<T>(asking: Asking, work: () => Promise<T>): Promise<T> {
  return askings.run(asking, work);
}

/** The request that is being answered. */
export function getAsking(): Asking {
  return askings.getStore() ?? NOBODY;
}
