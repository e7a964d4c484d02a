import { takeStanding } from '../../domain/answers/weaken-ahead.ts';
import { resolve } from 'node:path';
import { type CalendarEntry, writeIcs } from '../../domain/calendar/write-ics.ts';
import { READINGS } from '../../domain/closed-lists.ts';
import { analyseLicences } from '../../engine/licences/analyse.ts';
import type { CaseDay, LicenceReport } from '../../engine/licences/case-report.ts';
import type { UseCount } from '../../engine/licences/count-use.ts';
import { countLicenceUse } from '../../analyses/tasks/licence-use.ts';
import { writeTable } from '../../intake/writing/export-tables.ts';
import { writeCsv } from '../../domain/tables/write-csv.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { putUses } from '../../domain/decisions/put-licence.ts';
import type { Command, Surroundings } from '../command.ts';
import { writeJson } from '../command.ts';
import { describeLicences } from '../describe/describe-licences.ts';
import { describeUse } from '../describe/describe-use.ts';
import { readInputs } from '../reading/read-inputs.ts';
import { Refusal } from '../refusal.ts';
import { LAW_OPTIONS, SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { readArguments, readChoice, readDay } from '../reading/read-arguments.ts';
import { replaceFile } from '../replace-file.ts';

const REMIND_DAYS = 14;

/** `licences W`: cases by exporter, item and end user, with cover against wait, papers and the days ahead; `--ics` writes these as a calendar. */
export const licences: Command = {
  usage:
    'licences W [--law-date DAY] [--reading law|agreed|open] [--no-inference] [--ics FILE] [--movements FILE]… [--write-use LICENCES.csv]',
  summary:
    'licence cases on file and needed: papers owed, expected decision, cover against wait, calendar; --movements counts goods receipts as use of licences',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      ...LAW_OPTIONS,
      ics: { type: 'string' },
      movements: { type: 'string', multiple: true },
      'write-use': { type: 'string' },
    });
    const lawDate = readDay(args, 'law-date') ?? surroundings.today;
    const reading = readChoice(args, 'reading', READINGS, 'open');
    const opened = await openData(args, surroundings);
    const { dataVersion, assumptions, catalogue } = opened;
    surroundings.tell('analysing …');
    const analyse = (dataset: Dataset): LicenceReport =>
      analyseLicences({
        dataset: takeStanding(dataset, lawDate, catalogue),
        catalogue,
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
    const lists = args.texts('movements');
    const counted =
      lists.length === 0 ? null : await countMovements(lists, analyse(opened.dataset), opened.dataset, surroundings);
    const dataset = counted === null ? opened.dataset : putUses(opened.dataset, counted.uses);
    const report = analyse(dataset);
    const target = args.text('write-use');
    if (target !== undefined) {
      if (counted === null) throw new Refusal('--write-use writes what --movements counts: name a list of movements.');
      const { columns, rows } = writeTable(dataset, 'licences');
      await replaceFile(resolve(surroundings.folder, target), writeCsv(columns, rows));
      surroundings.notify(`wrote the licences with their use to ${target}; lodestone import takes them`);
    }
    const { days } = report;
    const path = args.text('ics');
    if (path !== undefined) {
      const text = writeIcs(`Licences, ${dataset.settings.name}`, days.map(toEntry), surroundings.now);
      await replaceFile(resolve(surroundings.folder, path), text);
      surroundings.notify(`wrote ${days.length} days to ${path}`);
    }
    const output = args.flag('json')
      ? writeJson(counted === null ? report : { ...report, use: counted })
      : `${describeLicences(report)}${counted === null ? '' : describeUse(counted)}`;
    return { output, exitCode: 0 };
  },
};

async function countMovements(
  paths: readonly string[],
  report: LicenceReport,
  dataset: Dataset,
  surroundings: Surroundings,
): Promise<UseCount> {
  return countLicenceUse(await readInputs(paths, surroundings), report, dataset);
}

function toEntry({ day, kind, caseId, title, detail }: CaseDay): CalendarEntry {
  return { uid: `${kind} ${caseId}`, day, title, detail, remindDays: kind === 'decision' ? 0 : REMIND_DAYS };
}
