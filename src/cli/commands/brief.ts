import { resolve } from 'node:path';
import { composeSheet } from '../../documents/brief/compose-sheet.ts';
import { drawBrief, listBriefFaces } from '../../documents/brief/draw-brief.ts';
import { writeSnapshot } from '../../documents/brief/write-snapshot.ts';
import { writeSheetText } from '../../documents/brief/write-text.ts';
import { BRIEF_OPTIONS, askBrief } from '../ask-brief.ts';
import { SCENARIO_USAGE } from '../choose-scenario.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { openData } from '../reading/open-data.ts';
import { readArguments, readChoice } from '../reading/read-arguments.ts';
import { readFonts } from '../reading/read-fonts.ts';
import { Refusal } from '../refusal.ts';
import { replaceFile } from '../replace-file.ts';
import { toPlainText } from '../text-table.ts';

/** `brief W`: an executive's reading, from the figures of the Overview. */
export const brief: Command = {
  usage: `brief W [-o BRIEF.pdf|.html|.txt] [--paper a4|letter] [--scenario S] [--draws N] [--plans N] ${SCENARIO_USAGE}`,
  summary: 'what an executive reads: exposure, first stop, what to do now, what is ahead, why',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...BRIEF_OPTIONS,
      output: { type: 'string', short: 'o' },
      paper: { type: 'string' },
    });
    const path = args.text('output');
    if (path !== undefined && !/\.(pdf|html|txt)$/i.test(path))
      throw new Refusal(`-o takes a file that ends in .pdf, .html or .txt, not “${path}”.`);
    const size = readChoice(args, 'paper', ['a4', 'letter'], 'a4') === 'a4' ? 'A4' : 'letter';
    const data = await openData(args, surroundings);
    const { brief: report } = await askBrief(args, data, surroundings);
    const sheet = composeSheet(report, surroundings.today);
    if (path !== undefined) {
      const file = resolve(surroundings.folder, path);
      if (path.toLowerCase().endsWith('.pdf')) {
        const fonts = await readFonts(listBriefFaces(sheet));
        await replaceFile(file, await drawBrief(sheet, { size, fonts, madeAt: new Date(surroundings.now) }));
      } else {
        const isPage = path.toLowerCase().endsWith('.html');
        await replaceFile(file, isPage ? writeSnapshot(sheet, surroundings.now) : writeSheetText(sheet));
      }
    }
    if (args.flag('json')) return { output: writeJson(report), exitCode: 0 };
    const output = path === undefined ? writeSheetText(sheet) : `Brief in ${toPlainText(path)}\n`;
    return { output, exitCode: 0 };
  },
};
