import { DRAWS_PER_BLOCK, type Simulation } from '../../../engine/simulation/simulate.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import { type Context, type Hooks, letOthersIn } from '../../analysis.ts';
import type { Help } from '../../threads/draw-helper.ts';
import { WorkPool } from '../../threads/work-pool.ts';
import type { KeptDraws } from './kept-draws.ts';

/**
 * A report so far costs some work of its own, so one comes after so many draws, then after four times as many, and so on: the first soon, since
 * somebody waits for it, and three of a thousand draws.
 */
const FIRST_PIECE = 32;
const NEXT_PIECE = 4;
/** Draws of a thread at a time: few enough against long waits for the others at the end of a round, and as many as go side by side at least. */
const SHARED_DRAWS = { most: 16, least: 4 };
/** Steps of all draws in a run about as short as a helper's planning of its scenario. */
const UNAIDED_STEPS = 10_000;

/** Lets other calls of this thread in between two blocks, where somebody could have any. */
export type HearOthers = () => Promise<void> | void;

/**
 * Runs the draws of a scenario with any helpers, to the digits of this thread alone, and returns what `finish` makes of them while the helpers are
 * still there; `tellSoFar` gives the pieces on the way. With `kept`, draws that an earlier run has left are not run again, and those of this run are left.
 */
export async function drawTogether<Piece, Answer>(
  { dataset, dataVersion, packs, callHelpers }: Context,
  { scenario, simulated, kept = null }: { scenario: Scenario; simulated: Simulation; kept?: KeptDraws | null },
  { signal, onProgress, onPiece }: Hooks<Piece>,
  tellSoFar: () => Piece,
  finish: (helpers: readonly Help[], hearOthers: HearOthers) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { budget } = simulated;
  let nextPiece = FIRST_PIECE;
  const hearOthers = callHelpers === null && signal === undefined ? () => undefined : letOthersIn;
  const pool = new WorkPool(
    async (from, to) => {
      await hearOthers();
      return simulated.runDraws(from, to);
    },
    (block) => {
      simulated.take(block);
      kept?.keep(block);
      const done = simulated.countDone();
      onProgress?.({ done, budget });
      if (onPiece !== undefined && done >= nextPiece && done < budget) {
        nextPiece *= NEXT_PIECE;
        onPiece(tellSoFar());
      }
      signal?.throwIfAborted();
    },
    SHARED_DRAWS,
  );
  const work = { scenario, dataset, dataVersion, packs, followed: simulated.followed };
  const isLong = budget > DRAWS_PER_BLOCK && budget * (scenario.horizonDays / scenario.stepDays) > UNAIDED_STEPS;
  const helpers: Help[] = [];
  const join = (helper: Help): void => {
    helpers.push(helper);
    pool.join(helper.draw);
  };
  const letGo = isLong ? callHelpers?.(work, join) : undefined;
  try {
    for (const draws of simulated.listRounds()) {
      for (const block of kept?.takeUpTo(draws) ?? []) {
        simulated.take(block);
        pool.skipTo(block.to);
      }
      const done = simulated.countDone();
      while (nextPiece <= done) nextPiece *= NEXT_PIECE;
      await pool.run(draws);
    }
    return await finish(helpers, hearOthers);
  } finally {
    letGo?.();
  }
}
