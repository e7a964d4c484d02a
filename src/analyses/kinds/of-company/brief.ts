import type { QuestionOf } from '../../../domain/questions/questions.ts';
import { composeBrief } from '../../../engine/brief/compose-brief.ts';
import { analyseLicences } from '../../../engine/licences/analyse.ts';
import type { MovesReport } from '../../../engine/moves/moves-report.ts';
import { optimiseMoves } from '../../../engine/moves/optimise.ts';
import type { PlanAim } from '../../../engine/moves/plan-aim.ts';
import { type Analysis, type Context, tellShare } from '../../analysis.ts';
import { runTogether } from '../of-scenario/simulation.ts';
import { answerSound, refuseScenario, settleScenario } from '../of-scenario/sound-scenario.ts';
import { summarise } from '../at-hand/summary.ts';

/** Moves saving more than their cost. */
const AIM: PlanAim = { measure: 'mean', budget: null, mostUnsold: null, noStopBefore: null, service: null };
const PROGRESS_STEP = 0.02;
/** Share of the work done with the run, where moves are searched for as well. */
const RUN_SHARE = 0.3;

/** The exposure, the run of a scenario, licence cases and, where asked for, a plan: one set of figures for page and paper. */
export const brief = {
  needs: ['solver', 'threads'],
  refuse: refuseScenario,
  run: (context, question, hooks) =>
    answerSound(context, question, async () => {
      const { scenario, plans } = question;
      const tell = tellShare(PROGRESS_STEP, hooks);
      const ofRun = plans === 0 ? 1 : RUN_SHARE;
      // Nothing here tells of the stock of a part, what levers are worth or what assumed values move.
      const ran = await runTogether(
        context,
        { scenario, parts: null, further: 'causes' },
        {
          signal: hooks.signal,
          onProgress: ({ done, budget }) => tell((ofRun * done) / budget),
        },
      );
      const moves =
        plans === 0 ? null : await searchMoves(context, question, (share) => tell(ofRun + (1 - ofRun) * share));
      const { dataset, dataVersion, catalogue } = context;
      const { clocks, assumptions, inference } = scenario;
      const asked = { ...clocks, assumptions, inference, dataVersion, destination: null };
      return composeBrief({
        dataset,
        catalogue,
        question: asked,
        exposure: summarise(context, asked),
        licences: analyseLicences({ dataset, catalogue, question: asked }),
        simulation: ran,
        moves,
      });
    }),
  settle: settleScenario,
} satisfies Analysis<'brief'>;

/** A plan of moves saving more than their cost; null if no money can be put on it. */
async function searchMoves(
  context: Context,
  { scenario, plans, draws }: QuestionOf<'brief'>,
  tell: (share: number) => void,
): Promise<MovesReport | null> {
  const open = await context.loadSolver();
  const asked = { scenario, aim: AIM, suggests: true, draws, mostPlans: plans };
  const onProgress = (done: number, budget: number): void => tell(done / budget);
  const report = optimiseMoves({ ...context, asked, open, onProgress });
  return report.unjudged === null ? report : null;
}
