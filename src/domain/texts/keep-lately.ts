/** How many texts are kept, and how long each may be: a million different ones are not to be kept. */
export type KeepingBounds = { readonly most: number; readonly longest: number };

/**
 * Returns `read` with what it gave for a text lately, for readings that are asked for the same texts again and again. `read` gives the same for
 * the same text, and what it gives is changed by nobody. Texts longer than `longest` are read each time; all are forgotten once `most` are kept.
 */
export function keepLately<T extends object | string | null>(
  read: (text: string) => T,
  { most, longest }: KeepingBounds,
): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = read(text);
    if (text.length > longest) return made;
    if (kept.size >= most) kept.clear();
    kept.set(text, made);
    return made;
  };
}
