import type { DrawCauses } from '../../engine/simulation/results/cause-shares.ts';
import type { CausesOf } from './draw-helper.ts';

/** Draws run again together: as many as go side by side. */
const TOGETHER = 4;

/**
 * Returns the causes of the losses of some draws, in their order: a free thread finds those of the next few, this one after its work of
 * `meanwhile`. A helper's failed part is done here.
 */
export async function findCausesTogether(
  draws: readonly number[],
  own: CausesOf,
  helpers: readonly CausesOf[],
  meanwhile: () => void,
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
  const helped = helpers.map((helper) => goOn(helper));
  meanwhile();
  await goOn(own);
  await Promise.all(helped);
  return found.flat();
}
