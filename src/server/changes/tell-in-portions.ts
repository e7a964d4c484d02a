/** Listeners told before all else in this process has its turn, and the milliseconds until the next of them are: one in a millisecond takes an eighth of a processor. */
const PORTION = 20;
const EACH_MS = 20;

/**
 * Tells each of many listeners, the first at once and the others in portions, so a thousand followers of one workspace keep nobody's request
 * waiting: the last of them hears a second later. Those gone by then are not told; newcomers are, once more than needed at worst.
 */
export function tellInPortions<T>(listeners: ReadonlySet<(value: T) => void>, value: T): void {
  const all = listeners.values();
  const tellSome = (): void => {
    for (let told = 0; told < PORTION; told++) {
      const { done, value: listener } = all.next();
      if (done === true) return;
      listener(value);
    }
    setTimeout(tellSome, EACH_MS).unref();
  };
  tellSome();
}
