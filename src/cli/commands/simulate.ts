import type { Dataset } from '../../domain/dataset.ts';
import { type Scenario, scenario as scenarioSchema } from '../../domain/scenario/scenario.ts';
import { resolveAssumptions } from '../../engine/controls/status.ts';
import { checkParts, checkScenario } from '../../engine/simulation/scenario/check-scenario.ts';
import type { Progress } from '../../analyses/analysis.ts';
import type { QuestionOf } from '../../domain/questions/questions.ts';
import { answerInline } from '../../analyses/answer-inline.ts';
import type { AnswerOf } from '../../analyses/answers.ts';
import type { CallHelpers } from '../../analyses/threads/call-helpers.ts';
import { callDrawThreads, countHelpers } from '../../analyses/threads/draw-threads.ts';
import type { About } from '../../analyses/threads/lone-analyst.ts';
import { INDEX_ROWS, type IndexRows } from '../../engine/simulation/results/scenario-answers.ts';
import type { Command, Surroundings } from '../command.ts';
import { writeJson } from '../command.ts';
import { describeIndices } from '../describe/describe-indices.ts';
import { describeSimulation } from '../describe/describe-simulation.ts';
import { type Arguments, readArguments, readChoice, readWholeNumber } from '../reading/read-arguments.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { readScenario, readScenarioWords } from '../reading/read-scenario.ts';
import { Interruption, Refusal } from '../refusal.ts';

/** `simulate W --scenario S`: effect of a scenario on production, stock and money; S is a scenario of the workspace, a preset or a file. */
export const simulate: Command = {
  usage:
    'simulate W --scenario S [--choose SITE|COUNTRY] [--draws N] [--seed K] [--step 1|7] [--horizon DAYS] [--law-date DAY] [--reading law|agreed|open] [--parts A,B]… [--threads N] [--indices [--index-rows 64|256|1024|4096]]',
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
      reading: { type: 'string' },
      'no-inference': { type: 'boolean' },
      indices: { type: 'boolean' },
      'index-rows': { type: 'string' },
      parts: { type: 'string', multiple: true },
      threads: { type: 'string' },
    });
    const name = args.text('scenario');
    if (name === undefined)
      throw new Refusal('Name a scenario: --scenario takes one of the workspace, a preset or a file.');
    const indexRows = readIndexRows(args);
    const data = await openData(args, surroundings);
    const { catalogue } = data;
    const given = await readScenario(name, data, catalogue, readScenarioWords(args), surroundings);
    const number = (option: string, otherwise: number, max: number, min = 1): number =>
      readWholeNumber(args, option, { min, max, otherwise });
    const step = number('step', given.stepDays, 7);
    if (step !== 1 && step !== 7) throw new Refusal(`--step takes 1 or 7 days, not ${step}.`);
    const scenario: Scenario = {
      ...given,
      draws: number('draws', given.draws, 1_000_000),
      seed: number('seed', given.seed, Number.MAX_SAFE_INTEGER, 0),
      horizonDays: number('horizon', given.horizonDays, 1096, 0),
      stepDays: step,
    };
    const [unsound] = scenarioSchema.safeParse(scenario).error?.issues ?? [];
    if (unsound !== undefined) throw new Refusal(`${scenario.name}, ${unsound.path.join('.')}: ${unsound.message}`);
    const [problem] = checkScenario(scenario, data.dataset, catalogue);
    if (problem !== undefined) throw new Refusal(`${scenario.name}, ${problem.path}: ${problem.message}`);
    const parts = readParts(args, data.dataset);
    const assumed = resolveAssumptions(catalogue, scenario.assumptions, scenario.clocks);
    if (!assumed.ok) throw new Refusal(assumed.refusals.map(({ key, reason }) => `${key}: ${reason}`).join('; ') + '.');
    const threads = readWholeNumber(args, 'threads', { min: 1, max: 64, otherwise: countHelpers() + 1 });
    const ask = createAsker(data, callDrawThreads(threads - 1), surroundings);
    const answer = await ask('simulation', { scenario, parts }, 'drawing');
    if (!answer.ok) throw new Error('The scenario gave no report.');
    const { report } = answer;
    if (indexRows === null) {
      return { output: args.flag('json') ? writeJson(report) : describeSimulation(report, parts), exitCode: 0 };
    }
    const found = await ask('indices', { scenario, rows: indexRows }, 'running for the indices');
    if (!found.ok) throw new Error('The scenario gave no indices.');
    const indices = found.report;
    const text = (): string => `${describeSimulation(report, parts)}\n${describeIndices(indices)}`;
    return { output: args.flag('json') ? writeJson({ ...report, indices }) : text(), exitCode: 0 };
  },
};

type ScenarioKind = 'simulation' | 'indices';

/** Asks about a scenario until the answer is there or somebody stops it; says now and then how far it is: early on more often. */
function createAsker(
  about: About,
  callHelpers: CallHelpers,
  { tell, onStop }: Surroundings,
): <K extends ScenarioKind>(kind: K, question: QuestionOf<K>, what: string) => Promise<AnswerOf<K>> {
  return async (kind, question, what) => {
    const control = new AbortController();
    let [told, reached] = [0, 'before the first draw'];
    const forget = onStop?.(() =>
      control.abort(new Interruption(`stopped while ${what}, ${reached}; nothing is printed.`)),
    );
    const onProgress = ({ done, budget }: Progress): void => {
      reached = `${done} of at most ${budget}`;
      if (done < Math.min(2 * told, told + budget / 10)) return;
      told = done;
      tell(`${what} … ${reached}`);
    };
    try {
      const signal = onStop === undefined ? undefined : control.signal;
      return await answerInline(kind, about, question, { signal, onProgress, callHelpers });
    } finally {
      forget?.();
    }
  };
}

/**
 * Parts to be followed through the draws: lists with commas, or one number as it is on file, perhaps with commas in it. One missing in the data
 * is refused.
 */
function readParts(args: Arguments, dataset: Dataset): string[] {
  const known = new Set(dataset.parts.map(({ partNumber }) => partNumber));
  const parts = args
    .texts('parts')
    .flatMap((text) => (known.has(text) ? [text] : text.split(',').map((name) => name.trim())));
  if (parts.includes('')) throw new Refusal('--parts takes part numbers with a comma between each two, such as A,B.');
  const [problem] = checkParts(parts, dataset);
  if (problem !== undefined) throw new Refusal(`--parts: ${problem.message}`);
  return parts;
}

/** Rows of the design behind the indices; null if they are not asked for. */
function readIndexRows(args: Arguments): IndexRows | null {
  const words = INDEX_ROWS.map(String);
  if (args.flag('indices')) {
    const word = readChoice(args, 'index-rows', words, '256');
    return INDEX_ROWS[words.indexOf(word)] ?? null;
  }
  if (args.text('index-rows') !== undefined) throw new Refusal('--index-rows goes with --indices.');
  return null;
}
