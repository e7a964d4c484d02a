import type { EngineNote } from '../../../domain/notes/engine-note.ts';
import { showNote } from '../../words/show-note.ts';

/** Of these a network of firms holds nothing, so that its shares are shares of the rest. */
const LEFT_OUT: ReadonlySet<EngineNote['code']> = new Set(['sites-without-trade', 'unsold-products-left-out'] as const);

/** Returns what is in no figure of a network of firms, one sentence each: sites without a known trade, and sales of products without a price or a demand. */
export function sayLeftOut(notes: readonly EngineNote[]): string[] {
  return notes.filter(({ code }) => LEFT_OUT.has(code)).map(showNote);
}
