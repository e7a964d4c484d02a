/** Lets one do some work in its turn, and returns the result. Rejects with the signal's reason on an abort while it waits. */
export type InTurn = <Result>(work: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;

/** Returns a place for so much work at a time; the rest waits in the order of arrival. */
export function takeTurns(lanes: number): InTurn {
  const waiting: (() => void)[] = [];
  let busy = 0;

  async function wait(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (busy < lanes) {
      busy += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const go = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(signal.reason);
      };
      waiting.push(go);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  return async (work, signal) => {
    await wait(signal);
    try {
      return await work();
    } finally {
      // Whoever waits takes over the lane.
      const next = waiting.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
}
