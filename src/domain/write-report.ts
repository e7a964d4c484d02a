import { isNote, sayNote } from './notes/say-note.ts';

/**
 * For `JSON.stringify`: in a document, infinite numbers are `inf` or `-inf`, because null says there that something is not known, a note of the
 * engine is its sentence, and a column of numbers is a list.
 */
export function writeReport(_key: string, value: unknown): unknown {
  if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array) return [...value];
  if (value === Infinity) return 'inf';
  if (value === -Infinity) return '-inf';
  return isNote(value) ? sayNote(value) : value;
}
