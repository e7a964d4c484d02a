import { lookQuickly } from '../../../engine/simulation/quick-look.ts';
import type { Analysis } from '../../analysis.ts';
import { answerSound, refuseScenario, settleScenario } from './sound-scenario.ts';

export const quickLook = {
  refuse: refuseScenario,
  run: ({ dataset, catalogue }, { scenario }) =>
    answerSound({ dataset, catalogue }, { scenario }, () => lookQuickly({ dataset, catalogue, scenario })),
  settle: settleScenario,
} satisfies Analysis<'quick-look'>;
