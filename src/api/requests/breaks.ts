/** Most wait of others during one answer, in milliseconds. */
const MOST_AT_A_TIME_MS = 10;

/**
 * Returns a test in the middle of long work whether others are to be answered first: a promise to wait for, or undefined within ten milliseconds
 * of the last break.
 */
export function createBreaks(): () => Promise<void> | undefined {
  let begun = performance.now();
  return () => {
    if (performance.now() - begun < MOST_AT_A_TIME_MS) return undefined;
    // A timer, and no promise: those are kept before anything else is looked at.
    return new Promise((resolve) => {
      setTimeout(() => {
        begun = performance.now();
        resolve();
      }, 0);
    });
  };
}
