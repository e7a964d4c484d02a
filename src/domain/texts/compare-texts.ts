/** Order of two texts by code unit, for sorting: the same on every machine, in any language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
