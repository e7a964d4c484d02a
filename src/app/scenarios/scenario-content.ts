import type { Scenario } from '../../domain/scenario/scenario.ts';

/** Dependences of the result of a scenario: not its name, its note, or its lock. */
export type ScenarioContent = Omit<Scenario, 'id' | 'name' | 'note' | 'presetId' | 'locked' | 'lockedOn'>;

/** Returns the dependences of the result of a scenario. */
export function getContent(scenario: Scenario): ScenarioContent {
  const { id: _id, name: _name, note: _note, presetId: _preset, locked: _locked, lockedOn: _on, ...content } = scenario;
  return content;
}
