/** Messages of a process in a millisecond about the changes of one workspace: all its followers hear of each. */
const MOST_PER_MS = 1;
/** To fewer each change is told as it comes. */
const MANY = 50;

export type NoticeMerger = {
  /** Tells of a change to `key` now, or, shortly after one told to many, together with its successors. */
  hear: (key: string | null) => void;
  /** Tells of nothing more. */
  close: () => void;
};

/**
 * Merges notices of changes to the same thing: `tell` is called at once for the first, and for all within the pause after it once at its end.
 * The pause grows with the number of listeners (`countListeners`), because a notice says only that something is new: to few, each is told as it
 * comes. None is lost, and the last comes after the last change.
 */
export function mergeNotices(tell: (key: string | null) => void, countListeners: () => number): NoticeMerger {
  const pauses = new Map<string | null, { isDue: boolean; timer: NodeJS.Timeout }>();

  function hear(key: string | null): void {
    const pause = pauses.get(key);
    if (pause) {
      pause.isDue = true;
      return;
    }
    tell(key);
    const listeners = countListeners();
    if (listeners < MANY) return;
    const timer = setTimeout(() => {
      const isDue = pauses.get(key)?.isDue === true;
      pauses.delete(key);
      if (isDue) hear(key);
    }, listeners / MOST_PER_MS);
    timer.unref();
    pauses.set(key, { isDue: false, timer });
  }

  return {
    hear,
    close: () => {
      for (const { timer } of pauses.values()) clearTimeout(timer);
      pauses.clear();
    },
  };
}
