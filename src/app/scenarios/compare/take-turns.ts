/** Lets one do some work once it is its turn, and returns what comes of it. Rejects with the signal's reason where that aborts while it waits. */
export type InTurn = <Result>(work: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;

/** Returns a place where so much work goes on at a time, and the rest waits in the order in which it came. */
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
