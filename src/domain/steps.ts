/** Long work in short steps: its runner may do something else between two of them. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Records of a step: a few milliseconds of the most laborious work. */
export const RECORDS_IN_STEP = 1000;

/** The result of work without a break. */
export function runThrough<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The result of work with a question to its doer after each step; `rest` gives something to wait for before the next, undefined: nothing. */
export async function runWithBreaks<T>(steps: Steps<T>, rest: () => Promise<void> | undefined): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    const wait = rest();
    if (wait) await wait;
  }
}

/** The items in order, in steps; equal ones keep theirs. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RECORDS_IN_STEP) {
    runs.push(items.slice(at, at + RECORDS_IN_STEP).toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps<T>(first: readonly T[], second: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = [];
  let [left, right] = [0, 0];
  while (left < first.length && right < second.length) {
    const [a, b] = [first[left] as T, second[right] as T];
    if (compare(a, b) <= 0) {
      merged.push(a);
      left += 1;
    } else {
      merged.push(b);
      right += 1;
    }
    if (merged.length % RECORDS_IN_STEP === 0) yield;
  }
  for (; left < first.length; left++) {
    merged.push(first[left] as T);
    if (merged.length % RECORDS_IN_STEP === 0) yield;
  }
  for (; right < second.length; right++) {
    merged.push(second[right] as T);
    if (merged.length % RECORDS_IN_STEP === 0) yield;
  }
  return merged;
}
