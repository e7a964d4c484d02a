import { settleQuestion } from '../analyses/answer-inline.ts';
import { FIRST_PRESETS } from '../catalogue/first-presets.ts';
import type { BriefReport } from '../engine/brief/brief-report.ts';
import type { ExposureAsked } from '../engine/exposure/asked-exposure.ts';
import { SCENARIO_OPTIONS, chooseScenario } from './choose-scenario.ts';
import type { Surroundings } from './command.ts';
import { SETTING_OPTIONS } from './import-inputs.ts';
import type { OpenedData } from './reading/opened-data.ts';
import { type Arguments, readWholeNumber } from './reading/read-arguments.ts';
import { Refusal } from './refusal.ts';
import { tellProgress } from './tell-progress.ts';

const USUAL_DRAWS = 128;
const USUAL_PLANS = 24;
const PLAN_DRAWS = 32;

/** Options of the commands with an executive's reading. */
export const BRIEF_OPTIONS = {
  ...SETTING_OPTIONS,
  ...SCENARIO_OPTIONS,
  json: { type: 'boolean' },
  draws: { type: 'string' },
  plans: { type: 'string' },
} as const;

/**
 * Asks for the brief of the data under the scenario of the arguments, else under the first preset that holds goods of the company (the first of
 * all where none does); `question` is its exposure's question.
 */
export async function askBrief(
  args: Arguments,
  data: OpenedData,
  surroundings: Surroundings,
): Promise<{ brief: BriefReport; question: ExposureAsked }> {
  const named = args.text('scenario');
  if (named !== undefined) return askUnder(named, args, data, surroundings);
  const [usual, ...others] = FIRST_PRESETS;
  const first = await askUnder(usual, args, data, surroundings);
  if (!first.brief.run.holdsNothing) return first;
  for (const name of others) {
    const next = await askUnder(name, args, data, surroundings);
    if (!next.brief.run.holdsNothing) return next;
  }
  return first;
}

async function askUnder(
  name: string,
  args: Arguments,
  data: OpenedData,
  surroundings: Surroundings,
): Promise<{ brief: BriefReport; question: ExposureAsked }> {
  const chosen = await chooseScenario(name, args, data, surroundings, '7');
  const draws = readWholeNumber(args, 'draws', { min: 1, max: 100_000, otherwise: USUAL_DRAWS });
  const plans = readWholeNumber(args, 'plans', { min: 0, max: 200, otherwise: USUAL_PLANS });
  const scenario = { ...chosen, draws };
  const settled = await settleQuestion(
    'brief',
    data,
    { scenario, plans, draws: PLAN_DRAWS },
    { onProgress: tellProgress('running', surroundings) },
  );
  if (!settled.ok) throw new Refusal(settled.reason);
  const { clocks, assumptions, inference } = scenario;
  const question = { ...clocks, assumptions, inference, dataVersion: data.dataVersion, destination: null };
  return { brief: settled.report as BriefReport, question };
}
