/**
 * A function returning the first thing equal to the given one, null (and a memory of it) if there is none yet. `writeAll` gives everything of weight
 * in a thing; `writeRough`, a cheaper one, only has to be alike for equal things, so most things are never written out.
 */
export function createRepeatFinder<T>(
  writeRough: (one: T) => string,
  writeAll: (one: T) => string,
): (one: T) => T | null {
  const alone = new Map<string, T | null>();
  const written = new Map<string, T>();
  return (one) => {
    const rough = writeRough(one);
    const before = alone.get(rough);
    if (before === undefined) {
      alone.set(rough, one);
      return null;
    }
    // null: what stood alone has been written out already.
    if (before !== null) {
      written.set(writeAll(before), before);
      alone.set(rough, null);
    }
    const all = writeAll(one);
    const first = written.get(all);
    if (first === undefined) written.set(all, one);
    return first ?? null;
  };
}

/** Two texts as one key; no other two give the same. */
export function joinPair(one: string, other: string): string {
  return `${one.length} ${one}${other}`;
}
