/** Runs side by side through the passes of the kernel, with a number for each of them in a row: `kernel/rows.ts`. */
export const RUNS_PER_BATCH = 4;
/** Flags of all of them in a row, and the flag beside them for a source shipping less than asked for: as in `kernel/rows.ts`. */
export const ALL_RUNS = (1 << RUNS_PER_BATCH) - 1;
export const SHIPS_LESS = 1 << RUNS_PER_BATCH;

/** Rows with the same number for each run. */
export function spreadOverRuns(values: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const column = new Float64Array(values.length * RUNS_PER_BATCH);
  for (let row = 0; row < values.length; row++)
    column.fill(values[row]!, row * RUNS_PER_BATCH, (row + 1) * RUNS_PER_BATCH);
  return column;
}
