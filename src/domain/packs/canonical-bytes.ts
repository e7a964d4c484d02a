/**
 * The signed bytes: JSON without spaces, fields by name, numbers as JavaScript prints them, UTF-8. The same for two values exactly if they say
 * the same, in any order of their fields.
 */
export function toCanonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value, sortFields));
}

function sortFields(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(fields)
      .toSorted()
      .map((name) => [name, fields[name]]),
  );
}
