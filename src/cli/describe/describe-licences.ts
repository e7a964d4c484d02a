import type { CaseDay, LicenceCase, LicenceReport } from '../../engine/licences/case-report.ts';
import { formatCounted } from '../../documents/format/number.ts';
import { isQuantitySilent, sayAssumedFiling, saySpent } from '../../documents/words/say-use.ts';
import { nameSome } from '../../intake/base/name-some.ts';
import { toPlainText, writeMoney, writeTextTable } from '../text-table.ts';
import { sayCoverBound } from '../../domain/notes/say-cover-bound.ts';

const LISTED_DAYS = 20;
const NAMED_PARTS = 5;

const STANDING_WORDS: Readonly<Record<LicenceCase['standing'], string>> = {
  'too-late': 'cover ends first',
  'cannot-say': 'cannot be said',
  'no-route': 'no licence to be had',
  'in-time': 'in time',
  covered: 'covered',
  'not-now': 'if suspended rules return',
};

const NO_DECISION_WORDS: Readonly<Record<NonNullable<LicenceCase['noDecision']>, string>> = {
  'no-route': 'none to be had',
  'no-route-if-needed': 'none to be had, if one is needed',
  refused: 'refused; new filing possible',
  'open-ended-review': 'closer review, no time limit',
  'beyond-record': 'waits longer than any on record',
  'no-record': 'no wait on record',
};

/** Returns the cases for people: a table with the number of each, the days ahead, and findings without a case. */
export function describeLicences(report: LicenceReport): string {
  const count = (standing: LicenceCase['standing']): number =>
    report.cases.filter((one) => one.standing === standing).length;
  const unsaid = count('cannot-say');
  const unknown = unsaid === 0 ? '' : `, of ${unsaid} it cannot be said, since cover or wait is not known`;
  const head = `${formatCounted(report.cases.length, 'case')} on ${report.lawDate}; of ${count('too-late')} the cover ends before a decision can be expected${unknown}. Data ${report.dataVersion.slice(0, 12)} · catalogue ${report.catalogueVersion} · stock of ${report.stockDate}\n`;
  const left =
    report.leftOutEstimated === 0
      ? ''
      : `${formatCounted(report.leftOutEstimated, 'finding')} of contents or sources that are only estimated ${report.leftOutEstimated === 1 ? 'makes' : 'make'} no case.\n`;
  const { leftOutUnjudged, unjudgedParts } = report;
  const unjudged =
    unjudgedParts.length === 0
      ? ''
      : `${formatCounted(leftOutUnjudged, 'finding')} of ${formatCounted(unjudgedParts.length, 'part')} whose form is not known ${leftOutUnjudged === 1 ? 'makes' : 'make'} no case; first ask what they are: ${nameSome(unjudgedParts, NAMED_PARTS)}.\n`;
  const doubted = report.doubted
    .map(
      ({ itemName, findings, fields, parts }) =>
        `${findings} ${findings === 1 ? 'finding' : 'findings'} of ${itemName} ${findings === 1 ? 'makes' : 'make'} no case: an estimate alone speaks against it (${fields.join(', ')}); who knows better states it of ${nameSome(parts, NAMED_PARTS)}.\n`,
    )
    .join('');
  const open =
    report.openParts === 0
      ? ''
      : `Of ${report.openParts} ${report.openParts === 1 ? 'part' : 'parts'} it cannot be said whether a licence is needed: facts are missing.\n`;
  return [
    head,
    writeTextTable(COLUMNS, report.cases.map(writeRow)),
    describeDays(report.days),
    left,
    unjudged,
    doubted,
    open,
  ]
    .filter((section) => section !== '')
    .join('\n');
}

const COLUMNS = [
  { title: 'no.', right: true },
  { title: 'exporter › end user' },
  { title: 'item' },
  { title: 'state' },
  { title: 'cover until' },
  { title: 'decision expected (8 of 10 cases)' },
  { title: 'file by' },
  { title: 'papers owed', right: true },
  { title: 'rests on it', right: true },
  { title: 'so' },
];

function writeRow(one: LicenceCase, row: number): string[] {
  const { expected, cover, papers } = one;
  return [
    String(row + 1),
    `${one.exporter} › ${one.endUser ?? 'any end user'} ${one.destination ?? ''}`,
    one.code,
    describeState(one),
    cover.isOpenEnded
      ? 'no end on file'
      : cover.until === null
        ? cover.unknown === 'no-use'
          ? `not known: use not on file${cover.stockUntil === null ? '' : `; stock ${cover.stockUntil}`}`
          : 'not known'
        : `${cover.until}${sayCoverBound(cover)}${isQuantitySilent(one) ? ', if the quantity lasts' : ''}${cover.isShared ? ', all plants together' : ''}`,
    expected === null
      ? one.noDecision === null
        ? '–'
        : NO_DECISION_WORDS[one.noDecision]
      : `${expected.median} (${expected.early} – ${expected.late})${sayAssumedFiling(one, (day) => day)}`,
    one.fileBy ?? '–',
    `${papers.filter(({ state }) => state === 'owed').length} of ${papers.length}`,
    one.restsOn > 0 ? `${one.restsOnIsLeast === true ? '≥ ' : ''}${writeMoney(one.restsOn)}` : 'not known',
    STANDING_WORDS[one.standing],
  ];
}

function describeState(one: LicenceCase): string {
  const { state, workingDays, validTo, decided, filed } = one;
  if (state === 'none') return 'no case';
  if (state === 'ahead')
    return `${decided === null ? 'filed' : 'decided'} on ${decided ?? filed ?? ''}, a day that has not come`;
  if (workingDays !== null) return `${state}, working day ${workingDays}`;
  const spent = one.quantity !== null ? `, ${saySpent(one)}` : isQuantitySilent(one) ? ', quantity not on file' : '';
  if (state === 'expired' && validTo === null) return `${state}, no end on file${spent}`;
  return `${state}${validTo === null ? '' : ` ${state === 'expired' ? 'on' : 'to'} ${validTo}`}${spent}`;
}

function describeDays(days: readonly CaseDay[]): string {
  if (days.length === 0) return '';
  const lines = days.slice(0, LISTED_DAYS).map(({ day, title }) => `  ${day}  ${toPlainText(title)}\n`);
  const more = days.length > LISTED_DAYS ? `  … and ${days.length - LISTED_DAYS} more; --ics writes them all\n` : '';
  return `Days ahead\n${lines.join('')}${more}`;
}
