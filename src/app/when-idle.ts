/** Work that can wait does not wait longer than this. */
const IDLE_PATIENCE_MS = 1000;

/** What may come after the first picture does: when the browser has nothing else to do, or after a while. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: IDLE_PATIENCE_MS });
    else setTimeout(resolve, IDLE_PATIENCE_MS);
  });
}
