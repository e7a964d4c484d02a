import { takeStanding } from '../../domain/answers/weaken-ahead.ts';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Catalogue } from '../../catalogue/schema.ts';
import { addBlankPapers } from '../../domain/licence-file/add-blank-papers.ts';
import { checkLicenceFile } from '../../domain/licence-file/check-file.ts';
import { draftLicenceFile } from '../../domain/licence-file/draft-file.ts';
import { readLicenceFile } from '../../domain/licence-file/read-file.ts';
import { writePapers } from '../../domain/licence-file/write-papers.ts';
import { analyseLicences } from '../../engine/licences/analyse.ts';
import type { Command, CommandResult, Surroundings } from '../command.ts';
import { writeJson } from '../command.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { type Arguments, readArguments, readDay, readWholeNumber } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { replaceFile } from '../replace-file.ts';
import { toPlainText } from '../text-table.ts';

/** `licence-file W --case N`: the papers of one case, drafted; `licence-file --check FILE` holds a filled-in file against known reasons for returns. */
export const licenceFileCommand: Command = {
  usage: 'licence-file W --case N [-o PAPERS.html] [--law-date DAY], or licence-file --check FILE.json',
  summary:
    'the papers of one licence case as a draft, or the flaws of a file that is filled in (exit 1 where there are any)',
  run: (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      json: { type: 'boolean' },
      case: { type: 'string' },
      check: { type: 'string' },
      'law-date': { type: 'string' },
      output: { type: 'string', short: 'o' },
    });
    const path = args.text('check');
    return path === undefined ? draft(args, surroundings) : check(args, path, surroundings);
  },
};

async function draft(args: Arguments, surroundings: Surroundings): Promise<CommandResult> {
  const lawDate = readDay(args, 'law-date') ?? surroundings.today;
  const { dataset: all, dataVersion, assumptions, catalogue } = await openData(args, surroundings);
  const dataset = takeStanding(all, lawDate, catalogue);
  const { cases } = analyseLicences({
    dataset,
    catalogue,
    question: { lawDate, suspensionEnd: 'inclusive', dataVersion, assumptions, inference: true, destination: null },
  });
  if (args.text('case') === undefined)
    throw new Refusal('Name a case: --case takes its number in the list of lodestone licences.');
  const number = readWholeNumber(args, 'case', { min: 1, max: Math.max(1, cases.length), otherwise: 1 });
  const one = cases[number - 1];
  if (one === undefined) throw new Refusal('There is no case: no source on file needs a licence.');
  const filing = one.expected?.filed ?? lawDate;
  const drafted = draftLicenceFile(
    one,
    dataset,
    filing > lawDate ? filing : lawDate,
    listElements(catalogue, one.itemId),
  );
  const { name, demo } = dataset.settings;
  const html = writePapers(one, drafted, { company: name, demo, madeOn: surroundings.today, dataVersion });
  const output = args.text('output');
  if (output !== undefined) await replaceFile(resolve(surroundings.folder, output), html);
  if (args.flag('json')) return { output: writeJson(addBlankPapers(drafted.file)), exitCode: 0 };
  return { output: output === undefined ? html : `Papers of case ${number} in ${toPlainText(output)}\n`, exitCode: 0 };
}

/** Elements of an item, one of them at least needed. */
function listElements({ items }: Catalogue, itemId: string): string[] {
  const item = items.find(({ id }) => id === itemId);
  return item?.criteria.flatMap((one) => (one.kind === 'element' ? one.anyOf : [])) ?? [];
}

async function check(args: Arguments, path: string, { folder }: Surroundings): Promise<CommandResult> {
  const text = await readFile(resolve(folder, path), 'utf8').catch(() => null);
  if (text === null) throw new Refusal(`There is no file ${path}.`);
  const read = readLicenceFile(text, path);
  if (!read.ok) throw new Refusal(read.reason);
  const flaws = checkLicenceFile(read.file);
  const lines = flaws.map(({ paper, message }) => `  ${paper ?? 'file'}: ${toPlainText(message)}\n`).join('');
  const head =
    flaws.length === 0 ? 'No flaw found; an officer may ask for more.\n' : `${flaws.length} reasons to come back\n`;
  return { output: args.flag('json') ? writeJson({ flaws }) : `${head}${lines}`, exitCode: flaws.length === 0 ? 0 : 1 };
}
