import type { ColumnProfile } from '../column-profile.ts';
import { has } from '../settle-items.ts';
import type { Candidate } from './candidate.ts';

/** `[4711] Pump`: the code of an item with its name behind it. */
const CODED_ITEM = /^\[[^[\]]{1,60}\]\s+\S/;

/** Meanings given to a column of such cells by its header. */
const MAY_BE_ITEM: ReadonlySet<string | null> = new Set([null, 'description', 'item-number', 'kind', 'category']);

/**
 * A column of codes with names (`[4711] Pump`) under a header nobody knows names the item of its row; such a column before the item, in fewer rows,
 * names its parent.
 */
export function settleBracketCodes(profiles: readonly ColumnProfile[], chosen: Candidate[]): void {
  const places = [...profiles.entries()].flatMap(([place, { filled, samples }]) =>
    filled > 0 && samples.every((cell) => CODED_ITEM.test(cell)) ? [place] : [],
  );
  const reason = 'Its cells are codes of items with their names.';
  const [first, second, ...more] = places;
  if (first === undefined || more.length > 0) return;
  const isOpen = (place: number): boolean => MAY_BE_ITEM.has(chosen[place]?.meaning ?? null);
  if (second === undefined) {
    if (isOpen(first) && !has(chosen, 'part-number') && !has(chosen, 'parent'))
      chosen[first] = { meaning: 'part-number', confidence: 0.8, reason };
    return;
  }
  const [head, line] = [profiles[first], profiles[second]];
  const isHead = (head?.filled ?? 0) < (line?.filled ?? 0) || (head?.distinct ?? 1) < (line?.distinct ?? 0);
  if (!isHead || !isOpen(first) || chosen[second]?.meaning !== 'part-number') return;
  // `Reference` of a bill is often blank in all of them.
  const isNamed = chosen.some(({ meaning }, at) => meaning === 'parent' && (profiles[at]?.filled ?? 0) > 0);
  if (isNamed) return;
  for (const [at, { meaning }] of chosen.entries())
    if (meaning === 'parent') chosen[at] = { meaning: null, confidence: 0.7, reason: 'All of its cells are blank.' };
  chosen[first] = { meaning: 'parent', confidence: 0.8, reason };
}
