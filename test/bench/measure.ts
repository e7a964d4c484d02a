/** One line of the benches' table; times in milliseconds. */
export type BenchRow = {
  what: string;
  /** Size of the input, in words: "10,000 parts". */
  size: string;
  milliseconds: number;
  /** What architecture asks for; null: no budget at this size. */
  budget: number | null;
  /** Time of a plain version of the same mathematics in the same run; null where there is none. */
  baseline: number | null;
};

/** A bench file's default export: measures, and throws where the measured thing and its baseline disagree. */
export type Bench = () => Promise<BenchRow[]> | BenchRow[];

/**
 * Median time of `run` in milliseconds over `times` runs, after one run that is not counted (it warms up the compiler and caches).
 * Give `times` 1 for work of many seconds.
 */
export async function measureMedian(run: () => unknown, times = 5): Promise<number> {
  if (times > 1) await run();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const begun = performance.now();
    await run();
    taken.push(performance.now() - begun);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

/**
 * Median time of the processor in milliseconds, for work on one thread: what the clock would say if nobody else used the machine.
 * Contains what the compiler and the collector of garbage do on threads of their own.
 */
export function measureProcessor(run: () => unknown, times = 1): number {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const begun = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(begun);
    taken.push((user + system) / 1000);
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}
