/**
 * Chooses the items with a label: 1 in the result. Labels stand beside their items in one column for each tier and are one `lineHeight` high, so
 * two of a tier overlap exactly where their items are nearer than one. The more important item wins, of equal ones the upper. `order` lists
 * items from the most important; `y` is in the unit of `lineHeight`, items beyond `top` to `bottom` carry none.
 */
export function placeLabels(
  itemColumn: Int32Array,
  y: ArrayLike<number>,
  order: Iterable<number>,
  lineHeight: number,
  { top, bottom }: { top: number; bottom: number },
): Uint8Array {
  const shown = new Uint8Array(itemColumn.length);
  /** Labels by tier and line of `lineHeight`: an overlapping label lies in the same line or in one beside it. */
  const taken = new Map<number, Map<number, number[]>>();
  for (const item of order) {
    const at = y[item]!;
    if (at < top || at > bottom) continue;
    const lines = taken.get(itemColumn[item]!) ?? new Map<number, number[]>();
    taken.set(itemColumn[item]!, lines);
    const line = Math.floor(at / lineHeight);
    const near = [...(lines.get(line - 1) ?? []), ...(lines.get(line) ?? []), ...(lines.get(line + 1) ?? [])];
    if (near.some((other) => Math.abs(other - at) < lineHeight)) continue;
    shown[item] = 1;
    const own = lines.get(line);
    if (own) own.push(at);
    else lines.set(line, [at]);
  }
  return shown;
}
