import { fillPreset } from '../../catalogue/fill-preset.ts';
import type { ScenarioPreset } from '../../catalogue/scenario-preset.ts';
import { createEmptyScenario } from '../../domain/scenario/empty-scenario.ts';
import type { ScenarioSetting } from '../../domain/scenario/empty-scenario.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';

/** A scenario out of a preset; `choice` is the site or country asked for by the preset, null for none. */
export function makeScenario(
  id: string,
  name: string,
  preset: ScenarioPreset,
  choice: string | null,
  setting: ScenarioSetting,
): Scenario {
  return { ...createEmptyScenario(id, name, setting), ...fillPreset(preset, choice), name };
}
