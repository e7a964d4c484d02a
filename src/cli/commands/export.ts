import { takeStanding } from '../../domain/answers/weaken-ahead.ts';
import { resolve } from 'node:path';
import { listTables, writeHeader } from '../../documents/workbook/list-tables.ts';
import { analyseParts } from '../../engine/exposure/analyse.ts';
import { analyseLicences } from '../../engine/licences/analyse.ts';
import { writeSheets } from '../../intake/writing/write-workbook.ts';
import { BRIEF_OPTIONS, askBrief } from '../ask-brief.ts';
import { SCENARIO_USAGE } from '../choose-scenario.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { openData } from '../reading/open-data.ts';
import { readArguments } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { replaceFile } from '../replace-file.ts';
import { toPlainText } from '../text-table.ts';

/** `export W -o X.xlsx`: the whole analysis as a workbook, a sheet for each list. */
export const exportCommand: Command = {
  usage: `export W -o X.xlsx [--all] [--scenario S] [--draws N] [--plans N] ${SCENARIO_USAGE}`,
  summary:
    'the whole analysis as a workbook: summary, products, parts, findings, chains, questions, licences, moves, method',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...BRIEF_OPTIONS,
      all: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
    });
    const path = args.text('output');
    if (path === undefined || !/\.xlsx$/i.test(path))
      throw new Refusal('Name the workbook: -o takes a file that ends in .xlsx.');
    const data = await openData(args, surroundings);
    const { brief, question } = await askBrief(args, data, surroundings);
    const { catalogue } = data;
    const dataset = takeStanding(data.dataset, question.lawDate, catalogue);
    const parts = analyseParts({ dataset, catalogue, question });
    const tables = listTables({ brief, parts, licences: analyseLicences({ dataset, catalogue, question }) });
    const header = writeHeader(brief);
    await replaceFile(
      resolve(surroundings.folder, path),
      await writeSheets(tables.map((table) => ({ header, table }))),
    );
    const sheets = tables.map(({ title, rows }) => ({ sheet: title, rows: rows.length }));
    if (args.flag('json')) return { output: writeJson({ file: path, sheets }), exitCode: 0 };
    const listed = sheets.map(({ sheet, rows }) => `  ${sheet}: ${rows}\n`).join('');
    return { output: `Analysis in ${toPlainText(path)}, rows by sheet:\n${listed}`, exitCode: 0 };
  },
};
