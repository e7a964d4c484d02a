import type { Dataset } from '../../../domain/dataset.ts';

/** Two versions for the change since the last one, one for a look beside them, one to spare. */
const KEPT = 4;

/**
 * The datasets of a worker: the last few put there, first in, first out. Both sides of the thread boundary keep one and put the same hashes in
 * the same order, so the sender knows the worker's present ones without asking.
 */
export type DatasetStore<Kept = Dataset> = {
  has: (hash: string) => boolean;
  get: (hash: string) => Kept | undefined;
  put: (hash: string, dataset: Kept) => void;
  /** Takes back what the other side could not put. */
  drop: (hash: string) => void;
};

/** An empty store. Putting a hash that is in it changes nothing. */
export function createDatasetStore<Kept = Dataset>(): DatasetStore<Kept> {
  const datasets = new Map<string, Kept>();
  return {
    has: (hash) => datasets.has(hash),
    get: (hash) => datasets.get(hash),
    put: (hash, dataset) => {
      if (datasets.has(hash)) return;
      datasets.set(hash, dataset);
      const [oldest] = datasets.keys();
      if (datasets.size > KEPT && oldest !== undefined) datasets.delete(oldest);
    },
    drop: (hash) => datasets.delete(hash),
  };
}
