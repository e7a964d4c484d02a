const ASK_AGAIN_MS = 3000;

/** Loads a part of the app, and asks again until it comes: what tells of a line that is down must not fail with it. */
export async function loadPatiently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, ASK_AGAIN_MS);
      });
    }
  }
}
