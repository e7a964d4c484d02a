import type { Log } from './log.ts';

/**
 * Does some work now and then every so many milliseconds; a failure is written to the log under a name, and the work tried again the next time.
 * Returns the way to stop, with a wait for running work.
 */
export function keepWorking(
  name: string,
  everyMs: number,
  log: Log,
  work: () => Promise<unknown>,
): () => Promise<void> {
  const attempt = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log('failure', { name, message: error instanceof Error ? error.message : String(error) });
    }
  };
  let under = attempt();
  const timer = setInterval(() => {
    under = attempt();
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
}
