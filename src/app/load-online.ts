/**
 * Loads a part of the program, or a file of it. Where the line is cut it waits until it is back, and tries again: what has failed once would be
 * missing until the page is loaded anew. Any other failure is the caller's.
 */
export async function loadOnline<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (navigator.onLine) throw error;
    await new Promise((resolve) => {
      globalThis.addEventListener('online', resolve, { once: true });
    });
    return loadOnline(load);
  }
}
