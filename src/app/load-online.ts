/** What Chromium, Firefox and Safari say, and the loader of style sheets, where a file of the program does not come. */
const MISSING = /dynamically imported module|importing a module script failed|unable to preload css/i;
const ASK_AGAIN_MS = 3000;
/** A part that is missing again so soon after the page was loaded anew is missing where it comes from. */
const LOADED_ANEW_MS = 60_000;
const LOADED_ANEW = 'loaded-anew';

/**
 * Whether an error, or its cause, tells that a file of the program did not come. A browser keeps that answer for as long as the page is
 * open: to ask for the file again fails at once.
 */
export function isPartMissing(error: unknown): error is Error {
  return error instanceof Error && (MISSING.test(error.message) || isPartMissing(error.cause));
}

/** Whether the place that served this page answers now. */
export async function isPlaceThere(): Promise<boolean> {
  try {
    return (await fetch(globalThis.location.href, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Loads a part of the program, or a file of it, that nobody has asked for by a press. While the line is cut it waits. A part that is missing
 * all the same is had by loading the page anew as soon as its place answers: what is open stands in the address, and edits are kept. Where
 * that was done just before, and for any other failure, the error is the caller's.
 */
export async function loadOnline<T>(load: () => Promise<T>): Promise<T> {
  // A service worker has the files of the program at hand.
  if (!navigator.serviceWorker?.controller) await waitForLine();
  try {
    return await load();
  } catch (error) {
    if (isPartMissing(error) && !wasLoadedAnew()) return loadPageAnew();
    if (navigator.onLine) throw error;
    await waitForLine();
    return loadOnline(load);
  }
}

/**
 * Loads the page anew for somebody who looks at a part that did not come, a moment after its place answers: who goes elsewhere meanwhile
 * (`signal`) stays there. Does nothing if the page was loaded anew just before.
 */
export async function loadAnewOnceThere(signal: AbortSignal): Promise<void> {
  if (wasLoadedAnew()) return;
  do {
    await waitAMoment();
    await waitForLine();
  } while (!signal.aborted && !(await isPlaceThere()));
  if (!signal.aborted) reloadPage();
}

async function loadPageAnew(): Promise<never> {
  while (!(await isPlaceThere())) {
    await waitAMoment();
    await waitForLine();
  }
  reloadPage();
  // The page goes on for a moment, and must not show that something is missing.
  return new Promise(() => undefined);
}

function reloadPage(): void {
  noteLoadedAnew();
  globalThis.location.reload();
}

function waitAMoment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ASK_AGAIN_MS);
  });
}

/**
 * Whether the page was loaded anew for a missing part just before. Where the browser keeps nothing for a page, nobody knows: better too seldom
 * than for ever.
 */
export function wasLoadedAnew(): boolean {
  try {
    return Date.now() - Number(sessionStorage.getItem(LOADED_ANEW) ?? 0) < LOADED_ANEW_MS;
  } catch {
    return true;
  }
}

function noteLoadedAnew(): void {
  try {
    sessionStorage.setItem(LOADED_ANEW, String(Date.now()));
  } catch {
    // Full: the part is there after this, or it is asked for once more.
  }
}

async function waitForLine(): Promise<void> {
  if (navigator.onLine) return;
  await new Promise((resolve) => {
    globalThis.addEventListener('online', resolve, { once: true });
  });
}
