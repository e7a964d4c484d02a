/** Listeners that are told before whatever else this process has to do has its turn, and the milliseconds until the next of them are: one in a millisecond takes an eighth of a processor. */
const PORTION = 20;
const EACH_MS = 20;

/**
 * Tells each of many listeners, the first at once and the others in portions, so that a thousand who follow one workspace keep nobody's request waiting: the last of them hears a second later. Who has left until then is
 * not told; who has come since is, once more than needed at worst.
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
