import { sweepDisturbances } from '../../../engine/simulation/disturbance-sweep.ts';
import type { Analysis } from '../../analysis.ts';
import { answerSound, follow, refuseScenario, settleScenario } from './sound-scenario.ts';

export const sweep = {
  refuse: refuseScenario,
  run: ({ dataset, catalogue, ...context }, { scenario, of, outageDays }, hooks) =>
    answerSound({ dataset, catalogue, ...context }, { scenario }, () =>
      follow(sweepDisturbances(dataset, catalogue, scenario, { kind: of, outageDays }), hooks),
    ),
  settle: settleScenario,
} satisfies Analysis<'sweep'>;
