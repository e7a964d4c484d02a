import { Simulation } from '../../../engine/simulation/simulate.ts';
import type { Analysis } from '../../analysis.ts';
import { drawTogether } from './draw-together.ts';
import { openKeptDraws } from './kept-draws.ts';
import { answerSound, refuseScenario, settleScenario } from './sound-scenario.ts';

/**
 * With any helpers, to the digits of the simulation, of which these figures are a part: no draw is told, and nothing kept by step. A run by more draws
 * goes on from those of an earlier one.
 */
export const figures = {
  needs: ['threads'],
  pieces: 'so-far',
  refuse: refuseScenario,
  run: (context, question, hooks) =>
    answerSound(context, question, () => {
      const { dataset, dataVersion, catalogue } = context;
      const { scenario } = question;
      const open = () => new Simulation({ scenario, dataset, dataVersion, catalogue, bySteps: false });
      const tell = (simulated: Simulation) => simulated.tellFigures();
      const kept = openKeptDraws({ dataset, catalogue }, scenario);
      return drawTogether(context, { scenario, open, kept }, hooks, { tellSoFar: tell, finish: tell });
    }),
  settle: settleScenario,
} satisfies Analysis<'figures'>;
