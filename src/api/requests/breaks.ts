/** How long others may wait for one who is being answered, in milliseconds. */
const MOST_AT_A_TIME_MS = 10;

/**
 * Returns what tells somebody in the middle of long work whether others are to be answered first: a promise to wait for, or undefined where the
 * last break was less than ten milliseconds ago.
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
