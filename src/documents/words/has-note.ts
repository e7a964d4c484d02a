import type { EngineNote } from '../../domain/notes/engine-note.ts';

/** A report with the engine's notes on it. */
export type Noted = { readonly notes: readonly EngineNote[] };

/** Whether a report has a note of a kind. */
export function hasNote({ notes }: Noted, code: EngineNote['code']): boolean {
  return notes.some((note) => note.code === code);
}
