import type { Catalogue } from '../../../catalogue/schema.ts';
import type { IsoDate } from '../../../domain/units.ts';
import { isWorkingDay } from '../../controls/working-days.ts';
import type { LicenceCase, LicenceReport } from '../case-report.ts';
import { findWait } from '../expected-decision.ts';
import { addDays, countDays } from '../judge-cover.ts';
import { writeCoverBound } from '../cover-bound.ts';
import type { AheadReport, AheadSettings, FilingRow } from './ahead-report.ts';
import { countSlots, type Filing, type FilingStep, type General, loseInOrder, orderFilings } from './order-filings.ts';

const DAYS_A_YEAR = 365;
/** Shares of files for reading waits: five equal parts of all. */
const PARTS = [0.1, 0.3, 0.5, 0.7, 0.9] as const;
/** States of a file still to be handed in. */
const TO_FILE: ReadonlySet<LicenceCase['state']> = new Set([
  'none',
  'needed',
  'drafted',
  'returned',
  'expired',
  'withdrawn',
]);
const WHY_NOT: Readonly<Record<string, string>> = {
  'no-route': 'no licence can be had',
  'no-route-if-needed': 'no licence can be had, if one is needed',
  refused: 'refused',
  'open-ended-review': 'closer review, without an end',
  'beyond-record': 'it has waited longer than any on record',
  'no-record': 'no wait on record',
};

type Input = {
  readonly report: LicenceReport;
  readonly catalogue: Catalogue;
  readonly settings: AheadSettings;
};

/** Returns the first case to file, alone or by a general licence, for the least expected loss, beside the loss of filing by value. */
export function fileAhead({
  report,
  catalogue,
  settings,
}: Input): Pick<AheadReport, 'filings' | 'expectedLoss' | 'lossByValue' | 'proved' | 'leftOut'> {
  const open = report.cases.filter((one) => explainLeftOut(one) === null);
  const generals = listGenerals(open, report.cases, settings);
  const readies = open.map((one) => ({ ready: toSlot(isComplete(one) ? 1 : settings.daysToComplete, settings) }));
  const calendar = new FilingCalendar(report.lawDate, catalogue, settings);
  const together = countTogether(open);
  const slotCount = countSlots(readies, generals);
  const filings = open.map((one, row): Filing => {
    const days = calendar.listWaits(one);
    const loss = Float64Array.from({ length: slotCount }, (_, slot) =>
      expectLoss(one, together[row]!, slot, days, calendar),
    );
    return { ready: readies[row]!.ready, loss };
  });
  const found = orderFilings(filings, generals);
  const byValue = [...open.keys()].toSorted((a, b) => open[b]!.restsOn - open[a]!.restsOn || a - b);
  return {
    filings: found.steps.map((step, at) => writeRow(step, at + 1, { open, filings, calendar })),
    expectedLoss: found.loss,
    lossByValue: loseInOrder(filings, byValue),
    proved: found.proved,
    leftOut: report.cases.flatMap((one) => {
      const why = explainLeftOut(one);
      return why === null ? [] : [{ caseId: one.id, exporter: one.exporter, code: one.code, why }];
    }),
  };
}

/** Why nothing is to be filed for a case; null: it is. */
function explainLeftOut({ state, standing, noDecision, exporterSiteId, parts }: LicenceCase): string | null {
  if (exporterSiteId === null) return 'nobody has named who makes it';
  if (noDecision !== null) return WHY_NOT[noDecision] ?? noDecision;
  if (standing === 'covered') return 'a licence covers it';
  if (standing === 'not-now') return 'the rule asks for none now';
  if (state === 'granted') return parts.length === 0 ? 'a licence is there, and nothing on file rests on it' : null;
  return TO_FILE.has(state) ? null : 'it is filed';
}

function isComplete({ state, parts, papers }: LicenceCase): boolean {
  return (
    state !== 'returned' &&
    parts.every(({ missing }) => missing.length === 0) &&
    papers.every((paper) => paper.state !== 'owed')
  );
}

function toSlot(days: number, { deskDays }: AheadSettings): number {
  return Math.max(0, Math.ceil(days / deskDays) - 1);
}

/** A general licence for several open cases of one exporter under one rule; only one with an earlier licence may ask, and none of closer review. */
function listGenerals(open: readonly LicenceCase[], all: readonly LicenceCase[], settings: AheadSettings): General[] {
  const hasRecord = new Set(
    all.flatMap((one) => (one.decided !== null && one.stated === 'granted' ? [one.exporterSiteId] : [])),
  );
  const groups = Map.groupBy([...open.keys()], (row) =>
    JSON.stringify([open[row]!.exporterSiteId, open[row]!.measureId]),
  );
  return [...groups.values()]
    .filter((rows) => {
      const of = rows.map((row) => open[row]!);
      return (
        of.length > 1 &&
        of.every((one) => one.party === null && one.exporterSiteId !== null && hasRecord.has(one.exporterSiteId))
      );
    })
    .map((covers) => ({ covers, ready: toSlot(settings.daysToGeneral, settings) }));
}

