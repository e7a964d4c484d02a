import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fillPreset } from '../../catalogue/fill-preset.ts';
import { createEmptyScenario } from '../../domain/scenario/empty-scenario.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import { readEarlierScenario } from '../../domain/scenario/read-earlier.ts';
import { findUnknownField, sayFault } from '../../domain/scenario/say-fault.ts';
import { scenario, type Scenario } from '../../domain/scenario/scenario.ts';
import { FIRST_DAY, LAST_DAY } from '../../domain/units.ts';
import { READINGS, type Reading } from '../../domain/closed-lists.ts';
import type { Surroundings } from '../command.ts';
import { type Arguments, readChoice, readDay } from './read-arguments.ts';
import { Refusal } from '../refusal.ts';
import type { OpenedData } from './opened-data.ts';

/** The scenarios of a workspace, and what a person assumes of the law. */
type Scenarios = Pick<OpenedData, 'scenarios' | 'assumptions'>;

/** What the command line says of a scenario beside its name. */
export type ScenarioWords = {
  /** The site or destination asked for by the preset; null: not given. */
  readonly chosen: string | null;
  /** Day and reading of the law, null if nothing is said, and whether no market share stands in: they go before what a scenario says itself. */
  readonly lawDate: string | null;
  readonly reading: Reading | null;
  readonly noInference: boolean;
};

/** The words of the arguments. Refuses a day or a reading that there is not. */
export function readScenarioWords(args: Arguments): ScenarioWords {
  return {
    chosen: args.text('choose') ?? null,
    lawDate: readDay(args, 'law-date') ?? null,
    reading: args.text('reading') === undefined ? null : readChoice(args, 'reading', READINGS, 'open'),
    noInference: args.flag('no-inference'),
  };
}

/**
 * The scenario of a name: one of the workspace's by id or name, a preset of the catalogue by id, else a file of its own (as exported, or bare).
 * What the arguments say of the law goes before what the scenario says. A file may leave out fields common to an eventless scenario, but not its
 * events. Refuses an unknown name, a preset with an unanswered question, and a file with a wrong field, naming it.
 */
export async function readScenario(
  name: string,
  data: Scenarios,
  catalogue: Catalogue,
  words: ScenarioWords,
  surroundings: Surroundings,
): Promise<Scenario> {
  const given = await findScenario(name, data, catalogue, words, surroundings);
  const { lawDate, reading, noInference } = words;
  const { reading: own, ...clocks } = given.clocks;
  const read = reading ?? own ?? 'open';
  return {
    ...given,
    clocks: { ...clocks, lawDate: lawDate ?? clocks.lawDate, ...(read === 'open' ? {} : { reading: read }) },
    inference: given.inference && !noInference,
  };
}

async function findScenario(
  name: string,
  { scenarios, assumptions }: Scenarios,
  catalogue: Catalogue,
  { chosen }: ScenarioWords,
  { folder, today }: Surroundings,
): Promise<Scenario> {
  const stored = scenarios.find((one) => one.id === name) ?? scenarios.find((one) => one.name === name);
  if (stored !== undefined) return stored;
  const clocks = { lawDate: today, suspensionEnd: 'inclusive' as const };
  const setting = { clocks, assumptions, inference: true, startDate: today };
  const preset = catalogue.scenarioPresets.find((one) => one.id === name);
  if (preset === undefined) return readScenarioFile(name, createEmptyScenario(name, name, setting), folder, catalogue);
  if (preset.choice !== null && chosen === null) {
    throw new Refusal(`The preset ${name} needs --choose: ${preset.choice.question}`);
  }
  return { ...createEmptyScenario(preset.id, preset.name, setting), ...fillPreset(preset, chosen) };
}

async function readScenarioFile(
  path: string,
  empty: Scenario,
  folder: string,
  catalogue: Catalogue,
): Promise<Scenario> {
  const text = await readFile(resolve(folder, path), 'utf8').catch(() => null);
  if (text === null) {
    const presets = catalogue.scenarioPresets.map(({ id }) => id).join(', ');
    throw new Refusal(`There is no scenario, preset or file ${path}; the presets are ${presets}.`);
  }
  let content: unknown;
  try {
    // Editors begin a text with a mark of its order of bytes.
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refusal(`${path} is no readable JSON, so it is no scenario.`, { cause: error });
  }
  const written = typeof content === 'object' && content !== null && 'scenario' in content ? content.scenario : content;
  const bare = readEarlierScenario(written);
  const saysWhatHappens = typeof bare === 'object' && bare !== null && ('disruptions' in bare || 'levers' in bare);
  const parsed = scenario.safeParse(saysWhatHappens ? { ...empty, ...bare } : bare, { error: sayFault });
  if (parsed.success) {
    const { startDate } = parsed.data;
    if (startDate < FIRST_DAY || startDate > LAST_DAY)
      throw new Refusal(`${path} is no scenario (at startDate): The first day lies from ${FIRST_DAY} to ${LAST_DAY}.`);
    const unknown = findUnknownField(bare, parsed.data);
    if (unknown === null) return parsed.data;
    throw new Refusal(`${path} is no scenario (at ${unknown}): no field of a scenario is called so.`);
  }
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'at the top' : `at ${issue.path.join('.')}`;
  throw new Refusal(`${path} is no scenario (${where}): ${issue?.message ?? 'unknown shape'}`);
}
