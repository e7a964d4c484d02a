import type { Catalogue } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay } from '../controls/working-days.ts';
import type { ExpectedDecision } from './case-report.ts';

type Wait = Pick<Catalogue['licenceWaits'][number], 'lowWeeks' | 'medianWeeks' | 'highWeeks'>;
type Years = Catalogue['workingDays'];

/** Working days of a week without holidays: the record's weeks are counted in working days from here on. */
const DAYS_A_WEEK = 5;
/** Working days from acceptance to the decision on an individual licence (Decree 792, article 17). */
export const RULE_DAYS = 45;

/**
 * Returns the expected decision on a filing of a day, without one yet `today`. The record's low, median and high wait are taken for the 10th,
 * 50th and 90th of 100 cases, even between them and above as far again as from the median to the high one; of a case under way, waits shorter
 * than its own are ruled out. Null if it has waited longer than all of the record.
 */
export function expectDecision(filed: IsoDate, today: IsoDate, wait: Wait, years: Years): ExpectedDecision | null {
  const points = readPoints(wait);
  const waited = today > filed ? countWorkingDays(filed, today, years) : 0;
  const gone = readShare(points, waited);
  if (gone >= 1) return null;
  const at = (share: number): { day: IsoDate; announced: boolean } =>
    addWorkingDays(filed, Math.max(1, waited, Math.ceil(readWait(points, gone + share * (1 - gone)) - 1e-9)), years);
  const [early, median, late] = [at(0.1), at(0.5), at(0.9)];
  const byRule = addWorkingDays(filed, RULE_DAYS, years).day;
  return { filed, early: early.day, median: median.day, late: late.day, byRule, announced: late.announced };
}

type Point = readonly [days: number, share: number];

function readPoints({ lowWeeks, medianWeeks, highWeeks }: Wait): readonly Point[] {
  const [low, median, high] = [lowWeeks, medianWeeks, highWeeks].map((weeks) => weeks * DAYS_A_WEEK) as [
    number,
    number,
    number,
  ];
  return [
    [0, 0],
    [low, 0.1],
    [median, 0.5],
    [high, 0.9],
    [high + Math.max(high - median, DAYS_A_WEEK), 1],
  ];
}

/** Share of cases decided within so many working days. */
function readShare(points: readonly Point[], days: number): number {
  for (const [row, [at, share]] of points.entries()) {
    if (days > at || row === 0) continue;
    const [before, reached] = points[row - 1]!;
    return at === before ? share : reached + ((days - before) / (at - before)) * (share - reached);
  }
  return 1;
}

/** Working days for the decision of such a share of cases. */
function readWait(points: readonly Point[], wanted: number): number {
  for (const [row, [at, share]] of points.entries()) {
    if (wanted > share || row === 0) continue;
    const [before, reached] = points[row - 1]!;
    return share === reached ? at : before + ((wanted - reached) / (share - reached)) * (at - before);
  }
  return points.at(-1)![0];
}

/** Returns the working days for the decision of such a share (0 to 1) of files. */
export function findWait(share: number, wait: Wait): number {
  return Math.max(1, Math.ceil(readWait(readPoints(wait), share) - 1e-9));
}

/** Returns the last working day to file for a median decision on `by` or before; nobody decides on a day off. */
export function findLastFiling(by: IsoDate, { medianWeeks }: Pick<Wait, 'medianWeeks'>, years: Years): IsoDate {
  const lastDecision = isWorkingDay(by, years) ? by : addWorkingDays(by, -1, years).day;
  return addWorkingDays(lastDecision, -medianWeeks * DAYS_A_WEEK, years).day;
}
