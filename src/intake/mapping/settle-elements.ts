import type { ColumnProfile } from './column-profile.ts';
import { readElementHeader } from './element-headers.ts';
import { has } from './settle-items.ts';
import type { Candidate } from './settle-parent-columns.ts';

/** Cells that state a share of mass, or that nobody knows it. */
const SHARE = /\d|^(?:rest|bal|balance|rem|traces?|spuren|n\.?\s?[adn]\.?|-|–)/i;
/** A table with fewer such columns may have one by chance. */
const LEAST = 2;

/**
 * Beside substances, a plain share is the one of their mass (`Stoff; Anteil`), and a column of materials beside their CAS numbers names the
 * substances.
 */
export function settleSubstances(chosen: Candidate[]): void {
  if (!has(chosen, 'part-number') && !has(chosen, 'maker-part-number')) return;
  const material = chosen.findIndex(({ meaning }) => meaning === 'material');
  if (has(chosen, 'cas') && !has(chosen, 'substance') && material >= 0)
    chosen[material] = { meaning: 'substance', confidence: 0.85, reason: 'It stands beside CAS numbers.' };
  const share = chosen.findIndex(({ meaning }) => meaning === 'share');
  const isOfSource = has(chosen, 'supplier') || has(chosen, 'supplier-id');
  const isStated = (['mass-min', 'mass-max', 'mass-share'] as const).some((meaning) => has(chosen, meaning));
  if (share >= 0 && has(chosen, 'substance') && !isOfSource && !isStated)
    chosen[share] = { meaning: 'mass-share', confidence: 0.85, reason: 'It stands beside substances.' };
}

/**
 * A column for each element: two columns or more whose headers name substances, or one that says its unit besides (`Dy [%]`), and whose cells are shares, beside one that names the part. Meanings that
 * the dictionary only guessed give way.
 */
export function settleElements(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  chosen: Candidate[],
): void {
  if (has(chosen, 'substance') || !(has(chosen, 'part-number') || has(chosen, 'maker-part-number'))) return;
  const places = header.flatMap((name, place) => {
    const profile = profiles[place];
    const element =
      (chosen[place]?.confidence ?? 0) >= 0.9 && chosen[place]?.meaning !== null ? null : readElementHeader(name);
    const areShares = profile !== undefined && profile.samples.every((cell) => SHARE.test(cell));
    return element === null || !areShares ? [] : [{ place, element }];
  });
  const isEnough = places.some(({ element }) => element.measured);
  if (!isEnough && places.filter(({ element }) => element.plain).length < LEAST) return;
  for (const { place, element } of places)
    chosen[place] = {
      meaning: 'element',
      confidence: 0.85,
      reason: `The header names ${element.substance}, and the cells say how much of it there is.`,
    };
}
