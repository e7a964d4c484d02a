/** Most workers for draws at a time: each keeps a plan of its own in memory. */
const MOST_THREADS = 4;

/** Returns how many threads of a machine with so many processors run draws at a time. */
export function countThreads(processors: number): number {
  return Math.max(1, Math.min(MOST_THREADS, processors));
}

/** The name telling a worker its number of threads, itself among them: all it is told before its program runs. */
export function nameWorker(what: 'simulation' | 'company', threads: number): string {
  return `${what} on ${threads}`;
}

/** Reads from a worker's name how many threads it may take; 1 if it says nothing of them. */
export function readThreads(name: string): number {
  return Number(/ on (\d+)$/.exec(name)?.[1] ?? 1);
}