/** Chinese working days after a day, counted once. */
class FilingCalendar {
  private readonly days: IsoDate[] = [];
  private next: IsoDate;
  private readonly catalogue: Catalogue;
  private readonly settings: AheadSettings;

  constructor(lawDate: IsoDate, catalogue: Catalogue, settings: AheadSettings) {
    this.next = lawDate;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /** The working day of this number after the law date, from 1. */
  getDay(number: number): IsoDate {
    while (this.days.length < number) {
      this.next = addDays(this.next, 1);
      if (isWorkingDay(this.next, this.catalogue.workingDays)) this.days.push(this.next);
    }
    return this.days[number - 1]!;
  }

  getFilingDay(slot: number): number {
    return (slot + 1) * this.settings.deskDays;
  }

  /** Working days for half of the files of its rule, without those coming back. */
  getMedian({ measureId }: Pick<LicenceCase, 'measureId'>): number {
    return findWait(
      0.5,
      this.catalogue.licenceWaits.find((one) => one.measureId === measureId)!,
    );
  }

  /** Working days from a file to its decision with the chance of each: at once, or after it came back and was handed in anew. */
  listWaits({ measureId }: LicenceCase): readonly { readonly days: number; readonly chance: number }[] {
    const wait = this.catalogue.licenceWaits.find((one) => one.measureId === measureId)!;
    const { returned, daysToComplete } = this.settings;
    const half = Math.ceil(this.getMedian({ measureId }) / 2);
    return PARTS.flatMap((share) => {
      const days = findWait(share, wait);
      const chance = 1 / PARTS.length;
      return [
        { days, chance: chance * (1 - returned) },
        { days: half + daysToComplete + days, chance: chance * returned },
      ];
    });
  }
}

/** Open cases of each lane needed by its goods at once, by case: the revenue resting on these goods is divided among them. */
function countTogether(open: readonly LicenceCase[]): number[] {
  const keyOf = (one: LicenceCase): string =>
    JSON.stringify([one.exporterSiteId, one.buyerSiteId, one.destination, one.parts[0]?.partNumber ?? one.id]);
  const counts = new Map<string, number>();
  for (const one of open) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return open.map((one) => counts.get(keyOf(one))!);
}

/** Expected loss of revenue between the end of cover and the decision, for one of so many cases needed by the same goods. */
function expectLoss(
  { restsOn, cover }: LicenceCase,
  together: number,
  slot: number,
  waits: ReturnType<FilingCalendar['listWaits']>,
  calendar: FilingCalendar,
): number {
  const ends = cover.until ?? calendar.getDay(1);
  const filed = calendar.getFilingDay(slot);
  const daily = restsOn / together / DAYS_A_YEAR;
  return waits.reduce((sum, { days, chance }) => {
    const short = Math.max(0, countDays(ends, calendar.getDay(filed + days)));
    return sum + chance * short * daily;
  }, 0);
}

function writeRow(
  { covers, isGeneral, slot }: FilingStep,
  rank: number,
  { open, filings, calendar }: { open: readonly LicenceCase[]; filings: readonly Filing[]; calendar: FilingCalendar },
): FilingRow {
  const cases = covers.map((row) => open[row]!);
  const [first] = cases as [LicenceCase];
  const filed = calendar.getFilingDay(slot);
  const ends = cases.flatMap(({ cover }) => cover.until ?? []);
  const coverEnds = ends.length < covers.length ? null : (ends.toSorted()[0] ?? null);
  const units = cases.flatMap(({ parts }) => parts.map(({ yearlyUnits }) => yearlyUnits));
  const isLeast = cases.some(({ parts }) => parts.some(({ yearlyUnitsAreLeast }) => yearlyUnitsAreLeast === true));
  return {
    rank,
    kind: isGeneral ? 'general' : 'individual',
    caseIds: cases.map(({ id }) => id),
    exporter: first.exporter,
    code: [...new Set(cases.map(({ code }) => code))].join(', '),
    endUsers: [...new Set(cases.map(({ endUser, destination }) => endUser ?? destination ?? 'any end user'))],
    parts: [...new Set(cases.flatMap(({ parts }) => parts.map(({ partNumber }) => partNumber)))],
    quantity:
      units.length === 0 || units.includes(null) ? null : units.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    ...(isLeast ? { quantityIsLeast: true as const } : {}),
    fileOn: calendar.getDay(filed),
    decisionMedian: calendar.getDay(filed + calendar.getMedian(first)),
    coverEnds,
    ...writeCoverBound(cases, coverEnds),
    // Where no revenue is known to rest on the goods, a loss of 0 would say that nothing is lost.
    expectedLoss: cases.every(({ restsOn }) => restsOn === 0)
      ? null
      : covers.reduce((sum, row) => sum + filings[row]!.loss[slot]!, 0),
    ...(cases.some(({ restsOnIsLeast }) => restsOnIsLeast === true) ? { lossIsLeast: true as const } : {}),
  };
}
