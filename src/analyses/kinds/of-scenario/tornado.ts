import { computeScenarioTornado } from '../../../engine/simulation/scenario-tornado.ts';
import type { Analysis } from '../../analysis.ts';
import { answerSound, refuseScenario, settleScenario } from './sound-scenario.ts';

export const tornado = {
  refuse: refuseScenario,
  run: (context, { scenario }) =>
    answerSound(context, { scenario }, () => computeScenarioTornado(context.dataset, context.catalogue, scenario)),
  settle: settleScenario,
} satisfies Analysis<'tornado'>;
