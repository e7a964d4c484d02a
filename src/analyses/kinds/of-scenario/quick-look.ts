import { lookQuickly, type QuickLook } from '../../../engine/simulation/quick-look.ts';
import type { Analysis } from '../../analysis.ts';
import { answerSound, refuseScenario, settleScenario, type ScenarioAnswer } from './sound-scenario.ts';

export const quickLook = {
  refuse: refuseScenario,
  run: ({ dataset, catalogue }, { scenario }) =>
    answerSound({ dataset, catalogue }, { scenario }, () => lookQuickly({ dataset, catalogue, scenario })),
  settle: settleScenario,
} satisfies Analysis<'quick-look', ScenarioAnswer<QuickLook>>;
