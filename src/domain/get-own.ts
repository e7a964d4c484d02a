/**
 * What a record itself has under a key that somebody wrote, undefined for nothing. Every object has more under `constructor` and `toString`, which are
 * names of suppliers, headers (a builder in Spanish) and cells as well.
 */
export function getOwn<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
