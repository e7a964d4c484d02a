import type { Scenario } from '../../domain/scenario/scenario.ts';

/** What the result of a scenario depends on: not its name, its note, or whether it is locked. */
export type ScenarioContent = Omit<Scenario, 'id' | 'name' | 'note' | 'presetId' | 'locked' | 'lockedOn'>;

/** Returns what the result of a scenario depends on. */
export function getContent(scenario: Scenario): ScenarioContent {
  const { id: _id, name: _name, note: _note, presetId: _preset, locked: _locked, lockedOn: _on, ...content } = scenario;
  return content;
}
