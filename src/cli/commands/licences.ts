import { resolve } from 'node:path';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { type CalendarEntry, writeIcs } from '../../domain/calendar/write-ics.ts';
import { READINGS } from '../../domain/closed-lists.ts';
import { analyseLicences } from '../../engine/licences/analyse.ts';
import type { CaseDay } from '../../engine/licences/case-report.ts';
import type { Command } from '../command.ts';
import { writeJson } from '../command.ts';
import { describeLicences } from '../describe/describe-licences.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../open-data.ts';
import { readArguments, readChoice, readDay } from '../read-arguments.ts';
import { replaceFile } from '../replace-file.ts';

const REMIND_DAYS = 14;

/** `licences W`: cases by exporter, item and end user, with cover against wait, papers and the days ahead; `--ics` writes these as a calendar. */
export const licences: Command = {
  usage: 'licences W [--law-date DAY] [--reading law|agreed|open] [--no-inference] [--ics FILE]',
  summary: 'licence cases on file and needed: papers owed, expected decision, cover against wait, calendar',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      json: { type: 'boolean' },
      'law-date': { type: 'string' },
      reading: { type: 'string' },
      'no-inference': { type: 'boolean' },
      ics: { type: 'string' },
    });
    const lawDate = readDay(args, 'law-date') ?? surroundings.today;
    const reading = readChoice(args, 'reading', READINGS, 'open');
    const { dataset, dataVersion, assumptions } = await openData(args, surroundings);
    surroundings.tell('analysing …');
    const report = analyseLicences({
      dataset,
      catalogue: loadCatalogue(),
      question: {
        lawDate,
        suspensionEnd: 'inclusive',
        reading,
        dataVersion,
        assumptions,
        inference: !args.flag('no-inference'),
        destination: null,
      },
    });
    const { days } = report;
    const path = args.text('ics');
    if (path !== undefined) {
      const text = writeIcs(`Licences, ${dataset.settings.name}`, days.map(toEntry), surroundings.now);
      await replaceFile(resolve(surroundings.folder, path), text);
      surroundings.tell(`wrote ${days.length} days to ${path}`);
    }
    const output = args.flag('json') ? writeJson(report) : describeLicences(report);
    return { output, exitCode: 0 };
  },
};

function toEntry({ day, kind, caseId, title, detail }: CaseDay): CalendarEntry {
  return { uid: `${kind} ${caseId}`, day, title, detail, remindDays: kind === 'decision' ? 0 : REMIND_DAYS };
}
