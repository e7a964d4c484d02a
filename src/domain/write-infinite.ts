/** To be given to `JSON.stringify`: what is infinite is `inf` or `-inf` in a document, because null says there that something is not known. */
export function writeInfinite(_key: string, value: unknown): unknown {
  if (value === Infinity) return 'inf';
  return value === -Infinity ? '-inf' : value;
}
