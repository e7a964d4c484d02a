import type { Disruption } from '../domain/scenario/disruption.ts';
import type { Scenario } from '../domain/scenario/scenario.ts';
import { CHOSEN_DESTINATION, CHOSEN_SITE, type ScenarioPreset } from './scenario-preset.ts';

/** A preset's part of a scenario; the rest is the company's. */
export type PresetFields = Pick<
  Scenario,
  'presetId' | 'name' | 'note' | 'disruptions' | 'reactions' | 'stillWaitingAfterQuarter'
>;

/**
 * Returns the fields of a scenario filled by a preset. `chosen` is the id of the site or the code of the destination asked for by the preset;
 * null if it asks for nothing.
 * @throws Error where a preset asks and nothing was chosen.
 */
export function fillPreset(preset: ScenarioPreset, chosen: string | null): PresetFields {
  if (preset.choice !== null && chosen === null)
    throw new Error(`The preset ${preset.id} needs an answer: ${preset.choice.question}`);
  return {
    presetId: preset.id,
    name: preset.name,
    note: preset.summary,
    disruptions: preset.disruptions.map((one) => (chosen === null ? one : putChoice(one, chosen))),
    reactions: preset.reactions,
    stillWaitingAfterQuarter: preset.stillWaitingAfterQuarter,
  };
}

function putChoice(disruption: Disruption, chosen: string): Disruption {
  switch (disruption.kind) {
    case 'site-outage':
    case 'technology-refusal':
      return disruption.siteId === CHOSEN_SITE ? { ...disruption, siteId: chosen } : disruption;
    case 'licence-queue': {
      const destinations = disruption.scope.destinations.map((code) => (code === CHOSEN_DESTINATION ? chosen : code));
      return { ...disruption, scope: { ...disruption.scope, destinations } };
    }
    case 'measure-switch':
    case 'country-stop':
    case 'price-shock':
    case 'demand-shift':
    case 'feed-stop':
      return disruption;
  }
}
