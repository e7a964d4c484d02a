import { sayNote } from '../../domain/notes/say-note.ts';
import { isolateNames } from '../format/isolate-names.ts';

/** What a note of the engine says, for the screen: names written from right to left stand by themselves in it. */
export function showNote(note: Parameters<typeof sayNote>[0]): string {
  return isolateNames(sayNote(note));
}
