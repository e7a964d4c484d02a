/** Runs that go side by side through the passes of the kernel, which has a number for each of them in a row: `kernel/rows.ts`. */
export const RUNS_ABREAST = 4;

/** Rows with the same number for each run. */
export function spreadOverRuns(values: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const column = new Float64Array(values.length * RUNS_ABREAST);
  for (let row = 0; row < values.length; row++) column.fill(values[row]!, row * RUNS_ABREAST, (row + 1) * RUNS_ABREAST);
  return column;
}
