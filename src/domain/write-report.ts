import { isNote, sayNote } from './notes/say-note.ts';

/**
 * To be given to `JSON.stringify`: in a document, what is infinite is `inf` or `-inf`, because null says there that something is not
 * known, and a note of the engine is its sentence.
 */
export function writeReport(_key: string, value: unknown): unknown {
  if (value === Infinity) return 'inf';
  if (value === -Infinity) return '-inf';
  return isNote(value) ? sayNote(value) : value;
}
