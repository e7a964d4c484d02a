import { settleQuestion } from '../../analyses/answer-inline.ts';
import { makePlan } from '../../documents/plan/make-plan.ts';
import type { PlanAim } from '../../engine/moves/plan-aim.ts';
import type { MovesReport } from '../../engine/moves/moves-report.ts';
import { SCENARIO_OPTIONS, SCENARIO_USAGE } from '../choose-scenario.ts';
import type { Command, Surroundings } from '../command.ts';
import { writeJson } from '../command.ts';
import { describeGap, describeMoves } from '../describe/describe-moves.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { type Arguments, readArguments, readWholeNumber } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { writeMoney } from '../text-table.ts';
import { tellProgress } from '../tell-progress.ts';
import { compareStored, findPlan, savePlan } from '../stored-plan.ts';
import { weighScenarios } from '../weigh-scenarios.ts';

const DAY_MS = 86_400_000;

/**
 * `optimise W --scenario S`: the best set of moves for a target or a budget in one scenario or several by weight, judged by the simulation with
 * the same luck for all.
 */
export const optimise: Command = {
  usage: `optimise W [--scenario S] [--presets] [--weight S=NUMBER]… [--target unsold=MONEY|first-stop=DAY|service=PERCENT]… [--budget MONEY] [--tail] [--only-own-moves] [--draws N] [--plans N] [--stored PLAN] [-o X.xlsx] ${SCENARIO_USAGE}`,
  summary: 'the moves that meet a target or a budget best, what each costs and avoids, alone and together',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      ...SCENARIO_OPTIONS,
      json: { type: 'boolean' },
      presets: { type: 'boolean' },
      weight: { type: 'string', multiple: true },
      target: { type: 'string', multiple: true },
      budget: { type: 'string' },
      tail: { type: 'boolean' },
      'only-own-moves': { type: 'boolean' },
      draws: { type: 'string' },
      plans: { type: 'string' },
      stored: { type: 'string' },
      output: { type: 'string', short: 'o' },
    });
    const data = await openData(args, surroundings);
    const stored = args.text('stored');
    if (stored !== undefined) return compareStored(findPlan(stored, data.plans), data, args, surroundings);
    const { weighed, leftOut } = await weighScenarios(args, data, surroundings);
    const [first, ...further] = weighed;
    const { scenario } = first;
    const question = {
      ...first,
      ...(further.length === 0 ? {} : { further }),
      aim: readAim(args, scenario.startDate),
      suggests: !args.flag('only-own-moves'),
      draws: readWholeNumber(args, 'draws', { min: 4, max: 4096, otherwise: 64 }),
      mostPlans: readWholeNumber(args, 'plans', { min: 2, max: 5000, otherwise: 120 }),
    };
    const settled = await settleQuestion('moves', data, question, {
      onProgress: tellProgress('trying plans', surroundings),
      onPiece: tellPlans(surroundings),
    });
    if (!settled.ok) throw new Refusal(settled.reason);
    const found = settled.report as MovesReport;
    const report = { ...found, notes: [...found.notes, ...leftOut] };
    if (report.unjudged !== null) throw new Refusal(report.unjudged);
    const path = args.text('output');
    if (path !== undefined) {
      const made = { id: 'plan', name: report.scenarioName, made: surroundings.today };
      await savePlan(path, makePlan(report, weighed, question.draws, made), data.dataset, surroundings);
    }
    return { output: args.flag('json') ? writeJson(report) : describeMoves(report), exitCode: report.reaches ? 0 : 1 };
  },
};

/** Tells of a plan found on the way, with its possible distance from the best. */
function tellPlans({ tell }: Surroundings): (report: MovesReport) => void {
  return ({ plan, draws, plansRun, currency, gap }) =>
    tell(
      `best of ${plansRun === 1 ? 'one plan' : `${plansRun} plans`} so far (${draws} runs each): ${plan.ids.length === 1 ? 'one move' : `${plan.ids.length} moves`}, ${writeMoney(plan.unsold.value)} ${currency} unsold for ${writeMoney(plan.cost.value)}.${describeGap(gap)}`,
    );
}

function readAim(args: Arguments, startDate: string): PlanAim {
  const targets = new Map<string, string>();
  for (const text of args.texts('target')) {
    const at = text.indexOf('=');
    const what = at < 0 ? 'unsold' : text.slice(0, at);
    if (what !== 'unsold' && what !== 'first-stop' && what !== 'service')
      throw new Refusal(`--target takes unsold=MONEY, first-stop=DAY or service=PERCENT, not “${text}”.`);
    targets.set(what, text.slice(at + 1));
  }
  const read = <T>(text: string | undefined, how: (text: string) => T): T | null =>
    text === undefined ? null : how(text);
  return {
    measure: args.flag('tail') ? 'tail' : 'mean',
    budget: read(args.text('budget'), (text) => readMoney('--budget', text)),
    mostUnsold: read(targets.get('unsold'), (text) => readMoney('--target unsold', text)),
    noStopBefore: read(targets.get('first-stop'), (text) => readStop(text, startDate)),
    service: read(targets.get('service'), readService),
  };
}

/** A point before three last digits parts thousands in some countries and fractions in others. */
const READS_TWO_WAYS = /^[1-9]\d{0,2}\.\d{3}$/;

function readMoney(option: string, text: string): number {
  if (READS_TWO_WAYS.test(text.trim()))
    throw new Refusal(
      `${option} “${text}” can be read as ${text.replace('.', '')} and as ${Number(text)}: write it without a point, such as 2500000.`,
    );
  const amount = Number(text.replaceAll(/[ _']/g, ''));
  if (text.trim() === '' || !Number.isFinite(amount) || amount < 0)
    throw new Refusal(`${option} takes an amount from 0 on in the reporting currency, such as 2500000, not “${text}”.`);
  return amount;
}

/** A number of days from the start, or a day after it. */
function readStop(text: string, startDate: string): number {
  const days = /^\d{4}-\d{2}-\d{2}$/.test(text) ? (Date.parse(text) - Date.parse(startDate)) / DAY_MS : Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 1096)
    throw new Refusal(
      `--target first-stop takes a day after ${startDate}, or a number of days from it, not “${text}”.`,
    );
  return days;
}

function readService(text: string): number {
  const percent = Number(text.replace('%', ''));
  if (text.trim() === '' || !(percent >= 0 && percent <= 100))
    throw new Refusal(`--target service takes a percentage from 0 to 100, such as 98, not “${text}”.`);
  return percent / 100;
}
