import type { Scenario } from '../domain/scenario/scenario.ts';
import { chooseScenario } from './choose-scenario.ts';
import type { Surroundings } from './command.ts';
import type { OpenedData } from './reading/opened-data.ts';
import type { Arguments } from './reading/read-arguments.ts';
import { Refusal } from './refusal.ts';

export type Weighed = { scenario: Scenario; weight: number };

/**
 * Returns the scenarios of the arguments, each with its weight (1 unless `--weight NAME=NUMBER` says otherwise): that of `--scenario`, those of
 * `--weight`, and with `--presets` every preset, those with a question only where `--choose` answers. Those left out are named with why.
 */
export async function weighScenarios(
  args: Arguments,
  data: OpenedData,
  surroundings: Surroundings,
): Promise<{ weighed: readonly [Weighed, ...Weighed[]]; leftOut: readonly string[] }> {
  const weights = new Map(args.texts('weight').map(readWeight));
  const named = args.text('scenario');
  const presets = args.flag('presets') ? data.catalogue.scenarioPresets : [];
  const asking = args.text('choose') === undefined ? presets.filter(({ choice }) => choice !== null) : [];
  const taken = presets.filter((preset) => !asking.includes(preset)).map(({ id }) => id);
  const names = [...new Set([...(named === undefined ? [] : [named]), ...weights.keys(), ...taken])];
  const weighed: Weighed[] = [];
  for (const name of names) {
    const weight = weights.get(name) ?? 1;
    if (weight > 0) weighed.push({ scenario: await chooseScenario(name, args, data, surroundings), weight });
  }
  const [first, ...rest] = weighed;
  if (first === undefined)
    throw new Refusal(
      'Name a scenario: --scenario takes one of the workspace, a preset or a file; --presets takes every preset, --weight S=NUMBER any with its weight.',
    );
  const leftOut = asking.map(({ id, choice }) => `Left out: ${id} asks “${choice!.question}”; --choose answers.`);
  return { weighed: [first, ...rest], leftOut };
}

function readWeight(text: string): [name: string, weight: number] {
  const at = text.lastIndexOf('=');
  const written = text.slice(at + 1).trim();
  const weight = Number(written);
  if (at < 1 || written === '' || !Number.isFinite(weight) || weight < 0)
    throw new Refusal(
      `--weight takes a scenario and a number from 0 on, such as graphite-anode-licensing=2, not “${text}”.`,
    );
  return [text.slice(0, at), weight];
}
