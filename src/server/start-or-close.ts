/**
 * Result of `start`. Where it rejects, everything opened until then (`opened` takes the way to close each thing) is closed again, the last
 * first: a process after a failed start would else be held by it, and neither work nor end.
 */
export async function startOrClose<T>(start: (opened: (close: () => Promise<void>) => void) => Promise<T>): Promise<T> {
  const closings: (() => Promise<void>)[] = [];
  try {
    return await start((close) => closings.push(close));
  } catch (error) {
    // What cannot be closed says less than why the start failed.
    for (const close of closings.toReversed()) await close().catch(() => undefined);
    throw error;
  }
}
