import { Worker } from 'node:worker_threads';
import { wrapThread } from '../wrap-thread.ts';
import type { CallOutageHelpers } from './call-outage-helpers.ts';
import { createOutageHelpers } from './outage-helper.ts';

/** So many other threads of this Node process helping with outages. They end with the work; one unable to begin, or broken, is not missed. */
export function callOutageThreads(helpers: number): CallOutageHelpers {
  return createOutageHelpers(() => wrapThread(new Worker(new URL('./outage.thread.ts', import.meta.url))), helpers);
}
