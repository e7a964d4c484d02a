import { optimiseMoves } from '../../engine/moves/optimise.ts';
import type { MovesReport } from '../../engine/moves/moves-report.ts';
import { type Analysis, tellShare } from '../analysis.ts';
import { answerSound, refuseScenario, type ScenarioAnswer, settleScenario } from './sound-scenario.ts';

const PROGRESS_STEP = 0.01;

/** A signal is looked at after each plan that was run. */
export const moves = {
  needs: ['solver'],
  refuse: refuseScenario,
  run: async (context, asked, hooks) => {
    const open = await context.loadSolver();
    hooks.signal?.throwIfAborted();
    const tell = tellShare(PROGRESS_STEP, hooks);
    const onProgress = (done: number, budget: number): void => tell(done / budget);
    return answerSound(context, asked, () => optimiseMoves({ ...context, asked, open, onProgress }));
  },
  settle: settleScenario,
} satisfies Analysis<'moves', ScenarioAnswer<MovesReport>>;
