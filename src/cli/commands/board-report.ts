import { resolve } from 'node:path';
import { composeBoard } from '../../documents/board/compose-board.ts';
import { writeBoardMarkdown, writeBoardPage } from '../../documents/board/write-board.ts';
import { BRIEF_OPTIONS, askBrief } from '../ask-brief.ts';
import { SCENARIO_USAGE } from '../choose-scenario.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { openData } from '../reading/open-data.ts';
import { readArguments } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { replaceFile } from '../replace-file.ts';
import { toPlainText } from '../text-table.ts';

/** `board-report W`: strategic raw materials for a board, on article 24 of Regulation (EU) 2024/1252. */
export const boardReport: Command = {
  usage: `board-report W [-o REPORT.html|.md] [--scenario S] [--draws N] [--plans N] ${SCENARIO_USAGE}`,
  summary:
    'strategic raw materials for a board (EU 2024/1252, article 24): used, from where, risks, stress test, steps',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, { ...BRIEF_OPTIONS, output: { type: 'string', short: 'o' } });
    const path = args.text('output');
    if (path !== undefined && !/\.(html|md)$/i.test(path))
      throw new Refusal(`-o takes a file that ends in .html or .md, not “${path}”.`);
    const data = await openData(args, surroundings);
    const { brief } = await askBrief(args, data, surroundings);
    const report = composeBoard({ dataset: data.dataset, catalogue: data.catalogue, brief });
    if (path !== undefined) {
      const isPage = path.toLowerCase().endsWith('.html');
      await replaceFile(
        resolve(surroundings.folder, path),
        isPage ? writeBoardPage(report) : writeBoardMarkdown(report),
      );
    }
    if (args.flag('json')) return { output: writeJson(report), exitCode: 0 };
    const output = path === undefined ? writeBoardMarkdown(report) : `Board report in ${toPlainText(path)}\n`;
    return { output, exitCode: 0 };
  },
};
