import { nameSome } from '../../../documents/words/name-some.ts';
import type { Triage } from '../../../domain/workspace/workspace.ts';
import { formatCounted } from '../../format/number.ts';

const MOST_NAMED = 12;

/** Names the parts that somebody judged or wrote a note on and that are no part of the data, as a sentence before others; '' if there are none. */
export function sayLostTriage(triage: ReadonlyMap<string, Triage>, known: readonly string[]): string {
  const there = new Set(known);
  const lost = [...triage]
    .filter(([part, { state, note }]) => !there.has(part) && (state !== 'not-assessed' || note !== ''))
    .map(([part]) => part)
    .toSorted();
  if (lost.length === 0) return '';
  const what = lost.length === 1 ? '1\u00a0part that is' : `${formatCounted(lost.length, 'part')} that are`;
  return `Triage or a note of ${what} not in these data is kept, and in no list: ${nameSome(lost, MOST_NAMED)}. `;
}
