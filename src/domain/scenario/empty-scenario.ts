import { USUAL_PATIENCE, USUALLY_ASSUMED } from './assumed.ts';
import { USUAL_REACTIONS } from './reactions.ts';
import type { Scenario } from './scenario.ts';

/** Fields taken over by a scenario from its origin. */
export type ScenarioSetting = Pick<Scenario, 'clocks' | 'assumptions' | 'inference' | 'startDate'>;

/** A year by days, a thousand draws, seed 1: enough for a first look, and the same for everybody. */
const FIRST_LOOK = { horizonDays: 365, stepDays: 1, seed: 1, draws: 1000 } as const;

/** A scenario without an event yet. */
export function createEmptyScenario(id: string, name: string, setting: ScenarioSetting): Scenario {
  return {
    id,
    name,
    note: '',
    presetId: null,
    locked: false,
    lockedOn: null,
    ...setting,
    ...FIRST_LOOK,
    sharing: { rule: 'pro-rata' },
    stillWaitingAfterQuarter: USUAL_PATIENCE,
    targetCoverDays: null,
    assumed: USUALLY_ASSUMED,
    reactions: USUAL_REACTIONS,
    disruptions: [],
    levers: [],
  };
}
