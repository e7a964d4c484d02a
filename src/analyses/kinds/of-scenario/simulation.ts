import { DRAWS_PER_BLOCK, type Further, Simulation } from '../../../engine/simulation/simulate.ts';
import type { SimulationReport } from '../../../engine/simulation/results/report.ts';
import type { QuestionOf } from '../../../domain/questions/questions.ts';
import { type Analysis, type Context, type Hooks, letOthersIn } from '../../analysis.ts';
import type { Help } from '../../threads/draw-helper.ts';
import { findCausesTogether } from '../../threads/share-causes.ts';
import { WorkPool } from '../../threads/work-pool.ts';
import { openKeptDraws } from './kept-draws.ts';
import { answerSound, refuseScenario, settleScenario, type ScenarioAnswer } from './sound-scenario.ts';

/**
 * A report so far costs some runs of its own, so one comes after so many draws, then after four times as many, and so on: the first soon, since
 * somebody waits for it, and three of a thousand draws.
 */
const FIRST_PIECE = 32;
const NEXT_PIECE = 4;
/** Draws of a thread at a time: few enough against long waits for the others at the end of a round. */
const SHARED_DRAWS = 16;
/** Steps of all draws in a run about as short as a helper's planning of its scenario. */
const UNAIDED_STEPS = 10_000;

/** With any helpers, to the digits of one thread. A signal is looked at between blocks of draws. */
export const simulation = {
  needs: ['threads'],
  pieces: 'so-far',
  refuse: refuseScenario,
  run: (context, question, hooks) => answerSound(context, question, () => runTogether(context, question, hooks)),
  settle: settleScenario,
} satisfies Analysis<'simulation', ScenarioAnswer<SimulationReport>, SimulationReport>;

/** What is asked of the run of a scenario: further looks, and parts to follow; null: none. */
type AskedOfRun = Pick<QuestionOf<'simulation'>, 'scenario'> & {
  readonly parts?: readonly string[] | null | undefined;
  readonly further?: Further | undefined;
};

/**
 * Runs the draws of a scenario with any helpers, to the digits of this thread alone. Where figures alone are asked for, those of few draws first and of more
 * later, the later run goes on from the draws of the earlier one.
 */
export async function runTogether(
  { dataset, dataVersion, packs, catalogue, callHelpers }: Context,
  { scenario, parts = [], further = true }: AskedOfRun,
  { signal, onProgress, onPiece }: Hooks<SimulationReport>,
): Promise<SimulationReport> {
  const simulated = new Simulation({ scenario, dataset, dataVersion, parts, catalogue });
  const { budget } = simulated;
  const kept = further === false && parts === null ? openKeptDraws({ dataset, catalogue }, scenario) : null;
  let nextPiece = FIRST_PIECE;
  const hearHelpers = callHelpers === null && signal === undefined ? () => undefined : letOthersIn;
  const pool = new WorkPool(
    async (from, to) => {
      await hearHelpers();
      return simulated.runDraws(from, to);
    },
    (block) => {
      simulated.take(block);
      kept?.keep(block);
      const done = simulated.countDone();
      onProgress?.({ done, budget });
      if (onPiece !== undefined && done >= nextPiece && done < budget) {
        nextPiece *= NEXT_PIECE;
        onPiece(simulated.report(false));
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
    if (further === false || helpers.length === 0) return simulated.report(further);
    const causes = await findCausesTogether(
      simulated.listWitnessed(),
      async (draws) => {
        await hearHelpers();
        return simulated.findCauses(draws);
      },
      helpers.map((helper) => helper.findCauses),
      () => {
        if (further === true) simulated.lookApart();
      },
    );
    return simulated.report(further, causes);
  } finally {
    letGo?.();
  }
}
