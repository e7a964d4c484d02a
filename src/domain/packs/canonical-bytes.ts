import { compareTexts } from '../texts/compare-texts.ts';

/**
 * The signed bytes: JSON without spaces, fields by name, numbers as JavaScript prints them, UTF-8. The same for two values exactly if they say
 * the same, in any order of their fields.
 */
export function toCanonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value, sortFields));
}

function sortFields(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => compareTexts(a, b)));
}
