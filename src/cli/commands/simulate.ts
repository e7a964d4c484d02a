import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { resolveAssumptions } from '../../engine/controls/status.ts';
import { checkScenario } from '../../engine/simulation/check-scenario.ts';
import { simulate as runScenario } from '../../engine/simulation/simulate.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { describeSimulation } from '../describe-simulation.ts';
import { readArguments, readDay, readWholeNumber } from '../read-arguments.ts';
import { openData, SETTING_OPTIONS } from '../read-inputs.ts';
import { readScenario } from '../read-scenario.ts';
import { Refusal } from '../refusal.ts';

/** `simulate W --scenario S`: what a scenario does to production, stock and money; S is a scenario of the workspace, a preset or a file. */
export const simulate: Command = {
  usage:
    'simulate W --scenario S [--choose SITE|COUNTRY] [--draws N] [--seed K] [--step 1|7] [--horizon DAYS] [--law-date DAY]',
  summary: 'production, stock, first stop and loss under a scenario, with what binds',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      json: { type: 'boolean' },
      scenario: { type: 'string' },
      choose: { type: 'string' },
      draws: { type: 'string' },
      seed: { type: 'string' },
      step: { type: 'string' },
      horizon: { type: 'string' },
      'law-date': { type: 'string' },
      'no-inference': { type: 'boolean' },
    });
    const name = args.text('scenario');
    if (name === undefined)
      throw new Refusal('Name a scenario: --scenario takes one of the workspace, a preset or a file.');
    const catalogue = loadCatalogue();
    const data = await openData(args, surroundings);
    const answers = {
      chosen: args.text('choose') ?? null,
      clocks: { lawDate: readDay(args, 'law-date') ?? surroundings.today, suspensionEnd: 'inclusive' as const },
      inference: !args.flag('no-inference'),
    };
    const found = await readScenario(name, data, catalogue, answers, surroundings);
    const number = (option: string, otherwise: number, max: number, min = 1): number =>
      readWholeNumber(args, option, { min, max, otherwise });
    const step = number('step', found.stepDays, 7);
    if (step !== 1 && step !== 7) throw new Refusal(`--step takes 1 or 7 days, not ${step}.`);
    const scenario: Scenario = {
      ...found,
      draws: number('draws', found.draws, 1_000_000),
      seed: number('seed', found.seed, Number.MAX_SAFE_INTEGER, 0),
      horizonDays: number('horizon', found.horizonDays, 1096, 0),
      stepDays: step,
    };
    const [problem] = checkScenario(scenario, data.dataset, catalogue);
    if (problem !== undefined) throw new Refusal(`${scenario.name}, ${problem.path}: ${problem.message}`);
    const assumed = resolveAssumptions(catalogue, scenario.assumptions, scenario.clocks);
    if (!assumed.ok) throw new Refusal(assumed.refusals.map(({ key, reason }) => `${key}: ${reason}`).join('; ') + '.');
    const run = runScenario({ ...data, catalogue, scenario });
    let told = 0;
    for (;;) {
      const { done, value } = run.next();
      if (done === true)
        return { output: args.flag('json') ? writeJson(value) : describeSimulation(value), exitCode: 0 };
      if (value.done < told + value.budget / 10) continue;
      told = value.done;
      surroundings.tell(`drawing … ${value.done} of at most ${value.budget}`);
    }
  },
};
