import type { DrawCauses } from '../../engine/simulation/results/draw-causes.ts';
import type { CausesOf } from './call-helpers.ts';

/** Draws run again together: as many as go side by side. */
const TOGETHER = 4;
/** Of these a helper has so many times as many before it: this thread does not hear it all the time. */
const AHEAD = 3;

/**
 * Returns the causes of the losses of some draws, in their order: a free thread finds those of the next few, this one after its work of
 * `meanwhile`, in which it hears the others now and then. A helper's failed part is done here.
 */
export async function findCausesTogether(
  draws: readonly number[],
  own: CausesOf,
  helpers: readonly CausesOf[],
  meanwhile: () => Promise<void> | void,
): Promise<readonly DrawCauses[]> {
  const found: (readonly DrawCauses[])[] = [];
  let next = 0;
  const goOn = async (find: CausesOf): Promise<void> => {
    while (next < draws.length) {
      const from = next;
      next += TOGETHER;
      const some = draws.slice(from, from + TOGETHER);
      found[from / TOGETHER] = await find(some).catch(() => own(some));
    }
  };
  const helped = helpers.flatMap((helper) => Array.from({ length: AHEAD }, () => goOn(helper)));
  await meanwhile();
  await goOn(own);
  await Promise.all(helped);
  return found.flat();
}
