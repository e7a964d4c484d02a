import { computeScenarioTornado, type ScenarioTornado } from '../../../engine/simulation/scenario-tornado.ts';
import type { Analysis } from '../../analysis.ts';
import { answerSound, refuseScenario, settleScenario, type ScenarioAnswer } from './sound-scenario.ts';

export const tornado = {
  refuse: refuseScenario,
  run: (context, { scenario }) =>
    answerSound(context, { scenario }, () => computeScenarioTornado(context.dataset, context.catalogue, scenario)),
  settle: settleScenario,
} satisfies Analysis<'tornado', ScenarioAnswer<ScenarioTornado>>;
