import { resolve } from 'node:path';
import { settleQuestion } from '../../analyses/answer-inline.ts';
import { composeSheet } from '../../documents/brief/compose-sheet.ts';
import { drawBrief, listBriefFaces } from '../../documents/brief/draw-brief.ts';
import { writeSheetText } from '../../documents/brief/write-text.ts';
import type { BriefReport } from '../../engine/brief/brief-report.ts';
import { SCENARIO_OPTIONS, SCENARIO_USAGE, chooseScenario } from '../choose-scenario.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../open-data.ts';
import { readArguments, readChoice, readWholeNumber } from '../read-arguments.ts';
import { readFonts } from '../read-fonts.ts';
import { Refusal } from '../refusal.ts';
import { replaceFile } from '../replace-file.ts';
import { toPlainText } from '../text-table.ts';
import { tellProgress } from '../tell-progress.ts';

/** What is run where nobody names a scenario: the licences of April 2025 once more. */
const USUAL_SCENARIO = 'apr-2025-re-licensing';
const USUAL_DRAWS = 128;
const USUAL_PLANS = 24;

/** `brief W`: what an executive reads, from the same figures as the Overview. */
export const brief: Command = {
  usage: `brief W [-o BRIEF.pdf|.txt] [--paper a4|letter] [--scenario S] [--draws N] [--plans N] ${SCENARIO_USAGE}`,
  summary: 'what an executive reads: exposure, first stop, what to do now, what is ahead, why',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      ...SCENARIO_OPTIONS,
      json: { type: 'boolean' },
      draws: { type: 'string' },
      plans: { type: 'string' },
      output: { type: 'string', short: 'o' },
      paper: { type: 'string' },
    });
    const path = args.text('output');
    if (path !== undefined && !/\.(pdf|txt)$/i.test(path))
      throw new Refusal(`-o takes a file that ends in .pdf or .txt, not “${path}”.`);
    const size = readChoice(args, 'paper', ['a4', 'letter'], 'a4') === 'a4' ? 'A4' : 'letter';
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
    const sheet = composeSheet(report, surroundings.today);
    if (path !== undefined) {
      const file = resolve(surroundings.folder, path);
      if (path.toLowerCase().endsWith('.pdf')) {
        const fonts = await readFonts(listBriefFaces(sheet));
        await replaceFile(file, await drawBrief(sheet, { size, fonts, madeAt: new Date(surroundings.now) }));
      } else await replaceFile(file, writeSheetText(sheet));
    }
    if (args.flag('json')) return { output: writeJson(report), exitCode: 0 };
    const output = path === undefined ? writeSheetText(sheet) : `Brief in ${toPlainText(path)}\n`;
    return { output, exitCode: 0 };
  },
};
