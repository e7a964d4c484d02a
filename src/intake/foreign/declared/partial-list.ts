import { LEAST_PCT } from '../../values/contents/declared-amount.ts';
import type { Interval, WeighedPart } from './weigh-part.ts';

type Weighed = Pick<WeighedPart, 'substances' | 'rest'>;

/** The mass of a part, in percent. */
const WHOLE = 100;
/** A list that leaves as much of its part open names what somebody asked for, and is no list of what the part is made of. */
const MOSTLY_OPEN = 50;

/** Whether a list names some substances of a part alone: a list of declarable substances, a form for minerals. Of one that cannot be weighed nobody knows. */
export function isPartial({ rest }: Weighed): boolean {
  return rest !== null && rest >= MOSTLY_OPEN;
}

/**
 * An older list of what a part is made of with what a newer partial one says: amounts of the newer stand, of a substance that it may not hold the part spans both, and one that it
 * names without a figure keeps that of the older; a draft replaces no amount. Where the newer has more of something than the older leaves room for, the older list is not complete any longer.
 */
export function addPartial(whole: Weighed, partial: Weighed, isDraft: boolean): Weighed {
  const substances = new Map(whole.substances);
  let isContradicted = false;
  for (const [name, said] of partial.substances) {
    const known = whole.substances.get(name);
    // Without a figure it may be all that the other amounts of its list leave.
    const isUnstated = said.min <= LEAST_PCT && said.max >= Math.min(WHOLE, partial.rest ?? WHOLE);
    if (known !== undefined && known.max > 0) substances.set(name, isUnstated ? known : join(said, known, isDraft));
    else {
      substances.set(name, said);
      isContradicted ||= said.min > (known?.max ?? whole.rest ?? WHOLE);
    }
  }
  return { substances, rest: isContradicted ? null : whole.rest };
}

/** Sums this near to 100 % are 100 %: figures are rounded. */
const NEAR = 0.1;

/**
 * A list with the amounts that a correction puts right. Where nobody knows whether it means this list (`isSure`), or an amount is corrected downwards by a paper of which no day tells that it
 * came after the list (`isLater`), the part spans both. A list whose amounts make no whole any longer is not complete.
 */
export function addCorrection(
  whole: Weighed,
  correction: Weighed,
  { isSure, isLater }: { readonly isSure: boolean; readonly isLater: boolean },
): Weighed {
  const substances = new Map(whole.substances);
  for (const [name, said] of correction.substances) {
    if (said.min <= LEAST_PCT && said.max >= WHOLE) continue;
    const known = whole.substances.get(name) ?? { min: 0, max: whole.rest ?? WHOLE };
    const stands = isSure && (isLater || said.max >= known.max);
    substances.set(name, stands ? said : join({ ...said, min: 0 }, known, true));
  }
  const sum = [...substances.values()].reduce((total, { min, max }) => total + (min + max) / 2, 0);
  const isWhole = whole.rest !== null && Math.abs(WHOLE - sum) <= NEAR + whole.rest;
  return { substances, rest: isWhole ? whole.rest : null };
}

function join(said: Interval, known: Interval, isDraft: boolean): Interval {
  if (said.min > LEAST_PCT && !isDraft) return said;
  return { min: Math.min(said.min, known.min), max: Math.max(said.max, known.max) };
}
