/**
 * To be given to `JSON.stringify`: what is infinite is `inf` or `-inf` in a document, because null says there that something is not known; a
 * column of numbers is a list.
 */
export function writeInfinite(_key: string, value: unknown): unknown {
  if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array) return [...value];
  if (value === Infinity) return 'inf';
  return value === -Infinity ? '-inf' : value;
}
