import { computeScenarioIndices } from '../../../engine/simulation/scenario-indices.ts';
import type { Analysis } from '../../analysis.ts';
import { answerSound, follow, refuseScenario, settleScenario } from './sound-scenario.ts';

export const indices = {
  refuse: refuseScenario,
  run: (context, { scenario, rows }, hooks) =>
    answerSound(context, { scenario }, () =>
      follow(computeScenarioIndices(context.dataset, context.catalogue, scenario, rows), hooks),
    ),
  settle: settleScenario,
} satisfies Analysis<'indices'>;
