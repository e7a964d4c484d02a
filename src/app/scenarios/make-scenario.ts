import { CHOSEN_DESTINATION, CHOSEN_SITE } from '../../catalogue/scenario-preset.ts';
import type { ScenarioPreset } from '../../catalogue/scenario-preset.ts';
import type { Disruption } from '../../domain/disruption.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { Clocks, Assumptions } from '../../domain/workspace.ts';

/** What a new scenario takes over from the page that it is made on. */
export type Surroundings = Clocks & {
  readonly assumptions: Assumptions;
  readonly inference: boolean;
  readonly today: string;
};

/** A year in days, a thousand draws, seed 1: enough for a first look, and the same for everybody. */
const FIRST_LOOK = { horizonDays: 365, stepDays: 1, seed: 1, draws: 1000 } as const;

/** A scenario in which nothing happens yet. */
export function makeEmptyScenario(id: string, name: string, around: Surroundings): Scenario {
  const { lawDate, suspensionEnd, assumptions, inference, today } = around;
  return {
    id,
    name,
    note: '',
    presetId: null,
    locked: false,
    clocks: { lawDate, suspensionEnd },
    assumptions,
    inference,
    startDate: today,
    ...FIRST_LOOK,
    sharing: { rule: 'pro-rata' },
    backlogShare: 0,
    targetCoverDays: null,
    rationing: null,
    disruptions: [],
    levers: [],
  };
}

/** A scenario out of a preset; `choice` is the site or country that the preset asks for, null where it asks for none. */
export function makeScenario(
  id: string,
  name: string,
  preset: ScenarioPreset,
  choice: string | null,
  around: Surroundings,
): Scenario {
  return {
    ...makeEmptyScenario(id, name, around),
    note: preset.summary,
    presetId: preset.id,
    rationing: preset.rationing,
    backlogShare: preset.backlogShare,
    disruptions: preset.disruptions.map((disruption) => (choice === null ? disruption : choose(disruption, choice))),
  };
}

/** Puts what was chosen where the preset left a place for it. */
function choose(disruption: Disruption, choice: string): Disruption {
  if (disruption.kind === 'site-outage' || disruption.kind === 'technology-refusal') {
    return disruption.siteId === CHOSEN_SITE ? { ...disruption, siteId: choice } : disruption;
  }
  if (disruption.kind !== 'licence-queue') return disruption;
  const destinations = disruption.scope.destinations.map((one) => (one === CHOSEN_DESTINATION ? choice : one));
  return { ...disruption, scope: { ...disruption.scope, destinations } };
}
