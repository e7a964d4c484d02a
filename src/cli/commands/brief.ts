import { settleQuestion } from '../../analyses/answer-inline.ts';
import { composeSheet } from '../../documents/brief/compose-sheet.ts';
import { writeSheetText } from '../../documents/brief/write-text.ts';
import type { BriefReport } from '../../engine/brief/brief-report.ts';
import { SCENARIO_OPTIONS, SCENARIO_USAGE, chooseScenario } from '../choose-scenario.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../open-data.ts';
import { readArguments, readWholeNumber } from '../read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { tellProgress } from '../tell-progress.ts';

/** What is run where nobody names a scenario: the licences of April 2025 once more. */
const USUAL_SCENARIO = 'apr-2025-re-licensing';
const USUAL_DRAWS = 128;
const USUAL_PLANS = 24;

/** `brief W`: what an executive reads, from the same figures as the Overview. */
export const brief: Command = {
  usage: `brief W [--scenario S] [--draws N] [--plans N] ${SCENARIO_USAGE}`,
  summary: 'what an executive reads: exposure, first stop, what to do now, what is ahead, why',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      ...SCENARIO_OPTIONS,
      json: { type: 'boolean' },
      draws: { type: 'string' },
      plans: { type: 'string' },
    });
    const data = await openData(args, surroundings);
    const name = args.text('scenario') ?? USUAL_SCENARIO;
    const chosen = await chooseScenario(name, args, data, surroundings, '7');
    const scenario = {
      ...chosen,
      draws: readWholeNumber(args, 'draws', { min: 1, max: 100_000, otherwise: USUAL_DRAWS }),
    };
    const plans = readWholeNumber(args, 'plans', { min: 0, max: 200, otherwise: USUAL_PLANS });
    const question = { scenario, plans, draws: 32 };
    const settled = await settleQuestion('brief', data, question, {
      onProgress: tellProgress('running', surroundings),
    });
    if (!settled.ok) throw new Refusal(settled.reason);
    const report = settled.report as BriefReport;
    const output = args.flag('json') ? writeJson(report) : writeSheetText(composeSheet(report, surroundings.today));
    return { output, exitCode: 0 };
  },
};
