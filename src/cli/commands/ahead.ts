import { settleQuestion } from '../../analyses/answer-inline.ts';
import { aheadSettings } from '../../domain/questions/licences.ts';
import { READINGS } from '../../domain/closed-lists.ts';
import type { AheadReport } from '../../engine/licences/ahead/ahead-report.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { describeAhead } from '../describe/describe-ahead.ts';
import { LAW_OPTIONS, SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { type Arguments, readArguments, readChoice, readDay } from '../reading/read-arguments.ts';
import { Refusal } from '../refusal.ts';

/** Assumptions, by option: the field of the question, and whether it is written in percent. */
const SETTINGS = {
  confidence: { field: 'confidence', isPercent: true },
  returned: { field: 'returned', isPercent: true },
  growth: { field: 'growth', isPercent: true },
  'desk-days': { field: 'deskDays', isPercent: false },
  'days-to-complete': { field: 'daysToComplete', isPercent: false },
  'days-to-general': { field: 'daysToGeneral', isPercent: false },
  'shelf-life': { field: 'shelfLifeDays', isPercent: false },
  budget: { field: 'budget', isPercent: false },
} as const;

/** `ahead W`: first licences to file for and orders until a date, for the least loss during the wait. */
export const ahead: Command = {
  usage:
    'ahead W [--confidence PERCENT] [--returned PERCENT] [--growth PERCENT] [--desk-days N] [--days-to-complete N] [--days-to-general N] [--shelf-life DAYS] [--budget MONEY] [--law-date DAY] [--reading law|agreed|open] [--no-inference]',
  summary: 'which licence to file for first, and what to order until when, so that least is lost while one waits',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      ...LAW_OPTIONS,
      confidence: { type: 'string' },
      returned: { type: 'string' },
      growth: { type: 'string' },
      'desk-days': { type: 'string' },
      'days-to-complete': { type: 'string' },
      'days-to-general': { type: 'string' },
      'shelf-life': { type: 'string' },
      budget: { type: 'string' },
    });
    const settings = readAheadSettings(args);
    const data = await openData(args, surroundings);
    const settled = await settleQuestion(
      'ahead',
      data,
      {
        lawDate: readDay(args, 'law-date') ?? surroundings.today,
        suspensionEnd: 'inclusive',
        reading: readChoice(args, 'reading', READINGS, 'open'),
        assumptions: data.assumptions,
        inference: !args.flag('no-inference'),
        destination: null,
        settings,
      },
      {},
    );
    if (!settled.ok) throw new Refusal(settled.reason);
    const report = settled.report as AheadReport;
    return { output: args.flag('json') ? writeJson(report) : describeAhead(report), exitCode: 0 };
  },
};

function readAheadSettings(args: Arguments): AheadReport['settings'] {
  const given = Object.entries(SETTINGS).flatMap(([option, { field, isPercent }]) => {
    const text = args.text(option);
    if (text === undefined) return [];
    const value = Number(text.replace(isPercent ? /%$/ : /[ _']/g, ''));
    if (text.trim() === '' || !Number.isFinite(value)) throw new Refusal(`--${option} takes a number, not “${text}”.`);
    return [[field, isPercent ? value / 100 : value] as const];
  });
  const read = aheadSettings.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const option = Object.entries(SETTINGS).find(([, { field }]) => field === issue?.path[0])?.[0] ?? '';
  throw new Refusal(`--${option}: ${issue?.message ?? 'is out of range'}`);
}
