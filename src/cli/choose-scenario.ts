import { type Scenario, scenario as scenarioSchema } from '../domain/scenario/scenario.ts';
import { checkScenario } from '../engine/simulation/scenario/check-scenario.ts';
import type { Surroundings } from './command.ts';
import type { OpenedData } from './reading/opened-data.ts';
import { type Arguments, readChoice, readWholeNumber } from './reading/read-arguments.ts';
import { readScenario, readScenarioWords } from './reading/read-scenario.ts';
import { Refusal } from './refusal.ts';

/** Options of commands about a scenario under a law date and a reading. */
export const SCENARIO_OPTIONS = {
  scenario: { type: 'string' },
  step: { type: 'string' },
  horizon: { type: 'string' },
  choose: { type: 'string' },
  'law-date': { type: 'string' },
  reading: { type: 'string' },
  'no-inference': { type: 'boolean' },
} as const;

/** How those options are written in a usage line. */
export const SCENARIO_USAGE =
  '[--step 1|7] [--horizon DAYS] [--choose SITE|COUNTRY] [--law-date DAY] [--reading law|agreed|open]';

/**
 * Returns the scenario of a name under the arguments' words on law, step and horizon (`usualStep` where they say nothing; null: that of the
 * scenario). Refuses an unsound one, or one with names missing in the data.
 */
export async function chooseScenario(
  name: string,
  args: Arguments,
  data: OpenedData,
  surroundings: Surroundings,
  usualStep: '1' | '7' | null = null,
): Promise<Scenario> {
  const { catalogue, dataset } = data;
  const given = await readScenario(name, data, catalogue, readScenarioWords(args), surroundings);
  const step = readChoice(args, 'step', ['1', '7'], usualStep ?? (given.stepDays === 1 ? '1' : '7'));
  const scenario = {
    ...given,
    stepDays: step === '1' ? (1 as const) : (7 as const),
    horizonDays: readWholeNumber(args, 'horizon', { min: 0, max: 1096, otherwise: given.horizonDays }),
  };
  const [unsound] = scenarioSchema.safeParse(scenario).error?.issues ?? [];
  if (unsound !== undefined) throw new Refusal(`${scenario.name}, ${unsound.path.join('.')}: ${unsound.message}`);
  const [problem] = checkScenario(scenario, dataset, catalogue);
  if (problem !== undefined) throw new Refusal(`${scenario.name}, ${problem.path}: ${problem.message}`);
  return scenario;
}
