import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { settleQuestion } from '../../analyses/answer-inline.ts';
import { LETTER_LANGUAGES } from '../../domain/letters/letter-language.ts';
import { nameLetterFiles, SHEET_MEDIA_TYPE } from '../../domain/letters/letter-files.ts';
import { writeMail } from '../../domain/letters/write-mail.ts';
import type { Letter, Letters } from '../../engine/letters/letter-report.ts';
import { writeWorkbook } from '../../intake/writing/write-workbook.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { readArguments, readChoice, readDay } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';
import { toPlainText } from '../text-table.ts';

/** `letters W -o FOLDER`: one letter for each supplier with its sheet to fill in; nothing is sent. */
export const letters: Command = {
  usage:
    'letters W [--language en|de|zh] [--supplier ID]… [--reply-by DAY] [--sender NAME] [--law-date DAY] [--wider] [-o FOLDER]',
  summary:
    'one letter for each supplier with the facts that decide, and its sheet to fill in; -o writes .eml and .xlsx',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      json: { type: 'boolean' },
      language: { type: 'string' },
      supplier: { type: 'string', multiple: true },
      'reply-by': { type: 'string' },
      sender: { type: 'string' },
      'law-date': { type: 'string' },
      wider: { type: 'boolean' },
      output: { type: 'string', short: 'o' },
    });
    const data = await openData(args, surroundings);
    const settled = await settleQuestion('letters', data, {
      lawDate: readDay(args, 'law-date') ?? surroundings.today,
      suspensionEnd: 'inclusive',
      assumptions: {},
      inference: true,
      destination: null,
      language: readChoice(args, 'language', LETTER_LANGUAGES, 'en'),
      replyBy: readDay(args, 'reply-by') ?? null,
      sender: args.text('sender') ?? '',
      contacts: {},
      wider: args.flag('wider'),
    });
    if (!settled.ok) throw new Refusal(settled.reason);
    const all = settled.report as Letters & { currency: string };
    const chosen = chooseLetters(all.letters, args.texts('supplier'));
    const folder = args.text('output');
    const files = folder === undefined ? [] : await writeFiles(resolve(surroundings.folder, folder), chosen);
    const output = args.flag('json')
      ? writeJson({ ...all, letters: chosen, files })
      : describeLetters({ ...all, letters: chosen }, files);
    return { output, exitCode: 0 };
  },
};

function chooseLetters(all: readonly Letter[], suppliers: readonly string[]): readonly Letter[] {
  const missing = suppliers.find((id) => all.every(({ supplierId }) => supplierId !== id));
  if (missing !== undefined) throw new Refusal(`There is nothing to ask of a supplier “${missing}”.`);
  return suppliers.length === 0 ? all : all.filter(({ supplierId }) => suppliers.includes(supplierId));
}

/** Writes each letter as a draft of a mail with its sheet, and the sheet by itself; returns the names of the files. */
async function writeFiles(folder: string, all: readonly Letter[]): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  const stems = nameLetterFiles(all);
  for (const [at, letter] of all.entries()) {
    const sheet = await writeWorkbook(letter.sheet.header, letter.sheet.table);
    const name = stems[at] ?? '';
    const enclosed = [{ name: `${name}.xlsx`, mediaType: SHEET_MEDIA_TYPE, bytes: sheet }];
    await writeFile(resolve(folder, `${name}.xlsx`), sheet);
    await writeFile(
      resolve(folder, `${name}.eml`),
      writeMail({ to: '', subject: letter.subject, text: letter.text, enclosed }),
    );
    names.push(`${name}.xlsx`, `${name}.eml`);
  }
  return names;
}

function describeLetters(
  { letters: all, withoutAddressee, currency }: Letters & { currency: string },
  files: readonly string[],
): string {
  if (all.length === 0) return 'There is nothing to ask of a supplier.\n';
  const blocks = all.map((letter) => {
    const lines = letter.text.split('\n').map((line) => `    ${toPlainText(line)}`.trimEnd());
    const most = Math.round(letter.revenueAtRisk).toLocaleString('en-GB');
    const money =
      letter.revenueAtRisk > 0
        ? `${letter.isLeast ? 'at least' : 'up to'} ${currency} ${most} hangs on one of them`
        : 'what hangs on them is not known in money';
    const head = `${toPlainText(letter.supplierName)} (${toPlainText(letter.supplierId)}): ${letter.asked.length === 1 ? 'one fact' : `${letter.asked.length} facts`}, ${money}`;
    const minded = [letter.warning, ...letter.cautions.map(({ brief }) => brief)].filter((text) => text !== null);
    const leftOut =
      letter.leftOut.length === 0
        ? []
        : [
            `Left out on purpose: ${letter.leftOut.length === 1 ? 'one fact' : `${letter.leftOut.length} facts`} of its own sources and technique (--wider asks for it).`,
          ];
    return [head, ...minded, ...leftOut, `    ${toPlainText(letter.subject)}`, '', ...lines].join('\n');
  });
  const nobody =
    withoutAddressee.length === 0
      ? ''
      : `${withoutAddressee.length === 1 ? 'One question has' : `${withoutAddressee.length} questions have`} nobody to be asked: no supplier is on file.\n`;
  const written = files.length === 0 ? '' : `Written: ${files.join(', ')}\n`;
  return `${blocks.join('\n')}\n${nobody}${written}`;
}
