import { loadOnline } from '../../load-online.ts';

/** Nobody waits longer than this for them. */
const PATIENCE_MS = 1500;

const { promise: settled, resolve: settleFirstFigures } = Promise.withResolvers<void>();

/** Called once the first figures are drawn, the first analysis is done or has failed, or where the first view needs none. */
export { settleFirstFigures };

/** Resolves when the first figures are painted, or after a long enough wait: unneeded work takes no time from them. */
export async function waitForFirstFigures(): Promise<void> {
  const waited = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([settled.then(waitForPaint), waited]);
}

/** Resolves after the browser has painted what is drawn now. */
function waitForPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Loads what the first picture does without. */
export async function loadAfterFigures<T>(load: () => Promise<T>): Promise<T> {
  await waitForFirstFigures();
  return loadOnline(load);
}
