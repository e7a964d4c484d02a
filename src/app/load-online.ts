/** Messages of Chromium, Firefox, Safari and the loader of style sheets about a file of the program that does not come. */
const MISSING = /dynamically imported module|importing a module script failed|unable to preload css/i;
const ASK_AGAIN_MS = 3000;
/** A part missing again so soon after a new load of the page is missing at its source. */
const LOADED_ANEW_MS = 60_000;
const LOADED_ANEW = 'loaded-anew';

/**
 * Whether an error, or its cause, tells of a missing file of the program. A browser keeps that answer for as long as the page is open: to ask for the
 * file again fails at once.
 */
export function isPartMissing(error: unknown): error is Error {
  return error instanceof Error && (MISSING.test(error.message) || isPartMissing(error.cause));
}

/** Whether this page's server answers now. */
export async function isPlaceThere(): Promise<boolean> {
  try {
    return (await fetch(globalThis.location.href, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/**
 * Loads a part of the program, or a file of it, before anybody presses for it. While the line is cut it waits. For a missing part the page is loaded
 * anew as soon as its server answers: the address keeps the open view, and edits are kept. Just after such a load, and for any other failure, the
 * error is the caller's.
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
 * Loads the page anew for somebody in front of a missing part, a moment after its server answers; a person gone elsewhere meanwhile (`signal`) stays
 * there. Does nothing if the page was loaded anew just before.
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
