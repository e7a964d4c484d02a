import { DRAWS_PER_BLOCK, type Simulation } from '../../../engine/simulation/simulate.ts';
import type { Scenario } from '../../../domain/scenario/scenario.ts';
import type { DrawBlock } from '../../../engine/simulation/results/draw-block.ts';
import { type Context, type Hooks, letOthersIn } from '../../analysis.ts';
import type { Help } from '../../threads/call-helpers.ts';
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

/** What is made of the draws: pieces on the way, and the answer, while the helpers are still there. */
type Telling<Piece, Answer> = {
  readonly tellSoFar: (simulated: Simulation) => Piece;
  readonly finish: (
    simulated: Simulation,
    helpers: readonly Help[],
    hearOthers: HearOthers,
  ) => Answer | Promise<Answer>;
};

/**
 * Runs the draws of a scenario that `open` begins with any helpers, to the digits of this thread alone, and returns what is made of them. Helpers
 * are called first: they prepare themselves while this thread does. With `kept`, draws that an earlier run has left are not run again, and those of
 * this run are left.
 */
export async function drawTogether<Piece, Answer>(
  { dataset, dataVersion, packs, callHelpers }: Context,
  { scenario, open, kept = null }: { scenario: Scenario; open: () => Simulation; kept?: KeptDraws | null },
  { signal, onProgress, onPiece }: Hooks<Piece>,
  { tellSoFar, finish }: Telling<Piece, Answer>,
): Promise<Answer> {
  const budget = scenario.draws;
  const hearOthers = callHelpers === null && signal === undefined ? () => undefined : letOthersIn;
  const helpers: Help[] = [];
  let pool: WorkPool<DrawBlock> | null = null;
  let followed: Simulation['followed'] = null;
  const drawWith = (helper: Help) => (from: number, to: number) => helper.draw(from, to, followed);
  const join = (helper: Help): void => {
    helpers.push(helper);
    pool?.join(drawWith(helper));
  };
  const isLong = budget > DRAWS_PER_BLOCK && budget * (scenario.horizonDays / scenario.stepDays) > UNAIDED_STEPS;
  const letGo = isLong ? callHelpers?.({ scenario, dataset, dataVersion, packs }, join) : undefined;
  try {
    // A browser starts a worker only when this thread listens.
    await hearOthers();
    const simulated = open();
    await hearOthers();
    followed = simulated.followed;
    let nextPiece = FIRST_PIECE;
    const take = (block: DrawBlock): void => {
      simulated.take(block);
      kept?.keep(block);
      const done = simulated.countDone();
      onProgress?.({ done, budget });
      if (onPiece !== undefined && done >= nextPiece && done < budget) {
        nextPiece *= NEXT_PIECE;
        onPiece(tellSoFar(simulated));
      }
      signal?.throwIfAborted();
    };
    const own = async (from: number, to: number): Promise<DrawBlock> => {
      await hearOthers();
      return simulated.runDraws(from, to);
    };
    pool = new WorkPool(own, take, SHARED_DRAWS);
    for (const helper of helpers) pool.join(drawWith(helper));
    for (const draws of simulated.listRounds()) {
      for (const block of kept?.takeUpTo(draws) ?? []) {
        simulated.take(block);
        pool.skipTo(block.to);
      }
      const done = simulated.countDone();
      while (nextPiece <= done) nextPiece *= NEXT_PIECE;
      await pool.run(draws);
    }
    return await finish(simulated, helpers, hearOthers);
  } finally {
    letGo?.();
  }
}
